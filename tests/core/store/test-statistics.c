/* test-statistics.c: what the log says, against what was put into it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-event-log.h"
#include "core/store/lm-statistics.h"
#include "core/store/lm-store-schema.h"

#include "lm-sketch.h"

#define TODAY 20781           /* 2026-11-24 */

typedef struct
{
  LmSubject    *subject;
  LmDeck       *deck;
  LmDatabase   *database;
  LmStudyRules *rules;
  LmEventLog   *log;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, 0.9, LM_LONGEST_INTERVAL, NULL);
  g_autoptr(GError) error = NULL;
  guint index;

  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "phase outcome\n"
                                "card why: Why? | Because.\n"
                                "card who: Who? | You.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  lm_deck_find (fixture->deck, "", &index);
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
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static void
append (Fixture *fixture,
        LmEvent *event)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (events, event);
  lm_event_log_append (fixture->log, events, NULL, &error);
  g_assert_no_error (error);
}

static LmEvent *
new_event (LmEventKind  kind,
           const char  *card,
           LmStudyDay   day)
{
  return lm_event_new (kind, "sketch", card, day * G_GINT64_CONSTANT (86400000) + 43200000, day);
}

static void
answer (Fixture    *fixture,
        const char *card,
        LmStudyDay  day,
        LmRating    rating,
        gint64      took,
        const char *chosen)
{
  LmEvent *event = new_event (LM_EVENT_REVIEW, card, day);

  event->rating = rating;
  event->drill = g_strdup ("flashcards");
  event->took = took;
  event->chosen = g_strdup (chosen);
  append (fixture, event);
}

static LmStatistics *
get_statistics (Fixture *fixture,
                LmPhase *phase)
{
  const LmStudyMoment moment = { TODAY * G_GINT64_CONSTANT (86400000), TODAY, TODAY + 20 };
  g_autoptr(GError) error = NULL;
  LmStatistics *statistics = lm_statistics_new (fixture->database, fixture->deck, phase, fixture->rules, &moment, &error);

  g_assert_no_error (error);

  return statistics;
}

static LmPhaseStatistics *
get_phase (LmStatistics *statistics,
           guint         index)
{
  return &g_array_index (statistics->phases, LmPhaseStatistics, index);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(LmStatistics) statistics = get_statistics (fixture, NULL);

  g_assert_cmpuint (statistics->phases->len, ==, 3);
  g_assert_cmpuint (get_phase (statistics, 0)->n_cards, ==, 8);
  g_assert_cmpuint (get_phase (statistics, 0)->n_new, ==, 8);
  g_assert_cmpuint (get_phase (statistics, 1)->n_cards, ==, 6);
  g_assert_cmpuint (get_phase (statistics, 2)->n_new, ==, 2);
  g_assert_cmpfloat_with_epsilon (get_phase (statistics, 0)->recall, 0.0, 1e-12);
  g_assert_cmpuint (statistics->days->len, ==, 0);
  g_assert_cmpuint (statistics->months->len, ==, 0);
  g_assert_cmpuint (statistics->hard->len, ==, 0);
  g_assert_cmpint (statistics->took_all, ==, 0);
}

/* Against the card itself. */
static void
test_recall_and_forecast (Fixture       *fixture,
                          gconstpointer  data)
{
  LmScheduler *scheduler = lm_study_rules_get_scheduler (fixture->rules);
  LmMemoryState good = lm_scheduler_get_first_state (scheduler, LM_RATING_GOOD);
  double now = lm_scheduler_get_retrievability (scheduler, good.stability, 2);
  double then = lm_scheduler_get_retrievability (scheduler, good.stability, 22);
  g_autoptr(LmStatistics) all = NULL;
  g_autoptr(LmStatistics) vision = NULL;
  guint n_forecast = 0;

  answer (fixture, "vision/money/manager#recall", TODAY - 2, LM_RATING_GOOD, 1000, NULL);
  answer (fixture, "outcome/why#card", TODAY - 2, LM_RATING_GOOD, 1000, NULL);
  answer (fixture, "vision/gone/manager#recall", TODAY - 2, LM_RATING_GOOD, 1000, NULL);
  append (fixture, new_event (LM_EVENT_SUSPEND, "outcome/who#card", TODAY));
  all = get_statistics (fixture, NULL);
  vision = get_statistics (fixture, lm_subject_get_phase (fixture->subject, 0));

  g_assert_cmpfloat_with_epsilon (get_phase (all, 0)->recall, 2 * now / 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_phase (all, 0)->recall_at_exam, 2 * then / 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_phase (all, 1)->recall, now / 6, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_phase (all, 2)->recall, now / 2, 1e-9);
  g_assert_cmpuint (get_phase (all, 0)->n_new, ==, 6);
  g_assert_cmpuint (get_phase (all, 2)->n_new, ==, 1);

  for (guint i = 0; i < LM_FORECAST_DAYS; i++)
    n_forecast += all->forecast[i];
  g_assert_cmpuint (n_forecast, ==, 2);
  g_assert_cmpuint (all->n_stability[LM_STABILITY_WEEK], ==, 2);
  g_assert_cmpuint (vision->n_stability[LM_STABILITY_WEEK], ==, 1);
}

