/* test-window-subject.c: tests of a window that gets another subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-subject-view-private.h"

#include "lm-sketch.h"
#include "lm-stage.h"
#include "lm-window-fixture.h"

#define CHANGED "side manager\nside leader\n" \
                "phase people\naspect hiring: Fills vacancies | Finds people\n" \
                "phase vision\naspect money: Plans | Chooses\n"

static void
test_another_version (LmWindowFixture *fixture,
                      gconstpointer    text)
{
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 720, 480);
  lm_stage_settle (GTK_WIDGET (fixture->window));
  lm_subject_view_set_phase (fixture->window->view, lm_window_fixture_get_phase (fixture, 1));
  lm_window_fixture_renew (fixture, CHANGED);

  g_assert_true (lm_window_get_subject (fixture->window) == fixture->subject);
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 0));
  g_assert_nonnull (lm_stage_find_label (fixture->window, "Fills vacancies"));
  g_assert_null (lm_stage_find_label (fixture->window, "Fills posts"));
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "compare");
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 720);

  lm_window_fixture_activate (fixture, "win.show-page::progress");
  lm_window_fixture_renew (fixture, LM_WINDOW_SKETCH);
  g_assert_cmpstr (lm_window_fixture_get_page (fixture), ==, "progress");
  g_assert_nonnull (lm_stage_find (fixture->window, LM_TYPE_PROGRESS_PAGE, 0));
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 1));
}

static void
test_another_version_without_phase (LmWindowFixture *fixture,
                                    gconstpointer    text)
{
  lm_subject_view_set_phase (fixture->window->view, lm_window_fixture_get_phase (fixture, 0));
  lm_window_fixture_renew (fixture, "side manager\nside leader\nphase people\naspect hiring: Fills | Finds\n");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 0));
}

static void
test_another_version_in_search (LmWindowFixture *fixture,
                                gconstpointer    text)
{
  lm_subject_view_set_phase (fixture->window->view, lm_window_fixture_get_phase (fixture, 1));
  lm_window_fixture_activate (fixture, "win.search");
  lm_window_fixture_search_for (fixture, "chooses");
  lm_window_fixture_renew (fixture, CHANGED);

  g_assert_true (lm_compare_page_get_searching (fixture->window->view->compare_page));
  g_assert_nonnull (lm_compare_state_get_search (fixture->window->view->state));
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
  lm_window_fixture_assert_phase (fixture, "people");

  lm_window_fixture_activate (fixture, "win.search");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 0));
}

static void
test_another_version_when_covered (LmWindowFixture *fixture,
                                   gconstpointer    text)
{
  lm_window_fixture_activate (fixture, "win.covered-side::leader");
  lm_window_fixture_activate (fixture, "win.uncover-next");
  lm_window_fixture_renew (fixture, CHANGED);

  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.uncover-next"));
  g_assert_cmpstr (lm_compare_state_get_covered_side (fixture->window->view->state), ==, "leader");
  g_assert_false (lm_compare_state_is_covered (fixture->window->view->state,
                                               lm_aspect_get_cell (lm_phase_get_aspect (lm_window_fixture_get_phase (fixture, 1), 0), 1)));
  g_assert_true (lm_compare_state_is_covered (fixture->window->view->state,
                                              lm_aspect_get_cell (lm_phase_get_aspect (lm_window_fixture_get_phase (fixture, 0), 0), 1)));
}

/* Each subject has a place of its own. */
static void
test_another_subject (LmWindowFixture *fixture,
                      gconstpointer    text)
{
  g_autoptr(LmPhase) phase = lm_phase_new ("basics", "Basics", NULL, g_ptr_array_new (), g_ptr_array_new ());
  g_autoptr(LmSubject) other = NULL;
  GPtrArray *phases = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (phases, g_object_ref (phase));
  other = lm_subject_new ("other", "en", "Other", NULL, NULL, g_ptr_array_new (), phases);

  lm_subject_view_set_phase (fixture->window->view, lm_window_fixture_get_phase (fixture, 1));
  lm_window_fixture_activate (fixture, "win.search");
  lm_window_set_subject (fixture->window, other);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Other");
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == phase);
  g_assert_false (lm_compare_page_get_searching (fixture->window->view->compare_page));
  lm_window_fixture_activate (fixture, "win.select-phase(uint32 0)");

  lm_window_set_subject (fixture->window, fixture->subject);
  g_assert_true (lm_subject_view_get_phase (fixture->window->view) == lm_window_fixture_get_phase (fixture, 1));
  lm_window_set_subject (fixture->window, other);
  g_assert_null (lm_subject_view_get_phase (fixture->window->view));
  lm_window_set_subject (fixture->window, fixture->subject);
}

static gboolean
has_study_page (gpointer window)
{
  return LM_WINDOW (window)->view->study_page != NULL;
}

/* Its cards are not there at once: what stands on them follows, a session that goes on too. */
static void
test_large_subject (LmWindowFixture *fixture,
                    gconstpointer    text)
{
  g_autoptr(GString) sketch = g_string_new ("side a\nside b\nphase first\n");
  g_autoptr(LmSubject) large = NULL;
  g_autoptr(LmSubject) again = NULL;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (sketch, "aspect row-%u: A%u | B%u\n", i, i, i);
  large = lm_sketch (sketch->str);
  again = lm_sketch (sketch->str);

  lm_window_fixture_activate (fixture, "win.show-page::study");
  lm_window_set_subject (fixture->window, large);
  g_assert_null (lm_subject_view_get_deck (fixture->window->view));
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.study"));
  g_assert_false (lm_window_fixture_is_enabled (fixture, "win.browse-cards"));

  lm_stage_wait (has_study_page, fixture->window);
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.study"));
  g_assert_true (lm_window_fixture_is_enabled (fixture, "win.browse-cards"));
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
  g_test_add ("/app/window-subject/" path, LmWindowFixture, text, lm_window_fixture_set_up, function, lm_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  /* Without animations a bar of libadwaita 1.2 that was revealed for a moment warns. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);

  ADD_TEST ("another-version", LM_WINDOW_SKETCH, test_another_version);
  ADD_TEST ("another-version-without-phase", LM_WINDOW_SKETCH, test_another_version_without_phase);
  ADD_TEST ("another-version-in-search", LM_WINDOW_SKETCH, test_another_version_in_search);
  ADD_TEST ("another-version-when-covered", LM_WINDOW_SKETCH, test_another_version_when_covered);
  ADD_TEST ("another-subject", LM_WINDOW_SKETCH, test_another_subject);
  ADD_TEST ("large-subject", LM_WINDOW_SKETCH, test_large_subject);

  return g_test_run ();
}
