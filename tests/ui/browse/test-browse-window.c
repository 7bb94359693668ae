/* test-browse-window.c: all cards of a subject in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-card-dialogs.h"
#include "browse/lm-browse-window-private.h"
#include "browse/lm-card-columns.h"

#include "lm-sketch.h"
#include "lm-stage.h"
#include "lm-test-log.h"

typedef struct
{
  LmSubject      *subject;
  LmDeck         *deck;
  LmProgressLog  *log;
  LmBrowseWindow *window;
} Fixture;

/* Cards 0 to 5 are of money, 6 is authored. */
static void
set_up (Fixture       *fixture,
        gconstpointer  width)
{
  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "phase outcome\n"
                                "card why: Why? | Because.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
  fixture->window = g_object_ref_sink (LM_BROWSE_WINDOW (lm_browse_window_new (fixture->deck, fixture->log)));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (width), 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  lm_stage_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  width)
{
  lm_stage_leave (fixture->window);
  lm_stage_drop (fixture->deck);
  lm_stage_drop (fixture->log);
  lm_stage_drop (fixture->subject);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  g_autoptr(GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name, target));
}

/* A button is sensitive when its action is enabled. */
static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkBox *box = GTK_BOX (adw_window_get_content (ADW_WINDOW (fixture->window)));
  gboolean enabled;

  gtk_widget_set_visible (button, FALSE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (box, button);
  enabled = gtk_widget_get_sensitive (button);
  gtk_box_remove (box, button);

  return enabled;
}

static void
select_range (Fixture *fixture,
              guint    first,
              guint    n_cards)
{
  gtk_selection_model_select_range (GTK_SELECTION_MODEL (fixture->window->selection), first, n_cards, TRUE);
}

static guint
count_cards (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->window->list));
}

static const char *
get_count_text (Fixture *fixture)
{
  return gtk_label_get_label (fixture->window->count);
}

static gboolean
has_texts (gpointer data)
{
  Fixture *fixture = data;

  gtk_editable_set_text (fixture->window->entry, "");
  gtk_editable_set_text (fixture->window->entry, "chooses");

  return count_cards (fixture) > 0;
}

/* In the first cell there is “Card”, and so on: what stands there, and what is heard. */
static void
assert_cell (Fixture    *fixture,
             guint       row,
             guint       column,
             const char *text,
             const char *heard)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (fixture->window->view));
  GtkWidget *part = gtk_widget_get_first_child (list);
  GtkWidget *label;
  g_autofree char *shown = NULL;

  lm_stage_settle (GTK_WIDGET (fixture->window));
  for (; row > 0; row--)
    part = gtk_widget_get_next_sibling (part);
  part = gtk_widget_get_first_child (part);
  for (; column > 0; column--)
    part = gtk_widget_get_next_sibling (part);

  label = gtk_widget_get_first_child (part);
  g_object_get (label, GTK_IS_LABEL (label) ? "label" : "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, text);
  gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_LABEL, heard);
}

static void
test_cells (Fixture       *fixture,
            gconstpointer  width)
{
  GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (GTK_WIDGET (fixture->window->view)));

  assert_cell (fixture, 0, LM_CARD_COLUMN_CARD, "Money: Manager", "Card: Money: Manager");
  assert_cell (fixture, 0, LM_CARD_COLUMN_PHASE, "Vision", "Phase: Vision");
  assert_cell (fixture, 0, LM_CARD_COLUMN_KIND, "Recall", "Kind: Recall");
  assert_cell (fixture, 0, LM_CARD_COLUMN_STATE, "New", "State: New");
  assert_cell (fixture, 0, LM_CARD_COLUMN_DUE, "–", "Due: –");
  assert_cell (fixture, 6, LM_CARD_COLUMN_CARD, "Why?", "Card: Why?");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Money: Manager, Recall, New, due: –");

  /* What is done elsewhere is seen here. */
  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/money/manager#recall", LM_RATING_AGAIN));
  assert_cell (fixture, 0, LM_CARD_COLUMN_STATE, "Learning", "State: Learning");
  assert_cell (fixture, 0, LM_CARD_COLUMN_DUE, "Today", "Due: Today");
  assert_cell (fixture, 0, LM_CARD_COLUMN_LAPSES, "0", "Lapses: 0");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Money: Manager, Recall, Learning, due: Today");
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  width)
{
  g_assert_cmpstr (get_count_text (fixture), ==, "7 cards");
  gtk_drop_down_set_selected (fixture->window->kind, 2);
  g_assert_cmpuint (count_cards (fixture), ==, 2);
  g_assert_cmpstr (get_count_text (fixture), ==, "2 of 7 cards");
  gtk_drop_down_set_selected (fixture->window->side, 2);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
  gtk_drop_down_set_selected (fixture->window->phase, 2);
  g_assert_cmpuint (count_cards (fixture), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->stack), ==, "none");

  activate (fixture, "browse.clear-filter");
  g_assert_cmpuint (count_cards (fixture), ==, 7);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->stack), ==, "list");

  gtk_drop_down_set_selected (fixture->window->state, 2);
  g_assert_cmpuint (count_cards (fixture), ==, 0);
  gtk_drop_down_set_selected (fixture->window->state, 0);
  gtk_drop_down_set_selected (fixture->window->flag, 1);
  g_assert_cmpuint (count_cards (fixture), ==, 7);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  width)
{
  lm_stage_wait (has_texts, fixture);
  g_assert_cmpuint (count_cards (fixture), ==, 4);
  gtk_editable_set_text (fixture->window->entry, "BECAUSE why");
  g_assert_cmpuint (count_cards (fixture), ==, 1);
  g_signal_emit_by_name (fixture->window->entry, "stop-search");
  g_assert_cmpuint (count_cards (fixture), ==, 7);
}

