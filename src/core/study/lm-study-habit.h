/* lm-study-habit.h: how regularly and how quickly a student answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-study-day.h"

G_BEGIN_DECLS

/**
 * LmStudyHabit:
 * @day: the study day that it is about
 * @n_answers: answers that stand on @day, of all subjects; practice is counted
 * @streak: on how many days in a row, up to @day, there are answers, see
 *   lm_study_habit_get_streak()
 * @usual_time: milliseconds, the median of the last right answers to “Who is it?”; 0 when there
 *   are too few, see lm_study_habit_get_median_time()
 */
typedef struct
{
  LmStudyDay day;
  guint      n_answers;
  guint      streak;
  guint      usual_time;
} LmStudyHabit;

/**
 * lm_study_habit_get_streak:
 * @days: (array length=n_days): days with answers, each once, the latest first
 * @n_days: how many
 * @today: the study day that it is now; no day of @days is later
 *
 * A day without answers ends a streak, but not today, which is not over yet.
 *
 * Returns: how many days in a row have answers, up to today or to yesterday
 */
guint    lm_study_habit_get_streak      (const LmStudyDay   *days,
                                         gsize               n_days,
                                         LmStudyDay          today);

/**
 * lm_study_habit_get_median_time:
 * @times: (element-type gint64): how long answers took, milliseconds; they are sorted
 *
 * Returns: the median, or 0 where there are fewer than 5: then there is no saying what is quick
 */
guint    lm_study_habit_get_median_time (GArray             *times);

/**
 * lm_study_habit_has_reached:
 * @now: how things are now
 * @before: how things were some time ago
 * @goal: answers a day, 0 for no goal
 *
 * Returns: whether the goal of the day was reached between @before and @now
 */
gboolean lm_study_habit_has_reached     (const LmStudyHabit *now,
                                         const LmStudyHabit *before,
                                         guint               goal);

G_END_DECLS
