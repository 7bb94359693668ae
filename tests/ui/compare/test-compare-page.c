/* test-compare-page.c: tests of reading the sides beside each other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-side-label.h"
#include "compare/lm-aspect-view.h"
#include "compare/lm-cell-view.h"
#include "compare/lm-compare-page.h"
#include "compare/lm-sides-header.h"
#include "core/exchange/lm-table.h"
#include "core/exchange/lm-table-html.h"
#include "lm-sketch.h"
#include "lm-stage.h"

#define N_ASPECTS 30

typedef struct
{
  LmSubject      *subject;
  LmCompareState *state;
  LmComparePage  *page;
} Fixture;

static LmSubject *
create_subject (void)
{
  g_autoptr(GString) text = g_string_new ("side manager\n"
                                          "side leader\n"
                                          "phase vision\n"
                                          "aspect money: Plans | Chooses\n"
                                          "card why: Why plan? | Because.\n"
                                          "phase people\n");

  for (guint i = 0; i < N_ASPECTS; i++)
    g_string_append_printf (text, "aspect topic-%u: Rules %u | Trust %u\n", i, i, i);

  return lm_sketch (text->str);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = create_subject ();
  fixture->state = lm_compare_state_new ();
  lm_compare_state_set_subject (fixture->state, fixture->subject);
  fixture->page = g_object_ref_sink (g_object_new (LM_TYPE_COMPARE_PAGE, "state", fixture->state, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->page);
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->subject);
}

static GtkWindow *
present (Fixture *fixture)
{
  return lm_stage_present (GTK_WIDGET (fixture->page), 1000, 600);
}

static LmPhase *
get_phase (Fixture *fixture,
           guint    index)
{
  return lm_subject_get_phase (fixture->subject, index);
}

static guint
count_rows (Fixture *fixture)
{
  GtkListView *list_view = lm_stage_find (fixture->page, GTK_TYPE_LIST_VIEW, 0);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list_view)));
}

static gboolean
has_all_rows (gpointer fixture)
{
  return count_rows (fixture) == 3 + 1 + N_ASPECTS + 1;
}

static const char *
get_shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (lm_stage_find (fixture->page, GTK_TYPE_STACK, 0));
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (lm_stage_find (fixture->page, GTK_TYPE_SCROLLED_WINDOW, 0));
}

static void
test_phase (Fixture       *fixture,
            gconstpointer  data)
{
  present (fixture);

  /* Heading, aspect and card; heading and aspects; the end. */
  g_assert_cmpuint (count_rows (fixture), ==, 3 + 1 + N_ASPECTS + 1);

  lm_compare_page_set_phase (fixture->page, get_phase (fixture, 0));
  g_assert_true (lm_compare_page_get_phase (fixture->page) == get_phase (fixture, 0));
  g_assert_cmpuint (count_rows (fixture), ==, 4);
  lm_stage_settle (GTK_WIDGET (fixture->page));
  g_assert_nonnull (lm_stage_find_label (fixture->page, "Vision"));
  g_assert_nonnull (lm_stage_find_label (fixture->page, "Chooses"));
  g_assert_nonnull (lm_stage_find_label (fixture->page, "Because."));
  g_assert_null (lm_stage_find_label (fixture->page, "Trust 0"));

  g_object_set (fixture->page, "phase", get_phase (fixture, 1), NULL);
  lm_stage_settle (GTK_WIDGET (fixture->page));
  g_assert_null (lm_stage_find_label (fixture->page, "Chooses"));
  g_assert_nonnull (lm_stage_find_label (fixture->page, "Trust 0"));
}

