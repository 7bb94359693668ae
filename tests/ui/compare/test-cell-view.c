/* test-cell-view.c: tests of one side's answer in a row of the comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-cell-view.h"
#include "lm-stage.h"

static const char * const examples[] = { "A quarter’s plan", "A head count", NULL };

typedef struct
{
  LmSide         *side;
  LmCompareState *state;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->side = lm_side_new ("manager", "Manager", LM_SIDE_COLOR_BLUE);
  fixture->state = lm_compare_state_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->side);
}

static GtkWidget *
create_view (Fixture            *fixture,
             const char         *statement,
             const char         *detail,
             const char * const *some_examples)
{
  g_autoptr(LmCell) cell = lm_cell_new (fixture->side, statement, detail, some_examples);

  return g_object_ref_sink (lm_cell_view_new (fixture->state, cell));
}

static GtkWidget *
create_rich_view (Fixture *fixture)
{
  return create_view (fixture, "Plans the work", "Splits it into tasks.", examples);
}

static int
measure_height (GtkWidget *view)
{
  int height;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &height, NULL, NULL, NULL);

  return height;
}

/* Which letters are marked, as “0-4 9-12 ”. */
static char *
dup_marks (GtkLabel *label)
{
  PangoAttrList *list = gtk_label_get_attributes (label);
  g_autoptr(GString) marks = g_string_new (NULL);
  GSList *attributes = list != NULL ? pango_attr_list_get_attributes (list) : NULL;

  for (GSList *link = attributes; link != NULL; link = link->next)
    {
      PangoAttribute *attribute = link->data;

      if (attribute->klass->type == PANGO_ATTR_BACKGROUND)
        g_string_append_printf (marks, "%u-%u ", attribute->start_index, attribute->end_index);
    }

  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);

  return g_string_free (g_steal_pointer (&marks), FALSE);
}

static void
assert_marks (GtkWidget  *view,
              const char *text,
              const char *expected)
{
  GtkLabel *label = lm_stage_find_label (view, text);
  g_autofree char *marks = NULL;

  g_assert_nonnull (label);
  marks = dup_marks (label);
  g_assert_cmpstr (marks, ==, expected);
}

static void
test_statement (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *view = create_view (fixture, "Plans the work", NULL, NULL);
  GtkLabel *label = lm_stage_find_label (view, "Plans the work");

  g_assert_nonnull (label);
  g_assert_true (gtk_label_get_selectable (label));
  g_assert_true (gtk_label_get_wrap (label));
  g_assert_null (lm_stage_find (view, GTK_TYPE_EXPANDER, 0));
  g_assert_null (lm_stage_find (view, GTK_TYPE_BUTTON, 0));

  lm_stage_leave (view);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *view = create_view (fixture, NULL, NULL, NULL);

  g_assert_nonnull (lm_stage_find_label (view, "The source names no counterpart"));

  lm_compare_state_set_covered_side (fixture->state, "manager");
  lm_compare_state_search_for (fixture->state, "source");
  g_assert_null (lm_stage_find (view, GTK_TYPE_BUTTON, 0));
  assert_marks (view, "The source names no counterpart", "");

  lm_stage_leave (view);
}

static void
test_covered_keeps_size (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char * const statements[] = {
    "Plans",
    "Plans and budgets so that money reaches the work that the vision needs, and says when it does not.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      GtkWidget *view = create_view (fixture, statements[i], NULL, NULL);
      int height = measure_height (view);

      lm_compare_state_set_covered_side (fixture->state, "manager");
      g_assert_cmpint (measure_height (view), ==, height);
      lm_compare_state_set_covered_side (fixture->state, "");
      g_assert_cmpint (measure_height (view), ==, height);

      lm_stage_leave (view);
    }
}

