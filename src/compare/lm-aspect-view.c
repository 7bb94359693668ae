/* lm-aspect-view.c: a row of the comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-sides-layout.h"
#include "compare/lm-aspect-view.h"
#include "compare/lm-cell-view.h"
#include "compare/lm-match-label.h"
#include "compare/lm-parallel-labels.h"

struct _LmAspectView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *titles;
  GtkWidget *found_in;

  /* Owned */
  LmCompareState *state;
  LmAspect       *aspect;
};

G_DEFINE_FINAL_TYPE (LmAspectView, lm_aspect_view, GTK_TYPE_WIDGET)

static void
show_search (LmAspectView *self)
{
  LmTextSearch *search = lm_compare_state_get_search (self->state);

  lm_parallel_labels_mark (GTK_BOX (self->titles), search);
  lm_match_label_show (GTK_LABEL (self->found_in), self->state,
                       search != NULL ? lm_compare_state_match_aspect (self->state, self->aspect) : LM_TEXT_MATCH_NONE);
}

static void
lm_aspect_view_dispose (GObject *object)
{
  LmAspectView *self = LM_ASPECT_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->aspect);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (lm_aspect_view_parent_class)->dispose (object);
}

static void
lm_aspect_view_class_init (LmAspectViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_aspect_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "aspect");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, LM_TYPE_SIDES_LAYOUT);
}

static void
lm_aspect_view_init (LmAspectView *self)
{
}

static GtkWidget *
create_title_column (LmAspectView *self)
{
  LmAspect *second = lm_compare_state_get_second (self->state, self->aspect);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  lm_parallel_labels_append (GTK_BOX (self->titles), self->state, lm_aspect_get_title (self->aspect),
                             second != NULL ? lm_aspect_get_title (second) : NULL, "aspect-title");
  gtk_box_append (GTK_BOX (box), self->titles);

  self->found_in = lm_match_label_new ();
  gtk_box_append (GTK_BOX (box), self->found_in);

  return box;
}

GtkWidget *
lm_aspect_view_new (LmCompareState *state,
                    LmAspect       *aspect)
{
  LmAspectView *self;
  GtkWidget *widget;

  g_return_val_if_fail (LM_IS_COMPARE_STATE (state), NULL);
  g_return_val_if_fail (LM_IS_ASPECT (aspect), NULL);

  self = g_object_new (LM_TYPE_ASPECT_VIEW, NULL);
  widget = GTK_WIDGET (self);
  self->state = g_object_ref (state);
  self->aspect = g_object_ref (aspect);

  lm_sides_layout_add (widget, create_title_column (self), LM_SIDES_PLACE_TITLE);
  show_search (self);

  for (guint i = 0; i < lm_aspect_get_n_cells (aspect); i++)
    {
      LmCell *cell = lm_aspect_get_cell (aspect, lm_compare_state_get_nth_side (state, i));

      lm_sides_layout_add (widget, lm_parallel_labels_new_side (state, lm_cell_get_side (cell)), LM_SIDES_PLACE_STACK_ONLY);
      lm_sides_layout_add (widget, lm_cell_view_new (state, cell), LM_SIDES_PLACE_COLUMN);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, lm_aspect_get_title (aspect),
                                  -1);
  g_signal_connect_object (state, "notify::search", G_CALLBACK (show_search), self, G_CONNECT_SWAPPED);

  return widget;
}
