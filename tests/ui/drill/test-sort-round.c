/* test-sort-round.c: tests of where statements belong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-deck.h"
#include "drill/lm-sort-round.h"

#include "lm-sketch.h"

typedef struct
{
  LmSubject *subject;
  LmDeck    *deck;
} Fixture;

static const char text[] =
  "side manager\n"
  "side leader\n"
  "side owner\n"
  "phase vision\n"
  "aspect money: Plans | Chooses | Pays\n"
  "aspect staff: Hires | | Waits\n"
  "phase basics\n"
  "aspect role: Coordinates | Guides | Pays\n";

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = lm_sketch (text);
  fixture->deck = lm_deck_new (fixture->subject);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static LmSortRound *
create_round (Fixture            *fixture,
              gboolean            by_phase,
              const char * const *ids)
{
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      LmCard *card = lm_deck_lookup (fixture->deck, ids[i]);

      g_assert_nonnull (card);
      g_ptr_array_add (cards, card);
    }

  return lm_sort_round_new (cards, by_phase);
}

static void
test_by_side (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const ids[] = {
    "vision/money/leader#identify", "vision/staff/owner#identify", "basics/role/manager#identify", NULL
  };
  g_autoptr(LmSortRound) round = create_round (fixture, FALSE, ids);

  g_assert_cmpuint (lm_sort_round_get_n_cards (round), ==, 3);
  g_assert_cmpuint (lm_sort_round_get_n_columns (round), ==, 3);

  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (lm_sort_round_get_side (round, i) == lm_subject_get_side (fixture->subject, i));
      g_assert_null (lm_sort_round_get_phase (round, i));
    }

  g_assert_cmpstr (lm_sort_round_get_name (round, 2), ==, "Owner");
  g_assert_cmpstr (lm_card_get_id (lm_sort_round_get_card (round)), ==, ids[0]);
  g_assert_cmpuint (lm_sort_round_put (round, 1), ==, 1);
  g_assert_cmpuint (lm_sort_round_get_n_sorted (round), ==, 1);
  g_assert_cmpuint (lm_sort_round_get_n_first_try (round), ==, 1);

  g_assert_cmpstr (lm_card_get_id (lm_sort_round_get_card (round)), ==, ids[1]);
  g_assert_cmpuint (lm_sort_round_put (round, 1), ==, 2);
  g_assert_cmpuint (lm_sort_round_get_n_sorted (round), ==, 2);
  g_assert_cmpuint (lm_sort_round_get_n_first_try (round), ==, 1);

  g_assert_cmpuint (lm_sort_round_put (round, 0), ==, 0);
  g_assert_null (lm_sort_round_get_card (round));
  g_assert_cmpuint (lm_sort_round_get_n_first_try (round), ==, 2);
}

/* By title, whichever comes first. */
static void
test_by_phase (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const ids[] = {
    "vision/money/leader#identify", "vision/staff/owner#identify", "basics/role/manager#identify", NULL
  };
  g_autoptr(LmSortRound) round = create_round (fixture, TRUE, ids);

  g_assert_cmpuint (lm_sort_round_get_n_columns (round), ==, 2);
  g_assert_true (lm_sort_round_get_phase (round, 0) == lm_subject_get_phase (fixture->subject, 1));
  g_assert_true (lm_sort_round_get_phase (round, 1) == lm_subject_get_phase (fixture->subject, 0));
  g_assert_null (lm_sort_round_get_side (round, 0));
  g_assert_cmpstr (lm_sort_round_get_name (round, 0), ==, "Basics");

  g_assert_cmpuint (lm_sort_round_put (round, 0), ==, 1);
  g_assert_cmpuint (lm_sort_round_put (round, 1), ==, 1);
  g_assert_cmpuint (lm_sort_round_put (round, 0), ==, 0);
  g_assert_cmpuint (lm_sort_round_get_n_first_try (round), ==, 2);
}

static void
test_stands_in_two_phases (Fixture       *fixture,
                           gconstpointer  data)
{
  static const char * const ids[] = {
    "vision/money/owner#identify", "basics/role/owner#identify", "vision/money/leader#identify", NULL
  };
  g_autoptr(LmSortRound) round = create_round (fixture, TRUE, ids);

  g_assert_cmpuint (lm_sort_round_put (round, 0), ==, 0);
  g_assert_cmpuint (lm_sort_round_put (round, 1), ==, 1);
  g_assert_cmpuint (lm_sort_round_put (round, 0), ==, 1);
  g_assert_cmpuint (lm_sort_round_get_n_first_try (round), ==, 2);
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/sort-round/by-side", test_by_side);
  add ("/sort-round/by-phase", test_by_phase);
  add ("/sort-round/stands-in-two-phases", test_stands_in_two_phases);

  return g_test_run ();
}
