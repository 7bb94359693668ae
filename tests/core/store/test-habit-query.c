/* test-habit-query.c: a student's habit, against what was put into the log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-event-log.h"
#include "core/store/lm-habit-query.h"
#include "core/store/lm-store-schema.h"

#define TODAY 20781

typedef struct
{
  LmDatabase   *database;
  LmStudyRules *rules;
  LmEventLog   *log;
  gint64        n_events;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, 0.9, LM_LONGEST_INTERVAL, NULL);
  g_autoptr(GError) error = NULL;

  fixture->database = lm_database_open (NULL, LM_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  lm_store_schema_migrate (fixture->database, &error);
  g_assert_no_error (error);
  fixture->rules = lm_study_rules_new (scheduler, NULL, 0, NULL, 0);
  fixture->log = lm_event_log_new (fixture->database, fixture->rules);
  lm_event_log_prepare (fixture->log, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_event_log_free (fixture->log);
  lm_study_rules_unref (fixture->rules);
  lm_database_close (fixture->database);
}

/* Returns the id of the event. */
static LmEventId
append (Fixture *fixture,
        LmEvent *event)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (events, event);
  lm_event_log_append (fixture->log, events, NULL, &error);
  g_assert_no_error (error);

  return event->id;
}

static LmEventId
answer (Fixture     *fixture,
        const char  *subject,
        LmEventKind  kind,
        const char  *drill,
        LmStudyDay   day,
        LmRating     rating,
        gint64       took)
{
  LmEvent *event = lm_event_new (kind, subject, "card",
                                 day * G_GINT64_CONSTANT (86400000) + 43200000 + fixture->n_events++, day);

  event->rating = rating;
  event->drill = g_strdup (drill);
  event->took = took;

  return append (fixture, event);
}

static void
withdraw (Fixture   *fixture,
          LmEventId  id)
{
  LmEvent *event = lm_event_new (LM_EVENT_WITHDRAW, NULL, NULL,
                                 TODAY * G_GINT64_CONSTANT (86400000) + 50000000, TODAY);

  event->withdrawn = id;
  append (fixture, event);
}

static LmStudyHabit
run (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  LmStudyHabit habit;

  g_assert_true (lm_habit_query_run (fixture->database, TODAY, &habit, &error));
  g_assert_no_error (error);
  g_assert_cmpint (habit.day, ==, TODAY);

  return habit;
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  LmStudyHabit habit = run (fixture);

  g_assert_cmpuint (habit.n_answers, ==, 0);
  g_assert_cmpuint (habit.streak, ==, 0);
  g_assert_cmpuint (habit.usual_time, ==, 0);
}

static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  LmEventId last;

  answer (fixture, "one", LM_EVENT_REVIEW, "flashcards", TODAY - 4, LM_RATING_GOOD, 1000);
  answer (fixture, "one", LM_EVENT_REVIEW, "flashcards", TODAY - 2, LM_RATING_AGAIN, 1000);
  answer (fixture, "other", LM_EVENT_PRACTICE, "flashcards", TODAY - 1, LM_RATING_GOOD, 1000);
  g_assert_cmpuint (run (fixture).n_answers, ==, 0);
  g_assert_cmpuint (run (fixture).streak, ==, 2);

  answer (fixture, "one", LM_EVENT_REVIEW, "flashcards", TODAY, LM_RATING_GOOD, 1000);
  last = answer (fixture, "other", LM_EVENT_REVIEW, "typed", TODAY, LM_RATING_AGAIN, 1000);
  g_assert_cmpuint (run (fixture).n_answers, ==, 2);
  g_assert_cmpuint (run (fixture).streak, ==, 3);

  withdraw (fixture, last);
  g_assert_cmpuint (run (fixture).n_answers, ==, 1);
  g_assert_cmpuint (run (fixture).streak, ==, 3);
}

/* Taking back the only answer of a day takes back the day. */
static void
test_day_is_taken_back (Fixture       *fixture,
                        gconstpointer  data)
{
  LmEventId today;

  answer (fixture, "one", LM_EVENT_REVIEW, "flashcards", TODAY - 1, LM_RATING_GOOD, 1000);
  today = answer (fixture, "one", LM_EVENT_REVIEW, "flashcards", TODAY, LM_RATING_GOOD, 1000);
  g_assert_cmpuint (run (fixture).streak, ==, 2);

  withdraw (fixture, today);
  g_assert_cmpuint (run (fixture).n_answers, ==, 0);
  g_assert_cmpuint (run (fixture).streak, ==, 1);
}

/* What another machine's clock has put into tomorrow is no part of it. */
static void
test_tomorrow (Fixture       *fixture,
               gconstpointer  data)
{
  answer (fixture, "one", LM_EVENT_REVIEW, "flashcards", TODAY, LM_RATING_GOOD, 1000);
  answer (fixture, "one", LM_EVENT_REVIEW, "flashcards", TODAY + 1, LM_RATING_GOOD, 1000);
  g_assert_cmpuint (run (fixture).streak, ==, 1);
}

static void
identify (Fixture  *fixture,
          guint     n_answers,
          LmRating  rating,
          gint64    took)
{
  for (guint i = 0; i < n_answers; i++)
    answer (fixture, "one", LM_EVENT_REVIEW, "identify", TODAY, rating, took);
}

static void
test_usual_time (Fixture       *fixture,
                 gconstpointer  data)
{
  LmEventId slow;

  identify (fixture, 4, LM_RATING_GOOD, 3000);
  g_assert_cmpuint (run (fixture).usual_time, ==, 0);

  /* Wrong ones, practice and other drills are not counted. */
  identify (fixture, 20, LM_RATING_AGAIN, 100);
  answer (fixture, "one", LM_EVENT_PRACTICE, "identify", TODAY, LM_RATING_GOOD, 100);
  answer (fixture, "one", LM_EVENT_REVIEW, "sort", TODAY, LM_RATING_GOOD, 100);
  slow = answer (fixture, "one", LM_EVENT_REVIEW, "identify", TODAY, LM_RATING_EASY, 9000);
  g_assert_cmpuint (run (fixture).usual_time, ==, 3000);

  withdraw (fixture, slow);
  g_assert_cmpuint (run (fixture).usual_time, ==, 0);

  /* The last 200. */
  identify (fixture, 100, LM_RATING_GOOD, 5000);
  identify (fixture, 200, LM_RATING_GOOD, 2000);
  g_assert_cmpuint (run (fixture).usual_time, ==, 2000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/habit-query/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/habit-query/answers", Fixture, NULL, set_up, test_answers, tear_down);
  g_test_add ("/habit-query/day-is-taken-back", Fixture, NULL, set_up, test_day_is_taken_back, tear_down);
  g_test_add ("/habit-query/tomorrow", Fixture, NULL, set_up, test_tomorrow, tear_down);
  g_test_add ("/habit-query/usual-time", Fixture, NULL, set_up, test_usual_time, tear_down);

  return g_test_run ();
}
