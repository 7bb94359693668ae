/* lm-sides-header.c: the names of the sides over their columns
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-sides-layout.h"
#include "compare/lm-parallel-labels.h"
#include "compare/lm-sides-header.h"

struct _LmSidesHeader
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LmSidesHeader, lm_sides_header, GTK_TYPE_WIDGET)

static void
remove_children (LmSidesHeader *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
lm_sides_header_dispose (GObject *object)
{
  remove_children (LM_SIDES_HEADER (object));

  G_OBJECT_CLASS (lm_sides_header_parent_class)->dispose (object);
}

static void
lm_sides_header_class_init (LmSidesHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_sides_header_dispose;

  gtk_widget_class_set_css_name (widget_class, "sides-header");
  gtk_widget_class_set_layout_manager_type (widget_class, LM_TYPE_SIDES_LAYOUT);
}

static void
lm_sides_header_init (LmSidesHeader *self)
{
}

void
lm_sides_header_show (LmSidesHeader  *self,
                      LmCompareState *state)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LmSubject *subject;

  g_return_if_fail (LM_IS_SIDES_HEADER (self));
  g_return_if_fail (LM_IS_COMPARE_STATE (state));

  remove_children (self);
  subject = lm_compare_state_get_subject (state);

  lm_sides_layout_add (widget,
                       g_object_new (GTK_TYPE_BOX,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     NULL),
                       LM_SIDES_PLACE_TITLE);

  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    {
      LmSide *side = lm_subject_get_side (subject, lm_compare_state_get_nth_side (state, i));

      lm_sides_layout_add (widget, lm_parallel_labels_new_side (state, side), LM_SIDES_PLACE_COLUMN_ONLY);
    }
}
