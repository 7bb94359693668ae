/* test-window.c: tests of a subject in a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-installation.h"
#include "app/lm-settings-map.h"
#include "app/lm-subject-view-private.h"
#include "app/lm-window-private.h"
#include "lm-sketch.h"
#include "lm-test-log.h"
#include "lm-stage.h"

typedef struct
{
  GSettings     *settings;
  LmSubject     *subject;
  LmProgressLog *log;
  LmWindow      *window;
} Fixture;

static const char * const keys[] = {
  "page", "phases", "covered-side", "side-rotation", "window-width", "window-height", "window-maximized",
};

#define SUBJECT "side manager\nside leader\n" \
                "phase vision\naspect money: Plans | Chooses\n" \
                "phase people\naspect hiring: Fills posts | Finds people\n"
#define DECK "phase basics\ncard why: Why? | Because.\n"
#define EMPTY "phase basics\n"
#define CHANGED "side manager\nside leader\n" \
                "phase people\naspect hiring: Fills vacancies | Finds people\n" \
                "phase vision\naspect money: Plans | Chooses\n"

static void
open_window (Fixture *fixture)
{
  fixture->window = g_object_ref_sink (lm_window_new (NULL, fixture->subject, fixture->log));
  gtk_window_present (GTK_WINDOW (fixture->window));
  lm_stage_settle (GTK_WIDGET (fixture->window));
}

static void
reopen_window (Fixture *fixture)
{
  lm_stage_leave (fixture->window);
  open_window (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  text)
{
  fixture->settings = lm_installation_get_settings ();
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);

  fixture->subject = lm_sketch (text);
  fixture->log = lm_test_log_new ();
  open_window (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  text)
{
  lm_stage_leave (fixture->window);
  lm_stage_drop (fixture->log);
  lm_stage_drop (fixture->subject);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  g_autoptr(GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name, target));
}

/* A button is sensitive when its action is enabled. */
static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkBox *box = lm_stage_find (fixture->window, GTK_TYPE_BOX, 0);
  gboolean enabled;

  gtk_widget_set_visible (button, FALSE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (box, button);
  enabled = gtk_widget_get_sensitive (button);
  gtk_box_remove (box, button);

  return enabled;
}

static LmPhase *
get_phase (Fixture *fixture,
           guint    index)
{
  return lm_subject_get_phase (fixture->subject, index);
}

static const char *
get_page (Fixture *fixture)
{
  return adw_view_stack_get_visible_child_name (fixture->window->view->stack);
}

static void
assert_setting (Fixture    *fixture,
                const char *key,
                const char *expected)
{
  g_autofree char *value = g_settings_get_string (fixture->settings, key);

  g_assert_cmpstr (value, ==, expected);
}

static void
assert_phase_setting (Fixture    *fixture,
                      const char *expected)
{
  g_autofree char *value = lm_settings_map_lookup (fixture->settings, "phases", "sketch");

  g_assert_cmpstr (value, ==, expected);
}

static void
test_subject (Fixture       *fixture,
              gconstpointer  text)
{
  g_assert_true (lm_window_get_subject (fixture->window) == fixture->subject);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Sketch");
  g_assert_cmpstr (gtk_label_get_text (fixture->window->view->subject_title), ==, "Sketch");
  g_assert_cmpstr (get_page (fixture), ==, "compare");

  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 0));
  g_assert_nonnull (lm_stage_find_label (fixture->window->view->compare_page, "Chooses"));
  g_assert_nonnull (lm_stage_find_label (fixture->window->view->sidebar, "People"));
}

static void
test_phase_is_remembered (Fixture       *fixture,
                          gconstpointer  text)
{
  lm_subject_view_set_phase (fixture->window->view, get_phase (fixture, 1));
  assert_phase_setting (fixture, "people");
  reopen_window (fixture);
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 1));
  g_assert_true (lm_phase_sidebar_get_phase (fixture->window->view->sidebar) == get_phase (fixture, 1));
  g_assert_true (lm_compare_page_get_phase (fixture->window->view->compare_page) == get_phase (fixture, 1));

  lm_phase_sidebar_set_phase (fixture->window->view->sidebar, NULL);
  assert_phase_setting (fixture, "");
  reopen_window (fixture);
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
}