/* A phase is read from its beginning, wherever the one before was left. */
static void
test_phase_begins_at_top (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);

  present (fixture);
  gtk_adjustment_set_value (adjustment, 700);
  lm_stage_settle (GTK_WIDGET (fixture->page));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 600);

  lm_compare_page_set_phase (fixture->page, get_phase (fixture, 1));
  lm_stage_settle (GTK_WIDGET (fixture->page));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  present (fixture);

  lm_compare_state_search_for (fixture->state, "topic-7");
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  g_assert_cmpstr (get_shown (fixture), ==, "rows");
  lm_stage_settle (GTK_WIDGET (fixture->page));
  g_assert_nonnull (lm_stage_find_label (fixture->page, "Trust 7"));

  lm_compare_state_search_for (fixture->state, "nowhere");
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_cmpstr (get_shown (fixture), ==, "no-match");
  lm_stage_settle (GTK_WIDGET (fixture->page));
  g_assert_true (lm_stage_is_seen (lm_stage_find_label (fixture->page, "No Matches")));

  /* The first rows at once, the others some frames later. */
  lm_compare_state_search_for (fixture->state, "");
  g_assert_cmpstr (get_shown (fixture), ==, "rows");
  g_assert_cmpuint (count_rows (fixture), >, 0);
  g_assert_cmpuint (count_rows (fixture), <, 3 + 1 + N_ASPECTS + 1);
  lm_stage_wait (has_all_rows, fixture);
}

/* A row that is sought is there, whether its turn has come or not. */
static void
test_show_aspect_at_once (Fixture       *fixture,
                          gconstpointer  data)
{
  present (fixture);
  lm_compare_state_search_for (fixture->state, "topic-7");
  lm_compare_state_search_for (fixture->state, "");
  lm_compare_page_show_aspect (fixture->page, lm_phase_get_aspect (get_phase (fixture, 1), N_ASPECTS - 1));
  g_assert_true (has_all_rows (fixture));
}

static gboolean
has_search (gpointer user_data)
{
  return lm_compare_state_get_search (user_data) != NULL;
}

static void
test_search_bar (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWindow *window = present (fixture);
  GtkSearchBar *bar = lm_stage_find (fixture->page, GTK_TYPE_SEARCH_BAR, 0);
  GtkWidget *entry = lm_stage_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, 0);

  lm_compare_page_set_searching (fixture->page, TRUE);
  g_assert_true (gtk_search_bar_get_search_mode (bar));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "chooses");
  lm_stage_wait (has_search, fixture->state);
  g_assert_cmpuint (count_rows (fixture), ==, 2);

  lm_compare_page_set_searching (fixture->page, FALSE);
  g_assert_false (gtk_search_bar_get_search_mode (bar));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_null (lm_compare_state_get_search (fixture->state));
}

/* Escape closes the bar itself. */
static void
test_search_bar_closes (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *entry = lm_stage_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, 0);

  present (fixture);
  lm_compare_page_set_searching (fixture->page, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "chooses");
  lm_stage_wait (has_search, fixture->state);

  g_signal_emit_by_name (entry, "stop-search");
  g_assert_false (lm_compare_page_get_searching (fixture->page));
  g_assert_null (lm_compare_state_get_search (fixture->state));
}

static void
test_header_in_line (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *header = lm_stage_find (fixture->page, LM_TYPE_SIDES_HEADER, 0);
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *aspect;

  present (fixture);
  aspect = lm_stage_find (page, LM_TYPE_ASPECT_VIEW, 0);

  for (guint i = 0; i < 2; i++)
    {
      graphene_rect_t name, cell;

      g_assert_true (gtk_widget_compute_bounds (lm_stage_find (header, LM_TYPE_SIDE_LABEL, i), page, &name));
      g_assert_true (gtk_widget_compute_bounds (lm_stage_find (aspect, LM_TYPE_CELL_VIEW, i), page, &cell));
      g_assert_true (lm_stage_is_seen (lm_stage_find (header, LM_TYPE_SIDE_LABEL, i)));
      g_assert_cmpint ((int) name.origin.x, ==, (int) cell.origin.x);
      g_assert_cmpint ((int) name.size.width, ==, (int) cell.size.width);
    }
}

