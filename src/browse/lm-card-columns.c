/* lm-card-columns.c: the columns of a list of cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-flag-text.h"
#include "browse/lm-card-columns.h"
#include "browse/lm-card-words.h"

/* At the least. A column is as wide whatever is in it, so that none moves while the list scrolls. */
static const int width_in_chars[LM_CARD_N_COLUMNS] = { 16, 14, 11, 10, 12, 8, 6, 9, 10 };

/* What a column's factory and its sorter need to know. */
typedef struct
{
  LmCardColumn   column;
  LmProgressLog *log;         /* owned */
  char          *subject;
} ColumnData;

static void
column_data_free (gpointer  data,
                  GClosure *closure)
{
  ColumnData *column = data;

  g_object_unref (column->log);
  g_free (column->subject);
  g_free (column);
}

static gboolean
is_prose (LmCardColumn column)
{
  return column == LM_CARD_COLUMN_CARD || column == LM_CARD_COLUMN_PHASE || column == LM_CARD_COLUMN_NOTE;
}

/* Takes as many lines as it needs. */
static GtkWidget *
create_prose (LmCardColumn column)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "max-width-chars", width_in_chars[column],
                       "width-chars", width_in_chars[column],
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       NULL);
}

/* One of the words that a column may have, %NULL behind the last one. */
static const char *
get_word (LmCardColumn column,
          guint        index)
{
  if (column == LM_CARD_COLUMN_KIND && index <= LM_CARD_AUTHORED)
    return lm_card_kind_to_text (index);
  if (column == LM_CARD_COLUMN_STATE && index < LM_CONDITION_N_CONDITIONS)
    return lm_card_condition_to_text (index);
  if (column == LM_CARD_COLUMN_FLAG && index < LM_EVENT_N_FLAGS)
    return lm_flag_to_text (index);

  return NULL;
}

/* Room for the longest of them, in the language that they are in. */
static int
get_width_in_chars (LmCardColumn column)
{
  int width = width_in_chars[column];
  const char *word;

  for (guint i = 0; (word = get_word (column, i)) != NULL; i++)
    width = MAX (width, (int) g_utf8_strlen (word, -1) + 2);

  return width;
}

/* Does not ask for another size with another text, so that nothing is laid out again while the list scrolls. */
static GtkWidget *
create_word (LmCardColumn column)
{
  int width = get_width_in_chars (column);

  return g_object_new (GTK_TYPE_INSCRIPTION,
                       "min-chars", width,
                       "nat-chars", width,
                       "min-lines", 1,
                       "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                       NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  data)
{
  const ColumnData *column = data;
  GtkWidget *label = is_prose (column->column) ? create_prose (column->column) : create_word (column->column);

  g_object_set (label, "xalign", 0.0, "valign", GTK_ALIGN_CENTER, NULL);
  if (column->column >= LM_CARD_COLUMN_DUE && column->column <= LM_CARD_COLUMN_LAPSES)
    gtk_widget_add_css_class (label, "numeric");

  gtk_list_item_set_child (list_item, label);
}

static const char *
get_text (GtkWidget *label)
{
  return GTK_IS_LABEL (label) ? gtk_label_get_text (GTK_LABEL (label)) : gtk_inscription_get_text (GTK_INSCRIPTION (label));
}

static void
set_text (GtkWidget  *label,
          const char *text)
{
  if (GTK_IS_LABEL (label))
    gtk_label_set_text (GTK_LABEL (label), text);
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (label), text);
}

/* The row is not ours: it is what the focus is on, and GTK gives it no name. */
static void
name_row (GtkWidget  *label,
          LmCardItem *item,
          LmStudyDay  today)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *title = lm_card_item_to_text (item, LM_CARD_COLUMN_CARD, today);
  g_autofree char *due = lm_card_item_to_text (item, LM_CARD_COLUMN_DUE, today);
  g_autofree char *name = NULL;
  const LmCardRecord *record = lm_card_item_get_record (item);

  if (row == NULL)
    return;

  /* Translators: a card in a list, as a screen reader says it: title, kind, state, and when it is due. */
  name = g_strdup_printf (_("%s, %s, %s, due: %s"), title, lm_card_kind_to_text (record->kind),
                          lm_card_condition_to_text (record->condition), due);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_cell (GtkListItem      *list_item,
           const ColumnData *column)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  LmCardItem *item = gtk_list_item_get_item (list_item);
  LmStudyDay today = lm_progress_log_get_moment (column->log, column->subject).day;
  gboolean has_card = lm_card_item_get_card (item) != NULL;
  g_autofree char *text = has_card ? lm_card_item_to_text (item, column->column, today) : g_strdup ("");
  g_autofree char *name = NULL;

  if (has_card && column->column == LM_CARD_COLUMN_CARD)
    name_row (label, item, today);

  if (g_strcmp0 (text, get_text (label)) == 0)
    return;

  /* Translators: a cell of a table, as a screen reader says it: title of the column, contents. */
  name = g_strdup_printf (C_("cell", "%s: %s"), lm_card_column_to_title (column->column), text);
  set_text (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
item_changed_cb (LmCardItem  *item,
                 GtkListItem *list_item)
{
  show_cell (list_item, g_object_get_data (G_OBJECT (list_item), "column"));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  data)
{
  g_object_set_data (G_OBJECT (list_item), "column", data);
  g_signal_connect_object (gtk_list_item_get_item (list_item), "changed", G_CALLBACK (item_changed_cb), list_item, 0);
  show_cell (list_item, data);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           gpointer                  data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), item_changed_cb, list_item);
}

