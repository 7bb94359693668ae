/* lm-habit-query.c: a student's habit, out of the log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-habit-query.h"
#include "core/store/lm-store-private.h"

/* Of “Who is it?”; a student becomes quicker. */
#define LAST_ANSWERS 200

/* The newest part of the log, which is looked through for them: no index leads there, and a log
 * may have millions of events. */
#define LAST_EVENTS 20000

static gboolean
read_today (LmStudyHabit  *habit,
            LmDatabase    *database,
            GError       **error)
{
  gint64 n_answers = 0;

  if (!lm_database_get_integer (database,
                                lm_database_query (database, error,
                                                   "SELECT coalesce (sum (answers), 0) FROM days WHERE day = ?1",
                                                   "i", (gint64) habit->day),
                                &n_answers, error))
    return FALSE;

  habit->n_answers = CLAMP (n_answers, 0, G_MAXUINT);

  return TRUE;
}

static gboolean
read_streak (LmStudyHabit  *habit,
             LmDatabase    *database,
             GError       **error)
{
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (LmStudyDay));
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT day FROM days WHERE day <= ?1 "
                                               "GROUP BY day HAVING sum (answers) > 0 ORDER BY day DESC",
                                               "i", (gint64) habit->day);
  int result;

  while ((result = lm_database_step (database, statement, error)) == SQLITE_ROW)
    {
      LmStudyDay day = sqlite3_column_int (statement, 0);

      g_array_append_val (days, day);
    }

  habit->streak = lm_study_habit_get_streak ((gconstpointer) days->data, days->len, habit->day);

  return result == SQLITE_DONE;
}

static gboolean
read_usual_time (LmStudyHabit  *habit,
                 LmDatabase    *database,
                 GError       **error)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT took FROM "
                                               "(SELECT * FROM events ORDER BY rowid DESC LIMIT ?1) e "
                                               "WHERE drill = 'identify' AND kind = 'review' AND rating > 1 "
                                               "AND NOT EXISTS (SELECT 1 FROM events w "
                                               "WHERE w.target_device = e.device AND w.target_counter = e.counter) "
                                               "LIMIT ?2",
                                               "ii", (gint64) LAST_EVENTS, (gint64) LAST_ANSWERS);
  int result;

  while ((result = lm_database_step (database, statement, error)) == SQLITE_ROW)
    {
      gint64 took = sqlite3_column_int64 (statement, 0);

      g_array_append_val (times, took);
    }

  habit->usual_time = lm_study_habit_get_median_time (times);

  return result == SQLITE_DONE;
}

gboolean
lm_habit_query_run (LmDatabase    *database,
                    LmStudyDay     today,
                    LmStudyHabit  *habit,
                    GError       **error)
{
  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (habit != NULL, FALSE);

  *habit = (LmStudyHabit) { .day = today };

  return read_today (habit, database, error) &&
         read_streak (habit, database, error) &&
         read_usual_time (habit, database, error);
}

static void
answer_job (LmStoreWorker *worker,
            GTask         *task)
{
  LmStudyDay today = GPOINTER_TO_INT (g_task_get_task_data (task));
  LmDatabase *database = lm_store_worker_get_database (worker);
  GError *error = NULL;
  LmStudyHabit habit;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (database == NULL)
    g_task_return_error (task, g_error_copy (lm_store_worker_get_trouble (worker)));
  else if (lm_habit_query_run (database, today, &habit, &error))
    g_task_return_pointer (task, g_memdup2 (&habit, sizeof habit), g_free);
  else
    g_task_return_error (task, error);
}

void
lm_habit_query_run_async (LmStore             *store,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (store, cancellable, callback, data);
  LmStudyMoment moment = lm_progress_log_get_moment (LM_PROGRESS_LOG (store), "");

  g_task_set_source_tag (task, lm_habit_query_run_async);
  g_task_set_task_data (task, GINT_TO_POINTER (moment.day), NULL);
  lm_store_push (store, answer_job, task);
}

gboolean
lm_habit_query_run_finish (LmStore       *store,
                           GAsyncResult  *result,
                           LmStudyHabit  *habit,
                           GError       **error)
{
  g_autofree LmStudyHabit *answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (answer != NULL)
    *habit = *answer;

  return answer != NULL;
}
