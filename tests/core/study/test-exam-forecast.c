/* test-exam-forecast.c: how a student stands on the day of the exam
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-exam-forecast.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

typedef struct
{
  LmSubject     *subject;
  LmDeck        *deck;
  LmProgressLog *log;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = lm_sketch ("phase words\n"
                                "card one: One? | Eins\n"
                                "card two: Two? | Zwei\n"
                                "card three: Three? | Drei\n"
                                "card four: Four? | Vier\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->log);
  g_object_unref (fixture->deck);
  g_object_unref (fixture->subject);
}

static LmExamForecast *
forecast (Fixture *fixture,
          guint    days)
{
  g_autoptr(LmProgressSnapshot) snapshot = NULL;

  lm_test_log_set_exam (fixture->log, LM_TEST_DAY + days);
  snapshot = lm_progress_snapshot_new (fixture->deck, fixture->log);

  return lm_exam_forecast_new (snapshot);
}

static void
put (Fixture    *fixture,
     const char *card,
     double      stability,
     int         due,
     gboolean    suspended)
{
  LmCardProgress progress = LM_CARD_PROGRESS_INIT;

  progress.state = LM_CARD_REVIEW;
  progress.memory.stability = stability;
  progress.memory.difficulty = 5;
  progress.first_day = LM_TEST_DAY - 10;
  progress.last_day = LM_TEST_DAY - 10;
  progress.due_day = LM_TEST_DAY + due;
  progress.suspended = suspended;
  lm_test_log_put (fixture->log, "sketch", card, &progress);
}

/* Stability is the time in which the expected recall falls to 90 %. */
static void
test_recall (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree LmExamForecast *nothing = forecast (fixture, 30);
  g_autofree LmExamForecast *half = NULL;

  g_assert_cmpfloat_with_epsilon (nothing->recall, 0.0, 1e-9);
  g_assert_cmpint (nothing->day, ==, LM_TEST_DAY + 30);
  g_assert_cmpuint (nothing->n_days, ==, 30);

  put (fixture, "words/one#card", 40, 30, FALSE);
  put (fixture, "words/two#card", 40, 30, FALSE);
  half = forecast (fixture, 30);
  g_assert_cmpfloat_with_epsilon (half->recall, 0.45, 1e-9);
}

static void
test_suspended (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree LmExamForecast *all = NULL;

  put (fixture, "words/one#card", 40, 30, FALSE);
  put (fixture, "words/two#card", 1, 0, TRUE);
  put (fixture, "words/three#card", 1, 0, TRUE);
  put (fixture, "words/four#card", 1, 0, TRUE);
  all = forecast (fixture, 30);

  /* The one that is left is asked once, on the day before. */
  g_assert_cmpfloat_with_epsilon (all->recall, 0.9, 1e-9);
  g_assert_cmpuint (all->answers_a_day, ==, 1);
}

static void
test_answers_a_day (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree LmExamForecast *tomorrow = NULL;
  g_autofree LmExamForecast *month = NULL;
  g_autofree LmExamForecast *year = NULL;

  /* Four new cards, each in one step today. */
  tomorrow = forecast (fixture, 1);
  g_assert_cmpuint (tomorrow->answers_a_day, ==, 4);

  month = forecast (fixture, 30);
  year = forecast (fixture, 365);
  g_assert_cmpuint (month->answers_a_day, <=, tomorrow->answers_a_day);
  g_assert_cmpuint (year->answers_a_day, <=, month->answers_a_day);
  g_assert_cmpuint (year->answers_a_day, >=, 1);
}

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  *(LmExamForecast **) data = lm_exam_forecast_new_finish (result, NULL);
}

static void
test_thread (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(LmProgressSnapshot) snapshot = NULL;
  g_autofree LmExamForecast *found = NULL;

  lm_test_log_set_exam (fixture->log, LM_TEST_DAY + 1);
  snapshot = lm_progress_snapshot_new (fixture->deck, fixture->log);
  lm_exam_forecast_new_async (snapshot, NULL, ready_cb, &found);
  while (found == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (found->answers_a_day, ==, 4);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/exam-forecast/recall", test_recall);
  add_test ("/exam-forecast/suspended", test_suspended);
  add_test ("/exam-forecast/answers-a-day", test_answers_a_day);
  add_test ("/exam-forecast/thread", test_thread);

  return g_test_run ();
}
