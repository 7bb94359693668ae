/* test-drill-cards.c: which cards are asked together
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-drill-cards.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

/* Twelve identify cards in six phases. */
static const char six_phases[] =
  "side manager\n"
  "side leader\n"
  "phase one\naspect a: Am | Al\n"
  "phase two\naspect b: Bm | Bl\n"
  "phase three\naspect c: Cm | Cl\n"
  "phase four\naspect d: Dm | Dl\n"
  "phase five\naspect e: Em | El\n"
  "phase six\naspect f: Fm | Fl\n";

/* Two identify cards, and one counterpart in either direction. */
static const char one_card[] =
  "side manager\n"
  "side leader\n"
  "phase one\naspect a: Am | Al\n";

typedef struct
{
  LmSubject     *subject;
  LmDeck        *deck;
  LmProgressLog *log;
  LmSession     *session;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  text)
{
  fixture->subject = lm_sketch (text);
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
}

static void
start (Fixture    *fixture,
       LmCardKind  kind,
       guint       most_cards)
{
  const LmStudyPlan plan = {
    .new_cards = 999, .reviews = 999, .card_kinds = LM_CARD_KIND_BIT (kind), .most_cards = most_cards,
  };
  g_autoptr(LmProgressSnapshot) snapshot = lm_progress_snapshot_new (fixture->deck, fixture->log);
  g_autoptr(LmStudyQueue) queue = lm_study_queue_new (snapshot, NULL, &plan);

  fixture->session = lm_session_new (queue, fixture->log);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  text)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->log);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static guint
count_phases (GPtrArray *cards)
{
  g_autoptr(GHashTable) phases = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cards->len; i++)
    g_hash_table_add (phases, lm_card_get_phase (g_ptr_array_index (cards, i)));

  return g_hash_table_size (phases);
}

static void
test_by_side (Fixture       *fixture,
              gconstpointer  text)
{
  g_autoptr(GPtrArray) cards = NULL;
  LmDrillKind kind = LM_DRILL_SORT;

  start (fixture, LM_CARD_IDENTIFY, 0);
  cards = lm_drill_cards_gather (fixture->session, &kind, FALSE);
  g_assert_cmpint (kind, ==, LM_DRILL_SORT);
  g_assert_cmpuint (cards->len, ==, 8);
  g_assert_true (g_ptr_array_index (cards, 0) == lm_session_get_card (fixture->session));
  g_assert_cmpuint (count_phases (cards), >, 4);
}

/* There is no key, and no room, for a fifth column. */
static void
test_by_phase (Fixture       *fixture,
               gconstpointer  text)
{
  g_autoptr(GPtrArray) cards = NULL;
  LmDrillKind kind = LM_DRILL_SORT;

  start (fixture, LM_CARD_IDENTIFY, 0);
  cards = lm_drill_cards_gather (fixture->session, &kind, TRUE);
  g_assert_cmpint (kind, ==, LM_DRILL_SORT);
  g_assert_cmpuint (cards->len, ==, 8);
  g_assert_cmpuint (count_phases (cards), ==, 4);
  g_assert_true (g_ptr_array_index (cards, 0) == lm_session_get_card (fixture->session));
  g_assert_true (lm_drill_cards_have_phases (cards));
}

static void
test_one_phase (Fixture       *fixture,
                gconstpointer  text)
{
  g_autoptr(GPtrArray) cards = NULL;
  LmDrillKind kind = LM_DRILL_SORT;

  start (fixture, LM_CARD_IDENTIFY, 0);
  cards = lm_drill_cards_gather (fixture->session, &kind, TRUE);
  g_assert_cmpuint (cards->len, ==, 2);
  g_assert_false (lm_drill_cards_have_phases (cards));
}

static void
test_alone (Fixture       *fixture,
            gconstpointer  text)
{
  g_autoptr(GPtrArray) cards = NULL;
  LmDrillKind kind = LM_DRILL_SORT;

  start (fixture, LM_CARD_IDENTIFY, 1);
  cards = lm_drill_cards_gather (fixture->session, &kind, TRUE);
  g_assert_cmpint (kind, ==, LM_DRILL_IDENTIFY);
  g_assert_cmpuint (cards->len, ==, 1);
}

/* All are of one direction: from one side to the other. */
static void
test_match (Fixture       *fixture,
            gconstpointer  text)
{
  g_autoptr(GPtrArray) cards = NULL;
  LmDrillKind kind = LM_DRILL_MATCH;

  start (fixture, LM_CARD_COUNTERPART, 0);
  cards = lm_drill_cards_gather (fixture->session, &kind, FALSE);
  g_assert_cmpint (kind, ==, LM_DRILL_MATCH);
  g_assert_cmpuint (cards->len, ==, 5);

  for (guint i = 1; i < cards->len; i++)
    g_assert_true (lm_cell_get_side (lm_card_get_cell (g_ptr_array_index (cards, i))) ==
                   lm_cell_get_side (lm_card_get_cell (g_ptr_array_index (cards, 0))));
}

static void
test_match_alone (Fixture       *fixture,
                  gconstpointer  text)
{
  g_autoptr(GPtrArray) cards = NULL;
  LmDrillKind kind = LM_DRILL_MATCH;

  start (fixture, LM_CARD_COUNTERPART, 0);
  cards = lm_drill_cards_gather (fixture->session, &kind, FALSE);
  g_assert_cmpint (kind, ==, LM_DRILL_COUNTERPART);
  g_assert_cmpuint (cards->len, ==, 1);
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

  add ("/drill-cards/by-side", six_phases, test_by_side);
  add ("/drill-cards/by-phase", six_phases, test_by_phase);
  add ("/drill-cards/one-phase", one_card, test_one_phase);
  add ("/drill-cards/alone", six_phases, test_alone);
  add ("/drill-cards/match", six_phases, test_match);
  add ("/drill-cards/match-alone", one_card, test_match_alone);

  return g_test_run ();
}
