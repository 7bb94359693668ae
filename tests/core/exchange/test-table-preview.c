/* test-table-preview.c: the first records of a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table-preview.h"

#include <string.h>

static LmTablePreview *
preview_text (const char  *table,
              GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (table, strlen (table));

  return lm_table_preview_read_bytes (bytes, "words.csv", 3, error);
}

static char *
outline_records (LmTablePreview *preview)
{
  GString *outline = g_string_new (NULL);

  for (guint i = 0; i < preview->records->len; i++)
    {
      g_autofree char *record = g_strjoinv (" | ", preview->records->pdata[i]);

      g_string_append_printf (outline, "%s\n", record);
    }

  return g_string_free (outline, FALSE);
}

static void
assert_column (LmTablePreview *preview,
               guint           index,
               LmColumnRole    role,
               const char     *name)
{
  const LmTableColumn *column = g_ptr_array_index (preview->columns, index);

  g_assert_cmpint (column->role, ==, role);
  g_assert_cmpstr (column->name, ==, name);
}

static void
test_header (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LmTablePreview) preview = preview_text ("Phase;Aspect;A;B\np;q;'=1\n", &error);
  g_autofree char *records = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (preview->delimiter, ==, ';');
  g_assert_true (preview->has_header);
  g_assert_true (preview->is_certain);
  g_assert_cmpuint (preview->columns->len, ==, 4);
  assert_column (preview, 0, LM_COLUMN_PHASE, "Phase");
  assert_column (preview, 1, LM_COLUMN_ASPECT, "Aspect");
  assert_column (preview, 2, LM_COLUMN_SIDE, "A");
  assert_column (preview, 3, LM_COLUMN_SIDE, "B");

  records = outline_records (preview);
  g_assert_cmpstr (records, ==, "Phase | Aspect | A | B\np | q | =1 | \n");
}

static void
test_to_choose (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LmTablePreview) preview = preview_text ("1\ta\tx\n2\tb\ty\n3\tc\tz\n4\td\tw\n", &error);
  g_autofree char *records = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (preview->delimiter, ==, '\t');
  g_assert_false (preview->has_header);
  g_assert_false (preview->is_certain);
  g_assert_cmpuint (preview->columns->len, ==, 3);
  assert_column (preview, 0, LM_COLUMN_PROMPT, NULL);
  assert_column (preview, 1, LM_COLUMN_ANSWER, NULL);
  assert_column (preview, 2, LM_COLUMN_IGNORED, NULL);

  records = outline_records (preview);
  g_assert_cmpstr (records, ==, "1 | a | x\n2 | b | y\n3 | c | z\n");
}

static void
test_two_columns (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LmTablePreview) preview = preview_text ("One,Eins\n", &error);

  g_assert_no_error (error);
  g_assert_true (preview->is_certain);
  g_assert_false (preview->has_header);
}

static void
test_long_cell (void)
{
  g_autofree char *long_text = g_strnfill (100 * 1000, 'x');
  g_autofree char *table = g_strconcat (long_text, ",b\n", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmTablePreview) preview = preview_text (table, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_utf8_strlen (*(GStrv) preview->records->pdata[0], -1), ==, 201);
}

static void
test_broken (void)
{
  static const char * const tables[] = { "", "\n\n", "a,b\n\"c,d\n", "a,b,c\nd,e,f,g\n", "a,\xff\n" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (preview_text (tables[i], &error));
      g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
    }
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static void
test_thread (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/none.csv");
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  lm_table_preview_read_async (file, 10, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (lm_table_preview_read_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-preview/header", test_header);
  g_test_add_func ("/table-preview/to-choose", test_to_choose);
  g_test_add_func ("/table-preview/two-columns", test_two_columns);
  g_test_add_func ("/table-preview/long-cell", test_long_cell);
  g_test_add_func ("/table-preview/broken", test_broken);
  g_test_add_func ("/table-preview/thread", test_thread);

  return g_test_run ();
}