static void
test_covered_is_hidden (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *view = create_rich_view (fixture);
  GtkWidget *answer = gtk_widget_get_first_child (view);
  GtkWidget *cover;

  gtk_test_accessible_assert_state (answer, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);

  lm_compare_state_set_covered_side (fixture->state, "manager");
  cover = lm_stage_find (view, GTK_TYPE_BUTTON, 0);
  g_assert_nonnull (cover);
  g_assert_true (gtk_widget_get_visible (cover));
  g_assert_false (gtk_widget_get_child_visible (answer));
  gtk_test_accessible_assert_state (answer, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  gtk_test_accessible_assert_property (cover, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Uncovers the answer of Manager");

  lm_compare_state_set_covered_side (fixture->state, "leader");
  g_assert_false (gtk_widget_get_visible (cover));
  g_assert_true (gtk_widget_get_child_visible (answer));
  gtk_test_accessible_assert_state (answer, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);

  lm_stage_leave (view);
}

static void
test_click_uncovers (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *view = create_rich_view (fixture);
  GtkWindow *window;
  GtkWidget *cover, *focus;

  lm_compare_state_set_covered_side (fixture->state, "manager");
  window = lm_stage_present (view, 300, 200);
  cover = lm_stage_find (view, GTK_TYPE_BUTTON, 0);
  g_assert_true (gtk_widget_grab_focus (cover));

  g_signal_emit_by_name (cover, "clicked");
  g_assert_false (gtk_widget_get_visible (cover));

  /* Who goes by keyboard stays in the cell. */
  focus = gtk_window_get_focus (window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, gtk_widget_get_first_child (view)));

  lm_stage_leave (view);
}

static void
test_unfold (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = create_rich_view (fixture);
  GtkExpander *expander = lm_stage_find (view, GTK_TYPE_EXPANDER, 0);
  int height = measure_height (view);

  g_assert_nonnull (expander);
  g_assert_false (gtk_expander_get_expanded (expander));
  g_assert_null (lm_stage_find_label (view, "Splits it into tasks."));

  gtk_expander_set_expanded (expander, TRUE);
  g_assert_nonnull (lm_stage_find_label (view, "Splits it into tasks."));
  g_assert_nonnull (lm_stage_find_label (view, "Examples"));
  g_assert_nonnull (lm_stage_find_label (view, "A quarter’s plan"));
  g_assert_nonnull (lm_stage_find_label (view, "A head count"));
  g_assert_cmpint (measure_height (view), >, height);

  gtk_expander_set_expanded (expander, FALSE);
  g_assert_cmpint (measure_height (view), ==, height);

  lm_stage_leave (view);
}

/* A list view makes a new cell when a row comes back into sight. */
static void
test_unfolded_stays (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(LmCell) cell = lm_cell_new (fixture->side, "Plans", "Splits it into tasks.", NULL);
  GtkWidget *first = g_object_ref_sink (lm_cell_view_new (fixture->state, cell));
  GtkWidget *second;

  gtk_expander_set_expanded (lm_stage_find (first, GTK_TYPE_EXPANDER, 0), TRUE);
  second = g_object_ref_sink (lm_cell_view_new (fixture->state, cell));
  g_assert_true (gtk_expander_get_expanded (lm_stage_find (second, GTK_TYPE_EXPANDER, 0)));
  g_assert_null (lm_stage_find_label (second, "Examples"));

  lm_compare_state_set_unfolded (fixture->state, cell, FALSE);
  g_assert_false (gtk_expander_get_expanded (lm_stage_find (first, GTK_TYPE_EXPANDER, 0)));

  lm_stage_leave (first);
  lm_stage_leave (second);
}

static void
test_one_example (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char * const one_example[] = { "A head count", NULL };
  GtkWidget *view = create_view (fixture, "Plans", NULL, one_example);

  gtk_expander_set_expanded (lm_stage_find (view, GTK_TYPE_EXPANDER, 0), TRUE);
  g_assert_nonnull (lm_stage_find_label (view, "Example"));
  g_assert_nonnull (lm_stage_find_label (view, "A head count"));

  lm_stage_leave (view);
}

static void
test_search_marks (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *view = create_rich_view (fixture);

  lm_compare_state_search_for (fixture->state, "WORK pla");
  assert_marks (view, "Plans the work", "0-3 10-14 ");
  lm_compare_state_search_for (fixture->state, "leads");
  assert_marks (view, "Plans the work", "");
  lm_compare_state_search_for (fixture->state, "plans");
  assert_marks (view, "Plans the work", "0-5 ");
  lm_compare_state_search_for (fixture->state, "");
  assert_marks (view, "Plans the work", "");

  lm_stage_leave (view);
}

static void
test_search_unfolds (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *view = create_rich_view (fixture);
  GtkExpander *expander = lm_stage_find (view, GTK_TYPE_EXPANDER, 0);

  lm_compare_state_search_for (fixture->state, "plans");
  g_assert_false (gtk_expander_get_expanded (expander));

  lm_compare_state_search_for (fixture->state, "tasks");
  g_assert_true (gtk_expander_get_expanded (expander));
  assert_marks (view, "Splits it into tasks.", "15-20 ");

  lm_compare_state_search_for (fixture->state, "head");
  g_assert_true (gtk_expander_get_expanded (expander));
  assert_marks (view, "A head count", "2-6 ");
  assert_marks (view, "Splits it into tasks.", "");

  /* What only the search unfolded is folded again after it. */
  lm_compare_state_search_for (fixture->state, "");
  g_assert_false (gtk_expander_get_expanded (expander));

  lm_stage_leave (view);
}

/* Once a match could not be folded away: it unfolded again at once. */
static void
test_search_lets_fold (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *view = create_rich_view (fixture);
  GtkExpander *expander = lm_stage_find (view, GTK_TYPE_EXPANDER, 0);

  gtk_expander_set_expanded (expander, TRUE);
  lm_compare_state_search_for (fixture->state, "tasks");
  gtk_expander_set_expanded (expander, FALSE);
  g_assert_false (gtk_expander_get_expanded (expander));

  gtk_expander_set_expanded (expander, TRUE);
  g_assert_true (gtk_expander_get_expanded (expander));
  lm_compare_state_search_for (fixture->state, "");
  g_assert_true (gtk_expander_get_expanded (expander));

  lm_stage_leave (view);
}

#define ADD_TEST(path, function) \
  g_test_add ("/compare/cell-view/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  ADD_TEST ("statement", test_statement);
  ADD_TEST ("empty", test_empty);
  ADD_TEST ("covered-keeps-size", test_covered_keeps_size);
  ADD_TEST ("covered-is-hidden", test_covered_is_hidden);
  ADD_TEST ("click-uncovers", test_click_uncovers);
  ADD_TEST ("unfold", test_unfold);
  ADD_TEST ("unfolded-stays", test_unfolded_stays);
  ADD_TEST ("one-example", test_one_example);
  ADD_TEST ("search-marks", test_search_marks);
  ADD_TEST ("search-unfolds", test_search_unfolds);
  ADD_TEST ("search-lets-fold", test_search_lets_fold);

  return g_test_run ();
}
