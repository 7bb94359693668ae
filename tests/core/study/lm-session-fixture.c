/* lm-session-fixture.c: a session to be tested
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-session-fixture.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

void
lm_session_fixture_set_up (LmSessionFixture *fixture,
                           gconstpointer     data)
{
  fixture->subject = lm_sketch (LM_SESSION_SKETCH);
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
}

void
lm_session_fixture_tear_down (LmSessionFixture *fixture,
                              gconstpointer     data)
{
  g_assert_finalize_object (fixture->log);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

LmSession *
lm_session_fixture_plan (LmSessionFixture *fixture,
                         LmPhase          *phase,
                         LmProgressLog    *log,
                         gboolean          practice)
{
  const LmStudyPlan plan = { .new_cards = 999, .reviews = 999, .practice = practice };
  g_autoptr(LmProgressSnapshot) snapshot = lm_progress_snapshot_new (fixture->deck, log);
  g_autoptr(LmStudyQueue) queue = lm_study_queue_new (snapshot, phase, &plan);

  return lm_session_new (queue, log);
}

LmSession *
lm_session_fixture_begin (LmSessionFixture *fixture)
{
  return lm_session_fixture_plan (fixture, NULL, fixture->log, FALSE);
}

void
lm_session_fixture_rate (LmSession *session,
                         LmRating   rating)
{
  lm_session_rate (session, rating, "flashcards", 500, NULL);
}

LmCardState
lm_session_fixture_get_state (LmSessionFixture *fixture,
                              LmCard           *card)
{
  return lm_progress_log_get_progress (fixture->log, "sketch", lm_card_get_id (card)).state;
}

void
lm_session_fixture_rate_until (LmSession *session,
                               guint      n_left)
{
  while (lm_session_get_n_left (session) > n_left)
    lm_session_fixture_rate (session, LM_RATING_GOOD);
}

LmCardProgress
lm_session_fixture_get_known (guint n_lapses)
{
  const LmCardProgress known = {
    .state = LM_CARD_REVIEW, .memory = { 5, 5 }, .n_reviews = 20, .n_lapses = n_lapses,
    .first_day = LM_TEST_DAY - 20, .last_day = LM_TEST_DAY - 5, .due_day = LM_TEST_DAY,
    .buried_until = LM_NO_DAY, .set_due = LM_NO_DAY,
  };

  return known;
}

LmEvent *
lm_session_fixture_new_event (LmSession   *session,
                              LmEventKind  kind,
                              LmStudyDay   until)
{
  LmEvent *event = lm_session_new_event (session, kind);

  event->until = until;

  return event;
}

gboolean
lm_session_fixture_is_recall (LmCard   *card,
                              gpointer  data)
{
  return lm_card_get_kind (card) == LM_CARD_RECALL;
}
