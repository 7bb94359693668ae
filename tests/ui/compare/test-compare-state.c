/* test-compare-state.c: tests of how a comparison is being read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-compare-state.h"
#include "lm-sketch.h"

typedef struct
{
  LmSubject      *subject;
  LmCompareState *state;
  guint           n_cell_changed;
  LmCell         *changed_cell;     /* of the last signal */
  guint           n_notify;
} Fixture;

static void
cell_changed_cb (Fixture *fixture,
                 LmCell  *cell)
{
  fixture->n_cell_changed++;
  fixture->changed_cell = cell;
}

static void
notify_cb (Fixture *fixture)
{
  fixture->n_notify++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "aspect staff: Keeps |\n"
                                "phase people\n"
                                "aspect hiring: Fills posts | Finds people\n"
                                "aspect praise: | Thanks\n"
                                "aspect order: Rules | Trust\n");
  fixture->state = lm_compare_state_new ();
  lm_compare_state_set_subject (fixture->state, fixture->subject);

  g_signal_connect_swapped (fixture->state, "cell-changed", G_CALLBACK (cell_changed_cb), fixture);
  g_signal_connect_swapped (fixture->state, "notify", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (fixture->state, fixture);
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->subject);
}

static LmAspect *
get_aspect (Fixture *fixture,
            guint    phase,
            guint    aspect)
{
  return lm_phase_get_aspect (lm_subject_get_phase (fixture->subject, phase), aspect);
}

static LmCell *
get_cell (Fixture *fixture,
          guint    phase,
          guint    aspect,
          guint    side)
{
  return lm_aspect_get_cell (get_aspect (fixture, phase, aspect), side);
}

static void
assert_signals (Fixture *fixture,
                guint    n_cell_changed,
                guint    n_notify)
{
  g_assert_cmpuint (fixture->n_cell_changed, ==, n_cell_changed);
  g_assert_cmpuint (fixture->n_notify, ==, n_notify);

  fixture->n_cell_changed = 0;
  fixture->n_notify = 0;
}

static void
test_defaults (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_true (lm_compare_state_get_subject (fixture->state) == fixture->subject);
  g_assert_cmpstr (lm_compare_state_get_covered_side (fixture->state), ==, "");
  g_assert_cmpuint (lm_compare_state_get_rotation (fixture->state), ==, 0);
  g_assert_null (lm_compare_state_get_search (fixture->state));
  g_assert_false (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 0, 0)));
  g_assert_false (lm_compare_state_is_unfolded (fixture->state, get_cell (fixture, 0, 0, 0)));
}

static void
test_cover (Fixture       *fixture,
            gconstpointer  data)
{
  lm_compare_state_set_covered_side (fixture->state, "leader");
  assert_signals (fixture, 1, 1);
  g_assert_null (fixture->changed_cell);

  g_assert_false (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 0, 0)));
  g_assert_true (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 0, 1)));
  /* There is nothing to cover in an empty cell. */
  g_assert_false (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 1, 1)));

  lm_compare_state_set_covered_side (fixture->state, "manager");
  assert_signals (fixture, 1, 1);
  g_assert_true (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 0, 0)));
  g_assert_false (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 0, 1)));

  lm_compare_state_set_covered_side (fixture->state, "");
  assert_signals (fixture, 1, 1);
  g_assert_false (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 0, 0)));
}

/* The remembered side of one subject meets another subject. */
static void
test_cover_unknown_side (Fixture       *fixture,
                         gconstpointer  data)
{
  lm_compare_state_set_covered_side (fixture->state, "nobody");

  g_assert_false (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 0, 0)));
  g_assert_null (lm_compare_state_uncover_next (fixture->state, NULL));
}

static void
test_uncover (Fixture       *fixture,
              gconstpointer  data)
{
  LmCell *cell = get_cell (fixture, 0, 0, 1);

  lm_compare_state_set_covered_side (fixture->state, "leader");
  assert_signals (fixture, 1, 1);

  lm_compare_state_uncover (fixture->state, cell);
  assert_signals (fixture, 1, 0);
  g_assert_true (fixture->changed_cell == cell);
  g_assert_false (lm_compare_state_is_covered (fixture->state, cell));
  g_assert_true (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 1, 0, 1)));

  lm_compare_state_uncover (fixture->state, cell);
  lm_compare_state_uncover (fixture->state, get_cell (fixture, 0, 0, 0));
  assert_signals (fixture, 0, 0);

  /* The same side again covers all of it anew. */
  lm_compare_state_set_covered_side (fixture->state, "leader");
  assert_signals (fixture, 1, 0);
  g_assert_null (fixture->changed_cell);
  g_assert_true (lm_compare_state_is_covered (fixture->state, cell));
}

