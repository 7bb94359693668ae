/* test-study-habit.c: days in a row, the median, the goal of a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-study-habit.h"

#define TODAY 20781

static const struct
{
  const char *name;
  LmStudyDay  days[5];
  gsize       n_days;
  guint       streak;
} streaks[] = {
  { "nothing", { 0 }, 0, 0 },
  { "today alone", { TODAY }, 1, 1 },
  { "today and before", { TODAY, TODAY - 1, TODAY - 2 }, 3, 3 },
  /* The day is not over yet. */
  { "up to yesterday", { TODAY - 1, TODAY - 2 }, 2, 2 },
  { "a day is missing", { TODAY, TODAY - 2, TODAY - 3 }, 3, 1 },
  { "yesterday is missing", { TODAY - 2, TODAY - 3 }, 2, 0 },
  { "a gap before", { TODAY - 1, TODAY - 2, TODAY - 4, TODAY - 5 }, 4, 2 },
};

static void
test_streak (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpuint (lm_study_habit_get_streak (streaks[i].days, streaks[i].n_days, TODAY), ==, streaks[i].streak);
}

static guint
get_median (const gint64 *times,
            guint         n_times)
{
  g_autoptr(GArray) array = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (array, times, n_times);

  return lm_study_habit_get_median_time (array);
}

static void
test_median (void)
{
  static const gint64 times[] = { 9000, 1000, 3000, 60000, 2000 };

  g_assert_cmpuint (get_median (times, 0), ==, 0);
  g_assert_cmpuint (get_median (times, 4), ==, 0);
  g_assert_cmpuint (get_median (times, 5), ==, 3000);
}

static gboolean
has_reached (guint before,
             guint now,
             guint goal)
{
  const LmStudyHabit then = { .day = TODAY, .n_answers = before };
  const LmStudyHabit habit = { .day = TODAY, .n_answers = now };

  return lm_study_habit_has_reached (&habit, &then, goal);
}

static void
test_goal (void)
{
  const LmStudyHabit yesterday = { .day = TODAY - 1, .n_answers = 30 };
  const LmStudyHabit today = { .day = TODAY, .n_answers = 20 };

  g_assert_false (has_reached (10, 19, 20));
  g_assert_true (has_reached (10, 20, 20));
  g_assert_true (has_reached (0, 25, 20));
  g_assert_false (has_reached (20, 25, 20));
  g_assert_false (has_reached (0, 25, 0));

  /* A session that lasts until after the day has begun. */
  g_assert_true (lm_study_habit_has_reached (&today, &yesterday, 20));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (streaks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/study-habit/streak/%s", streaks[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_streak);
    }

  g_test_add_func ("/study-habit/median", test_median);
  g_test_add_func ("/study-habit/goal", test_goal);

  return g_test_run ();
}
