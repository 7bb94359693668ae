/* lm-exchange-json.c: subject files among the other formats
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-exchange-json.h"

#include <glib/gi18n-lib.h>

#include "core/exchange/lm-import-rules.h"
#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-subject-writer.h"

/* Warnings are about members that have no effect, and so are not there to be written. */
static void
report_warnings (LmSubjectReader  *reader,
                 LmExchangeReport *report)
{
  GPtrArray *problems = lm_subject_reader_get_problems (reader);
  guint n_warnings = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const LmProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == LM_PROBLEM_WARNING)
        n_warnings++;
    }

  if (n_warnings > 0)
    lm_exchange_report_add (report,
                            ngettext ("%u member that this version does not know left out",
                                      "%u members that this version does not know left out",
                                      n_warnings),
                            n_warnings);
}

LmSubject *
lm_exchange_json_read (GFile                  *file,
                       const LmImportOptions  *options,
                       LmExchangeReport       *report,
                       LmProgressFunc          progress,
                       gpointer                progress_data,
                       GCancellable           *cancellable,
                       GError                **error)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) failure = NULL;
  g_autofree char *name = NULL;
  g_autofree char *problems = NULL;
  LmSubject *subject = lm_subject_reader_read_file (reader, file, cancellable, &failure);

  if (subject != NULL)
    {
      report_warnings (reader, report);
      return subject;
    }

  if (!g_error_matches (failure, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  name = lm_import_rules_dup_file_name (file);
  problems = lm_subject_reader_dup_report (reader, name);
  g_set_error_literal (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID, g_strchomp (problems));

  return NULL;
}

GBytes *
lm_exchange_json_write (LmSubject         *subject,
                        LmExchangeReport  *report,
                        GCancellable      *cancellable,
                        GError           **error)
{
  g_autoptr(GBytes) contents = lm_subject_writer_write (subject);

  if (g_bytes_get_size (contents) <= LM_SUBJECT_MAX_BYTES)
    return g_steal_pointer (&contents);

  g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
               _("The file of this subject would be larger than %d MiB. Split the subject into several."),
               LM_SUBJECT_MAX_BYTES / (1024 * 1024));

  return NULL;
}
