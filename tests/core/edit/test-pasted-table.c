/* test-pasted-table.c: a table from a spreadsheet or a web page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-pasted-table.h"

static void
assert_rows (GPtrArray  *rows,
             const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (rows, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " / " : "", row);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { "Money\tPlans\tChooses\nTime\tYears\t\n", "Money|Plans|Chooses / Time|Years|" },
    { "Money\tPlans\r\nTime\tYears\r\n", "Money|Plans / Time|Years" },
    { "A\t\"two\nlines and a \"\"quote\"\"\"\tc", "A|two\nlines and a \"quote\"|c" },
    { "Money, and time\n", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) rows = lm_pasted_table_from_text (cases[i].text);

      assert_rows (rows, cases[i].rows);
    }
}

static void
test_html (void)
{
  static const struct
  {
    const char *html;
    const char *rows;
  } cases[] = {
    { "<meta charset='utf-8'><table><tr><th>Money</th><td>Plans &amp; budgets</td></tr>"
      "<tr><td>Größe<td>a<br>b</table>", "Money|Plans & budgets / Größe|a\nb" },
    { "<p>Before</p><table><caption>C</caption><tbody><tr><td colspan=2><b>x</b>  y</td><td>z</td></tr></tbody></table>"
      "<table><tr><td>second</td></tr></table>", "x y||z" },
    { "<table><tr><td>a<table><tr><td>inner</td></tr></table></td><td><script>evil()</script>b</td></tr></table>",
      "a\ninner|b" },
    { "<p>No table</p>", "" },
    { "", "" },
    { "<table><tr><td colspan=\"-4\">x</td></tr></table>", "x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) rows = lm_pasted_table_from_html (cases[i].html);

      assert_rows (rows, cases[i].rows);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pasted-table/text", test_text);
  g_test_add_func ("/pasted-table/html", test_html);

  return g_test_run ();
}