/* What is done to a card that is not in sight any more would be a surprise. */
static void
test_filter_drops_selection (Fixture       *fixture,
                             gconstpointer  width)
{
  select_range (fixture, 4, 3);
  g_assert_cmpstr (get_count_text (fixture), ==, "3 cards selected");
  gtk_drop_down_set_selected (fixture->window->phase, 2);
  g_assert_cmpstr (get_count_text (fixture), ==, "1 card selected");
  activate (fixture, "browse.clear-filter");
  g_assert_cmpstr (get_count_text (fixture), ==, "1 card selected");
  activate (fixture, "browse.suspend");
  g_assert_cmpstr (lm_test_log_get_calls (fixture->log), ==, "suspend outcome/why#card\n");
}

static gboolean
is_settled (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (G_LIST_MODEL (fixture->window->selection)) == 0;
}

/* Where no card is left, there is nothing to do. */
static void
test_filter_leaves_nothing (Fixture       *fixture,
                            gconstpointer  width)
{
  select_range (fixture, 0, 7);
  gtk_drop_down_set_selected (fixture->window->flag, 2);
  g_assert_cmpstr (get_count_text (fixture), ==, "0 of 7 cards");
  g_assert_false (is_enabled (fixture, "browse.suspend"));
  lm_stage_wait (is_settled, fixture);

  gtk_drop_down_set_selected (fixture->window->flag, 3);
  activate (fixture, "browse.clear-filter");
  g_assert_cmpstr (get_count_text (fixture), ==, "7 cards");
}

static void
test_act_and_undo (Fixture       *fixture,
                   gconstpointer  width)
{
  g_assert_false (is_enabled (fixture, "browse.suspend"));
  g_assert_false (is_enabled (fixture, "browse.undo"));
  select_range (fixture, 0, 2);
  activate (fixture, "browse.suspend");
  assert_cell (fixture, 1, LM_CARD_COLUMN_STATE, "Suspended", "State: Suspended");
  g_assert_nonnull (lm_stage_find_label (fixture->window, "2 cards are suspended"));

  activate (fixture, "browse.flag(uint32 3)");
  assert_cell (fixture, 0, LM_CARD_COLUMN_FLAG, "Green flag", "Flag: Green flag");
  activate (fixture, "browse.undo");
  assert_cell (fixture, 0, LM_CARD_COLUMN_FLAG, "–", "Flag: –");
  activate (fixture, "browse.resume");
  activate (fixture, "browse.bury");
  assert_cell (fixture, 0, LM_CARD_COLUMN_STATE, "Buried", "State: Buried");
  activate (fixture, "browse.undo");
  activate (fixture, "browse.undo");
  assert_cell (fixture, 0, LM_CARD_COLUMN_STATE, "Suspended", "State: Suspended");
  activate (fixture, "browse.undo");
  assert_cell (fixture, 1, LM_CARD_COLUMN_STATE, "New", "State: New");
  g_assert_false (is_enabled (fixture, "browse.undo"));

  /* New cards cannot be made new. */
  activate (fixture, "browse.forget");
  g_assert_cmpstr (lm_test_log_get_calls (fixture->log), ==,
                   "suspend vision/money/manager#recall\nsuspend vision/money/leader#recall\n"
                   "flag vision/money/manager#recall\nflag vision/money/leader#recall\n"
                   "withdraw flag vision/money/leader#recall\nwithdraw flag vision/money/manager#recall\n"
                   "resume vision/money/manager#recall\nresume vision/money/leader#recall\n"
                   "bury vision/money/manager#recall\nbury vision/money/leader#recall\n"
                   "withdraw bury vision/money/leader#recall\nwithdraw bury vision/money/manager#recall\n"
                   "withdraw resume vision/money/leader#recall\nwithdraw resume vision/money/manager#recall\n"
                   "withdraw suspend vision/money/leader#recall\nwithdraw suspend vision/money/manager#recall\n");
}

