/* lm-store-files.c: take progress along, bring it in, bring it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/store/lm-progress-file.h"
#include "core/store/lm-store-backup.h"
#include "core/store/lm-store-files.h"
#include "core/store/lm-store-private.h"

static LmEventLog *
get_log (LmStoreWorker  *worker,
         GError        **error)
{
  LmEventLog *log = lm_store_worker_get_log (worker);

  if (log == NULL)
    g_set_error_literal (error, LM_STORE_ERROR, LM_STORE_ERROR_UNREADABLE,
                         _("There is no file with your progress that could be used."));

  return log;
}

static void
export_job (LmStoreWorker *worker,
            GTask         *task)
{
  GError *error = NULL;
  LmEventLog *log = get_log (worker, &error);

  if (log != NULL && lm_progress_file_write (g_task_get_task_data (task), log, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lm_store_export_async (LmStore             *self,
                       GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_store_export_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  lm_store_push (self, export_job, task);
}

gboolean
lm_store_export_finish (LmStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  GFile         *file;
  LmMergeCounts  counts;
  GPtrArray     *messages;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_object_unref (import->file);
  g_ptr_array_unref (import->messages);
  g_free (import);
}

static void
import_job (LmStoreWorker *worker,
            GTask         *task)
{
  Import *import = g_task_get_task_data (task);
  GError *error = NULL;
  LmEventLog *log = get_log (worker, &error);

  if (log != NULL && lm_store_worker_is_read_only (worker))
    {
      g_set_error_literal (&error, LM_STORE_ERROR, LM_STORE_ERROR_READ_ONLY,
                           _("Progress cannot be imported while answers are not kept."));
      log = NULL;
    }

  if (log != NULL && lm_progress_file_read (import->file, log, &import->counts, import->messages, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lm_store_import_async (LmStore             *self,
                       GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Import *import;

  g_return_if_fail (LM_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_store_import_async);
  import = g_new0 (Import, 1);
  import->file = g_object_ref (file);
  import->messages = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, import, import_free);
  lm_store_push (self, import_job, task);
}

gboolean
lm_store_import_finish (LmStore        *self,
                        GAsyncResult   *result,
                        LmMergeCounts  *counts,
                        char          **messages,
                        GError        **error)
{
  Import *import;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  import = g_task_get_task_data (G_TASK (result));
  g_ptr_array_add (import->messages, NULL);
  *counts = import->counts;
  *messages = g_strjoinv ("\n", (GStrv) import->messages->pdata);
  lm_store_reread (self);

  return TRUE;
}

static void
list_backups_job (LmStoreWorker *worker,
                  GTask         *task)
{
  const char *path = lm_store_worker_get_path (worker);
  GPtrArray *backups = path != NULL ? lm_store_backup_list (path) : g_ptr_array_new ();

  g_task_return_pointer (task, backups, (GDestroyNotify) g_ptr_array_unref);
}

void
lm_store_list_backups_async (LmStore             *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_store_list_backups_async);
  lm_store_push (self, list_backups_job, task);
}

GPtrArray *
lm_store_list_backups_finish (LmStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
restore_job (LmStoreWorker *worker,
             GTask         *task)
{
  GError *error = NULL;
  char *kept_as;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (lm_store_worker_restore (worker, g_task_get_task_data (task), &kept_as, &error))
    g_task_return_pointer (task, kept_as, g_free);
  else
    g_task_return_error (task, error);
}

void
lm_store_restore_async (LmStore             *self,
                        const char          *backup,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_STORE (self));
  g_return_if_fail (backup != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_store_restore_async);
  /* Whoever gave up waiting must still know of what has happened. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_strdup (backup), g_free);
  lm_store_push (self, restore_job, task);
}

char *
lm_store_restore_finish (LmStore       *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  char *kept_as;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  kept_as = g_task_propagate_pointer (G_TASK (result), error);
  if (kept_as != NULL)
    lm_store_reread (self);

  return kept_as;
}
