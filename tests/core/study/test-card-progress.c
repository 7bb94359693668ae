/* test-card-progress.c: what a card's events add up to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-progress.h"

#define DAY 20780
#define NOON (DAY * G_GINT64_CONSTANT (86400000) + 43200000)
#define MINUTES(n) ((n) * G_GINT64_CONSTANT (60000))

static const LmCardProgress nothing = LM_CARD_PROGRESS_INIT;

static void
apply (LmCardProgress     *progress,
       const LmStudyRules *rules,
       LmEventKind         kind,
       int                 value,
       gint64              at,
       LmStudyDay          day)
{
  g_autoptr(LmEvent) event = lm_event_new (kind, "s", "a/b/c#recall", at, day);

  event->id = (LmEventId) { 1, MAX (progress->last_id.counter, 0) + 1 };
  event->rating = value;
  event->until = value;
  event->flag = value;
  lm_card_progress_apply (progress, rules, event);
}

static void
review (LmCardProgress     *progress,
        const LmStudyRules *rules,
        LmRating            rating,
        LmStudyDay          day)
{
  apply (progress, rules, LM_EVENT_REVIEW, rating, NOON + (day - DAY) * MINUTES (1440), day);
}

typedef struct
{
  const char  *ratings;        /* one digit each, on one day */
  LmCardState  state;
  guint        step;
  guint        minutes;        /* until the step is over; 0 in days */
} Steps;

static const Steps step_cases[] = {
  { "1", LM_CARD_LEARNING, 0, 1 },
  { "2", LM_CARD_LEARNING, 0, 6 },      /* the mean of 1 and 10, rounded up */
  { "3", LM_CARD_LEARNING, 1, 10 },
  { "4", LM_CARD_REVIEW, 0, 0 },
  { "32", LM_CARD_LEARNING, 1, 10 },
  { "31", LM_CARD_LEARNING, 0, 1 },
  { "33", LM_CARD_REVIEW, 0, 0 },
  { "34", LM_CARD_REVIEW, 0, 0 },
  { "41", LM_CARD_RELEARNING, 0, 10 },
  { "412", LM_CARD_RELEARNING, 0, 15 }, /* one step only: half as long again */
  { "413", LM_CARD_REVIEW, 0, 0 },
  { "42", LM_CARD_REVIEW, 0, 0 },
};

static void
test_steps (void)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();

  for (guint i = 0; i < G_N_ELEMENTS (step_cases); i++)
    {
      LmCardProgress progress = nothing;

      for (const char *rating = step_cases[i].ratings; *rating != '\0'; rating++)
        review (&progress, rules, *rating - '0', DAY);

      g_assert_cmpint (progress.state, ==, step_cases[i].state);
      g_assert_cmpint (progress.step, ==, step_cases[i].step);
      g_assert_cmpint (progress.n_reviews, ==, strlen (step_cases[i].ratings));

      if (step_cases[i].minutes > 0)
        g_assert_cmpint (progress.due_at, ==, NOON + MINUTES (step_cases[i].minutes));
      else
        g_assert_cmpint (progress.due_day, >, DAY);
    }
}

static void
test_no_steps (void)
{
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, 0.9, LM_LONGEST_INTERVAL, NULL);
  g_autoptr(LmStudyRules) rules = lm_study_rules_new (scheduler, NULL, 0, NULL, 0);
  LmCardProgress progress = nothing;

  review (&progress, rules, LM_RATING_AGAIN, DAY);
  g_assert_cmpint (progress.state, ==, LM_CARD_REVIEW);
  g_assert_cmpint (progress.due_day, ==, DAY + 1);
  g_assert_cmpint (progress.n_lapses, ==, 0);

  review (&progress, rules, LM_RATING_AGAIN, DAY + 1);
  g_assert_cmpint (progress.state, ==, LM_CARD_REVIEW);
  g_assert_cmpint (progress.n_lapses, ==, 1);
}

