/* lm-edit-row-actions.c: what can be done to a row of the editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-edit-cell.h"
#include "library/lm-edit-row-view-private.h"

#define MAX_SIDES 4

static LmDraft *
get_draft (LmEditRowView *self)
{
  return lm_edit_context_get_draft (self->context);
}

static LmDraftItem *
get_item (LmEditRowView *self)
{
  return lm_edit_row_get_item (self->row);
}

gboolean
lm_edit_row_view_has_item (LmEditRowView *self)
{
  LmEditRowKind kind = lm_edit_row_get_kind (self->row);

  return kind == LM_EDIT_ROW_PHASE || kind == LM_EDIT_ROW_ASPECT || kind == LM_EDIT_ROW_CARD;
}

/* A row, and what it stands in, may be made anew while the draft changes, but not the list around it. */
static GtkWidget *
ref_list (GtkWidget *row)
{
  return g_object_ref (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW));
}

static void
show_item (GtkWidget   *list,
           LmDraftItem *item)
{
  g_autofree char *pointer = lm_draft_item_dup_pointer (item, NULL);

  if (pointer != NULL)
    gtk_widget_activate_action (list, "editor.show", "s", pointer);
}

static void
move_item (LmEditRowView *self,
           LmDraftItem   *item,
           int            distance)
{
  g_autoptr(GtkWidget) list = ref_list (GTK_WIDGET (self));
  g_autoptr(LmDraftItem) moved = g_object_ref (item);
  int target = (int) lm_draft_item_get_position (item) + distance;

  if (target < 0 || lm_draft_item_get_owner (item) == NULL)
    return;

  lm_draft_move_item (get_draft (self), item, target);
  show_item (list, moved);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (widget);

  if (lm_edit_row_view_has_item (self))
    move_item (self, get_item (self), g_str_has_suffix (action_name, "up") ? -1 : 1);
}

static void
add_below_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (widget);
  g_autoptr(GtkWidget) list = ref_list (widget);
  LmDraftItem *item = get_item (self);

  if (lm_edit_row_view_has_item (self))
    show_item (list, lm_draft_add (get_draft (self), lm_draft_item_get_owner (item),
                                   lm_draft_item_get_list_name (item), lm_draft_item_get_position (item) + 1));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (widget);
  g_autoptr(GtkWidget) list = ref_list (widget);
  LmDraftItem *owner = get_item (self);
  const char *name = g_variant_get_string (parameter, NULL);
  guint n_items = g_list_model_get_n_items (lm_draft_item_get_list (owner, name));

  if (g_str_equal (name, "sides") && n_items >= MAX_SIDES)
    return;

  show_item (list, lm_draft_add (get_draft (self), owner, name, n_items));
}

/* From wherever in a phase: behind it. */
static void
add_phase_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (widget);
  g_autoptr(GtkWidget) list = ref_list (widget);
  LmDraft *draft = get_draft (self);
  LmDraftItem *root = lm_draft_get_root (draft);
  LmDraftItem *phase = get_item (self);
  guint position = g_list_model_get_n_items (lm_draft_item_get_list (root, "phases"));

  while (phase != root && lm_draft_item_get_owner (phase) != root)
    phase = lm_draft_item_get_owner (phase);

  if (g_strcmp0 (lm_draft_item_get_list_name (phase), "phases") == 0)
    position = lm_draft_item_get_position (phase) + 1;

  show_item (list, lm_draft_add (draft, root, "phases", position));
}