static GtkWidget *
find_dialog (Fixture *fixture)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window))
        return GTK_WIDGET (window);
    }

  return NULL;
}

static void
test_note (Fixture       *fixture,
           gconstpointer  width)
{
  GtkWidget *dialog;
  GtkTextView *view;

  select_range (fixture, 0, 2);
  g_assert_false (is_enabled (fixture, "browse.edit-note"));
  select_range (fixture, 6, 1);
  activate (fixture, "browse.edit-note");
  dialog = find_dialog (fixture);
  view = lm_stage_find (dialog, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Mine\nalone", -1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), LM_CARD_DIALOG_DONE);

  assert_cell (fixture, 6, LM_CARD_COLUMN_NOTE, "Mine", "Note: Mine");
  g_assert_nonnull (lm_stage_find_label (fixture->window->pane, "Mine\nalone"));
  activate (fixture, "browse.undo");
  assert_cell (fixture, 6, LM_CARD_COLUMN_NOTE, "–", "Note: –");
  g_assert_null (lm_stage_find_label (fixture->window->pane, "Mine\nalone"));
}

static void
test_due_day (Fixture       *fixture,
              gconstpointer  width)
{
  GtkWidget *dialog;

  select_range (fixture, 0, 2);
  activate (fixture, "browse.set-due");
  dialog = find_dialog (fixture);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_assert_false (is_enabled (fixture, "browse.undo"));

  activate (fixture, "browse.set-due");
  dialog = find_dialog (fixture);
  gtk_spin_button_set_value (lm_stage_find (dialog, GTK_TYPE_SPIN_BUTTON, 0), 3);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), LM_CARD_DIALOG_DONE);
  assert_cell (fixture, 1, LM_CARD_COLUMN_DUE, "Nov 27, 2026", "Due: Nov 27, 2026");
}

/* By the menu as by a header, and what is selected stays so. */
static void
test_order (Fixture       *fixture,
            gconstpointer  width)
{
  g_autofree char *nick = NULL;
  gboolean descending;

  select_range (fixture, 6, 1);
  activate (fixture, "browse.sort::phase");
  assert_cell (fixture, 6, LM_CARD_COLUMN_CARD, "Why?", "Card: Why?");
  activate (fixture, "browse.descending");
  assert_cell (fixture, 0, LM_CARD_COLUMN_CARD, "Why?", "Card: Why?");
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->window->selection), 0));
  g_assert_cmpstr (get_count_text (fixture), ==, "1 card selected");

  lm_card_columns_set_order (fixture->window->view, LM_CARD_COLUMN_KIND, FALSE);
  g_object_get (fixture->window, "sort-column", &nick, "descending", &descending, NULL);
  g_assert_cmpstr (nick, ==, "kind");
  g_assert_false (descending);
  assert_cell (fixture, 2, LM_CARD_COLUMN_KIND, "Who is it?", "Kind: Who is it?");

  activate (fixture, "browse.sort::");
  assert_cell (fixture, 1, LM_CARD_COLUMN_CARD, "Money: Leader", "Card: Money: Leader");
}

static guint
count_columns (Fixture *fixture)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->window->view);
  guint n_visible = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n_visible += gtk_column_view_column_get_visible (column);
    }

  return n_visible;
}

static void
shown_cb (LmAspect **shown,
          LmAspect  *aspect)
{
  *shown = aspect;
}

static void
test_pane (Fixture       *fixture,
           gconstpointer  width)
{
  LmAspect *shown = NULL;

  g_signal_connect_swapped (fixture->window, "show-in-comparison", G_CALLBACK (shown_cb), &shown);
  g_signal_emit_by_name (fixture->window->view, "activate", 2);
  g_assert_true (adw_flap_get_reveal_flap (fixture->window->flap));
  g_assert_cmpuint (count_columns (fixture), ==, LM_CARD_N_COLUMNS - 3);
  g_assert_nonnull (lm_stage_find_label (fixture->window->pane, "Which side is this?"));
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (fixture->window->pane)) != NULL);
  activate (fixture, "browse.show-in-comparison");
  g_assert_true (shown == lm_phase_get_aspect (lm_subject_get_phase (fixture->subject, 0), 0));

  /* The pane follows what is selected. */
  select_range (fixture, 6, 1);
  g_assert_nonnull (lm_stage_find_label (fixture->window->pane, "Because."));
  g_assert_false (is_enabled (fixture, "browse.show-in-comparison"));
  activate (fixture, "browse.close-pane");
  g_assert_false (adw_flap_get_reveal_flap (fixture->window->flap));
  g_assert_cmpuint (count_columns (fixture), ==, LM_CARD_N_COLUMNS);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (fixture->window->view)) != NULL);
}