static void
test_select_phase (Fixture       *fixture,
                   gconstpointer  text)
{
  activate (fixture, "win.select-phase(uint32 2)");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 1));
  activate (fixture, "win.select-phase(uint32 9)");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 1));
  activate (fixture, "win.select-phase(uint32 0)");
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  text)
{
  g_assert_null (fixture->window->view->study_page);

  activate (fixture, "win.show-page::study");
  g_assert_cmpstr (get_page (fixture), ==, "study");
  assert_setting (fixture, "page", "study");
  lm_stage_settle (GTK_WIDGET (fixture->window));
  g_assert_true (lm_study_page_get_phase (fixture->window->view->study_page) == get_phase (fixture, 0));
  g_assert_true (lm_stage_is_seen (fixture->window->view->study_page));
  g_assert_false (gtk_widget_get_visible (fixture->window->view->search_button));
  g_assert_false (gtk_widget_get_visible (fixture->window->view->compare_menu_button));

  activate (fixture, "win.show-page::progress");
  g_assert_cmpstr (get_page (fixture), ==, "progress");
  lm_stage_settle (GTK_WIDGET (fixture->window));
  g_assert_true (lm_stage_is_seen (lm_stage_find (fixture->window, LM_TYPE_PROGRESS_PAGE, 0)));

  reopen_window (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "progress");
  g_assert_nonnull (lm_stage_find (fixture->window, LM_TYPE_PROGRESS_PAGE, 0));

  activate (fixture, "win.show-page::compare");
  g_assert_cmpstr (get_page (fixture), ==, "compare");
  g_assert_true (gtk_widget_get_visible (fixture->window->view->search_button));
}

static void
test_study_action (Fixture       *fixture,
                   gconstpointer  text)
{
  activate (fixture, "win.study");
  g_assert_cmpstr (get_page (fixture), ==, "study");
  lm_stage_settle (GTK_WIDGET (fixture->window));

  /* A session runs: the switch of phases ends it. */
  lm_subject_view_set_phase (fixture->window->view, NULL);
  g_assert_null (lm_study_page_get_phase (fixture->window->view->study_page));
}

static void
test_cover_is_remembered (Fixture       *fixture,
                          gconstpointer  text)
{
  activate (fixture, "win.covered-side::leader");
  assert_setting (fixture, "covered-side", "leader");
  g_assert_cmpstr (lm_compare_state_get_covered_side (fixture->window->view->state), ==, "leader");

  reopen_window (fixture);
  g_assert_cmpstr (lm_compare_state_get_covered_side (fixture->window->view->state), ==, "leader");
  g_assert_true (is_enabled (fixture, "win.uncover-next"));

  activate (fixture, "win.covered-side::");
  assert_setting (fixture, "covered-side", "");
}

static void
test_order_is_remembered (Fixture       *fixture,
                          gconstpointer  text)
{
  activate (fixture, "win.swap-sides");
  g_assert_cmpuint (g_settings_get_uint (fixture->settings, "side-rotation"), ==, 1);

  reopen_window (fixture);
  g_assert_cmpuint (lm_compare_state_get_rotation (fixture->window->view->state), ==, 1);
  g_assert_cmpuint (lm_compare_state_get_nth_side (fixture->window->view->state, 0), ==, 1);
}

static void
test_size_is_remembered (Fixture       *fixture,
                         gconstpointer  text)
{
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 620, 480);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-width"), ==, 620);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-height"), ==, 480);

  reopen_window (fixture);
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 620);
  g_assert_cmpint (height, ==, 480);
}

static gboolean
has_search (gpointer user_data)
{
  return lm_compare_state_get_search (user_data) != NULL;
}

