/* lm-exchange.c: subjects from and to files of other formats
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-exchange.h"

#include <glib/gi18n-lib.h>

#include "core/exchange/lm-anki-reader.h"
#include "core/exchange/lm-anki-writer.h"
#include "core/exchange/lm-exchange-json.h"
#include "core/exchange/lm-markdown.h"
#include "core/exchange/lm-table.h"
#include "core/exchange/lm-table-html.h"
#include "core/exchange/lm-table-reader.h"
#include "core/subject/lm-file-contents.h"

typedef LmSubject *(*ReadFunc) (GFile                  *file,
                                const LmImportOptions  *options,
                                LmExchangeReport       *report,
                                LmProgressFunc          progress,
                                gpointer                progress_data,
                                GCancellable           *cancellable,
                                GError                **error);

typedef GBytes *(*WriteFunc) (LmSubject         *subject,
                              LmExchangeReport  *report,
                              GCancellable      *cancellable,
                              GError           **error);

static const struct
{
  ReadFunc  read;
  WriteFunc write;
} formats[] = {
  [LM_EXCHANGE_FORMAT_UNKNOWN] = { NULL, NULL },
  [LM_EXCHANGE_FORMAT_JSON] = { lm_exchange_json_read, lm_exchange_json_write },
  [LM_EXCHANGE_FORMAT_CSV] = { lm_table_reader_read, lm_table_write_csv },
  [LM_EXCHANGE_FORMAT_TSV] = { lm_table_reader_read, lm_table_write_tsv },
  [LM_EXCHANGE_FORMAT_MARKDOWN] = { NULL, lm_markdown_write },
  [LM_EXCHANGE_FORMAT_HTML] = { NULL, lm_table_write_html },
  [LM_EXCHANGE_FORMAT_ANKI] = { lm_anki_read, lm_anki_write },
};

typedef struct
{
  /* Borrowed */
  GMainContext   *context;     /* the task's */
  LmProgressFunc  progress;
  gpointer        progress_data;

  /* Owned */
  GFile            *file;
  LmSubject        *subject;   /* when writing */
  LmImportOptions  *options;   /* when reading */
  LmExchangeReport *report;

  /* State */
  double told;                 /* the last fraction that was passed on */
} Job;

/* On its way to another thread. */
typedef struct
{
  LmProgressFunc  progress;
  gpointer        progress_data;
  double          fraction;
} Step;

gboolean
lm_exchange_can_read (LmExchangeFormat format)
{
  return format < G_N_ELEMENTS (formats) && formats[format].read != NULL;
}

gboolean
lm_exchange_can_write (LmExchangeFormat format)
{
  return format < G_N_ELEMENTS (formats) && formats[format].write != NULL;
}

static char *
dup_endings (gboolean (*is_possible) (LmExchangeFormat format))
{
  g_autoptr(GString) endings = g_string_new (NULL);

  for (guint format = LM_EXCHANGE_FORMAT_JSON; format < G_N_ELEMENTS (formats); format++)
    {
      const char * const *of_format = lm_exchange_format_get_endings (format);

      for (guint i = 0; is_possible (format) && of_format[i] != NULL; i++)
        g_string_append_printf (endings, "%s.%s", endings->len > 0 ? ", " : "", of_format[i]);
    }

  return g_string_free (g_steal_pointer (&endings), FALSE);
}

LmSubject *
lm_exchange_read (GFile                  *file,
                  const LmImportOptions  *options,
                  LmExchangeReport       *report,
                  LmProgressFunc          progress,
                  gpointer                progress_data,
                  GCancellable           *cancellable,
                  GError                **error)
{
  LmExchangeFormat format;
  g_autoptr(LmImportOptions) defaults = lm_import_options_new ();
  g_autoptr(LmExchangeReport) unread = lm_exchange_report_new ();

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  format = lm_exchange_format_from_file (file);

  if (!lm_exchange_can_read (format))
    {
      g_autofree char *name = g_file_get_parse_name (file);
      g_autofree char *endings = dup_endings (lm_exchange_can_read);

      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_UNSUPPORTED,
                   _("“%s” cannot be read: the ending of its name is not one of %s"), name, endings);
      return NULL;
    }

  return formats[format].read (file,
                               options != NULL ? options : defaults,
                               report != NULL ? report : unread,
                               progress, progress_data, cancellable, error);
}

