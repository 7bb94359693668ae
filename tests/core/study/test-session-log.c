/* test-session-log.c: what a session tells its log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-session.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

static void
test_calls (void)
{
  const LmStudyPlan plan = LM_STUDY_PLAN_INIT;
  g_autoptr(LmSubject) subject = lm_sketch ("phase words\n"
                                            "card one: One? | Eins\n"
                                            "card two: Two? | Zwei\n"
                                            "card three: Three? | Drei\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  g_autoptr(LmProgressLog) log = lm_test_log_new ();
  g_autoptr(LmProgressSnapshot) snapshot = lm_progress_snapshot_new (deck, log);
  g_autoptr(LmStudyQueue) queue = lm_study_queue_new (snapshot, NULL, &plan);
  g_autoptr(LmSession) session = lm_session_new (queue, log);

  g_assert_cmpstr (lm_test_log_get_calls (log), ==, "");

  lm_session_rate (session, LM_RATING_AGAIN, "flashcards", 4210, NULL);
  lm_session_rate (session, LM_RATING_EASY, "identify", 0, "manager");
  lm_session_undo (session);
  lm_session_do (session, lm_session_new_event (session, LM_EVENT_SUSPEND));
  lm_session_undo (session);
  lm_session_undo (session);
  lm_session_count (session);

  g_assert_cmpstr (lm_test_log_get_calls (log), ==,
                   "review words/one#card flashcards 1 4210\n"
                   "review words/two#card identify 4 0 manager\n"
                   "withdraw review words/two#card\n"
                   "suspend words/two#card\n"
                   "withdraw suspend words/two#card\n"
                   "withdraw review words/one#card\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-log/calls", test_calls);

  return g_test_run ();
}
