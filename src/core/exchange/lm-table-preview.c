/* lm-table-preview.c: the first records of a table, to choose what its columns are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table-preview.h"

#include <glib/gi18n-lib.h>

#include "core/exchange/lm-anki-media.h"
#include "core/exchange/lm-import-rules.h"
#include "core/exchange/lm-record-reader.h"
#include "core/exchange/lm-table-dialect.h"
#include "core/exchange/lm-table-text.h"
#include "core/subject/lm-file-contents.h"
#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-table-cell.h"

typedef struct
{
  GFile *file;
  guint  max_records;
} Job;

/* A cell of many megabytes is not shown, but for its beginning. */
#define SHOWN_CHARS 200

static char *
dup_text (const char *cell,
          gboolean    is_html)
{
  g_autoptr(LmAnkiMedia) media = NULL;

  if (!is_html)
    return g_strdup (lm_table_cell_get_text (cell));

  media = lm_anki_media_new ();

  return lm_anki_media_read_cell (media, cell);
}

static char *
dup_shown (const char *cell,
           gboolean    is_html)
{
  g_autofree char *text = dup_text (cell, is_html);
  const char *end;

  if (text == NULL)
    return g_strdup ("…");

  end = text;
  for (guint i = 0; i < SHOWN_CHARS && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return *end != '\0' ? g_strdup_printf ("%.*s…", (int) (end - text), text) : g_steal_pointer (&text);
}

static GPtrArray *
propose_columns (guint n_columns)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_table_column_free);

  for (guint i = 0; i < n_columns; i++)
    {
      LmColumnRole role = i == 0 ? LM_COLUMN_PROMPT : i == 1 ? LM_COLUMN_ANSWER : LM_COLUMN_IGNORED;

      g_ptr_array_add (columns, lm_table_column_new (role, NULL));
    }

  return columns;
}

static void
take_record (LmTablePreview *self,
             LmTableDialect *dialect,
             LmRecordReader *reader)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (self->columns == NULL)
    {
      self->columns = propose_columns (lm_record_reader_get_n_cells (reader));
      lm_record_reader_set_max_cells (reader, self->columns->len);
    }

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *shown = dup_shown (lm_record_reader_get_cell (reader, i), dialect->is_html);

      g_strv_builder_add (builder, shown);
    }

  g_ptr_array_add (self->records, g_strv_builder_end (builder));
}

LmTablePreview *
lm_table_preview_read_bytes (GBytes      *bytes,
                             const char  *name,
                             guint        max_records,
                             GError     **error)
{
  g_autoptr(LmTablePreview) self = g_new0 (LmTablePreview, 1);
  g_autoptr(LmTableText) text = NULL;
  g_autoptr(LmTableDialect) dialect = NULL;
  g_autoptr(LmRecordReader) reader = NULL;
  GError *failure = NULL;

  if (!lm_import_rules_check_size (bytes, name, error))
    return NULL;

  text = lm_table_text_new (name, bytes, error);
  dialect = text != NULL ? lm_table_dialect_detect (text, error) : NULL;
  if (dialect == NULL)
    return NULL;

  self->delimiter = dialect->delimiter;
  self->has_header = dialect->has_header;
  self->is_certain = dialect->columns != NULL && lm_table_columns_are_enough (dialect->columns);
  self->columns = g_steal_pointer (&dialect->columns);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  reader = lm_record_reader_new (text, dialect->start, dialect->delimiter);
  if (self->columns != NULL)
    lm_record_reader_set_max_cells (reader, self->columns->len);

  while (self->records->len < max_records && lm_record_reader_next (reader, &failure))
    take_record (self, dialect, reader);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }

  if (self->records->len > 0)
    return g_steal_pointer (&self);

  lm_table_text_set_error (text, dialect->start, LM_EXCHANGE_ERROR_INVALID, _("There is nothing in this table"), error);

  return NULL;
}

LmTablePreview *
lm_table_preview_read (GFile         *file,
                       guint          max_records,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (max_records > 0, NULL);

  bytes = lm_file_contents_load (file, LM_SUBJECT_MAX_BYTES, cancellable, error);
  if (bytes == NULL)
    return NULL;

  name = lm_import_rules_dup_file_name (file);

  return lm_table_preview_read_bytes (bytes, name, max_records, error);
}

static void
job_free (Job *job)
{
  g_object_unref (job->file);
  g_free (job);
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  LmTablePreview *preview = lm_table_preview_read (job->file, job->max_records, cancellable, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) lm_table_preview_free);
  else
    g_task_return_error (task, error);
}

void
lm_table_preview_read_async (GFile               *file,
                             guint                max_records,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lm_table_preview_read_async);

  job = g_new (Job, 1);
  *job = (Job) { g_object_ref (file), max_records };
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, read_thread);
}

LmTablePreview *
lm_table_preview_read_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lm_table_preview_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lm_table_preview_free (LmTablePreview *self)
{
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}