static void
test_uncover_next_in_all (Fixture       *fixture,
                          gconstpointer  data)
{
  lm_compare_state_set_covered_side (fixture->state, "leader");
  assert_signals (fixture, 1, 1);

  g_assert_true (lm_compare_state_uncover_next (fixture->state, NULL) == get_aspect (fixture, 0, 0));
  assert_signals (fixture, 1, 0);
  g_assert_true (fixture->changed_cell == get_cell (fixture, 0, 0, 1));

  /* One that was clicked meanwhile is left out, and so is an empty cell. */
  lm_compare_state_uncover (fixture->state, get_cell (fixture, 1, 0, 1));
  g_assert_true (lm_compare_state_uncover_next (fixture->state, NULL) == get_aspect (fixture, 1, 1));
  g_assert_true (lm_compare_state_uncover_next (fixture->state, NULL) == get_aspect (fixture, 1, 2));
  assert_signals (fixture, 3, 0);

  g_assert_null (lm_compare_state_uncover_next (fixture->state, NULL));
  assert_signals (fixture, 0, 0);
}

static void
test_uncover_next_in_phase (Fixture       *fixture,
                            gconstpointer  data)
{
  LmPhase *people = lm_subject_get_phase (fixture->subject, 1);

  lm_compare_state_set_covered_side (fixture->state, "manager");

  g_assert_true (lm_compare_state_uncover_next (fixture->state, people) == get_aspect (fixture, 1, 0));
  g_assert_true (lm_compare_state_uncover_next (fixture->state, people) == get_aspect (fixture, 1, 2));
  g_assert_null (lm_compare_state_uncover_next (fixture->state, people));
  g_assert_true (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 0, 0)));
}

/* What is not shown would be uncovered behind the reader's back. */
static void
test_uncover_next_in_search (Fixture       *fixture,
                             gconstpointer  data)
{
  lm_compare_state_set_covered_side (fixture->state, "leader");
  lm_compare_state_search_for (fixture->state, "trust");

  g_assert_true (lm_compare_state_uncover_next (fixture->state, NULL) == get_aspect (fixture, 1, 2));
  g_assert_null (lm_compare_state_uncover_next (fixture->state, NULL));
  g_assert_true (lm_compare_state_is_covered (fixture->state, get_cell (fixture, 0, 0, 1)));
}

static void
test_swap (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpuint (lm_compare_state_get_nth_side (fixture->state, 0), ==, 0);
  g_assert_cmpuint (lm_compare_state_get_nth_side (fixture->state, 1), ==, 1);

  lm_compare_state_swap_sides (fixture->state);
  assert_signals (fixture, 0, 1);
  g_assert_cmpuint (lm_compare_state_get_nth_side (fixture->state, 0), ==, 1);
  g_assert_cmpuint (lm_compare_state_get_nth_side (fixture->state, 1), ==, 0);

  lm_compare_state_set_rotation (fixture->state, 1);
  assert_signals (fixture, 0, 0);

  lm_compare_state_swap_sides (fixture->state);
  assert_signals (fixture, 0, 1);
  g_assert_cmpuint (lm_compare_state_get_rotation (fixture->state), ==, 0);
}

/* Three and four sides come round to where they were. */
static void
test_swap_many (gconstpointer data)
{
  guint n_sides = GPOINTER_TO_UINT (data);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(LmCompareState) state = lm_compare_state_new ();

  for (guint i = 0; i < n_sides; i++)
    g_string_append_printf (text, "side side-%u\n", i);

  subject = lm_sketch (text->str);
  lm_compare_state_set_subject (state, subject);

  for (guint turn = 0; turn <= n_sides; turn++)
    {
      for (guint i = 0; i < n_sides; i++)
        g_assert_cmpuint (lm_compare_state_get_nth_side (state, i), ==, (i + turn) % n_sides);

      lm_compare_state_swap_sides (state);
    }
}

/* A rotation that was remembered from a subject of four sides. */
static void
test_rotation_beyond_sides (Fixture       *fixture,
                            gconstpointer  data)
{
  lm_compare_state_set_rotation (fixture->state, 3);
  g_assert_cmpuint (lm_compare_state_get_nth_side (fixture->state, 0), ==, 1);
  g_assert_cmpuint (lm_compare_state_get_nth_side (fixture->state, 1), ==, 0);

  lm_compare_state_swap_sides (fixture->state);
  g_assert_cmpuint (lm_compare_state_get_nth_side (fixture->state, 0), ==, 0);
}