static void
search_for (Fixture    *fixture,
            const char *words)
{
  GtkEditable *entry = lm_stage_find (fixture->window->view->compare_page, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (entry, words);
  lm_stage_wait (has_search, fixture->window->view->state);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  text)
{
  lm_subject_view_set_phase (fixture->window->view, get_phase (fixture, 1));

  activate (fixture, "win.search");
  g_assert_true (lm_compare_page_get_searching (fixture->window->view->compare_page));
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
  assert_phase_setting (fixture, "people");

  search_for (fixture, "chooses");
  g_assert_true (lm_phase_sidebar_get_state (fixture->window->view->sidebar) == fixture->window->view->state);

  activate (fixture, "win.search");
  g_assert_false (lm_compare_page_get_searching (fixture->window->view->compare_page));
  g_assert_null (lm_compare_state_get_search (fixture->window->view->state));
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 1));
}

static void
test_search_from_all (Fixture       *fixture,
                      gconstpointer  text)
{
  lm_subject_view_set_phase (fixture->window->view, NULL);
  activate (fixture, "win.search");
  activate (fixture, "win.search");

  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
  assert_phase_setting (fixture, "");
}

static void
test_search_chooses_phase (Fixture       *fixture,
                           gconstpointer  text)
{
  lm_subject_view_set_phase (fixture->window->view, get_phase (fixture, 1));
  activate (fixture, "win.search");
  search_for (fixture, "chooses");
  lm_subject_view_set_phase (fixture->window->view, get_phase (fixture, 0));
  activate (fixture, "win.search");

  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 0));
  assert_phase_setting (fixture, "vision");
}

static void
test_search_on_other_page (Fixture       *fixture,
                           gconstpointer  text)
{
  activate (fixture, "win.show-page::progress");
  activate (fixture, "win.search");
  g_assert_cmpstr (get_page (fixture), ==, "compare");
  search_for (fixture, "chooses");

  /* GTK 4.8 never lets go of a page that is hidden while its entry has the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->view->sidebar));
  activate (fixture, "win.show-page::study");
  g_assert_false (lm_compare_page_get_searching (fixture->window->view->compare_page));
  g_assert_null (lm_compare_state_get_search (fixture->window->view->state));
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 0));
}

static void
test_actions (Fixture       *fixture,
              gconstpointer  text)
{
  g_assert_true (is_enabled (fixture, "win.search"));
  g_assert_true (is_enabled (fixture, "win.study"));
  g_assert_true (is_enabled (fixture, "win.swap-sides"));
  g_assert_true (is_enabled (fixture, "win.copy-table"));
  g_assert_false (is_enabled (fixture, "win.uncover-next"));

  activate (fixture, "win.covered-side::manager");
  g_assert_true (is_enabled (fixture, "win.uncover-next"));

  activate (fixture, "win.show-page::progress");
  g_assert_false (is_enabled (fixture, "win.swap-sides"));
  g_assert_false (is_enabled (fixture, "win.copy-table"));
  g_assert_false (is_enabled (fixture, "win.uncover-next"));
  g_assert_true (is_enabled (fixture, "win.study"));

  activate (fixture, "win.show-page::compare");
  g_assert_true (is_enabled (fixture, "win.uncover-next"));
}

static void
test_uncover_next (Fixture       *fixture,
                   gconstpointer  text)
{
  LmCell *cell = lm_aspect_get_cell (lm_phase_get_aspect (get_phase (fixture, 0), 0), 1);

  activate (fixture, "win.covered-side::leader");
  g_assert_true (lm_compare_state_is_covered (fixture->window->view->state, cell));
  activate (fixture, "win.uncover-next");
  g_assert_false (lm_compare_state_is_covered (fixture->window->view->state, cell));
}

static void
test_copy_table (Fixture       *fixture,
                 gconstpointer  text)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  activate (fixture, "win.copy-table");
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  lm_stage_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (lm_stage_find_label (fixture->window, "Copied as a table"));
}

/* One window of cards beside the window, which goes when it does. */
static void
test_browse_cards (Fixture       *fixture,
                   gconstpointer  text)
{
  GtkWidget *browse_window;

  activate (fixture, "win.browse-cards");
  browse_window = fixture->window->browse_window;
  g_assert_nonnull (browse_window);
  lm_stage_settle (browse_window);
  activate (fixture, "win.browse-cards");
  g_assert_true (fixture->window->browse_window == browse_window);

  activate (fixture, "win.show-page::study");
  g_signal_emit_by_name (browse_window, "show-in-comparison", lm_phase_get_aspect (get_phase (fixture, 1), 0));
  g_assert_cmpstr (get_page (fixture), ==, "compare");

  gtk_window_close (GTK_WINDOW (browse_window));
  g_assert_null (fixture->window->browse_window);
  activate (fixture, "win.browse-cards");
  g_assert_nonnull (fixture->window->browse_window);
}

static void
test_no_cards_to_browse (Fixture       *fixture,
                         gconstpointer  text)
{
  g_assert_false (is_enabled (fixture, "win.browse-cards"));
}

static GtkWindow *
find_shortcuts (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (GTK_IS_SHORTCUTS_WINDOW (toplevel))
        return toplevel;
    }

  return NULL;
}