/* The list sorts itself, by plain records: comparing 100,000 items one by one would take too long.
 * But a header can be chosen only when it has a sorter, and only the sorter of the view knows which
 * one was: it asks that one first, which leaves its number with what it is asked about. */
#define ASKED_COLUMN "column"

static int
tell_column (gconstpointer probe,
             gconstpointer other,
             gpointer      column)
{
  g_object_set_data (G_OBJECT (probe), ASKED_COLUMN, column);

  return GTK_ORDERING_SMALLER;
}

static GtkColumnViewColumn *
create_column (LmCardColumn   column,
               LmCardList    *list,
               LmProgressLog *log)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (lm_card_column_to_title (column), factory);
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (tell_column, GUINT_TO_POINTER (column + 1), NULL));
  ColumnData *data = g_new0 (ColumnData, 1);

  data->column = column;
  data->log = g_object_ref (log);
  data->subject = g_strdup (lm_subject_get_id (lm_deck_get_subject (lm_card_list_get_deck (list))));

  /* The factory lives as long as the connection that owns the data. */
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), data);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), data, column_data_free, 0);

  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column == LM_CARD_COLUMN_CARD || column == LM_CARD_COLUMN_PHASE);

  return view_column;
}

void
lm_card_columns_add (GtkColumnView *view,
                     LmCardList    *list,
                     LmProgressLog *log)
{
  for (guint column = 0; column < LM_CARD_N_COLUMNS; column++)
    {
      g_autoptr(GtkColumnViewColumn) view_column = create_column (column, list, log);

      gtk_column_view_append_column (view, view_column);
    }
}

static GtkColumnViewColumn *
get_column (GtkColumnView *view,
            LmCardColumn   column)
{
  /* The view keeps it. */
  g_autoptr(GtkColumnViewColumn) view_column = g_list_model_get_item (gtk_column_view_get_columns (view), column);

  return view_column;
}

void
lm_card_columns_set_room (GtkColumnView *view,
                          gboolean       narrow,
                          gboolean       beside_pane)
{
  for (guint column = 0; column < LM_CARD_N_COLUMNS; column++)
    {
      gboolean in_pane = column == LM_CARD_COLUMN_PHASE || column == LM_CARD_COLUMN_FLAG ||
                         column == LM_CARD_COLUMN_NOTE;
      gboolean first = column == LM_CARD_COLUMN_CARD || column == LM_CARD_COLUMN_DUE;

      gtk_column_view_column_set_visible (get_column (view, column), first || !(narrow || (beside_pane && in_pane)));
    }
}

LmCardColumn
lm_card_columns_find_order (GtkColumnView *view,
                            gboolean      *descending)
{
  g_autoptr(GObject) probe = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr(GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  guint asked;

  *descending = gtk_sorter_compare (gtk_column_view_get_sorter (view), probe, other) == GTK_ORDERING_LARGER;
  asked = GPOINTER_TO_UINT (g_object_get_data (probe, ASKED_COLUMN));

  return asked > 0 ? asked - 1 : LM_CARD_N_COLUMNS;
}

void
lm_card_columns_set_order (GtkColumnView *view,
                           LmCardColumn   column,
                           gboolean       descending)
{
  gtk_column_view_sort_by_column (view, column < LM_CARD_N_COLUMNS ? get_column (view, column) : NULL,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}
