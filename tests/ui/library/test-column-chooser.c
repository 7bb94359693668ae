/* test-column-chooser.c: tests of choosing what the columns of a table are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-column-chooser.h"
#include "lm-stage.h"

typedef struct
{
  LmColumnChooser *chooser;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  table)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (table, strlen (table));
  g_autoptr(GError) error = NULL;
  LmTablePreview *preview = lm_table_preview_read_bytes (bytes, "table.csv", 8, &error);

  g_assert_no_error (error);
  fixture->chooser = g_object_ref_sink (g_object_new (LM_TYPE_COLUMN_CHOOSER, NULL));
  lm_column_chooser_set_preview (fixture->chooser, preview);
  lm_stage_present (GTK_WIDGET (fixture->chooser), 700, 400);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  table)
{
  lm_stage_leave (fixture->chooser);
}

static void
choose (Fixture      *fixture,
        guint         column,
        LmColumnRole  role)
{
  gtk_drop_down_set_selected (lm_stage_find (fixture->chooser, GTK_TYPE_DROP_DOWN, column), role);
}

static char *
dup_choices (Fixture *fixture)
{
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  GString *choices = g_string_new (NULL);

  lm_column_chooser_fill_options (fixture->chooser, options);
  for (guint i = 0; i < options->columns->len; i++)
    {
      const LmTableColumn *column = g_ptr_array_index (options->columns, i);

      g_string_append_printf (choices, "%d ", column->role);
      if (column->role == LM_COLUMN_SIDE)
        g_string_append_printf (choices, "%s ", column->name);
    }
  g_string_append (choices, options->has_header ? "header" : "no header");

  return g_string_free (choices, FALSE);
}

static void
test_header_is_known (Fixture       *fixture,
                      gconstpointer  table)
{
  g_autofree char *choices = dup_choices (fixture);

  g_assert_true (lm_column_chooser_get_complete (fixture->chooser));
  g_assert_cmpstr (choices, ==, "1 2 3 Artery 3 Vein header");
  g_assert_nonnull (lm_stage_find_label (fixture->chooser, "Thick"));
}

static void
test_header_is_not_known (Fixture       *fixture,
                          gconstpointer  table)
{
  g_autofree char *proposed = dup_choices (fixture);
  g_autofree char *chosen = NULL;

  g_assert_true (lm_column_chooser_get_complete (fixture->chooser));
  g_assert_cmpstr (proposed, ==, "4 5 0 no header");

  /* One side is none. */
  choose (fixture, 0, LM_COLUMN_ASPECT);
  choose (fixture, 1, LM_COLUMN_SIDE);
  g_assert_false (lm_column_chooser_get_complete (fixture->chooser));
  choose (fixture, 2, LM_COLUMN_SIDE);
  g_assert_true (lm_column_chooser_get_complete (fixture->chooser));
  chosen = dup_choices (fixture);
  g_assert_cmpstr (chosen, ==, "2 3 Side 2 3 Side 3 no header");
}

int
main (int    argc,
      char **argv)
{
  lm_stage_init (&argc, &argv);

  g_test_add ("/column-chooser/header-is-known", Fixture,
              "phase,aspect,Artery,Vein\nStructure,Wall,Thick,Thin\n",
              set_up, test_header_is_known, tear_down);
  g_test_add ("/column-chooser/header-is-not-known", Fixture,
              "Wall;Thick;Thin\nValves;None;Some\n",
              set_up, test_header_is_not_known, tear_down);

  return g_test_run ();
}
