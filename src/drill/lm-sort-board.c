/* lm-sort-board.c: columns that statements are put into
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-side-label.h"
#include "drill/lm-columns.h"
#include "drill/lm-sort-board.h"

struct _LmSortBoard
{
  GtkWidget parent_instance;

  /* Template widgets */
  LmColumns *targets;
  LmColumns *piles;

  /* Borrowed: by column */
  GPtrArray *target_buttons;
  GPtrArray *pile_headings;
  GPtrArray *pile_boxes;
};

enum { DROPPED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmSortBoard, lm_sort_board, GTK_TYPE_WIDGET)

static guint
get_column (LmSortBoard        *self,
            GtkEventController *controller)
{
  GtkWidget *place = gtk_event_controller_get_widget (controller);
  guint column = 0;

  if (!g_ptr_array_find (self->target_buttons, place, &column))
    g_ptr_array_find (self->pile_boxes, place, &column);

  return column;
}

static void
released_cb (LmSortBoard *self,
             int          n_press,
             double       x,
             double       y,
             GtkGesture  *gesture)
{
  guint column = get_column (self, GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_activate_action (GTK_WIDGET (self), "sort.put", "u", column);
}

static gboolean
drop_cb (LmSortBoard   *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  guint column = get_column (self, GTK_EVENT_CONTROLLER (target));
  gboolean taken = FALSE;

  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value), column, &taken);

  return taken;
}

static void
add_drop_target (LmSortBoard *self,
                 GtkWidget   *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (LM_TYPE_STATEMENT_TILE, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
create_heading (LmSortRound *round,
                guint        column)
{
  LmSide *side = lm_sort_round_get_side (round, column);
  GtkWidget *heading;

  if (side != NULL)
    return lm_side_label_new (side);

  heading = g_object_new (GTK_TYPE_LABEL,
                          "label", lm_sort_round_get_name (round, column),
                          "wrap", TRUE,
                          "wrap-mode", PANGO_WRAP_WORD_CHAR,
                          "xalign", 0.0,
                          NULL);
  gtk_widget_add_css_class (heading, "heading");

  return heading;
}

/* Aligned in the middle, so that a name does not wrap to be as high as the button. */
static GtkWidget *
create_target_content (LmSortRound *round,
                       guint        column,
                       const char  *key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = create_heading (round, column);
  GtkWidget *key_label = gtk_label_new (key);

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_set_valign (heading, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (key_label, "caption");
  gtk_widget_add_css_class (key_label, "dim-label");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), key_label);

  return box;
}

static void
add_target (LmSortBoard *self,
            LmSortRound *round,
            guint        column)
{
  g_autofree char *key = g_strdup_printf ("%u", column + 1);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), create_target_content (round, column, key));
  gtk_widget_add_css_class (button, "target");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sort.put");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, lm_sort_round_get_name (round, column),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key,
                                  -1);
  add_drop_target (self, button);
  g_ptr_array_add (self->target_buttons, button);
  lm_columns_append (self->targets, button);
}

static void
add_pile (LmSortBoard *self,
          LmSortRound *round,
          guint        column)
{
  GtkWidget *heading = create_heading (round, column);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 6,
                                 NULL);
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, lm_sort_round_get_name (round, column),
                                  -1);
  gtk_widget_set_visible (heading, FALSE);
  g_ptr_array_add (self->pile_headings, heading);
  lm_columns_append_heading (self->piles, heading);

  g_signal_connect_object (gesture, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (gesture));
  gtk_widget_add_css_class (box, "pile");
  add_drop_target (self, box);
  g_ptr_array_add (self->pile_boxes, box);
  lm_columns_append (self->piles, box);
}

static void
lm_sort_board_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_SORT_BOARD);

  G_OBJECT_CLASS (lm_sort_board_parent_class)->dispose (object);
}

static void
lm_sort_board_finalize (GObject *object)
{
  LmSortBoard *self = LM_SORT_BOARD (object);

  g_ptr_array_unref (self->target_buttons);
  g_ptr_array_unref (self->pile_headings);
  g_ptr_array_unref (self->pile_boxes);

  G_OBJECT_CLASS (lm_sort_board_parent_class)->finalize (object);
}

static void
lm_sort_board_class_init (LmSortBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lm_sort_board_dispose;
  object_class->finalize = lm_sort_board_finalize;

  signals[DROPPED] =
    g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 2, LM_TYPE_STATEMENT_TILE, G_TYPE_UINT);

  g_type_ensure (LM_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-sort-board.ui");
  gtk_widget_class_bind_template_child (widget_class, LmSortBoard, targets);
  gtk_widget_class_bind_template_child (widget_class, LmSortBoard, piles);
}

static void
lm_sort_board_init (LmSortBoard *self)
{
  self->target_buttons = g_ptr_array_new ();
  self->pile_headings = g_ptr_array_new ();
  self->pile_boxes = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lm_sort_board_show (LmSortBoard *self,
                    LmSortRound *round)
{
  g_return_if_fail (LM_IS_SORT_BOARD (self));
  g_return_if_fail (round != NULL);

  lm_columns_remove_all (self->targets);
  lm_columns_remove_all (self->piles);
  g_ptr_array_set_size (self->target_buttons, 0);
  g_ptr_array_set_size (self->pile_headings, 0);
  g_ptr_array_set_size (self->pile_boxes, 0);

  for (guint i = 0; i < lm_sort_round_get_n_columns (round); i++)
    {
      add_target (self, round, i);
      add_pile (self, round, i);
    }
}

GtkWidget *
lm_sort_board_settle (LmSortBoard *self,
                      LmCell      *cell,
                      guint        column,
                      LmTileMark   mark)
{
  GtkWidget *tile;

  g_return_val_if_fail (LM_IS_SORT_BOARD (self), NULL);
  g_return_val_if_fail (LM_IS_CELL (cell), NULL);
  g_return_val_if_fail (column < self->pile_boxes->len, NULL);

  tile = lm_statement_tile_new (cell);
  lm_statement_tile_set_mark (LM_STATEMENT_TILE (tile), mark);
  gtk_box_prepend (g_ptr_array_index (self->pile_boxes, column), tile);
  gtk_widget_set_visible (g_ptr_array_index (self->pile_headings, column), TRUE);

  return tile;
}
