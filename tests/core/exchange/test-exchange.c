/* test-exchange.c: subjects from and to files, by the endings of their names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-exchange.h"

static void
test_format (void)
{
  static const struct
  {
    const char *name;
    LmExchangeFormat format;
  } cases[] = {
    { "a.json", LM_EXCHANGE_FORMAT_JSON },
    { "a.csv", LM_EXCHANGE_FORMAT_CSV },
    { "A.CSV", LM_EXCHANGE_FORMAT_CSV },
    { "a.tsv", LM_EXCHANGE_FORMAT_TSV },
    { "a.txt", LM_EXCHANGE_FORMAT_TSV },
    { "a.md", LM_EXCHANGE_FORMAT_MARKDOWN },
    { "a.Html", LM_EXCHANGE_FORMAT_HTML },
    { "a.apkg", LM_EXCHANGE_FORMAT_ANKI },
    { "a.colpkg", LM_EXCHANGE_FORMAT_ANKI },
    { "a.csv.json", LM_EXCHANGE_FORMAT_JSON },
    { "a", LM_EXCHANGE_FORMAT_UNKNOWN },
    { "csv", LM_EXCHANGE_FORMAT_UNKNOWN },
    { "a.csv/b", LM_EXCHANGE_FORMAT_UNKNOWN },
    { "a.exe", LM_EXCHANGE_FORMAT_UNKNOWN },
    { "a.", LM_EXCHANGE_FORMAT_UNKNOWN },
    { "/", LM_EXCHANGE_FORMAT_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GFile) file = g_file_new_for_path (cases[i].name);

      g_assert_cmpint (lm_exchange_format_from_file (file), ==, cases[i].format);
    }

  g_assert_cmpstr (lm_exchange_format_get_endings (LM_EXCHANGE_FORMAT_TSV)[0], ==, "tsv");
}

static void
test_unsupported (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("program.exe");
  g_autoptr(GError) error = NULL;

  g_assert_null (lm_exchange_read (file, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "program.exe"));
  g_assert_nonnull (strstr (error->message, ".json"));
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static LmSubject *
read_on_a_thread (const char        *name,
                  LmExchangeReport **report,
                  GError           **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "subject", "fixtures", name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  lm_exchange_read_async (file, NULL, NULL, NULL, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return lm_exchange_read_finish (result, report, error);
}

static void
test_json (void)
{
  g_autoptr(LmExchangeReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = read_on_a_thread ("valid/unknown-members.json", &report, &error);
  GPtrArray *lines;

  g_assert_no_error (error);
  g_assert_nonnull (subject);
  lines = lm_exchange_report_get_lines (report);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_true (g_ascii_isdigit (*(const char *) lines->pdata[0]));
}

static void
test_json_invalid (void)
{
  g_autoptr(LmExchangeReport) report = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (read_on_a_thread ("invalid/title-empty.json", &report, &error));
  g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "title-empty.json:6:12: error: "));
  g_assert_false (g_str_has_suffix (error->message, "\n"));
  g_assert_cmpuint (lm_exchange_report_get_lines (report)->len, ==, 0);
}

static void
test_json_missing (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (read_on_a_thread ("none.json", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/format", test_format);
  g_test_add_func ("/exchange/unsupported", test_unsupported);
  g_test_add_func ("/exchange/json", test_json);
  g_test_add_func ("/exchange/json/invalid", test_json_invalid);
  g_test_add_func ("/exchange/json/missing", test_json_missing);

  return g_test_run ();
}
