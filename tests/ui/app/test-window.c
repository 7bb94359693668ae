/* test-window.c: tests of a subject in a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-subject-view-private.h"

#include "lm-stage.h"
#include "lm-window-fixture.h"

#define DECK "phase basics\ncard why: Why? | Because.\n"
#define EMPTY "phase basics\n"

static void
test_subject (LmWindowFixture *fixture,
              gconstpointer    text)
{
  g_assert_true (lm_window_get_subject (fixture->window) == fixture->subject);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Sketch");
  g_assert_cmpstr (gtk_label_get_text (fixture->window->view->subject_title), ==, "Sketch");
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "compare");

  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 0));
  g_assert_nonnull (lm_stage_find_label (fixture->window->view->compare_page, "Chooses"));
  g_assert_nonnull (lm_stage_find_label (fixture->window->view->sidebar, "People"));
}

static void
test_phase_is_remembered (LmWindowFixture *fixture,
                          gconstpointer    text)
{
  lm_subject_view_set_phase (fixture->window->view, lm_window_fixture_get_phase (fixture, 1));
  lm_window_fixture_assert_phase (fixture, "people");
  lm_window_fixture_reopen (fixture);
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 1));
  g_assert_true (lm_phase_sidebar_get_phase (fixture->window->view->sidebar) == lm_window_fixture_get_phase (fixture, 1));
  g_assert_true (lm_compare_page_get_phase (fixture->window->view->compare_page) == lm_window_fixture_get_phase (fixture, 1));

  lm_phase_sidebar_set_phase (fixture->window->view->sidebar, NULL);
  lm_window_fixture_assert_phase (fixture, "");
  lm_window_fixture_reopen (fixture);
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
}

static void
test_select_phase (LmWindowFixture *fixture,
                   gconstpointer    text)
{
  lm_window_fixture_activate (fixture, "win.select-phase(uint32 2)");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 1));
  lm_window_fixture_activate (fixture, "win.select-phase(uint32 9)");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 1));
  lm_window_fixture_activate (fixture, "win.select-phase(uint32 0)");
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
}

static void
test_pages (LmWindowFixture *fixture,
            gconstpointer    text)
{
  g_assert_null (fixture->window->view->study_page);

  lm_window_fixture_activate (fixture, "win.show-page::study");
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "study");
  lm_window_fixture_assert_setting (fixture, "page", "study");
  lm_stage_settle (GTK_WIDGET (fixture->window));
  g_assert_true (lm_study_page_get_phase (fixture->window->view->study_page) == lm_window_fixture_get_phase (fixture, 0));
  g_assert_true (lm_stage_is_seen (fixture->window->view->study_page));
  g_assert_false (gtk_widget_get_visible (fixture->window->view->search_button));
  g_assert_false (gtk_widget_get_visible (fixture->window->view->compare_menu_button));

  lm_window_fixture_activate (fixture, "win.show-page::progress");
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "progress");
  lm_stage_settle (GTK_WIDGET (fixture->window));
  g_assert_true (lm_stage_is_seen (lm_stage_find (fixture->window, LM_TYPE_PROGRESS_PAGE, 0)));

  lm_window_fixture_reopen (fixture);
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "progress");
  g_assert_nonnull (lm_stage_find (fixture->window, LM_TYPE_PROGRESS_PAGE, 0));

  lm_window_fixture_activate (fixture, "win.show-page::compare");
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "compare");
  g_assert_true (gtk_widget_get_visible (fixture->window->view->search_button));
}

static void
test_study_action (LmWindowFixture *fixture,
                   gconstpointer    text)
{
  lm_window_fixture_activate (fixture, "win.study");
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "study");
  lm_stage_settle (GTK_WIDGET (fixture->window));

  /* A session runs: the switch of phases ends it. */
  lm_subject_view_set_phase (fixture->window->view, NULL);
  g_assert_null (lm_study_page_get_phase (fixture->window->view->study_page));
}