static void
test_swap (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *header = lm_stage_find (fixture->page, LM_TYPE_SIDES_HEADER, 0);

  present (fixture);
  lm_compare_state_swap_sides (fixture->state);
  lm_stage_settle (GTK_WIDGET (fixture->page));

  g_assert_nonnull (lm_stage_find_label (lm_stage_find (header, LM_TYPE_SIDE_LABEL, 0), "Leader"));
  g_assert_nonnull (lm_stage_find_label (lm_stage_find (fixture->page, LM_TYPE_CELL_VIEW, 0), "Chooses"));
}

static void
test_uncover_next_scrolls (Fixture       *fixture,
                           gconstpointer  data)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);
  GtkWidget *page = GTK_WIDGET (fixture->page);
  LmAspect *last = lm_phase_get_aspect (get_phase (fixture, 1), N_ASPECTS - 1);
  LmCell *last_cell = lm_aspect_get_cell (last, 1);
  graphene_rect_t bounds;

  present (fixture);
  lm_compare_page_set_phase (fixture->page, get_phase (fixture, 1));
  lm_compare_state_set_covered_side (fixture->state, "leader");
  lm_stage_settle (page);

  lm_compare_page_uncover_next (fixture->page);
  lm_stage_settle (page);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1);

  for (guint i = 1; i < N_ASPECTS; i++)
    {
      g_assert_true (lm_compare_state_is_covered (fixture->state, last_cell));
      lm_compare_page_uncover_next (fixture->page);
    }

  lm_stage_settle (page);
  g_assert_false (lm_compare_state_is_covered (fixture->state, last_cell));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 300);

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (lm_stage_find_label (page, "Trust 29")), page, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (page));

  /* Nothing is left to uncover. */
  lm_compare_page_uncover_next (fixture->page);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  GInputStream **stream = user_data;

  *stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer user_data)
{
  return *(gpointer *) user_data != NULL;
}

static void
splice_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean *done = user_data;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static gboolean
is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

static char *
dup_clipboard (Fixture    *fixture,
               const char *mime_type)
{
  const char *mime_types[] = { mime_type, NULL };
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GInputStream) stream = NULL;
  gboolean done = FALSE;

  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->page)), mime_types,
                            G_PRIORITY_DEFAULT, NULL, read_cb, &stream);
  lm_stage_wait (is_set, &stream);

  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, splice_cb, &done);
  lm_stage_wait (is_true, &done);

  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)));
}

static void
assert_clipboard (Fixture *fixture,
                  LmPhase *phase,
                  guint    rotation)
{
  LmParallelText *parallel = lm_compare_state_get_parallel_text (fixture->state);
  g_autofree char *expected_text = lm_table_to_text (fixture->subject, phase, rotation, parallel);
  g_autofree char *table = lm_table_to_html (fixture->subject, phase, rotation, parallel);
  g_autofree char *expected_html = g_strconcat ("<meta charset=\"utf-8\">", table, NULL);
  g_autofree char *text = dup_clipboard (fixture, "text/plain;charset=utf-8");
  g_autofree char *html = dup_clipboard (fixture, "text/html");

  g_assert_cmpstr (text, ==, expected_text);
  g_assert_cmpstr (html, ==, expected_html);
}

static void
test_copy_table (Fixture       *fixture,
                 gconstpointer  data)
{
  present (fixture);

  lm_compare_page_set_phase (fixture->page, get_phase (fixture, 0));
  lm_compare_page_copy_table (fixture->page);
  assert_clipboard (fixture, get_phase (fixture, 0), 0);

  lm_compare_page_set_phase (fixture->page, NULL);
  lm_compare_state_swap_sides (fixture->state);
  lm_compare_page_copy_table (fixture->page);
  assert_clipboard (fixture, NULL, 1);
}

static const char *
translate_cb (const char *context,
              const char *text,
              gpointer    user_data)
{
  return "Anders";
}