/* The keys of what is on screen come first. */
static void
assert_shortcuts (Fixture    *fixture,
                  const char *section)
{
  g_autofree char *shown = NULL;
  GtkWindow *shortcuts;

  activate (fixture, "win.show-shortcuts");
  shortcuts = find_shortcuts ();
  g_assert_nonnull (shortcuts);
  g_assert_true (gtk_window_get_transient_for (shortcuts) == GTK_WINDOW (fixture->window));
  lm_stage_settle (GTK_WIDGET (shortcuts));
  g_object_get (shortcuts, "section-name", &shown, NULL);
  g_assert_cmpstr (shown, ==, section);
  gtk_window_destroy (shortcuts);
}

static void
test_shortcuts (Fixture       *fixture,
                gconstpointer  text)
{
  assert_shortcuts (fixture, "main");
  activate (fixture, "win.show-page::study");
  assert_shortcuts (fixture, "session");
}

static void
test_plain_deck (Fixture       *fixture,
                 gconstpointer  text)
{
  g_assert_false (is_enabled (fixture, "win.swap-sides"));
  g_assert_false (is_enabled (fixture, "win.uncover-next"));
  g_assert_true (is_enabled (fixture, "win.study"));
  g_assert_true (is_enabled (fixture, "win.copy-table"));
}

static void
test_without_cards (Fixture       *fixture,
                    gconstpointer  text)
{
  g_assert_false (is_enabled (fixture, "win.study"));
  activate (fixture, "win.show-page::study");
  activate (fixture, "win.show-page::progress");
  lm_stage_settle (GTK_WIDGET (fixture->window));
}

static gboolean
is_folded (gpointer user_data)
{
  return adw_leaflet_get_folded (user_data);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  text)
{
  AdwLeaflet *leaflet = fixture->window->view->leaflet;
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_false (adw_leaflet_get_folded (leaflet));

  g_settings_set_int (fixture->settings, "window-width", 360);
  reopen_window (fixture);
  leaflet = fixture->window->view->leaflet;
  lm_stage_wait (is_folded, leaflet);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "pages");

  activate (fixture, "win.show-phases");
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "phases");
  g_signal_emit_by_name (fixture->window->view->sidebar, "activated");
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "pages");
  lm_stage_settle (GTK_WIDGET (fixture->window));
}

/* The same subject, as it would be read from its file once more. */
static void
renew_subject (Fixture    *fixture,
               const char *text)
{
  g_object_unref (fixture->subject);
  fixture->subject = lm_sketch (text);
  lm_window_set_subject (fixture->window, fixture->subject);
  lm_stage_settle (GTK_WIDGET (fixture->window));
}

