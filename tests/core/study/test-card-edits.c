/* test-card-edits.c: what is done to many cards, and taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-edits.h"
#include "core/study/lm-deck.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

typedef struct
{
  LmSubject     *subject;
  LmDeck        *deck;
  LmProgressLog *log;
  LmCardEdits   *edits;
  GPtrArray     *cards;      /* all of them */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "card a: A? | A.\n"
                                "card b: B? | B.\n"
                                "card c: C? | C.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
  fixture->edits = lm_card_edits_new ("sketch", fixture->log);
  fixture->cards = g_ptr_array_new ();
  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    g_ptr_array_add (fixture->cards, lm_deck_get_card (fixture->deck, i));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->edits);
  g_ptr_array_unref (fixture->cards);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->log);
  g_assert_finalize_object (fixture->subject);
}

static LmCardProgress
get_progress (Fixture    *fixture,
              const char *card)
{
  return lm_progress_log_get_progress (fixture->log, "sketch", card);
}

static guint
apply (Fixture    *fixture,
       LmCardEdit  edit)
{
  return lm_card_edits_apply (fixture->edits, &edit, fixture->cards);
}

static void
test_each_kind (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_SUSPEND }), ==, 3);
  g_assert_true (get_progress (fixture, "vision/c#card").suspended);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_RESUME }), ==, 3);
  g_assert_false (get_progress (fixture, "vision/c#card").suspended);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_BURY, .days = 1 }), ==, 3);
  g_assert_cmpint (get_progress (fixture, "vision/a#card").buried_until, ==, LM_TEST_DAY + 1);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_DUE, .days = 7 }), ==, 3);
  g_assert_cmpint (get_progress (fixture, "vision/a#card").set_due, ==, LM_TEST_DAY + 7);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_FLAG, .flag = 7 }), ==, 3);
  g_assert_cmpuint (get_progress (fixture, "vision/b#card").flag, ==, 7);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_FORGET }), ==, 3);
  g_assert_cmpint (get_progress (fixture, "vision/a#card").set_due, ==, LM_NO_DAY);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_NOTE, .text = "Mine" }), ==, 3);
  g_assert_cmpstr (lm_progress_log_get_note (fixture->log, "sketch", "vision/a#card"), ==, "Mine");
}

/* One step back at a time, and each card as it was. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_false (lm_card_edits_can_undo (fixture->edits));
  g_assert_cmpuint (lm_card_edits_undo (fixture->edits), ==, 0);

  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/a#card", LM_RATING_EASY));
  apply (fixture, (LmCardEdit) { LM_EVENT_FLAG, .flag = 2 });
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_FORGET }), ==, 1);
  g_assert_cmpint (get_progress (fixture, "vision/a#card").state, ==, LM_CARD_NEW);

  g_assert_cmpuint (lm_card_edits_undo (fixture->edits), ==, 1);
  g_assert_cmpint (get_progress (fixture, "vision/a#card").state, ==, LM_CARD_REVIEW);
  g_assert_cmpuint (get_progress (fixture, "vision/b#card").flag, ==, 2);
  g_assert_true (lm_card_edits_can_undo (fixture->edits));

  g_assert_cmpuint (lm_card_edits_undo (fixture->edits), ==, 3);
  g_assert_cmpuint (get_progress (fixture, "vision/b#card").flag, ==, 0);
  g_assert_false (lm_card_edits_can_undo (fixture->edits));
}

/* What would change nothing is no event. */
static void
test_nothing_to_do (Fixture       *fixture,
                    gconstpointer  data)
{
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_RESUME }), ==, 0);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_FLAG, .flag = 0 }), ==, 0);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_FORGET }), ==, 0);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_NOTE, .text = "" }), ==, 0);
  g_assert_false (lm_card_edits_can_undo (fixture->edits));
  g_assert_cmpstr (lm_test_log_get_calls (fixture->log), ==, "");

  g_ptr_array_set_size (fixture->cards, 1);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_SUSPEND }), ==, 1);
  g_assert_cmpuint (apply (fixture, (LmCardEdit) { LM_EVENT_SUSPEND }), ==, 0);
  g_assert_cmpstr (lm_test_log_get_calls (fixture->log), ==, "suspend vision/a#card\n");
}

static void
count_cb (guint *n_notified)
{
  *n_notified += 1;
}

/* What could not be kept cannot be taken back. */
static void
test_failed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *event = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->edits, "notify::can-undo", G_CALLBACK (count_cb), &n_notified);
  g_ptr_array_set_size (fixture->cards, 1);
  apply (fixture, (LmCardEdit) { LM_EVENT_SUSPEND });
  g_assert_cmpuint (n_notified, ==, 1);
  event = lm_test_log_dup_id (fixture->log, 0);
  lm_test_log_fail (fixture->log, event);
  g_assert_false (lm_card_edits_can_undo (fixture->edits));
  g_assert_cmpuint (n_notified, ==, 2);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/card-edits/each-kind", test_each_kind);
  add_test ("/card-edits/undo", test_undo);
  add_test ("/card-edits/nothing-to-do", test_nothing_to_do);
  add_test ("/card-edits/failed", test_failed);

  return g_test_run ();
}