static void
test_swap_nothing (void)
{
  g_autoptr(LmSubject) deck = lm_sketch ("phase basics\n"
                                         "card why: Why? | Because.\n");
  g_autoptr(LmCompareState) state = lm_compare_state_new ();

  lm_compare_state_swap_sides (state);
  lm_compare_state_set_subject (state, deck);
  lm_compare_state_swap_sides (state);

  g_assert_cmpuint (lm_compare_state_get_rotation (state), ==, 0);
}

static void
test_unfold (Fixture       *fixture,
             gconstpointer  data)
{
  LmCell *cell = get_cell (fixture, 0, 0, 0);

  lm_compare_state_set_unfolded (fixture->state, cell, FALSE);
  assert_signals (fixture, 0, 0);

  lm_compare_state_set_unfolded (fixture->state, cell, TRUE);
  assert_signals (fixture, 1, 0);
  g_assert_true (fixture->changed_cell == cell);
  g_assert_true (lm_compare_state_is_unfolded (fixture->state, cell));
  g_assert_false (lm_compare_state_is_unfolded (fixture->state, get_cell (fixture, 0, 0, 1)));

  lm_compare_state_set_unfolded (fixture->state, cell, TRUE);
  assert_signals (fixture, 0, 0);

  lm_compare_state_set_unfolded (fixture->state, cell, FALSE);
  assert_signals (fixture, 1, 0);
  g_assert_false (lm_compare_state_is_unfolded (fixture->state, cell));
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  lm_compare_state_search_for (fixture->state, " \t");
  assert_signals (fixture, 0, 0);
  g_assert_null (lm_compare_state_get_search (fixture->state));

  lm_compare_state_search_for (fixture->state, "plan");
  assert_signals (fixture, 0, 1);
  g_assert_cmpuint (lm_compare_state_match_aspect (fixture->state, get_aspect (fixture, 0, 0)), ==, LM_TEXT_MATCH_FIRST);
  g_assert_cmpuint (lm_compare_state_match_aspect (fixture->state, get_aspect (fixture, 0, 1)), ==, LM_TEXT_MATCH_NONE);

  lm_compare_state_search_for (fixture->state, "");
  assert_signals (fixture, 0, 1);
  g_assert_null (lm_compare_state_get_search (fixture->state));
}

static void
test_other_subject (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(LmSubject) other = lm_sketch ("side manager\n"
                                          "side leader\n");
  LmCell *cell = get_cell (fixture, 0, 0, 0);

  lm_compare_state_set_covered_side (fixture->state, "manager");
  lm_compare_state_uncover (fixture->state, cell);
  lm_compare_state_set_unfolded (fixture->state, cell, TRUE);
  assert_signals (fixture, 3, 1);

  lm_compare_state_set_subject (fixture->state, fixture->subject);
  assert_signals (fixture, 0, 0);
  g_assert_true (lm_compare_state_is_unfolded (fixture->state, cell));

  lm_compare_state_set_subject (fixture->state, other);
  assert_signals (fixture, 0, 1);
  g_assert_false (lm_compare_state_is_unfolded (fixture->state, cell));
  g_assert_true (lm_compare_state_is_covered (fixture->state, cell));
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(LmSubject) subject = NULL;
  g_autofree char *covered_side = NULL;
  guint rotation;

  g_object_set (fixture->state, "covered-side", "leader", "rotation", 1, NULL);
  assert_signals (fixture, 1, 2);
  g_object_get (fixture->state,
                "subject", &subject,
                "covered-side", &covered_side,
                "rotation", &rotation,
                NULL);

  g_assert_true (subject == fixture->subject);
  g_assert_cmpstr (covered_side, ==, "leader");
  g_assert_cmpuint (rotation, ==, 1);
}