static void
test_another_version (Fixture       *fixture,
                      gconstpointer  text)
{
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 720, 480);
  lm_stage_settle (GTK_WIDGET (fixture->window));
  lm_subject_view_set_phase (fixture->window->view, get_phase (fixture, 1));
  renew_subject (fixture, CHANGED);

  g_assert_true (lm_window_get_subject (fixture->window) == fixture->subject);
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 0));
  g_assert_nonnull (lm_stage_find_label (fixture->window, "Fills vacancies"));
  g_assert_null (lm_stage_find_label (fixture->window, "Fills posts"));
  g_assert_cmpstr (get_page (fixture), ==, "compare");
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 720);

  activate (fixture, "win.show-page::progress");
  renew_subject (fixture, SUBJECT);
  g_assert_cmpstr (get_page (fixture), ==, "progress");
  g_assert_nonnull (lm_stage_find (fixture->window, LM_TYPE_PROGRESS_PAGE, 0));
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 1));
}

static void
test_another_version_without_phase (Fixture       *fixture,
                                    gconstpointer  text)
{
  lm_subject_view_set_phase (fixture->window->view, get_phase (fixture, 0));
  renew_subject (fixture, "side manager\nside leader\nphase people\naspect hiring: Fills | Finds\n");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 0));
}

static void
test_another_version_in_search (Fixture       *fixture,
                                gconstpointer  text)
{
  lm_subject_view_set_phase (fixture->window->view, get_phase (fixture, 1));
  activate (fixture, "win.search");
  search_for (fixture, "chooses");
  renew_subject (fixture, CHANGED);

  g_assert_true (lm_compare_page_get_searching (fixture->window->view->compare_page));
  g_assert_nonnull (lm_compare_state_get_search (fixture->window->view->state));
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
  assert_phase_setting (fixture, "people");

  activate (fixture, "win.search");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 0));
}

static void
test_another_version_when_covered (Fixture       *fixture,
                                   gconstpointer  text)
{
  activate (fixture, "win.covered-side::leader");
  activate (fixture, "win.uncover-next");
  renew_subject (fixture, CHANGED);

  g_assert_true (is_enabled (fixture, "win.uncover-next"));
  g_assert_cmpstr (lm_compare_state_get_covered_side (fixture->window->view->state), ==, "leader");
  g_assert_false (lm_compare_state_is_covered (fixture->window->view->state,
                                               lm_aspect_get_cell (lm_phase_get_aspect (get_phase (fixture, 1), 0), 1)));
  g_assert_true (lm_compare_state_is_covered (fixture->window->view->state,
                                              lm_aspect_get_cell (lm_phase_get_aspect (get_phase (fixture, 0), 0), 1)));
}

/* Each subject has a place of its own. */
static void
test_another_subject (Fixture       *fixture,
                      gconstpointer  text)
{
  g_autoptr(LmPhase) phase = lm_phase_new ("basics", "Basics", NULL, g_ptr_array_new (), g_ptr_array_new ());
  g_autoptr(LmSubject) other = NULL;
  GPtrArray *phases = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (phases, g_object_ref (phase));
  other = lm_subject_new ("other", "en", "Other", NULL, NULL, g_ptr_array_new (), phases);

  lm_subject_view_set_phase (fixture->window->view, get_phase (fixture, 1));
  activate (fixture, "win.search");
  lm_window_set_subject (fixture->window, other);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Other");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == phase);
  g_assert_false (lm_compare_page_get_searching (fixture->window->view->compare_page));
  activate (fixture, "win.select-phase(uint32 0)");

  lm_window_set_subject (fixture->window, fixture->subject);
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == get_phase (fixture, 1));
  lm_window_set_subject (fixture->window, other);
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
  lm_window_set_subject (fixture->window, fixture->subject);
}

static void
test_notice_stays (Fixture       *fixture,
                   gconstpointer  text)
{
  g_object_set (fixture->window, "notice", "The disk is full.", NULL);
  renew_subject (fixture, SUBJECT);
  g_assert_true (lm_stage_is_seen (lm_stage_find_label (fixture->window, "The disk is full.")));
}

static gboolean
has_study_page (gpointer window)
{
  return LM_WINDOW (window)->view->study_page != NULL;
}