static void
test_copy_both_languages (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr(LmSubject) second = lm_subject_translate (fixture->subject, "de", translate_cb, NULL);
  g_autofree char *html = NULL;

  lm_compare_state_set_second (fixture->state, fixture->subject, second);
  present (fixture);
  lm_compare_page_copy_table (fixture->page);
  assert_clipboard (fixture, NULL, 0);
  html = dup_clipboard (fixture, "text/html");
  g_assert_nonnull (strstr (html, "<span lang=\"de\" dir=\"ltr\">Anders</span>"));
}

static gboolean
has_focus_in_row (gpointer page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));

  return GTK_IS_LABEL (focus) && g_str_equal (gtk_label_get_text (GTK_LABEL (focus)), "Chooses");
}

/* Another page with the same rows goes on in the row where the reader was. */
static void
test_continue (Fixture       *fixture,
               gconstpointer  data)
{
  GtkLabel *label;
  LmComparePage *page = g_object_ref_sink (g_object_new (LM_TYPE_COMPARE_PAGE, "state", fixture->state, NULL));

  present (fixture);
  label = lm_stage_find_label (fixture->page, "Chooses");
  g_assert_nonnull (label);
  gtk_widget_grab_focus (GTK_WIDGET (label));
  lm_compare_page_remember_focus (fixture->page);

  lm_stage_present (GTK_WIDGET (page), 900, 600);
  lm_compare_page_continue (page, fixture->page);
  lm_stage_wait (has_focus_in_row, page);
  lm_stage_leave (page);
}

static void
test_plain_deck (void)
{
  LmSubject *deck = lm_sketch ("phase basics\n"
                               "card why: Why plan? | Because.\n");
  LmCompareState *state = lm_compare_state_new ();
  LmComparePage *page = g_object_ref_sink (g_object_new (LM_TYPE_COMPARE_PAGE, "state", state, NULL));

  lm_compare_state_set_subject (state, deck);
  lm_stage_present (GTK_WIDGET (page), 360, 500);

  g_assert_nonnull (lm_stage_find_label (page, "Why plan?"));
  g_assert_null (lm_stage_find (page, LM_TYPE_SIDE_LABEL, 0));

  lm_stage_leave (page);
  g_assert_finalize_object (state);
  g_assert_finalize_object (deck);
}

static void
test_without_state (void)
{
  LmComparePage *page = g_object_ref_sink (g_object_new (LM_TYPE_COMPARE_PAGE, NULL));

  g_assert_null (lm_compare_page_get_state (page));
  g_assert_null (lm_compare_page_get_phase (page));
  lm_stage_leave (page);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  int minimum;

  lm_stage_present (GTK_WIDGET (fixture->page), 360, 600);
  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_true (lm_stage_is_seen (lm_stage_find (lm_stage_find (fixture->page, LM_TYPE_ASPECT_VIEW, 0),
                                                  LM_TYPE_SIDE_LABEL, 0)));
}

#define ADD_TEST(path, function) \
  g_test_add ("/compare/page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  ADD_TEST ("phase", test_phase);
  ADD_TEST ("phase-begins-at-top", test_phase_begins_at_top);
  ADD_TEST ("search", test_search);
  ADD_TEST ("show-aspect-at-once", test_show_aspect_at_once);
  ADD_TEST ("search-bar", test_search_bar);
  ADD_TEST ("search-bar-closes", test_search_bar_closes);
  ADD_TEST ("header-in-line", test_header_in_line);
  ADD_TEST ("swap", test_swap);
  ADD_TEST ("uncover-next-scrolls", test_uncover_next_scrolls);
  ADD_TEST ("copy-table", test_copy_table);
  ADD_TEST ("continue", test_continue);
  ADD_TEST ("copy-both-languages", test_copy_both_languages);
  ADD_TEST ("narrow", test_narrow);
  g_test_add_func ("/compare/page/plain-deck", test_plain_deck);
  g_test_add_func ("/compare/page/without-state", test_without_state);

  return g_test_run ();
}
