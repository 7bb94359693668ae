/* test-exchange.c: subjects from and to files, by the endings of their names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-exchange.h"

#include <glib/gstdio.h>

#include "core/exchange/lm-subject-draft.h"
#include "core/subject/lm-subject-reader.h"

#include "lm-outline.h"

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

/* A name may be any bytes, a message is text. */
static void
test_json_invalid_with_odd_name (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lm-exchange-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "na\xefve.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  subject = lm_exchange_read (file, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_null (subject);
  g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_json_missing (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (read_on_a_thread ("none.json", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Out to @folder and in again. */
static LmSubject *
write_and_read (LmSubject  *subject,
                const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  LmSubject *same;

  lm_exchange_write (subject, file, NULL, NULL, &error);
  g_assert_no_error (error);
  same = lm_exchange_read (file, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return same;
}

static const char * const table_names[] = { "Same.csv", "Same.tsv", "Same.TXT" };

/* With the ids that an import makes. */
static LmSubject *
new_awkward_subject (void)
{
  static const char * const texts[] = {
    "plain", "a, b; c", "a\tb", "two\nlines", "two\r\nlines", "\"quoted\"", "in \"the\" middle",
    "=1+1", "+1", "-1", "@x", "\ttab", "\rreturn", "'=1", "''-1", "'quoted'", "'", " ", " spaces ",
    "phase", "aspect", "prompt", "answer", "#separator:tab", "上", "\U0001f469", "\\", "\n", "\"",
  };
  g_autoptr(LmSubjectDraft) draft = lm_subject_draft_new ();
  g_autoptr(LmImportOptions) options = lm_import_options_new ();

  lm_subject_draft_add_side (draft, "Aspect");
  lm_subject_draft_add_side (draft, "=A, \"b\"");
  lm_subject_draft_add_side (draft, " ");
  lm_subject_draft_add_card (draft, lm_subject_draft_get_phase (draft, "Only cards"), "a", "b", NULL);
  lm_subject_draft_get_phase (draft, "Empty");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LmPhaseDraft *phase = lm_subject_draft_get_phase (draft, texts[i]);
      const char *statements[] = { texts[i], i % 2 == 0 ? "" : texts[i], "x", NULL };

      g_assert_true (lm_subject_draft_add_aspect (draft, phase, texts[i], statements));
      statements[0] = "";
      g_assert_true (lm_subject_draft_add_aspect (draft, phase, texts[i], statements));
      g_assert_true (lm_subject_draft_add_card (draft, phase, texts[i], texts[i], i % 3 == 0 ? texts[i] : NULL));
    }

  return lm_subject_draft_finish (draft, options, "Same");
}

static void
test_tables_keep_cards (void)
{
  g_autoptr(LmSubject) subject = new_awkward_subject ();
  g_autofree char *outline = lm_outline (subject);

  for (guint i = 0; i < G_N_ELEMENTS (table_names); i++)
    {
      g_autoptr(LmSubject) same = write_and_read (subject, table_names[i]);
      g_autofree char *outline_of_same = lm_outline (same);

      g_assert_cmpstr (outline_of_same, ==, outline);
    }
}

static char *
strip_ids (const char *outline)
{
  g_autoptr(GRegex) regex = g_regex_new ("^([a-z]+) [^:]*", G_REGEX_MULTILINE, 0, NULL);

  return g_regex_replace (regex, outline, -1, 0, "\\1", 0, NULL);
}

static LmSubject *
read_example (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  LmSubject *subject = lm_exchange_read (file, NULL, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return subject;
}

/* The second time even with the same ids. */
static void
test_tables_keep_examples (void)
{
  static const char * const examples[] = {
    "../data/subjects/leadership-management.json",
    "core/subject/fixtures/valid/plain-deck.json",
    "core/subject/fixtures/valid/comparison.json",
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr(LmSubject) subject = read_example (examples[i]);
      g_autoptr(LmSubject) first = write_and_read (subject, "Same.csv");
      g_autoptr(LmSubject) second = write_and_read (first, "Same.csv");
      g_autofree char *outline = lm_outline (subject);
      g_autofree char *outline_of_first = lm_outline (first);
      g_autofree char *outline_of_second = lm_outline (second);
      g_autofree char *stripped = strip_ids (outline);
      g_autofree char *stripped_of_first = strip_ids (outline_of_first);

      g_assert_cmpstr (stripped_of_first, ==, stripped);
      g_assert_cmpstr (outline_of_second, ==, outline_of_first);
    }
}

static void
assert_written (LmSubject  *subject,
                const char *name,
                const char *expected,
                const char *expected_report)
{
  g_autofree char *folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(LmExchangeReport) report = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;

  lm_exchange_write_async (subject, file, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  lm_exchange_write_finish (result, &report, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  if (expected != NULL)
    g_assert_cmpstr (contents, ==, expected);

  for (guint i = 0; i < lm_exchange_report_get_lines (report)->len; i++)
    g_string_append_printf (lines, "%s\n", (char *) lm_exchange_report_get_lines (report)->pdata[i]);

  g_assert_cmpstr (lines->str, ==, expected_report);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_table_losses (void)
{
  g_autoptr(LmSubject) subject = read_example ("core/subject/fixtures/valid/as-documented.json");

  assert_written (subject, "same.csv",
                  "phase,aspect,Mitosis,Meiosis\r\n"
                  "Prophase,Pairing of chromosomes,Homologous chromosomes do not pair.,"
                  "Homologous chromosomes pair up and exchange pieces.\r\n"
                  "\r\n"
                  "phase,prompt,answer\r\n"
                  "Prophase,What is the exchange of pieces called?,Crossing over\r\n",
                  "1 detail left out\n1 example left out\n2 summaries left out\n1 source left out\n");
  assert_written (subject, "same.html", NULL, "");
  assert_written (subject, "same.md", NULL, "");
  assert_written (subject, "same.json", NULL, "");
}

static void
test_table_of_nothing (void)
{
  GPtrArray *phases = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(LmSubject) subject = NULL;

  g_ptr_array_add (phases, lm_phase_new ("p", "P", NULL,
                                         g_ptr_array_new_with_free_func (g_object_unref),
                                         g_ptr_array_new_with_free_func (g_object_unref)));
  subject = lm_subject_new ("s", "en", "S", NULL, NULL, g_ptr_array_new_with_free_func (g_object_unref), phases);

  assert_written (subject, "same.csv", "phase,prompt,answer\r\nP,,\r\n", "");
}

static void
test_markdown (void)
{
  g_autoptr(LmSubjectDraft) draft = lm_subject_draft_new ();
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  const char * const statements[] = { "a | b", "<b>*x*</b>", NULL };
  g_autoptr(LmSubject) subject = NULL;
  LmPhaseDraft *phase;

  lm_subject_draft_add_side (draft, "C#");
  lm_subject_draft_add_side (draft, "C_plus_plus");
  phase = lm_subject_draft_get_phase (draft, "1. First [phase]");
  lm_subject_draft_add_aspect (draft, phase, "two\nlines", statements);
  lm_subject_draft_add_card (draft, phase, "- What?", "`that`\\", "&amp;");
  subject = lm_subject_draft_finish (draft, options, "# Title");

  assert_written (subject, "same.md",
                  "# \\# Title\n"
                  "\n"
                  "## 1\\. First \\[phase\\]\n"
                  "\n"
                  "| Aspect | C\\# | C\\_plus\\_plus |\n"
                  "| --- | --- | --- |\n"
                  "| two<br>lines | a \\| b | \\<b>\\*x\\*\\</b> |\n"
                  "\n"
                  "| Prompt | Answer |\n"
                  "| --- | --- |\n"
                  "| \\- What?<br>Hint: \\&amp; | \\`that\\`\\\\ |\n",
                  "");
}

static void
count_steps_cb (double   fraction,
                gpointer data)
{
  guint *n_steps = data;

  g_assert_cmpfloat (fraction, >, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  (*n_steps)++;
}

/* Of a table that takes a while. */
static GFile *
write_large_table (char **path)
{
  g_autoptr(GString) table = g_string_new ("prompt,answer\n");
  int handle = g_file_open_tmp ("leadmgmt-XXXXXX.csv", path, NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (table, "prompt %u,answer\n", i);

  g_assert_true (g_close (handle, NULL));
  g_assert_true (g_file_set_contents (*path, table->str, table->len, NULL));

  return g_file_new_for_path (*path);
}

static void
test_progress (void)
{
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = write_large_table (&path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GError) error = NULL;
  guint n_steps = 0;
  guint n_steps_before;

  lm_exchange_read_async (file, NULL, count_steps_cb, &n_steps, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  subject = lm_exchange_read_finish (result, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_steps, >=, 10);
  g_assert_cmpuint (n_steps, <=, 100);

  /* None comes after the end. */
  n_steps_before = n_steps;
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_steps, ==, n_steps_before);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
cancel_cb (double   fraction,
           gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = write_large_table (&path);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (lm_exchange_read (file, NULL, NULL, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_unlink (path), ==, 0);
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
  g_test_add_func ("/exchange/json/invalid-with-odd-name", test_json_invalid_with_odd_name);
  g_test_add_func ("/exchange/json/missing", test_json_missing);

  g_test_add_func ("/exchange/tables-keep-cards", test_tables_keep_cards);
  g_test_add_func ("/exchange/tables-keep-examples", test_tables_keep_examples);
  g_test_add_func ("/exchange/table-losses", test_table_losses);
  g_test_add_func ("/exchange/table-of-nothing", test_table_of_nothing);
  g_test_add_func ("/exchange/markdown", test_markdown);
  g_test_add_func ("/exchange/progress", test_progress);
  g_test_add_func ("/exchange/cancel", test_cancel);

  return g_test_run ();
}