gboolean
lm_exchange_check_write (GFile   *file,
                         GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *endings = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (lm_exchange_can_write (lm_exchange_format_from_file (file)))
    return TRUE;

  name = g_file_get_parse_name (file);
  endings = dup_endings (lm_exchange_can_write);
  g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_UNSUPPORTED,
               _("“%s” cannot be written: the ending of its name is not one of %s"), name, endings);

  return FALSE;
}

gboolean
lm_exchange_write (LmSubject         *subject,
                   GFile             *file,
                   LmExchangeReport  *report,
                   GCancellable      *cancellable,
                   GError           **error)
{
  LmExchangeFormat format;
  g_autoptr(LmExchangeReport) unread = lm_exchange_report_new ();
  g_autoptr(GBytes) contents = NULL;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!lm_exchange_check_write (file, error))
    return FALSE;

  format = lm_exchange_format_from_file (file);
  contents = formats[format].write (subject, report != NULL ? report : unread, cancellable, error);

  return contents != NULL && lm_file_contents_replace (file, contents, cancellable, error);
}

static Job *
job_new (GFile *file)
{
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->report = lm_exchange_report_new ();

  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->file);
  g_clear_object (&job->subject);
  g_clear_pointer (&job->options, lm_import_options_free);
  lm_exchange_report_unref (job->report);
  g_free (job);
}

static gboolean
step_cb (gpointer data)
{
  const Step *step = data;

  step->progress (step->fraction, step->progress_data);

  return G_SOURCE_REMOVE;
}

/* With the priority of the task, so that no step comes after the end. One step in a
 * hundred is as fine as anybody sees. */
static void
progress_cb (double   fraction,
             gpointer data)
{
  Job *job = data;
  Step *step;

  if (fraction - job->told < 0.01)
    return;

  job->told = fraction;
  step = g_new (Step, 1);
  *step = (Step) { job->progress, job->progress_data, fraction };
  g_main_context_invoke_full (job->context, G_PRIORITY_DEFAULT, step_cb, step, g_free);
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  LmSubject *subject = lm_exchange_read (job->file, job->options, job->report,
                                         job->progress != NULL ? progress_cb : NULL, job,
                                         cancellable, &error);

  if (subject != NULL)
    g_task_return_pointer (task, subject, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lm_exchange_read_async (GFile                 *file,
                        const LmImportOptions *options,
                        LmProgressFunc         progress,
                        gpointer               progress_data,
                        GCancellable          *cancellable,
                        GAsyncReadyCallback    callback,
                        gpointer               user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lm_exchange_read_async);

  job = job_new (file);
  job->context = g_task_get_context (task);
  job->progress = progress;
  job->progress_data = progress_data;
  job->options = options != NULL ? lm_import_options_copy (options) : NULL;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, read_thread);
}

static void
take_report (GAsyncResult      *result,
             LmExchangeReport **report)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (report != NULL)
    *report = lm_exchange_report_ref (job->report);
}

LmSubject *
lm_exchange_read_finish (GAsyncResult      *result,
                         LmExchangeReport **report,
                         GError           **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lm_exchange_read_async), NULL);

  take_report (result, report);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (lm_exchange_write (job->subject, job->file, job->report, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lm_exchange_write_async (LmSubject           *subject,
                         GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (LM_IS_SUBJECT (subject));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lm_exchange_write_async);
  /* What was written is there, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);

  job = job_new (file);
  job->subject = g_object_ref (subject);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

gboolean
lm_exchange_write_finish (GAsyncResult      *result,
                          LmExchangeReport **report,
                          GError           **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lm_exchange_write_async), FALSE);

  take_report (result, report);

  return g_task_propagate_boolean (G_TASK (result), error);
}
