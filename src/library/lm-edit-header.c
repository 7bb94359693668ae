/* lm-edit-header.c: the names of the sides over the columns of the editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-edit-header.h"

#include "app/lm-side-label.h"
#include "app/lm-sides-layout.h"

struct _LmEditHeader
{
  GtkWidget parent_instance;

  /* Owned */
  LmEditContext *context;
};

G_DEFINE_FINAL_TYPE (LmEditHeader, lm_edit_header, GTK_TYPE_WIDGET)

static void
remove_children (LmEditHeader *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
show_sides (LmEditHeader *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n_sides = g_list_model_get_n_items (lm_edit_context_get_sides (self->context));

  remove_children (self);
  lm_sides_layout_add (widget,
                       g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL),
                       LM_SIDES_PLACE_TITLE);

  for (guint i = 0; i < n_sides; i++)
    {
      g_autoptr(LmSide) side = lm_edit_context_create_side (self->context, i);

      lm_sides_layout_add (widget, lm_side_label_new (side), LM_SIDES_PLACE_COLUMN_ONLY);
    }
}

static void
lm_edit_header_dispose (GObject *object)
{
  LmEditHeader *self = LM_EDIT_HEADER (object);

  remove_children (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (lm_edit_header_parent_class)->dispose (object);
}

static void
lm_edit_header_class_init (LmEditHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_edit_header_dispose;

  gtk_widget_class_set_css_name (widget_class, "sides-header");
  gtk_widget_class_set_layout_manager_type (widget_class, LM_TYPE_SIDES_LAYOUT);
}

static void
lm_edit_header_init (LmEditHeader *self)
{
}

void
lm_edit_header_set_context (LmEditHeader  *self,
                            LmEditContext *context)
{
  g_return_if_fail (LM_IS_EDIT_HEADER (self));
  g_return_if_fail (LM_IS_EDIT_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "sides-changed", G_CALLBACK (show_sides), self, G_CONNECT_SWAPPED);
  show_sides (self);
}
