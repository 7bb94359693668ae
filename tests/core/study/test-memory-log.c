/* test-memory-log.c: a card's state is what its reviews add up to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-memory-log.h"

static char *
append (LmProgressLog *log,
        const char    *card,
        LmRating       rating,
        gint64         at)
{
  LmReview review = { "sketch", card, "flashcards", rating, at, 1000 };

  return lm_progress_log_append (log, &review);
}

static void
append_and_forget (LmProgressLog *log,
                   const char    *card,
                   LmRating       rating,
                   gint64         at)
{
  g_free (append (log, card, rating, at));
}

static void
assert_card (LmProgressLog *log,
             const char    *card,
             LmCardState    state,
             gboolean       is_due)
{
  g_assert_cmpint (lm_progress_log_get_state (log, "sketch", card), ==, state);
  g_assert_cmpint (lm_progress_log_is_due (log, "sketch", card), ==, is_due);
}

static void
test_states (void)
{
  g_autoptr(LmProgressLog) log = lm_memory_log_new ();

  assert_card (log, "a", LM_CARD_NEW, TRUE);

  append_and_forget (log, "a", LM_RATING_AGAIN, 1);
  assert_card (log, "a", LM_CARD_LEARNING, TRUE);

  append_and_forget (log, "a", LM_RATING_HARD, 2);
  assert_card (log, "a", LM_CARD_REVIEW, FALSE);

  append_and_forget (log, "b", LM_RATING_EASY, 3);
  assert_card (log, "b", LM_CARD_REVIEW, FALSE);
  assert_card (log, "c", LM_CARD_NEW, TRUE);

  g_assert_cmpint (lm_progress_log_get_state (log, "another", "a"), ==, LM_CARD_NEW);
}

static void
test_withdraw (void)
{
  g_autoptr(LmProgressLog) log = lm_memory_log_new ();
  g_autofree char *again = append (log, "a", LM_RATING_AGAIN, 1);
  g_autofree char *good = append (log, "a", LM_RATING_GOOD, 2);

  lm_progress_log_withdraw (log, good);
  assert_card (log, "a", LM_CARD_LEARNING, TRUE);

  lm_progress_log_withdraw (log, again);
  assert_card (log, "a", LM_CARD_NEW, TRUE);
}

static void
test_withdraw_earlier (void)
{
  g_autoptr(LmProgressLog) log = lm_memory_log_new ();
  g_autofree char *good = append (log, "a", LM_RATING_GOOD, 1);

  append_and_forget (log, "a", LM_RATING_AGAIN, 2);
  lm_progress_log_withdraw (log, good);
  assert_card (log, "a", LM_CARD_LEARNING, TRUE);
}

static void
test_order (void)
{
  g_autoptr(LmProgressLog) log = lm_memory_log_new ();

  /* The clock was set back: the review that says it is later counts. */
  append_and_forget (log, "a", LM_RATING_GOOD, 20);
  append_and_forget (log, "a", LM_RATING_AGAIN, 10);
  assert_card (log, "a", LM_CARD_REVIEW, FALSE);

  /* In the same millisecond the counter says which came last. */
  append_and_forget (log, "b", LM_RATING_GOOD, 10);
  append_and_forget (log, "b", LM_RATING_AGAIN, 10);
  assert_card (log, "b", LM_CARD_LEARNING, TRUE);
}

static void
test_event_ids (void)
{
  g_autoptr(LmProgressLog) log = lm_memory_log_new ();
  g_autoptr(LmProgressLog) other_log = lm_memory_log_new ();
  g_autofree char *first = append (log, "a", LM_RATING_GOOD, 1);
  g_autofree char *second = NULL;
  g_autofree char *other = append (other_log, "a", LM_RATING_GOOD, 1);

  /* The withdrawal is event 2. */
  lm_progress_log_withdraw (log, first);
  second = append (log, "a", LM_RATING_GOOD, 2);

  g_assert_true (g_regex_match_simple ("^[0-9a-f]{16}-1$", first, 0, 0));
  g_assert_true (g_regex_match_simple ("^[0-9a-f]{16}-3$", second, 0, 0));
  g_assert_true (strncmp (first, second, 17) == 0);
  g_assert_cmpstr (first, !=, other);
}

static void
changed_cb (LmProgressLog *log,
            const char    *subject,
            const char    *card,
            GString       *heard)
{
  g_string_append_printf (heard, "%s %s %d\n", subject, card,
                          lm_progress_log_get_state (log, subject, card));
}

static void
test_changed (void)
{
  g_autoptr(LmProgressLog) log = lm_memory_log_new ();
  g_autoptr(GString) heard = g_string_new (NULL);
  g_autofree char *event = NULL;

  g_signal_connect (log, "changed", G_CALLBACK (changed_cb), heard);

  event = append (log, "a", LM_RATING_GOOD, 1);
  g_assert_cmpstr (heard->str, ==, "sketch a 2\n");

  g_string_truncate (heard, 0);
  lm_progress_log_withdraw (log, event);
  g_assert_cmpstr (heard->str, ==, "sketch a 0\n");
}

static void
test_withdraw_twice (void)
{
  g_autoptr(LmProgressLog) log = lm_memory_log_new ();
  g_autofree char *event = append (log, "a", LM_RATING_GOOD, 1);

  lm_progress_log_withdraw (log, event);

  g_test_expect_message ("leadmgmt", G_LOG_LEVEL_CRITICAL, "*review != NULL*");
  lm_progress_log_withdraw (log, event);
  g_test_assert_expected_messages ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memory-log/states", test_states);
  g_test_add_func ("/memory-log/withdraw", test_withdraw);
  g_test_add_func ("/memory-log/withdraw-earlier", test_withdraw_earlier);
  g_test_add_func ("/memory-log/order", test_order);
  g_test_add_func ("/memory-log/event-ids", test_event_ids);
  g_test_add_func ("/memory-log/changed", test_changed);
  g_test_add_func ("/memory-log/withdraw-twice", test_withdraw_twice);

  return g_test_run ();
}