/* The clock was set back by a week: the answer counts as one of the same day. */
static void
test_day_back (void)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  LmCardProgress back = nothing;
  LmCardProgress same = nothing;

  review (&back, rules, LM_RATING_EASY, DAY);
  review (&same, rules, LM_RATING_EASY, DAY);
  review (&back, rules, LM_RATING_GOOD, DAY - 7);
  review (&same, rules, LM_RATING_GOOD, DAY);

  g_assert_cmpfloat_with_epsilon (back.memory.stability, same.memory.stability, 1e-12);
  g_assert_cmpint (back.last_day, ==, DAY);
}

static void
test_practice_leaves_memory (void)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  LmCardProgress progress = nothing;
  LmCardProgress before;

  review (&progress, rules, LM_RATING_EASY, DAY);
  before = progress;
  apply (&progress, rules, LM_EVENT_PRACTICE, LM_RATING_AGAIN, NOON + 1, DAY + 3);
  g_assert_false (lm_card_progress_equal (&progress, &before));
  before.last_at = progress.last_at;
  before.last_id = progress.last_id;
  g_assert_true (lm_card_progress_equal (&progress, &before));
}

static void
test_forget (void)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  LmCardProgress progress = nothing;

  review (&progress, rules, LM_RATING_EASY, DAY);
  apply (&progress, rules, LM_EVENT_FLAG, 5, NOON + 1, DAY);
  apply (&progress, rules, LM_EVENT_SUSPEND, 0, NOON + 2, DAY);
  apply (&progress, rules, LM_EVENT_DUE, DAY + 9, NOON + 3, DAY);
  apply (&progress, rules, LM_EVENT_FORGET, 0, NOON + 4, DAY);

  g_assert_cmpint (progress.state, ==, LM_CARD_NEW);
  g_assert_cmpint (progress.n_reviews, ==, 0);
  g_assert_cmpint (progress.set_due, ==, LM_NO_DAY);
  g_assert_cmpint (progress.flag, ==, 5);
  g_assert_true (progress.suspended);
}

static LmAskability
ask (const LmCardProgress *progress,
     LmStudyDay            day,
     LmStudyDay            exam)
{
  LmStudyMoment moment = { NOON + (day - DAY) * MINUTES (1440), day, exam };

  return lm_card_progress_get_askability (progress, &moment);
}

static void
test_askability (void)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  LmCardProgress progress = nothing;

  g_assert_cmpint (ask (&progress, DAY, LM_NO_DAY), ==, LM_ASK_NEW);

  apply (&progress, rules, LM_EVENT_BURY, DAY + 2, NOON, DAY);
  g_assert_cmpint (ask (&progress, DAY + 1, LM_NO_DAY), ==, LM_ASK_LATER);
  g_assert_cmpint (ask (&progress, DAY + 2, LM_NO_DAY), ==, LM_ASK_NEW);

  apply (&progress, rules, LM_EVENT_DUE, DAY + 5, NOON + 1, DAY);
  g_assert_cmpint (ask (&progress, DAY + 4, LM_NO_DAY), ==, LM_ASK_LATER);
  g_assert_cmpint (ask (&progress, DAY + 5, LM_NO_DAY), ==, LM_ASK_REVIEW);

  /* A review ends what was set by hand. */
  review (&progress, rules, LM_RATING_GOOD, DAY + 5);
  g_assert_cmpint (ask (&progress, DAY + 5, LM_NO_DAY), ==, LM_ASK_WAITING);
  g_assert_cmpint (ask (&progress, DAY + 6, LM_NO_DAY), ==, LM_ASK_STEP);

  apply (&progress, rules, LM_EVENT_SUSPEND, 0, NOON + MINUTES (20000), DAY + 6);
  g_assert_cmpint (ask (&progress, DAY + 6, LM_NO_DAY), ==, LM_ASK_NEVER);
  apply (&progress, rules, LM_EVENT_RESUME, 0, NOON + MINUTES (20001), DAY + 6);
  g_assert_cmpint (ask (&progress, DAY + 6, LM_NO_DAY), ==, LM_ASK_STEP);
}

