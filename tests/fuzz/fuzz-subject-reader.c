/* fuzz-subject-reader.c: whatever stands in a file, reading it ends well
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-reader.h"

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static const char *
keep (const char *context,
      const char *text,
      gpointer    user_data)
{
  g_assert_true (g_utf8_validate (context, -1, NULL));
  g_assert_true (g_utf8_validate (text, -1, NULL));

  return text;
}

static gboolean
has_errors (GPtrArray *problems)
{
  gboolean found = FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      LmProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpuint (problem->line, >, 0);
      g_assert_cmpuint (problem->column, >, 0);
      g_assert_true (g_utf8_validate (problem->message, -1, NULL));
      g_assert_true (g_utf8_validate (problem->pointer, -1, NULL));
      found = found || problem->severity == LM_PROBLEM_ERROR;
    }

  return found;
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);

  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_subject_reader_read_bytes (reader, bytes, &error);
  g_autofree char *report = lm_subject_reader_dup_report (reader, "fuzz");

  g_assert_true ((subject == NULL) == (error != NULL));
  g_assert_true ((subject == NULL) == has_errors (lm_subject_reader_get_problems (reader)));
  g_assert_true (g_utf8_validate (report, -1, NULL));

  if (subject != NULL)
    {
      g_autoptr(LmSubject) same = lm_subject_translate (subject, "en", keep, NULL);

      g_assert_cmpuint (lm_subject_get_n_phases (same), ==, lm_subject_get_n_phases (subject));
    }

  return 0;
}
