/* lm-edit-row-view.c: a row of the editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-menu-button.h"
#include "app/lm-side-label.h"
#include "app/lm-sides-layout.h"
#include "core/locale/lm-locale.h"
#include "library/lm-edit-cell.h"
#include "library/lm-edit-field.h"
#include "library/lm-edit-row-view-private.h"

#define MAX_SIDES 4

G_DEFINE_FINAL_TYPE (LmEditRowView, lm_edit_row_view, GTK_TYPE_WIDGET)

static void
remove_children (LmEditRowView *self)
{
  GtkWidget *child;

  self->problem = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* A list view leaves its rows to other keys, which here move the cursor in a text. */
static gboolean
lm_edit_row_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  gboolean had_focus = gtk_widget_get_focus_child (widget) != NULL;

  if (GTK_WIDGET_CLASS (lm_edit_row_view_parent_class)->focus (widget, direction))
    return TRUE;

  if (!had_focus || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return FALSE;

  return gtk_widget_activate_action (widget, "editor.next-row", "b", direction == GTK_DIR_TAB_BACKWARD);
}

static void
lm_edit_row_view_dispose (GObject *object)
{
  LmEditRowView *self = LM_EDIT_ROW_VIEW (object);

  remove_children (self);
  g_clear_object (&self->context);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (lm_edit_row_view_parent_class)->dispose (object);
}

static void
lm_edit_row_view_class_init (LmEditRowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_edit_row_view_dispose;

  widget_class->focus = lm_edit_row_view_focus;

  gtk_widget_class_set_css_name (widget_class, "edit-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, LM_TYPE_SIDES_LAYOUT);
  lm_edit_row_view_install_actions (widget_class);
}

static void
lm_edit_row_view_init (LmEditRowView *self)
{
}

static GtkWidget *
create_field (LmEditRowView *self,
              const char    *field,
              const char    *placeholder,
              gboolean       has_lines,
              const char    *css_class)
{
  GtkWidget *widget = lm_edit_field_new (self->context, lm_edit_row_get_item (self->row), NULL, field, placeholder);

  lm_edit_field_set_has_lines (LM_EDIT_FIELD (widget), has_lines);
  lm_edit_field_set_name (LM_EDIT_FIELD (widget), placeholder);
  if (css_class != NULL)
    gtk_widget_add_css_class (widget, css_class);

  return widget;
}

static void
show_problem (LmEditRowView *self)
{
  g_autofree char *message = NULL;

  if (self->problem == NULL)
    return;

  message = lm_edit_context_dup_message (self->context, lm_edit_row_get_item (self->row), "cells");
  gtk_widget_set_visible (self->problem, message != NULL);
  gtk_label_set_label (GTK_LABEL (self->problem), message != NULL ? message : "");
}

static GMenuModel *
create_row_menu (LmEditRowView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) order = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();
  LmEditRowKind kind = lm_edit_row_get_kind (self->row);

  if (kind == LM_EDIT_ROW_ASPECT)
    {
      /* Translators: shows or hides the fields for details and examples of a row. */
      g_menu_append (order, _("_Show More or Less"), "row.unfold");
      g_menu_append (order, _("_Add Row Below"), "row.add-below");
    }
  else if (kind == LM_EDIT_ROW_CARD)
    {
      g_menu_append (order, _("_Add Card Below"), "row.add-below");
    }
  else
    {
      g_menu_append (order, _("_Add Phase Below"), "row.add-below");
    }

  g_menu_append (order, _("Move _Up"), "row.move-up");
  g_menu_append (order, _("Move _Down"), "row.move-down");
  g_menu_append (removal, _("_Remove"), "row.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

/* The handle to drag the row by, and the menu of what can be done to it. */
static GtkWidget *
create_tools (LmEditRowView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenuModel) menu = create_row_menu (self);

  gtk_widget_add_css_class (handle, "drag-handle");
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_set_tooltip_text (handle, _("Drag to move"));
  lm_edit_row_view_add_dragging (self, handle);
  gtk_box_append (GTK_BOX (box), handle);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Row Menu"));
  lm_menu_button_set_name (button, _("Row Menu"));
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "row-tools");

  return box;
}

static GtkWidget *
create_problem (LmEditRowView *self)
{
  self->problem = g_object_new (GTK_TYPE_LABEL,
                                "wrap", TRUE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                "xalign", 0.0,
                                "visible", FALSE,
                                NULL);
  gtk_widget_add_css_class (self->problem, "problem");

  return self->problem;
}