/* Rows move, sides change places, one cell is gone: what was open stays open. */
static void
test_continue (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(LmSubject) changed = lm_sketch ("side leader\n"
                                            "side manager\n"
                                            "phase people\n"
                                            "aspect order: Trust | Rules\n"
                                            "aspect hiring: Finds people | Fills vacancies\n"
                                            "phase vision\n"
                                            "aspect money: | Plans\n");
  g_autoptr(LmCompareState) state = lm_compare_state_new ();
  LmPhase *people = lm_subject_get_phase (changed, 0);
  LmPhase *vision = lm_subject_get_phase (changed, 1);

  lm_compare_state_set_covered_side (fixture->state, "leader");
  lm_compare_state_uncover (fixture->state, get_cell (fixture, 0, 0, 1));
  lm_compare_state_uncover (fixture->state, get_cell (fixture, 1, 0, 1));
  lm_compare_state_set_unfolded (fixture->state, get_cell (fixture, 1, 2, 0), TRUE);

  lm_compare_state_set_subject (state, changed);
  lm_compare_state_continue (state, fixture->state);

  g_assert_cmpstr (lm_compare_state_get_covered_side (state), ==, "leader");
  g_assert_true (lm_compare_state_is_covered (state, lm_aspect_get_cell (lm_phase_get_aspect (people, 0), 0)));
  g_assert_false (lm_compare_state_is_covered (state, lm_aspect_get_cell (lm_phase_get_aspect (people, 1), 0)));
  g_assert_false (lm_compare_state_is_covered (state, lm_aspect_get_cell (lm_phase_get_aspect (vision, 0), 0)));
  g_assert_true (lm_compare_state_is_unfolded (state, lm_aspect_get_cell (lm_phase_get_aspect (people, 0), 1)));
  g_assert_false (lm_compare_state_is_unfolded (state, lm_aspect_get_cell (lm_phase_get_aspect (people, 0), 0)));
}

static void
test_second_language (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(LmSubject) second = lm_sketch ("side manager\n"
                                           "side leader\n"
                                           "phase vision\n"
                                           "aspect money: Plant | Wählt\n"
                                           "aspect staff: Hält |\n"
                                           "phase people\n"
                                           "aspect hiring: Besetzt | Findet\n"
                                           "aspect praise: | Dankt\n"
                                           "aspect order: Regeln | Vertrauen\n");

  g_assert_null (lm_compare_state_get_second_language (fixture->state));
  g_assert_null (lm_compare_state_get_second (fixture->state, get_cell (fixture, 1, 2, 1)));
  lm_compare_state_set_second (fixture->state, fixture->subject, second);
  g_assert_cmpstr (lm_compare_state_get_second_language (fixture->state), ==, "en");
  g_assert_cmpstr (lm_cell_get_statement (lm_compare_state_get_second (fixture->state, get_cell (fixture, 1, 2, 1))),
                   ==, "Vertrauen");
  g_assert_true (lm_compare_state_get_second (fixture->state, lm_subject_get_phase (fixture->subject, 1)) ==
                 lm_subject_get_phase (second, 1));
  g_assert_true (lm_compare_state_get_second (fixture->state,
                                              lm_phase_get_aspect (lm_subject_get_phase (fixture->subject, 0), 1)) ==
                 lm_phase_get_aspect (lm_subject_get_phase (second, 0), 1));
  lm_compare_state_set_second (fixture->state, fixture->subject, NULL);
  g_assert_null (lm_compare_state_get_second (fixture->state, get_cell (fixture, 1, 2, 1)));
}

#define ADD_TEST(path, function) \
  g_test_add ("/compare/state/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("defaults", test_defaults);
  ADD_TEST ("cover", test_cover);
  ADD_TEST ("cover-unknown-side", test_cover_unknown_side);
  ADD_TEST ("uncover", test_uncover);
  ADD_TEST ("uncover-next-in-all", test_uncover_next_in_all);
  ADD_TEST ("uncover-next-in-phase", test_uncover_next_in_phase);
  ADD_TEST ("uncover-next-in-search", test_uncover_next_in_search);
  ADD_TEST ("swap", test_swap);
  g_test_add_data_func ("/compare/state/swap-three", GUINT_TO_POINTER (3), test_swap_many);
  g_test_add_data_func ("/compare/state/swap-four", GUINT_TO_POINTER (4), test_swap_many);
  ADD_TEST ("rotation-beyond-sides", test_rotation_beyond_sides);
  g_test_add_func ("/compare/state/swap-nothing", test_swap_nothing);
  ADD_TEST ("unfold", test_unfold);
  ADD_TEST ("search", test_search);
  ADD_TEST ("other-subject", test_other_subject);
  ADD_TEST ("continue", test_continue);
  ADD_TEST ("second-language", test_second_language);
  ADD_TEST ("properties", test_properties);

  return g_test_run ();
}