static void
test_exam (void)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  LmCardProgress progress = nothing;

  review (&progress, rules, LM_RATING_EASY, DAY);
  g_assert_cmpint (progress.due_day, >, DAY + 5);

  /* Asked once more on the day before the exam, and as usual when it is over. */
  g_assert_cmpint (ask (&progress, DAY + 2, DAY + 4), ==, LM_ASK_LATER);
  g_assert_cmpint (ask (&progress, DAY + 3, DAY + 4), ==, LM_ASK_REVIEW);
  g_assert_cmpint (ask (&progress, DAY + 4, DAY + 4), ==, LM_ASK_LATER);

  /* With the exam tomorrow a card of today is not due today again. */
  g_assert_cmpint (ask (&progress, DAY, DAY + 1), ==, LM_ASK_LATER);
}

static void
assert_preview (const LmCardProgress *progress,
                const LmStudyRules   *rules,
                const LmStudyMoment  *moment)
{
  guint last = 0;

  for (LmRating rating = LM_RATING_AGAIN; rating <= LM_RATING_EASY; rating++)
    {
      LmCardPreview preview = lm_card_progress_preview (progress, rules, "s", "a/b/c#recall", rating, moment);
      LmCardProgress after = *progress;

      apply (&after, rules, LM_EVENT_REVIEW, rating, moment->at, moment->day);

      if (preview.days > 0)
        g_assert_cmpint (after.due_day, ==, moment->day + preview.days);
      else
        g_assert_cmpint (after.due_at, ==, moment->at + MINUTES (preview.minutes));

      if (rating >= LM_RATING_HARD)
        g_assert_cmpuint (preview.days, >=, last);
      if (rating == LM_RATING_EASY)
        g_assert_cmpuint (preview.days, >, last);
      last = rating >= LM_RATING_HARD ? preview.days : 0;
    }
}

/* What a button says is what its answer does. */
static void
test_preview (void)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();

  for (guint i = 0; i < 500; i++)
    {
      LmCardProgress progress = nothing;
      LmStudyMoment moment = { NOON, DAY, LM_NO_DAY };

      for (guint j = 0; j < 8; j++)
        {
          assert_preview (&progress, rules, &moment);
          apply (&progress, rules, LM_EVENT_REVIEW, g_test_rand_int_range (1, 5), moment.at, moment.day);
          moment.day += g_test_rand_int_range (0, 40);
          moment.at = NOON + (moment.day - DAY) * MINUTES (1440) + j;
        }
    }
}

static void
test_signature (void)
{
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, 0.9, LM_LONGEST_INTERVAL, NULL);
  g_autoptr(LmStudyRules) usual = lm_study_rules_new_default ();
  g_autoptr(LmStudyRules) others = lm_study_rules_new (scheduler, (guint[]) { 1, 10 }, 2, (guint[]) { 11 }, 1);
  g_autoptr(LmStudyRules) same = lm_study_rules_new (scheduler, (guint[]) { 1, 10 }, 2, (guint[]) { 10 }, 1);
  g_autofree char *signature = lm_study_rules_dup_signature (usual);
  g_autofree char *signature_of_others = lm_study_rules_dup_signature (others);
  g_autofree char *signature_of_same = lm_study_rules_dup_signature (same);

  g_assert_cmpstr (signature, ==, signature_of_same);
  g_assert_cmpstr (signature, !=, signature_of_others);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card-progress/steps", test_steps);
  g_test_add_func ("/card-progress/no-steps", test_no_steps);
  g_test_add_func ("/card-progress/day-back", test_day_back);
  g_test_add_func ("/card-progress/practice-leaves-memory", test_practice_leaves_memory);
  g_test_add_func ("/card-progress/forget", test_forget);
  g_test_add_func ("/card-progress/askability", test_askability);
  g_test_add_func ("/card-progress/exam", test_exam);
  g_test_add_func ("/card-progress/preview", test_preview);
  g_test_add_func ("/card-progress/signature", test_signature);

  return g_test_run ();
}