static void
fill_aspect (LmEditRowView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint n_sides = g_list_model_get_n_items (lm_edit_context_get_sides (self->context));

  gtk_box_append (GTK_BOX (head), create_field (self, "title", _("Title of the row"), FALSE, "aspect-title"));
  gtk_box_append (GTK_BOX (head), create_problem (self));
  gtk_box_append (GTK_BOX (head), create_tools (self));
  lm_sides_layout_add (widget, head, LM_SIDES_PLACE_TITLE);

  for (guint i = 0; i < n_sides; i++)
    {
      g_autoptr(LmSide) side = lm_edit_context_create_side (self->context, i);

      lm_sides_layout_add (widget, lm_side_label_new (side), LM_SIDES_PLACE_STACK_ONLY);
      lm_sides_layout_add (widget, lm_edit_cell_new (self->context, lm_edit_row_get_item (self->row), i),
                           LM_SIDES_PLACE_COLUMN);
    }
}

static void
fill_card (LmEditRowView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), create_field (self, "prompt", _("Question"), TRUE, "heading"));
  gtk_box_append (GTK_BOX (box), create_field (self, "answer", _("Answer"), TRUE, NULL));
  gtk_box_append (GTK_BOX (box), create_field (self, "hint", _("Hint"), TRUE, "dim-label"));

  lm_sides_layout_add (GTK_WIDGET (self), create_tools (self), LM_SIDES_PLACE_TITLE);
  lm_sides_layout_add (GTK_WIDGET (self), box, LM_SIDES_PLACE_COLUMN);
}

static void
fill_heading (LmEditRowView *self,
              const char    *title,
              const char    *css_class,
              gboolean       has_tools)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean is_subject = lm_edit_row_get_kind (self->row) == LM_EDIT_ROW_SUBJECT;

  gtk_box_append (GTK_BOX (box), create_field (self, "title", title, FALSE, css_class));
  gtk_box_append (GTK_BOX (box),
                  create_field (self, "summary",
                                is_subject ? _("What the comparison is about") : _("What the phase is about"),
                                TRUE, "dim-label"));
  if (has_tools)
    gtk_box_append (GTK_BOX (box), create_tools (self));

  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_bin_layout_new ());
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
add_color_item (GMenu      *menu,
                guint       index,
                const char *color,
                const char *label)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "side.color", "(us)", index, color);
  g_menu_append_item (menu, item);
}

static void
add_move_item (GMenu      *menu,
               guint       index,
               int         distance,
               const char *label)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "side.move", "(ui)", index, distance);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_side_menu (guint index,
                  guint n_sides)
{
  static const struct
  {
    const char *color;
    const char *label;
  } colors[] = {
    { "blue", N_("Blue") }, { "teal", N_("Teal") }, { "green", N_("Green") }, { "yellow", N_("Yellow") },
    { "orange", N_("Orange") }, { "red", N_("Red") }, { "purple", N_("Purple") }, { "slate", N_("Slate") },
  };
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) palette = g_menu_new ();
  g_autoptr(GMenu) order = g_menu_new ();
  g_autoptr(GMenuItem) removal = g_menu_item_new (_("_Remove Side"), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
    add_color_item (palette, index, colors[i].color, _(colors[i].label));

  if (index > 0)
    /* Translators: a side goes before the side that stands before it. */
    add_move_item (order, index, -1, _("Move _Forward"));
  if (index + 1 < n_sides)
    /* Translators: a side goes after the side that stands after it. */
    add_move_item (order, index, 1, _("Move _Back"));

  g_menu_item_set_action_and_target (removal, "side.remove", "u", index);
  g_menu_append_item (order, removal);
  g_menu_append_section (menu, _("Color"), G_MENU_MODEL (palette));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_side (LmEditRowView *self,
             guint          index,
             guint          n_sides)
{
  /* A text view beside something else does not show its text at first in GTK 4.8. */
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(LmDraftItem) item = g_list_model_get_item (lm_edit_context_get_sides (self->context), index);
  g_autoptr(LmSide) side = lm_edit_context_create_side (self->context, index);
  g_autoptr(GMenuModel) menu = create_side_menu (index, n_sides);
  /* Translators: a side of the comparison; %u is 1 to 4. */
  g_autofree char *placeholder = lm_format (_("Side %u"), index + 1);
  GtkWidget *field = lm_edit_field_new (self->context, item, NULL, "name", placeholder);
  GtkWidget *dot = g_object_new (GTK_TYPE_BOX, "css-name", "dot", "valign", GTK_ALIGN_CENTER, NULL);

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), dot);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  lm_side_style_apply (button, side);
  gtk_widget_set_tooltip_text (button, _("Color and Order"));
  lm_menu_button_set_name (button, _("Color and Order"));

  lm_edit_field_set_name (LM_EDIT_FIELD (field), placeholder);
  gtk_widget_add_css_class (field, "heading");
  gtk_box_append (GTK_BOX (box), field);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
