/* lm-exam-forecast.h: how a student stands on the day of the exam
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-progress-snapshot.h"

G_BEGIN_DECLS

/**
 * LmExamForecast:
 * @day: the study day of the exam
 * @n_days: how many days are left to study in, today included
 * @recall: the share of the cards that is expected to be recalled on the day of the exam if
 *   nothing is studied until then, from 0 to 1; new cards are not recalled
 * @answers_a_day: how many answers a day, new cards included, keep each card above the desired
 *   retention until then, rounded up
 *
 * The answers are counted by going through the calendar of each card: it is asked whenever
 * it is due, on the day before the exam at the latest, and recalled. A new card is begun in
 * the middle of the time that is left, for new cards are begun all over it.
 */
typedef struct
{
  LmStudyDay day;
  guint      n_days;
  double     recall;
  guint      answers_a_day;
} LmExamForecast;

/**
 * lm_exam_forecast_new:
 * @snapshot: a snapshot with an exam that is ahead
 *
 * Suspended cards are left out of all counts.
 *
 * Returns: (transfer full): the forecast; free it with g_free()
 */
LmExamForecast *lm_exam_forecast_new        (LmProgressSnapshot   *snapshot);

/**
 * lm_exam_forecast_new_async:
 * @snapshot: a snapshot with an exam that is ahead
 * @cancellable: (nullable): cancels waiting
 * @callback: called when the forecast is there
 * @data: for @callback
 *
 * lm_exam_forecast_new() on a thread of its own.
 */
void            lm_exam_forecast_new_async  (LmProgressSnapshot   *snapshot,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              data);
LmExamForecast *lm_exam_forecast_new_finish (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