static void
test_cover_is_remembered (LmWindowFixture *fixture,
                          gconstpointer    text)
{
  lm_window_fixture_activate (fixture, "win.covered-side::leader");
  lm_window_fixture_assert_setting (fixture, "covered-side", "leader");
  g_assert_cmpstr (lm_compare_state_get_covered_side (fixture->window->view->state), ==, "leader");

  lm_window_fixture_reopen (fixture);
  g_assert_cmpstr (lm_compare_state_get_covered_side (fixture->window->view->state), ==, "leader");
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.uncover-next"));

  lm_window_fixture_activate (fixture, "win.covered-side::");
  lm_window_fixture_assert_setting (fixture, "covered-side", "");
}

static void
test_order_is_remembered (LmWindowFixture *fixture,
                          gconstpointer    text)
{
  lm_window_fixture_activate (fixture, "win.swap-sides");
  g_assert_cmpuint (g_settings_get_uint (fixture->settings, "side-rotation"), ==, 1);

  lm_window_fixture_reopen (fixture);
  g_assert_cmpuint (lm_compare_state_get_rotation (fixture->window->view->state), ==, 1);
  g_assert_cmpuint (lm_compare_state_get_nth_side (fixture->window->view->state, 0), ==, 1);
}

static void
test_size_is_remembered (LmWindowFixture *fixture,
                         gconstpointer    text)
{
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 620, 480);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-width"), ==, 620);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-height"), ==, 480);

  lm_window_fixture_reopen (fixture);
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 620);
  g_assert_cmpint (height, ==, 480);
}

static void
test_search (LmWindowFixture *fixture,
             gconstpointer    text)
{
  lm_subject_view_set_phase (fixture->window->view, lm_window_fixture_get_phase (fixture, 1));

  lm_window_fixture_activate (fixture, "win.search");
  g_assert_true (lm_compare_page_get_searching (fixture->window->view->compare_page));
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
  lm_window_fixture_assert_phase (fixture, "people");

  lm_window_fixture_search_for (fixture, "chooses");
  g_assert_true (lm_phase_sidebar_get_state (fixture->window->view->sidebar) == fixture->window->view->state);

  lm_window_fixture_activate (fixture, "win.search");
  g_assert_false (lm_compare_page_get_searching (fixture->window->view->compare_page));
  g_assert_null (lm_compare_state_get_search (fixture->window->view->state));
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 1));
}

static void
test_search_from_all (LmWindowFixture *fixture,
                      gconstpointer    text)
{
  lm_subject_view_set_phase (fixture->window->view, NULL);
  lm_window_fixture_activate (fixture, "win.search");
  lm_window_fixture_activate (fixture, "win.search");

  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
  lm_window_fixture_assert_phase (fixture, "");
}

static void
test_search_chooses_phase (LmWindowFixture *fixture,
                           gconstpointer    text)
{
  lm_subject_view_set_phase (fixture->window->view, lm_window_fixture_get_phase (fixture, 1));
  lm_window_fixture_activate (fixture, "win.search");
  lm_window_fixture_search_for (fixture, "chooses");
  lm_subject_view_set_phase (fixture->window->view, lm_window_fixture_get_phase (fixture, 0));
  lm_window_fixture_activate (fixture, "win.search");

  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 0));
  lm_window_fixture_assert_phase (fixture, "vision");
}