static gboolean
is_narrow (gpointer data)
{
  Fixture *fixture = data;

  return adw_flap_get_folded (fixture->window->flap) && fixture->window->folding == 0;
}

static gboolean
is_wide (gpointer data)
{
  Fixture *fixture = data;

  return !adw_flap_get_folded (fixture->window->flap) && fixture->window->folding == 0;
}

/* In a narrow window there are two columns, and the filter is put away. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  width)
{
  lm_stage_wait (is_narrow, fixture);
  g_assert_cmpuint (count_columns (fixture), ==, 2);
  g_assert_false (gtk_toggle_button_get_active (fixture->window->filter_button));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);

  /* In a wide one again, what was closed stays so. */
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 600);
  lm_stage_wait (is_wide, fixture);
  g_assert_false (adw_flap_get_reveal_flap (fixture->window->flap));
  g_assert_true (gtk_toggle_button_get_active (fixture->window->filter_button));
}

static gboolean
has_selection (gpointer data)
{
  return gtk_bitset_get_size (lm_card_selection_get_cards (((Fixture *) data)->window->selection)) > 0;
}

static gboolean
has_found (gpointer data)
{
  return count_cards (data) > 0 && count_cards (data) < 7;
}

/* The same cards in German, in a window that goes on from the one before. */
static void
go_on_in_german (Fixture *fixture)
{
  Fixture before = *fixture;

  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plant | Wählt\n"
                                "phase outcome\n"
                                "card why: Warum? | Weil Plans ein Name ist.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->window = g_object_ref_sink (LM_BROWSE_WINDOW (lm_browse_window_new (fixture->deck, fixture->log)));
  lm_browse_window_continue_from (fixture->window, before.window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  lm_stage_settle (GTK_WIDGET (fixture->window));
  lm_stage_leave (before.window);
  lm_stage_drop (before.deck);
  lm_stage_drop (before.subject);
}

static void
test_continue (Fixture       *fixture,
               gconstpointer  width)
{
  gtk_drop_down_set_selected (fixture->window->phase, 1);
  g_object_set (fixture->window, "sort-column", "kind", NULL);
  select_range (fixture, 1, 2);
  activate (fixture, "browse.suspend");
  go_on_in_german (fixture);

  lm_stage_wait (has_selection, fixture);
  g_assert_cmpuint (count_cards (fixture), ==, 6);
  g_assert_cmpstr (get_count_text (fixture), ==, "2 cards selected");
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->window->phase), ==, 1);
  g_assert_cmpint (fixture->window->column, ==, LM_CARD_COLUMN_KIND);

  /* What was done before can still be taken back. */
  g_assert_true (is_enabled (fixture, "browse.undo"));
}

static void
test_continue_search (Fixture       *fixture,
                      gconstpointer  width)
{
  lm_stage_wait (has_texts, fixture);
  gtk_editable_set_text (fixture->window->entry, "plans");
  go_on_in_german (fixture);

  g_assert_cmpstr (gtk_editable_get_text (fixture->window->entry), ==, "plans");
  lm_stage_wait (has_found, fixture);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
}

#define add_test(path, func, width) g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  add_test ("/browse/window/cells", test_cells, 1100);
  add_test ("/browse/window/continue", test_continue, 1100);
  add_test ("/browse/window/continue-search", test_continue_search, 1100);
  add_test ("/browse/window/filter", test_filter, 1100);
  add_test ("/browse/window/words", test_words, 1100);
  add_test ("/browse/window/filter-drops-selection", test_filter_drops_selection, 1100);
  add_test ("/browse/window/filter-leaves-nothing", test_filter_leaves_nothing, 1100);
  add_test ("/browse/window/act-and-undo", test_act_and_undo, 1100);
  add_test ("/browse/window/note", test_note, 1100);
  add_test ("/browse/window/due-day", test_due_day, 1100);
  add_test ("/browse/window/order", test_order, 1100);
  add_test ("/browse/window/pane", test_pane, 1100);
  add_test ("/browse/window/narrow", test_narrow, 360);

  return g_test_run ();
}