static void
test_put_away (Fixture       *fixture,
               gconstpointer  data)
{
  LmEvent *bury = new_event (LM_EVENT_BURY, "outcome/why#card", TODAY);
  LmEvent *due = new_event (LM_EVENT_DUE, "outcome/who#card", TODAY);
  g_autoptr(LmStatistics) statistics = NULL;

  answer (fixture, "vision/money/manager#recall", TODAY - 300, LM_RATING_AGAIN, 1000, NULL);
  answer (fixture, "outcome/why#card", TODAY - 300, LM_RATING_AGAIN, 1000, NULL);
  bury->until = TODAY + 3;
  append (fixture, bury);
  due->until = TODAY + 5;
  append (fixture, due);
  statistics = get_statistics (fixture, NULL);

  g_assert_cmpuint (statistics->forecast[0], ==, 1);
  g_assert_cmpuint (statistics->forecast[3], ==, 1);
  g_assert_cmpuint (statistics->forecast[5], ==, 1);
}

static void
test_days_and_time (Fixture       *fixture,
                    gconstpointer  data)
{
  LmEvent *practice = new_event (LM_EVENT_PRACTICE, "outcome/why#card", TODAY);
  g_autoptr(LmStatistics) statistics = NULL;
  const LmDayAnswers *day;

  answer (fixture, "outcome/why#card", TODAY - 40, LM_RATING_GOOD, 8000, NULL);
  answer (fixture, "outcome/why#card", TODAY - 8, LM_RATING_GOOD, 4000, NULL);
  answer (fixture, "outcome/why#card", TODAY - 1, LM_RATING_AGAIN, 2000, NULL);
  answer (fixture, "outcome/who#card", TODAY - 1, LM_RATING_EASY, 1000, NULL);
  practice->rating = LM_RATING_GOOD;
  practice->drill = g_strdup ("flashcards");
  practice->took = 500;
  append (fixture, practice);
  statistics = get_statistics (fixture, NULL);

  g_assert_cmpuint (statistics->days->len, ==, 2);
  day = &g_array_index (statistics->days, LmDayAnswers, 0);
  g_assert_cmpint (day->day, ==, TODAY - 8);
  g_assert_cmpuint (day->n_answers[LM_RATING_GOOD], ==, 1);
  day = &g_array_index (statistics->days, LmDayAnswers, 1);
  g_assert_cmpint (day->day, ==, TODAY - 1);
  g_assert_cmpuint (day->n_answers[LM_RATING_AGAIN], ==, 1);
  g_assert_cmpuint (day->n_answers[LM_RATING_GOOD], ==, 0);
  g_assert_cmpuint (day->n_answers[LM_RATING_EASY], ==, 1);

  g_assert_cmpint (statistics->took_today, ==, 500);
  g_assert_cmpint (statistics->took_week, ==, 3500);
  g_assert_cmpint (statistics->took_month, ==, 7500);
  g_assert_cmpint (statistics->took_all, ==, 15500);
}

static void
assert_month (LmStatistics *statistics,
              guint         index,
              guint         year,
              guint         month,
              guint         n_asked,
              guint         n_recalled)
{
  const LmMonthRetention *retention = &g_array_index (statistics->months, LmMonthRetention, index);

  g_assert_cmpuint (retention->year, ==, year);
  g_assert_cmpuint (retention->month, ==, month);
  g_assert_cmpuint (retention->n_asked, ==, n_asked);
  g_assert_cmpuint (retention->n_recalled, ==, n_recalled);
}

