/* lm-subject-counts.c: how far a student is with a subject that is not open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-subject-counts.h"

#include "core/store/lm-card-table.h"
#include "core/store/lm-store-private.h"

typedef struct
{
  char            *subject;
  LmCardSet       *cards;
  LmStudyMoment    moment;
  LmSubjectCounts  counts;
} Count;

static void
count_free (gpointer data)
{
  Count *count = data;

  lm_card_set_unref (count->cards);
  g_free (count->subject);
  g_free (count);
}

static void
count_card_cb (const char           *id,
               const LmCardProgress *progress,
               gpointer              data)
{
  Count *count = data;

  if (progress->state == LM_CARD_NEW || !lm_card_set_contains (count->cards, id))
    return;

  count->counts.n_seen++;
  if (progress->state == LM_CARD_REVIEW)
    count->counts.n_known++;
  if (lm_card_progress_get_askability (progress, &count->moment) > LM_ASK_NEW)
    count->counts.n_due++;
}

static void
count_job (LmStoreWorker *worker,
           GTask         *task)
{
  Count *count = g_task_get_task_data (task);
  LmEventLog *log = lm_store_worker_get_log (worker);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  /* Without a log every card is new. */
  if (log == NULL ||
      lm_card_table_foreach (lm_store_worker_get_database (worker), lm_event_log_get_table (log),
                             count->subject, count_card_cb, count, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lm_subject_counts_async (LmStore             *store,
                         const char          *subject,
                         LmCardSet           *cards,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Count *count;

  g_return_if_fail (LM_IS_STORE (store));
  g_return_if_fail (subject != NULL);
  g_return_if_fail (cards != NULL);

  task = g_task_new (store, cancellable, callback, data);
  g_task_set_source_tag (task, lm_subject_counts_async);
  count = g_new0 (Count, 1);
  count->subject = g_strdup (subject);
  count->cards = lm_card_set_ref (cards);
  count->moment = lm_progress_log_get_moment (LM_PROGRESS_LOG (store), subject);
  g_task_set_task_data (task, count, count_free);
  lm_store_push (store, count_job, task);
}

gboolean
lm_subject_counts_finish (LmStore          *store,
                          GAsyncResult     *result,
                          LmSubjectCounts  *counts,
                          GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  *counts = ((Count *) g_task_get_task_data (G_TASK (result)))->counts;

  return TRUE;
}