/* Its cards are not there at once: what stands on them follows, a session that goes on too. */
static void
test_large_subject (Fixture       *fixture,
                    gconstpointer  text)
{
  g_autoptr(GString) sketch = g_string_new ("side a\nside b\nphase first\n");
  g_autoptr(LmSubject) large = NULL;
  g_autoptr(LmSubject) again = NULL;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (sketch, "aspect row-%u: A%u | B%u\n", i, i, i);
  large = lm_sketch (sketch->str);
  again = lm_sketch (sketch->str);

  activate (fixture, "win.show-page::study");
  lm_window_set_subject (fixture->window, large);
  g_assert_null (lm_subject_view_get_deck (fixture->window->view));
  g_assert_false (is_enabled (fixture, "win.study"));
  g_assert_false (is_enabled (fixture, "win.browse-cards"));

  lm_stage_wait (has_study_page, fixture->window);
  g_assert_true (is_enabled (fixture, "win.study"));
  g_assert_true (is_enabled (fixture, "win.browse-cards"));
  g_assert_true (lm_stage_is_seen (fixture->window->view->study_page));

  lm_window_set_subject (fixture->window, again);
  g_assert_cmpstr (lm_subject_view_get_page (fixture->window->view), ==, "study");
  lm_stage_wait (has_study_page, fixture->window);

  /* One that goes while its cards are derived. */
  lm_window_set_subject (fixture->window, large);
  lm_window_set_subject (fixture->window, fixture->subject);
  g_assert_nonnull (lm_subject_view_get_deck (fixture->window->view));
}

#define ADD_TEST(path, text, function) \
  g_test_add ("/app/window/" path, Fixture, text, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  /* Without animations a bar of libadwaita 1.2 that was revealed for a moment warns. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);

  ADD_TEST ("subject", SUBJECT, test_subject);
  ADD_TEST ("phase-is-remembered", SUBJECT, test_phase_is_remembered);
  ADD_TEST ("select-phase", SUBJECT, test_select_phase);
  ADD_TEST ("pages", SUBJECT, test_pages);
  ADD_TEST ("study-action", SUBJECT, test_study_action);
  ADD_TEST ("cover-is-remembered", SUBJECT, test_cover_is_remembered);
  ADD_TEST ("order-is-remembered", SUBJECT, test_order_is_remembered);
  ADD_TEST ("size-is-remembered", SUBJECT, test_size_is_remembered);
  ADD_TEST ("search", SUBJECT, test_search);
  ADD_TEST ("search-from-all", SUBJECT, test_search_from_all);
  ADD_TEST ("search-chooses-phase", SUBJECT, test_search_chooses_phase);
  ADD_TEST ("search-on-other-page", SUBJECT, test_search_on_other_page);
  ADD_TEST ("actions", SUBJECT, test_actions);
  ADD_TEST ("uncover-next", SUBJECT, test_uncover_next);
  ADD_TEST ("copy-table", SUBJECT, test_copy_table);
  ADD_TEST ("browse-cards", SUBJECT, test_browse_cards);
  ADD_TEST ("no-cards-to-browse", EMPTY, test_no_cards_to_browse);
  ADD_TEST ("shortcuts", SUBJECT, test_shortcuts);
  ADD_TEST ("another-version", SUBJECT, test_another_version);
  ADD_TEST ("another-version-without-phase", SUBJECT, test_another_version_without_phase);
  ADD_TEST ("another-version-in-search", SUBJECT, test_another_version_in_search);
  ADD_TEST ("another-version-when-covered", SUBJECT, test_another_version_when_covered);
  ADD_TEST ("another-subject", SUBJECT, test_another_subject);
  ADD_TEST ("large-subject", SUBJECT, test_large_subject);
  ADD_TEST ("notice-stays", SUBJECT, test_notice_stays);
  ADD_TEST ("plain-deck", DECK, test_plain_deck);
  ADD_TEST ("without-cards", EMPTY, test_without_cards);
  ADD_TEST ("narrow", SUBJECT, test_narrow);

  return g_test_run ();
}