/* The first answer to a new card is none to a known one. */
static void
test_retention (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(LmStatistics) statistics = NULL;

  answer (fixture, "outcome/why#card", TODAY - 60, LM_RATING_AGAIN, 1000, NULL);     /* 2026-09-25 */
  answer (fixture, "outcome/why#card", TODAY - 55, LM_RATING_GOOD, 1000, NULL);      /* 2026-09-30 */
  answer (fixture, "outcome/why#card", TODAY - 54, LM_RATING_AGAIN, 1000, NULL);     /* 2026-10-01 */
  answer (fixture, "outcome/why#card", TODAY - 50, LM_RATING_HARD, 1000, NULL);
  answer (fixture, "outcome/why#card", TODAY, LM_RATING_EASY, 1000, NULL);
  statistics = get_statistics (fixture, NULL);

  g_assert_cmpuint (statistics->months->len, ==, 3);
  assert_month (statistics, 0, 2026, 9, 1, 1);
  assert_month (statistics, 1, 2026, 10, 2, 1);
  assert_month (statistics, 2, 2026, 11, 1, 1);
  g_assert_cmpfloat_with_epsilon (statistics->desired_retention, 0.9, 1e-12);
}

static void
forget_often (Fixture    *fixture,
              const char *card,
              guint       n_lapses)
{
  LmStudyDay day = TODAY - 100;

  answer (fixture, card, day++, LM_RATING_GOOD, 1000, NULL);
  for (guint i = 0; i < n_lapses; i++)
    answer (fixture, card, day++, LM_RATING_AGAIN, 1000, NULL);
}

static void
test_hard (Fixture       *fixture,
           gconstpointer  data)
{
  static const guint n_lapses[] = { 2, 5, 0, 9, 1, 5, 3, 7 };
  g_autoptr(LmStatistics) statistics = NULL;
  const LmHardCard *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (n_lapses); i++)
    forget_often (fixture, lm_card_get_id (lm_deck_get_card (fixture->deck, i)), n_lapses[i]);
  statistics = get_statistics (fixture, NULL);

  g_assert_cmpuint (statistics->hard->len, ==, 7);
  for (guint i = 0; i < statistics->hard->len; i++)
    {
      const LmHardCard *hard = &g_array_index (statistics->hard, LmHardCard, i);

      g_assert_true (last == NULL || last->n_lapses >= hard->n_lapses);
      last = hard;
    }
  g_assert_true (g_array_index (statistics->hard, LmHardCard, 0).card == lm_deck_get_card (fixture->deck, 3));
  g_assert_cmpuint (g_array_index (statistics->hard, LmHardCard, 0).n_lapses, ==, 9);
}

static void
test_confusion (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(LmStatistics) statistics = NULL;

  answer (fixture, "vision/money/manager#identify", TODAY - 3, LM_RATING_GOOD, 1000, "manager");
  answer (fixture, "vision/money/manager#identify", TODAY - 2, LM_RATING_AGAIN, 1000, "leader");
  answer (fixture, "vision/money/leader#identify", TODAY - 2, LM_RATING_AGAIN, 1000, "manager");
  answer (fixture, "vision/money/leader#identify", TODAY - 1, LM_RATING_AGAIN, 1000, "manager");
  answer (fixture, "vision/money/leader#identify", TODAY, LM_RATING_AGAIN, 1000, "nobody");
  statistics = get_statistics (fixture, NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (get_phase (statistics, i)->n_taken[0][0], ==, 1);
      g_assert_cmpuint (get_phase (statistics, i)->n_taken[0][1], ==, 1);
      g_assert_cmpuint (get_phase (statistics, i)->n_taken[1][0], ==, 2);
      g_assert_cmpuint (get_phase (statistics, i)->n_taken[1][1], ==, 0);
    }
  g_assert_cmpuint (get_phase (statistics, 2)->n_taken[1][0], ==, 0);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/statistics/nothing", test_nothing);
  add_test ("/statistics/recall-and-forecast", test_recall_and_forecast);
  add_test ("/statistics/put-away", test_put_away);
  add_test ("/statistics/days-and-time", test_days_and_time);
  add_test ("/statistics/retention", test_retention);
  add_test ("/statistics/hard", test_hard);
  add_test ("/statistics/confusion", test_confusion);

  return g_test_run ();
}