create_button (const char *label,
               const char *action,
               const char *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}

static void
fill_sides (LmEditRowView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *add = create_button (_("Add _Side"), "row.add", "sides");
  guint n_sides = g_list_model_get_n_items (lm_edit_context_get_sides (self->context));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (add))), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (add))), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_START);
  gtk_widget_set_visible (add, n_sides < MAX_SIDES);
  lm_sides_layout_add (widget, add, LM_SIDES_PLACE_TITLE);

  for (guint i = 0; i < n_sides; i++)
    lm_sides_layout_add (widget, create_side (self, i, n_sides), LM_SIDES_PLACE_COLUMN);
}

static void
fill_phase_end (LmEditRowView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_FLOW_BOX,
                                 "selection-mode", GTK_SELECTION_NONE,
                                 "column-spacing", 6,
                                 "row-spacing", 6,
                                 "max-children-per-line", 3,
                                 NULL);
  gboolean has_sides = g_list_model_get_n_items (lm_edit_context_get_sides (self->context)) > 0;
  GtkWidget *buttons[] = {
    has_sides ? create_button (_("Add _Row"), "row.add", "aspects") : NULL,
    create_button (_("Add _Card"), "row.add", "cards"),
    has_sides ? create_button (_("_Paste Table"), "row.paste-table", NULL) : NULL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (buttons[i] != NULL)
      {
        gtk_flow_box_append (GTK_FLOW_BOX (box), buttons[i]);
        gtk_widget_set_focusable (gtk_widget_get_parent (buttons[i]), FALSE);
      }

  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_bin_layout_new ());
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
fill_end (LmEditRowView *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_bin_layout_new ());
  gtk_widget_set_parent (create_button (_("Add P_hase"), "row.add", "phases"), GTK_WIDGET (self));
}

static void
fill (LmEditRowView *self)
{
  remove_children (self);

  switch (lm_edit_row_get_kind (self->row))
    {
    case LM_EDIT_ROW_SUBJECT:
      fill_heading (self, _("Title of the comparison"), "title-1", FALSE);
      break;

    case LM_EDIT_ROW_SIDES:
      fill_sides (self);
      break;

    case LM_EDIT_ROW_PHASE:
      fill_heading (self, _("Title of the phase"), "title-2", TRUE);
      break;

    case LM_EDIT_ROW_ASPECT:
      fill_aspect (self);
      break;

    case LM_EDIT_ROW_CARD:
      fill_card (self);
      break;

    case LM_EDIT_ROW_PHASE_END:
      fill_phase_end (self);
      break;

    case LM_EDIT_ROW_END:
    default:
      fill_end (self);
      break;
    }

  show_problem (self);
}

/* Colors and names are on labels of other rows too. */
static void
sides_changed_cb (LmEditRowView *self)
{
  GListModel *sides = lm_edit_context_get_sides (self->context);
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (LM_IS_SIDE_LABEL (child) && index < g_list_model_get_n_items (sides))
      {
        g_autoptr(LmSide) side = lm_edit_context_create_side (self->context, index++);

        lm_side_label_set_side (LM_SIDE_LABEL (child), side);
      }
    else if (lm_edit_row_get_kind (self->row) == LM_EDIT_ROW_SIDES && GTK_IS_BOX (child) &&
             index < g_list_model_get_n_items (sides))
      {
        g_autoptr(LmSide) side = lm_edit_context_create_side (self->context, index++);

        lm_side_style_apply (gtk_widget_get_last_child (child), side);
      }
}

GtkWidget *
lm_edit_row_view_new (LmEditContext *context,
                      LmEditRow     *row)
{
  LmEditRowView *self;

  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (context), NULL);
  g_return_val_if_fail (LM_IS_EDIT_ROW (row), NULL);

  self = g_object_new (LM_TYPE_EDIT_ROW_VIEW, NULL);
  self->context = g_object_ref (context);
  self->row = g_object_ref (row);
  fill (self);

  g_signal_connect_object (lm_edit_context_get_sides (context), "items-changed",
                           G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "sides-changed", G_CALLBACK (sides_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "problems-changed", G_CALLBACK (show_problem), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

LmEditRow *
lm_edit_row_view_get_row (LmEditRowView *self)
{
  g_return_val_if_fail (LM_IS_EDIT_ROW_VIEW (self), NULL);

  return self->row;
}
