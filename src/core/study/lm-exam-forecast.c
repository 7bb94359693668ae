/* lm-exam-forecast.c: how a student stands on the day of the exam
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-exam-forecast.h"

/* More than anybody answers one card: with the shortest of intervals and a far exam there is no end. */
#define MOST_ANSWERS 1000

/* Counts the answers of a card that is known, from its next one until the exam. */
static guint
count_answers (const LmProgressSnapshot *snapshot,
               LmMemoryState             memory,
               LmStudyDay                last,
               LmStudyDay                due)
{
  const LmScheduler *scheduler = lm_study_rules_get_scheduler (lm_progress_snapshot_get_rules (snapshot));
  LmStudyDay exam = lm_progress_snapshot_get_moment (snapshot)->exam;
  guint n_answers = 0;

  while (due < exam && n_answers < MOST_ANSWERS)
    {
      memory = lm_scheduler_get_next_state (scheduler, memory, MAX (due - last, 0), LM_RATING_GOOD);
      last = due;
      due = last + lm_scheduler_get_interval (scheduler, memory.stability);
      n_answers++;

      /* Once more before the exam, unless that would be the same day again. */
      if (last < exam - 1)
        due = MIN (due, exam - 1);
    }

  return n_answers;
}

static guint
count_answers_of_new (const LmProgressSnapshot *snapshot)
{
  const LmStudyMoment *moment = lm_progress_snapshot_get_moment (snapshot);
  const LmScheduler *scheduler = lm_study_rules_get_scheduler (lm_progress_snapshot_get_rules (snapshot));
  LmStudyDay begin = moment->day + (moment->exam - moment->day) / 2;
  LmMemoryState memory = lm_scheduler_get_first_state (scheduler, LM_RATING_GOOD);
  LmStudyDay due = begin + lm_scheduler_get_interval (scheduler, memory.stability);
  gsize n_steps;

  lm_study_rules_get_steps (lm_progress_snapshot_get_rules (snapshot), FALSE, &n_steps);

  if (begin < moment->exam - 1)
    due = MIN (due, moment->exam - 1);

  return MAX (n_steps, 1) + count_answers (snapshot, memory, begin, due);
}

static guint
count_answers_of_card (const LmProgressSnapshot *snapshot,
                       const LmCardProgress     *card)
{
  const LmStudyMoment *moment = lm_progress_snapshot_get_moment (snapshot);
  LmStudyDay due = lm_card_progress_is_in_steps (card) ? moment->day : lm_card_progress_get_due_day (card, moment);

  return count_answers (snapshot, card->memory, card->last_day, MAX (due, moment->day));
}

LmExamForecast *
lm_exam_forecast_new (LmProgressSnapshot *snapshot)
{
  const LmStudyMoment *moment = lm_progress_snapshot_get_moment (snapshot);
  LmExamForecast *forecast = g_new0 (LmExamForecast, 1);
  guint n_deck = lm_deck_get_n_cards (lm_progress_snapshot_get_deck (snapshot));
  guint n_cards = 0;
  guint n_new = 0;
  guint64 n_answers = 0;

  g_return_val_if_fail (moment->exam > moment->day, forecast);

  for (guint i = 0; i < n_deck; i++)
    {
      const LmCardProgress *card = lm_progress_snapshot_get_card (snapshot, i);

      if (card->suspended)
        continue;

      n_cards++;
      forecast->recall += lm_progress_snapshot_get_recall (snapshot, i, moment->exam);
      if (card->state == LM_CARD_NEW)
        n_new++;
      else
        n_answers += count_answers_of_card (snapshot, card);
    }

  n_answers += (guint64) n_new * count_answers_of_new (snapshot);

  forecast->day = moment->exam;
  forecast->n_days = moment->exam - moment->day;
  forecast->recall /= MAX (n_cards, 1);
  forecast->answers_a_day = (n_answers + forecast->n_days - 1) / forecast->n_days;

  return forecast;
}

static void
run_in_thread (GTask        *task,
               gpointer      object,
               gpointer      data,
               GCancellable *cancellable)
{
  g_task_return_pointer (task, lm_exam_forecast_new (data), g_free);
}

void
lm_exam_forecast_new_async (LmProgressSnapshot  *snapshot,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, lm_exam_forecast_new_async);
  g_task_set_task_data (task, lm_progress_snapshot_ref (snapshot), (GDestroyNotify) lm_progress_snapshot_unref);
  g_task_run_in_thread (task, run_in_thread);
}

LmExamForecast *
lm_exam_forecast_new_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
