/* lm-authored-card-view.c: an authored card in the comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-sides-layout.h"
#include "compare/lm-authored-card-view.h"
#include "compare/lm-marked-label.h"
#include "compare/lm-match-label.h"
#include "compare/lm-parallel-labels.h"

struct _LmAuthoredCardView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *text;
  GtkWidget *found_in;

  /* Owned */
  LmCompareState *state;
  LmAuthoredCard *card;
};

G_DEFINE_FINAL_TYPE (LmAuthoredCardView, lm_authored_card_view, GTK_TYPE_WIDGET)

static void
show_search (LmAuthoredCardView *self)
{
  LmTextSearch *search = lm_compare_state_get_search (self->state);

  lm_parallel_labels_mark (GTK_BOX (self->text), search);
  lm_match_label_show (GTK_LABEL (self->found_in), self->state,
                       search != NULL ? lm_compare_state_match_card (self->state, self->card) : LM_TEXT_MATCH_NONE);
}

static void
lm_authored_card_view_dispose (GObject *object)
{
  LmAuthoredCardView *self = LM_AUTHORED_CARD_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->card);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (lm_authored_card_view_parent_class)->dispose (object);
}

static void
lm_authored_card_view_class_init (LmAuthoredCardViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_authored_card_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "authored-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, LM_TYPE_SIDES_LAYOUT);
}

static void
lm_authored_card_view_init (LmAuthoredCardView *self)
{
}

static GtkWidget *
create_title_column (LmAuthoredCardView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: stands beside a question and its answer, where other rows have
   * the title of an aspect. */
  GtkWidget *title = lm_marked_label_new (_("Question"), NULL);

  gtk_widget_add_css_class (title, "aspect-title");
  gtk_box_append (GTK_BOX (box), title);
  self->found_in = lm_match_label_new ();
  gtk_box_append (GTK_BOX (box), self->found_in);

  return box;
}

static GtkWidget *
create_text (LmAuthoredCardView *self)
{
  LmAuthoredCard *second = lm_compare_state_get_second (self->state, self->card);

  self->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  lm_parallel_labels_append (GTK_BOX (self->text), self->state, lm_authored_card_get_prompt (self->card),
                             second != NULL ? lm_authored_card_get_prompt (second) : NULL, "heading");
  lm_parallel_labels_append (GTK_BOX (self->text), self->state, lm_authored_card_get_answer (self->card),
                             second != NULL ? lm_authored_card_get_answer (second) : NULL, "statement");

  return self->text;
}

GtkWidget *
lm_authored_card_view_new (LmCompareState *state,
                           LmAuthoredCard *card)
{
  LmAuthoredCardView *self;
  GtkWidget *widget;

  g_return_val_if_fail (LM_IS_COMPARE_STATE (state), NULL);
  g_return_val_if_fail (LM_IS_AUTHORED_CARD (card), NULL);

  self = g_object_new (LM_TYPE_AUTHORED_CARD_VIEW, NULL);
  widget = GTK_WIDGET (self);
  self->state = g_object_ref (state);
  self->card = g_object_ref (card);

  lm_sides_layout_add (widget, create_title_column (self), LM_SIDES_PLACE_TITLE);
  lm_sides_layout_add (widget, create_text (self), LM_SIDES_PLACE_COLUMN);
  show_search (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, lm_authored_card_get_prompt (card),
                                  -1);
  g_signal_connect_object (state, "notify::search", G_CALLBACK (show_search), self, G_CONNECT_SWAPPED);

  return widget;
}
