/* test-match-round.c: tests of which statements belong together
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-deck.h"
#include "drill/lm-match-round.h"

#include "lm-sketch.h"

#define SEED 7

typedef struct
{
  LmSubject    *subject;
  LmDeck       *deck;
  LmMatchRound *round;
} Fixture;

static const char different[] =
  "side manager\n"
  "side leader\n"
  "phase vision\n"
  "aspect money: Plans | Chooses\n"
  "aspect staff: Hires | Aligns\n"
  "aspect risk: Avoids | Takes\n"
  "aspect rank: Needs | Does without\n"
  "aspect role: Coordinates | Guides\n";

/* Two rows begin alike, two end alike. */
static const char alike[] =
  "side manager\n"
  "side leader\n"
  "phase vision\n"
  "aspect money: Yes | No\n"
  "aspect staff: Yes | Maybe\n"
  "aspect risk: Never | Maybe\n";

static GPtrArray *
create_cards (LmDeck *deck)
{
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < lm_deck_get_n_cards (deck); i++)
    {
      LmCard *card = lm_deck_get_card (deck, i);

      if (g_str_has_suffix (lm_card_get_id (card), "/manager#counterpart"))
        g_ptr_array_add (cards, card);
    }

  return cards;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  text)
{
  g_autoptr(GPtrArray) cards = NULL;

  fixture->subject = lm_sketch (text);
  fixture->deck = lm_deck_new (fixture->subject);
  cards = create_cards (fixture->deck);
  fixture->round = lm_match_round_new (cards, SEED);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  text)
{
  lm_match_round_free (fixture->round);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static const char *
get_statement (LmMatchRound  *round,
               LmMatchColumn  column,
               guint          row)
{
  return lm_cell_get_statement (lm_match_round_get_cell (round, column, row));
}

static guint
find_open (Fixture       *fixture,
           LmMatchColumn  column,
           const char    *statement)
{
  for (guint row = 0; row < lm_match_round_get_n_pairs (fixture->round); row++)
    if (lm_match_round_get_number (fixture->round, column, row) == 0 &&
        g_str_equal (get_statement (fixture->round, column, row), statement))
      return row;

  g_assert_not_reached ();
}

static gboolean
pair (Fixture    *fixture,
      const char *prompt,
      const char *answer)
{
  return lm_match_round_pair (fixture->round,
                              find_open (fixture, LM_MATCH_PROMPTS, prompt),
                              find_open (fixture, LM_MATCH_ANSWERS, answer));
}

static void
test_begins (Fixture       *fixture,
             gconstpointer  text)
{
  static const char * const prompts[] = { "Plans", "Hires", "Avoids", "Needs", "Coordinates" };

  g_assert_cmpuint (lm_match_round_get_n_pairs (fixture->round), ==, G_N_ELEMENTS (prompts));
  g_assert_cmpuint (lm_match_round_get_n_settled (fixture->round), ==, 0);
  g_assert_cmpuint (lm_match_round_get_n_first_try (fixture->round), ==, 0);

  for (guint row = 0; row < G_N_ELEMENTS (prompts); row++)
    {
      g_assert_cmpstr (get_statement (fixture->round, LM_MATCH_PROMPTS, row), ==, prompts[row]);
      g_assert_cmpuint (lm_match_round_get_number (fixture->round, LM_MATCH_ANSWERS, row), ==, 0);
      g_assert_false (lm_match_round_get_missed (fixture->round, row));
    }
}

static gboolean
is_in_order (LmMatchRound *round)
{
  for (guint row = 0; row < lm_match_round_get_n_pairs (round); row++)
    if (lm_card_get_other_cell (lm_match_round_get_card (round, row)) !=
        lm_match_round_get_cell (round, LM_MATCH_ANSWERS, row))
      return FALSE;

  return TRUE;
}

static gboolean
has_all_answers (LmMatchRound *round)
{
  g_autoptr(GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint row = 0; row < lm_match_round_get_n_pairs (round); row++)
    g_hash_table_add (answers, (char *) get_statement (round, LM_MATCH_ANSWERS, row));

  return g_hash_table_size (answers) == lm_match_round_get_n_pairs (round);
}

static void
test_shuffles (Fixture       *fixture,
               gconstpointer  text)
{
  g_autoptr(GPtrArray) cards = create_cards (fixture->deck);
  guint n_in_order = 0;

  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr(LmMatchRound) round = lm_match_round_new (cards, seed);
      g_autoptr(LmMatchRound) again = lm_match_round_new (cards, seed);

      g_assert_true (has_all_answers (round));
      n_in_order += is_in_order (round);

      for (guint row = 0; row < cards->len; row++)
        g_assert_true (lm_match_round_get_cell (round, LM_MATCH_ANSWERS, row) ==
                       lm_match_round_get_cell (again, LM_MATCH_ANSWERS, row));
    }

  g_assert_cmpuint (n_in_order, <, 10);
}

