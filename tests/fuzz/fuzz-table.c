/* fuzz-table.c: whatever stands in a table, reading it ends well
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/exchange/lm-markdown.h"
#include "core/exchange/lm-table.h"
#include "core/exchange/lm-table-html.h"
#include "core/exchange/lm-table-preview.h"
#include "core/exchange/lm-table-reader.h"
#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-subject-writer.h"

#define NAME "fuzz.csv"

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static LmSubject *
read_table (GBytes  *bytes,
            GError **error)
{
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();

  return lm_table_reader_read_bytes (bytes, NAME, options, report, NULL, NULL, NULL, error);
}

/* What comes from a table is as good as what comes from the file of a subject. */
static void
check_rules (LmSubject *subject)
{
  g_autoptr(GBytes) json = lm_subject_writer_write (subject);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) same = lm_subject_reader_read_bytes (reader, json, &error);

  g_assert_no_error (error);
  g_assert_nonnull (same);
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 0);
}

/* What was written is read, and then written in the same bytes. */
static void
check_round_trip (LmSubject *subject,
                  GBytes  *(*write) (LmSubject         *subject,
                                     LmExchangeReport  *report,
                                     GCancellable      *cancellable,
                                     GError           **error))
{
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GBytes) table = write (subject, report, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) same = read_table (table, &error);
  g_autoptr(GBytes) table_of_same = NULL;

  g_assert_no_error (error);
  table_of_same = write (same, report, NULL, NULL);
  g_assert_true (g_bytes_equal (table, table_of_same));
}

static void
check_text (GBytes *bytes)
{
  g_assert_true (g_utf8_validate_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

static void
check_pages (LmSubject *subject)
{
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GBytes) html = lm_table_write_html (subject, report, NULL, NULL);
  g_autoptr(GBytes) markdown = lm_markdown_write (subject, report, NULL, NULL);

  check_text (html);
  check_text (markdown);
}

static void
check_error (const GError *error)
{
  g_assert_true (error->domain == LM_EXCHANGE_ERROR);
  g_assert_true (g_str_has_prefix (error->message, NAME ":"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_preview (GBytes    *bytes,
               LmSubject *subject)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LmTablePreview) preview = lm_table_preview_read_bytes (bytes, NAME, 10, &error);

  g_assert_true ((preview == NULL) == (error != NULL));
  g_assert_true (subject == NULL || (preview != NULL && preview->is_certain));

  if (preview == NULL)
    {
      check_error (error);
      return;
    }

  for (guint i = 0; i < preview->records->len; i++)
    g_assert_cmpuint (g_strv_length (preview->records->pdata[i]), ==, preview->columns->len);
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
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = read_table (bytes, &error);

  g_assert_true ((subject == NULL) == (error != NULL));
  check_preview (bytes, subject);

  if (subject == NULL)
    {
      check_error (error);
      return 0;
    }

  check_rules (subject);
  check_round_trip (subject, lm_table_write_csv);
  check_round_trip (subject, lm_table_write_tsv);
  check_pages (subject);

  return 0;
}