static void
test_search_on_other_page (LmWindowFixture *fixture,
                           gconstpointer    text)
{
  lm_window_fixture_activate (fixture, "win.show-page::progress");
  lm_window_fixture_activate (fixture, "win.search");
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "compare");
  lm_window_fixture_search_for (fixture, "chooses");

  /* GTK 4.8 never lets go of a page that is hidden while its entry has the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->view->sidebar));
  lm_window_fixture_activate (fixture, "win.show-page::study");
  g_assert_false (lm_compare_page_get_searching (fixture->window->view->compare_page));
  g_assert_null (lm_compare_state_get_search (fixture->window->view->state));
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 0));
}

static void
test_actions (LmWindowFixture *fixture,
              gconstpointer    text)
{
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.search"));
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.study"));
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.swap-sides"));
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.copy-table"));
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.uncover-next"));

  lm_window_fixture_activate (fixture, "win.covered-side::manager");
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.uncover-next"));

  lm_window_fixture_activate (fixture, "win.show-page::progress");
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.swap-sides"));
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.copy-table"));
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.uncover-next"));
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.study"));

  lm_window_fixture_activate (fixture, "win.show-page::compare");
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.uncover-next"));
}

static void
test_uncover_next (LmWindowFixture *fixture,
                   gconstpointer    text)
{
  LmCell *cell = lm_aspect_get_cell (lm_phase_get_aspect (lm_window_fixture_get_phase (fixture, 0), 0), 1);

  lm_window_fixture_activate (fixture, "win.covered-side::leader");
  g_assert_true (lm_compare_state_is_covered (fixture->window->view->state, cell));
  lm_window_fixture_activate (fixture, "win.uncover-next");
  g_assert_false (lm_compare_state_is_covered (fixture->window->view->state, cell));
}

static void
test_copy_table (LmWindowFixture *fixture,
                 gconstpointer    text)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  lm_window_fixture_activate (fixture, "win.copy-table");
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  lm_stage_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (lm_stage_find_label (fixture->window, "Copied as a table"));
}

/* One window of cards beside the window, which goes when it does. */
static void
test_browse_cards (LmWindowFixture *fixture,
                   gconstpointer    text)
{
  GtkWidget *browse_window;

  lm_window_fixture_activate (fixture, "win.browse-cards");
  browse_window = fixture->window->browse_window;
  g_assert_nonnull (browse_window);
  lm_stage_settle (browse_window);
  lm_window_fixture_activate (fixture, "win.browse-cards");
  g_assert_true (fixture->window->browse_window == browse_window);

  lm_window_fixture_activate (fixture, "win.show-page::study");
  g_signal_emit_by_name (browse_window, "show-in-comparison", lm_phase_get_aspect (lm_window_fixture_get_phase (fixture, 1), 0));
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "compare");

  gtk_window_close (GTK_WINDOW (browse_window));
  g_assert_null (fixture->window->browse_window);
  lm_window_fixture_activate (fixture, "win.browse-cards");
  g_assert_nonnull (fixture->window->browse_window);
}

static void
test_no_cards_to_browse (LmWindowFixture *fixture,
                         gconstpointer    text)
{
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.browse-cards"));
}

static GtkWindow *
find_shortcuts (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_PREFERENCES_WINDOW (toplevel))
        return toplevel;
    }

  return NULL;
}

/* The keys of what is on screen come first. */
static void
assert_shortcuts (LmWindowFixture *fixture,
                  const char      *section)
{
  GtkWindow *shortcuts;
  GtkWidget *group;

  lm_window_fixture_activate (fixture, "win.show-shortcuts");
  shortcuts = find_shortcuts ();
  g_assert_nonnull (shortcuts);
  g_assert_true (gtk_window_get_transient_for (shortcuts) == GTK_WINDOW (fixture->window));
  lm_stage_settle (GTK_WIDGET (shortcuts));
  group = gtk_widget_get_ancestor (gtk_window_get_focus (shortcuts), ADW_TYPE_PREFERENCES_GROUP);
  g_assert_cmpstr (gtk_widget_get_name (group), ==, section);
  gtk_window_destroy (shortcuts);
}

static void
test_shortcuts (LmWindowFixture *fixture,
                gconstpointer    text)
{
  assert_shortcuts (fixture, "main");
  lm_window_fixture_activate (fixture, "win.show-page::study");
  assert_shortcuts (fixture, "session");
}

static void
test_plain_deck (LmWindowFixture *fixture,
                 gconstpointer    text)
{
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.swap-sides"));
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.uncover-next"));
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.study"));
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.copy-table"));
}