static void
test_right (Fixture       *fixture,
            gconstpointer  text)
{
  guint answer = find_open (fixture, LM_MATCH_ANSWERS, "Aligns");

  g_assert_true (pair (fixture, "Hires", "Aligns"));
  g_assert_cmpuint (lm_match_round_get_number (fixture->round, LM_MATCH_PROMPTS, 1), ==, 1);
  g_assert_cmpuint (lm_match_round_get_number (fixture->round, LM_MATCH_ANSWERS, answer), ==, 1);
  g_assert_cmpuint (lm_match_round_get_n_settled (fixture->round), ==, 1);
  g_assert_cmpuint (lm_match_round_get_n_first_try (fixture->round), ==, 1);

  g_assert_true (pair (fixture, "Plans", "Chooses"));
  g_assert_cmpuint (lm_match_round_get_number (fixture->round, LM_MATCH_PROMPTS, 0), ==, 2);
}

/* Only the statement that was asked about counts as missed, however often. */
static void
test_wrong (Fixture       *fixture,
            gconstpointer  text)
{
  g_assert_false (pair (fixture, "Hires", "Guides"));
  g_assert_false (pair (fixture, "Hires", "Chooses"));
  g_assert_true (lm_match_round_get_missed (fixture->round, 1));
  g_assert_cmpuint (lm_match_round_get_n_settled (fixture->round), ==, 0);

  g_assert_true (pair (fixture, "Hires", "Aligns"));
  g_assert_true (pair (fixture, "Coordinates", "Guides"));
  g_assert_true (lm_match_round_get_missed (fixture->round, 1));
  g_assert_false (lm_match_round_get_missed (fixture->round, 4));
  g_assert_cmpuint (lm_match_round_get_n_settled (fixture->round), ==, 2);
  g_assert_cmpuint (lm_match_round_get_n_first_try (fixture->round), ==, 1);
}

static void
assert_card (Fixture    *fixture,
             guint       row,
             const char *id)
{
  g_assert_cmpstr (lm_card_get_id (lm_match_round_get_card (fixture->round, row)), ==, id);
}

static void
test_same_prompt (Fixture       *fixture,
                  gconstpointer  text)
{
  g_assert_true (pair (fixture, "Yes", "Maybe"));
  assert_card (fixture, 0, "vision/staff/manager#counterpart");

  g_assert_false (pair (fixture, "Yes", "Maybe"));
  g_assert_true (pair (fixture, "Yes", "No"));
  assert_card (fixture, 1, "vision/money/manager#counterpart");
  g_assert_true (lm_match_round_get_missed (fixture->round, 1));

  g_assert_true (pair (fixture, "Never", "Maybe"));
  g_assert_cmpuint (lm_match_round_get_n_settled (fixture->round), ==, 3);
  g_assert_cmpuint (lm_match_round_get_n_first_try (fixture->round), ==, 2);
}

static void
test_same_answer (Fixture       *fixture,
                  gconstpointer  text)
{
  /* The first “Maybe” is somebody's, and either may take it. */
  g_assert_true (pair (fixture, "Never", "Maybe"));
  assert_card (fixture, 2, "vision/risk/manager#counterpart");
  g_assert_true (pair (fixture, "Yes", "Maybe"));
  g_assert_true (pair (fixture, "Yes", "No"));
  g_assert_cmpuint (lm_match_round_get_n_settled (fixture->round), ==, 3);
}

static void
add (const char *path,
     const char *text,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, text, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/match-round/begins", different, test_begins);
  add ("/match-round/shuffles", different, test_shuffles);
  add ("/match-round/right", different, test_right);
  add ("/match-round/wrong", different, test_wrong);
  add ("/match-round/same-prompt", alike, test_same_prompt);
  add ("/match-round/same-answer", alike, test_same_answer);

  return g_test_run ();
}