/* What comes after it is shown, else what is before it. */
static void
remove_item (GtkWidget   *widget,
             LmDraft     *draft,
             LmDraftItem *item)
{
  g_autoptr(GtkWidget) list = ref_list (widget);
  LmDraftItem *owner = lm_draft_item_get_owner (item);
  const char *name = lm_draft_item_get_list_name (item);
  guint position = lm_draft_item_get_position (item);
  GListModel *items = lm_draft_item_get_list (owner, name);
  g_autoptr(LmDraftItem) neighbor = NULL;

  lm_draft_remove_item (draft, item);

  neighbor = g_list_model_get_item (items, position);
  if (neighbor == NULL && position > 0)
    neighbor = g_list_model_get_item (items, position - 1);

  show_item (list, neighbor != NULL ? neighbor : owner);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (widget);

  if (lm_edit_row_view_has_item (self))
    remove_item (widget, get_draft (self), get_item (self));
}

static void
unfold_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (widget);

  self->unfolded = !self->unfolded;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (LM_IS_EDIT_CELL (child))
      lm_edit_cell_unfold (LM_EDIT_CELL (child), self->unfolded);
}

/* The page reads the clipboard. */
static void
paste_table_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autofree char *pointer = lm_draft_item_dup_pointer (get_item (LM_EDIT_ROW_VIEW (widget)), NULL);

  gtk_widget_activate_action (widget, "editor.paste-table", "s", pointer);
}

static LmDraftItem *
dup_side (LmEditRowView *self,
          guint          index)
{
  return g_list_model_get_item (lm_edit_context_get_sides (self->context), index);
}

static void
side_color_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (widget);
  g_autoptr(LmDraftItem) side = NULL;
  g_autofree char *pointer = NULL;
  const char *color;
  guint index;

  g_variant_get (parameter, "(u&s)", &index, &color);
  side = dup_side (self, index);
  pointer = lm_draft_item_dup_pointer (side, "color");
  lm_draft_set_text (get_draft (self), pointer, color);
  lm_draft_end_typing (get_draft (self));
}

static void
side_move_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (widget);
  g_autoptr(LmDraftItem) side = NULL;
  guint index;
  int distance;

  g_variant_get (parameter, "(ui)", &index, &distance);
  side = dup_side (self, index);
  move_item (self, side, distance);
}

static void
side_remove_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (widget);
  g_autoptr(LmDraftItem) side = dup_side (self, g_variant_get_uint32 (parameter));

  remove_item (widget, get_draft (self), side);
}

void
lm_edit_row_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.add-below", NULL, add_below_action);
  gtk_widget_class_install_action (widget_class, "row.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "row.add-phase", NULL, add_phase_action);
  gtk_widget_class_install_action (widget_class, "row.paste-table", NULL, paste_table_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "row.unfold", NULL, unfold_action);
  gtk_widget_class_install_action (widget_class, "side.color", "(us)", side_color_action);
  gtk_widget_class_install_action (widget_class, "side.move", "(ui)", side_move_action);
  gtk_widget_class_install_action (widget_class, "side.remove", "u", side_remove_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "row.add-below", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "row.add-phase", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK, "row.unfold", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_ALT_MASK, "row.remove", NULL);
}

static GdkContentProvider *
prepare_cb (LmEditRowView *self,
            double         x,
            double         y)
{
  return gdk_content_provider_new_typed (LM_TYPE_DRAFT_ITEM, get_item (self));
}

static void
drag_begin_cb (LmEditRowView *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
can_take (LmEditRowView *self,
          LmDraftItem   *item)
{
  LmDraftItem *own = get_item (self);

  return item != NULL && item != own && lm_draft_item_get_owner (item) != NULL &&
         lm_draft_item_get_owner (item) == lm_draft_item_get_owner (own) &&
         g_strcmp0 (lm_draft_item_get_list_name (item), lm_draft_item_get_list_name (own)) == 0;
}

static gboolean
drop_cb (LmEditRowView *self,
         const GValue  *value)
{
  LmDraftItem *item = g_value_get_object (value);

  if (!can_take (self, item))
    return FALSE;

  lm_draft_move_item (get_draft (self), item, lm_draft_item_get_position (get_item (self)));

  return TRUE;
}

void
lm_edit_row_view_add_dragging (LmEditRowView *self,
                               GtkWidget     *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (LM_TYPE_DRAFT_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