static void
test_without_cards (LmWindowFixture *fixture,
                    gconstpointer    text)
{
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.study"));
  lm_window_fixture_activate (fixture, "win.show-page::study");
  lm_window_fixture_activate (fixture, "win.show-page::progress");
  lm_stage_settle (GTK_WIDGET (fixture->window));
}

static gboolean
is_folded (gpointer user_data)
{
  return adw_leaflet_get_folded (user_data);
}

static void
test_narrow (LmWindowFixture *fixture,
             gconstpointer    text)
{
  AdwLeaflet *leaflet = fixture->window->view->leaflet;
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_false (adw_leaflet_get_folded (leaflet));

  g_settings_set_int (fixture->settings, "window-width", 360);
  lm_window_fixture_reopen (fixture);
  leaflet = fixture->window->view->leaflet;
  lm_stage_wait (is_folded, leaflet);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "pages");

  lm_window_fixture_activate (fixture, "win.show-phases");
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "phases");
  g_signal_emit_by_name (fixture->window->view->sidebar, "activated");
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "pages");
  lm_stage_settle (GTK_WIDGET (fixture->window));
}

static void
test_notice_stays (LmWindowFixture *fixture,
                   gconstpointer    text)
{
  g_object_set (fixture->window, "notice", "The disk is full.", NULL);
  lm_window_fixture_renew (fixture, LM_WINDOW_SKETCH);
  g_assert_true (lm_stage_is_seen (lm_stage_find_label (fixture->window, "The disk is full.")));
}

#define ADD_TEST(path, text, function) \
  g_test_add ("/app/window/" path, LmWindowFixture, text, lm_window_fixture_set_up, function, lm_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  /* Without animations a bar of libadwaita 1.2 that was revealed for a moment warns. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);

  ADD_TEST ("subject", LM_WINDOW_SKETCH, test_subject);
  ADD_TEST ("phase-is-remembered", LM_WINDOW_SKETCH, test_phase_is_remembered);
  ADD_TEST ("select-phase", LM_WINDOW_SKETCH, test_select_phase);
  ADD_TEST ("pages", LM_WINDOW_SKETCH, test_pages);
  ADD_TEST ("study-action", LM_WINDOW_SKETCH, test_study_action);
  ADD_TEST ("cover-is-remembered", LM_WINDOW_SKETCH, test_cover_is_remembered);
  ADD_TEST ("order-is-remembered", LM_WINDOW_SKETCH, test_order_is_remembered);
  ADD_TEST ("size-is-remembered", LM_WINDOW_SKETCH, test_size_is_remembered);
  ADD_TEST ("search", LM_WINDOW_SKETCH, test_search);
  ADD_TEST ("search-from-all", LM_WINDOW_SKETCH, test_search_from_all);
  ADD_TEST ("search-chooses-phase", LM_WINDOW_SKETCH, test_search_chooses_phase);
  ADD_TEST ("search-on-other-page", LM_WINDOW_SKETCH, test_search_on_other_page);
  ADD_TEST ("actions", LM_WINDOW_SKETCH, test_actions);
  ADD_TEST ("uncover-next", LM_WINDOW_SKETCH, test_uncover_next);
  ADD_TEST ("copy-table", LM_WINDOW_SKETCH, test_copy_table);
  ADD_TEST ("browse-cards", LM_WINDOW_SKETCH, test_browse_cards);
  ADD_TEST ("no-cards-to-browse", EMPTY, test_no_cards_to_browse);
  ADD_TEST ("shortcuts", LM_WINDOW_SKETCH, test_shortcuts);
  ADD_TEST ("notice-stays", LM_WINDOW_SKETCH, test_notice_stays);
  ADD_TEST ("plain-deck", DECK, test_plain_deck);
  ADD_TEST ("without-cards", EMPTY, test_without_cards);
  ADD_TEST ("narrow", LM_WINDOW_SKETCH, test_narrow);

  return g_test_run ();
}
