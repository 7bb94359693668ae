/* lm-study-habit.c: how regularly and how quickly a student answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-study-habit.h"

#define FEWEST_TIMES 5

guint
lm_study_habit_get_streak (const LmStudyDay *days,
                           gsize             n_days,
                           LmStudyDay        today)
{
  guint streak = 0;
  LmStudyDay last;

  if (n_days == 0 || days[0] < today - 1)
    return 0;

  last = days[0];
  while (streak < n_days && days[streak] == last - (LmStudyDay) streak)
    streak++;

  return streak;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

guint
lm_study_habit_get_median_time (GArray *times)
{
  g_return_val_if_fail (times != NULL, 0);

  if (times->len < FEWEST_TIMES)
    return 0;

  g_array_sort (times, compare_times);

  return CLAMP (g_array_index (times, gint64, times->len / 2), 0, G_MAXINT);
}

gboolean
lm_study_habit_has_reached (const LmStudyHabit *now,
                            const LmStudyHabit *before,
                            guint               goal)
{
  guint n_before = before->day == now->day ? before->n_answers : 0;

  return goal > 0 && n_before < goal && now->n_answers >= goal;
}
