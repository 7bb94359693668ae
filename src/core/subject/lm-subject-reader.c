/* lm-subject-reader.c: from a JSON file to a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-reader.h"

#include <glib/gi18n-lib.h>

#include "core/subject/lm-file-contents.h"
#include "core/subject/lm-json-document.h"
#include "core/subject/lm-subject-builder.h"
#include "core/subject/lm-subject-rules.h"

#define MAX_PROBLEMS_IN_REPORT 20

struct _LmSubjectReader
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *problems;

  /* State */
  guint n_left_out;         /* problems that are not in the array */
};

G_DEFINE_FINAL_TYPE (LmSubjectReader, lm_subject_reader, G_TYPE_OBJECT)

G_DEFINE_QUARK (lm-subject-error-quark, lm_subject_error)

static void
lm_subject_reader_finalize (GObject *object)
{
  LmSubjectReader *self = LM_SUBJECT_READER (object);

  g_ptr_array_unref (self->problems);

  G_OBJECT_CLASS (lm_subject_reader_parent_class)->finalize (object);
}

static void
lm_subject_reader_class_init (LmSubjectReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_subject_reader_finalize;
}

static void
lm_subject_reader_init (LmSubjectReader *self)
{
  self->problems = g_ptr_array_new ();
}

LmSubjectReader *
lm_subject_reader_new (void)
{
  return g_object_new (LM_TYPE_SUBJECT_READER, NULL);
}

static void
set_invalid_error (LmSubjectReader  *self,
                   GError          **error)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      LmProblem *problem = g_ptr_array_index (self->problems, i);

      if (problem->severity == LM_PROBLEM_ERROR)
        {
          g_set_error (error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID,
                       _("Line %u, column %u: %s"), problem->line, problem->column, problem->message);
          return;
        }
    }
}

/* Takes @bytes. What is not needed any more is freed before the subject is made: a file as
 * large as may be fills half of the memory that reading may take. */
static LmSubject *
read_and_free (LmSubjectReader  *self,
               GBytes           *bytes,
               GError          **error)
{
  g_autoptr(LmJsonDocument) document = lm_json_document_new (bytes);
  g_autoptr(JsonNode) root = NULL;

  g_bytes_unref (bytes);
  if (lm_json_document_get_root (document) != NULL)
    lm_subject_rules_check (document);

  g_ptr_array_unref (self->problems);
  self->problems = lm_json_document_dup_problems (document, &self->n_left_out);

  if (lm_json_document_has_errors (document))
    {
      set_invalid_error (self, error);
      return NULL;
    }

  root = lm_json_document_steal_root (document);
  g_clear_pointer (&document, lm_json_document_free);

  return lm_subject_build (root);
}

LmSubject *
lm_subject_reader_read_bytes (LmSubjectReader  *self,
                              GBytes           *bytes,
                              GError          **error)
{
  g_return_val_if_fail (LM_IS_SUBJECT_READER (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_and_free (self, g_bytes_ref (bytes), error);
}

LmSubject *
lm_subject_reader_read_file (LmSubjectReader  *self,
                             GFile            *file,
                             GCancellable     *cancellable,
                             GError          **error)
{
  GBytes *bytes;

  g_return_val_if_fail (LM_IS_SUBJECT_READER (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  g_ptr_array_unref (self->problems);
  self->problems = g_ptr_array_new ();
  self->n_left_out = 0;

  bytes = lm_file_contents_load (file, LM_SUBJECT_MAX_BYTES, cancellable, error);
  if (bytes == NULL)
    return NULL;

  return read_and_free (self, bytes, error);
}

static void
read_file_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  LmSubject *subject = lm_subject_reader_read_file (source_object, task_data, cancellable, &error);

  if (subject != NULL)
    g_task_return_pointer (task, subject, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lm_subject_reader_read_file_async (LmSubjectReader     *self,
                                   GFile               *file,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_SUBJECT_READER (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lm_subject_reader_read_file_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_file_thread);
}

LmSubject *
lm_subject_reader_read_file_finish (LmSubjectReader  *self,
                                    GAsyncResult     *result,
                                    GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GPtrArray *
lm_subject_reader_get_problems (LmSubjectReader *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT_READER (self), NULL);

  return self->problems;
}

/* The form of a line is for programs, so that “error” and “warning” are not translated. */
static void
append_problem (GString         *report,
                const char      *name,
                const LmProblem *problem)
{
  g_string_append_printf (report, "%s:%u:%u: %s: %s [%s]\n",
                          name, problem->line, problem->column,
                          problem->severity == LM_PROBLEM_WARNING ? "warning" : "error",
                          problem->message, problem->pointer);
}

char *
lm_subject_reader_dup_report (LmSubjectReader *self,
                              const char      *name)
{
  GString *report;
  guint n_shown;
  guint n_more;

  g_return_val_if_fail (LM_IS_SUBJECT_READER (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  report = g_string_new (NULL);
  n_shown = MIN (self->problems->len, MAX_PROBLEMS_IN_REPORT);
  n_more = self->problems->len + self->n_left_out - n_shown;

  for (guint i = 0; i < n_shown; i++)
    append_problem (report, name, g_ptr_array_index (self->problems, i));

  if (n_more > 0)
    g_string_append_printf (report, ngettext ("%s: %u more problem\n", "%s: %u more problems\n", n_more),
                            name, n_more);

  return g_string_free (report, FALSE);
}
