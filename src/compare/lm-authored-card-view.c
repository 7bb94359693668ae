/* lm-authored-card-view.c: an authored card in the comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-sides-layout.h"
#include "compare/lm-authored-card-view.h"
#include "compare/lm-marked-label.h"

struct _LmAuthoredCardView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *prompt;
  GtkWidget *answer;

  /* Owned */
  LmCompareState *state;
};

G_DEFINE_FINAL_TYPE (LmAuthoredCardView, lm_authored_card_view, GTK_TYPE_WIDGET)

static void
mark (LmAuthoredCardView *self)
{
  LmTextSearch *search = lm_compare_state_get_search (self->state);

  lm_marked_label_mark (GTK_LABEL (self->prompt), search);
  lm_marked_label_mark (GTK_LABEL (self->answer), search);
}

static void
lm_authored_card_view_dispose (GObject *object)
{
  LmAuthoredCardView *self = LM_AUTHORED_CARD_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

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

GtkWidget *
lm_authored_card_view_new (LmCompareState *state,
                           LmAuthoredCard *card)
{
  LmAuthoredCardView *self;
  GtkWidget *widget, *title, *text;

  g_return_val_if_fail (LM_IS_COMPARE_STATE (state), NULL);
  g_return_val_if_fail (LM_IS_AUTHORED_CARD (card), NULL);

  self = g_object_new (LM_TYPE_AUTHORED_CARD_VIEW, NULL);
  widget = GTK_WIDGET (self);
  self->state = g_object_ref (state);

  /* Translators: stands beside a question and its answer, where other rows have
   * the title of an aspect. */
  title = lm_marked_label_new (_("Question"));
  gtk_widget_add_css_class (title, "aspect-title");
  lm_sides_layout_add (widget, title, LM_SIDES_PLACE_TITLE);

  self->prompt = lm_marked_label_new (lm_authored_card_get_prompt (card));
  gtk_widget_add_css_class (self->prompt, "heading");
  self->answer = lm_marked_label_new (lm_authored_card_get_answer (card));
  gtk_widget_add_css_class (self->answer, "statement");

  text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (text), self->prompt);
  gtk_box_append (GTK_BOX (text), self->answer);
  lm_sides_layout_add (widget, text, LM_SIDES_PLACE_COLUMN);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, lm_authored_card_get_prompt (card),
                                  -1);
  mark (self);
  g_signal_connect_object (state, "notify::search", G_CALLBACK (mark), self, G_CONNECT_SWAPPED);

  return widget;
}
