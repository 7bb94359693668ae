/* lm-card-pane.c: front and back of one card of the list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-card-face.h"
#include "app/lm-examples.h"
#include "app/lm-flag-text.h"
#include "app/lm-optional-text.h"
#include "app/lm-side-label.h"
#include "browse/lm-card-pane.h"

struct _LmCardPane
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkStack    *stack;
  GtkWidget   *card;
  GtkLabel    *place;
  LmSideLabel *prompt_side;
  GtkLabel    *prompt;
  GtkLabel    *question;
  GtkLabel    *hint;
  LmSideLabel *answer_side;
  GtkLabel    *answer;
  GtkLabel    *detail;
  GtkBox      *examples;
  GtkLabel    *flag;
  GtkWidget   *note_heading;
  GtkLabel    *note;

  /* Owned */
  LmCard *shown;
};

G_DEFINE_FINAL_TYPE (LmCardPane, lm_card_pane, GTK_TYPE_WIDGET)

static void
show_face (LmCardPane *self)
{
  g_autoptr(LmCardFace) face = lm_card_face_new (self->shown);

  lm_optional_text_show (self->place, face->place);
  lm_side_label_show (self->prompt_side, face->prompt_side);
  lm_optional_text_show (self->prompt, face->prompt);
  lm_optional_text_show (self->question, face->question);
  lm_optional_text_show (self->hint, face->hint);
  lm_side_label_show (self->answer_side, face->answer_side);
  lm_optional_text_show (self->answer, face->answer);
  lm_optional_text_show (self->detail, face->cell != NULL ? lm_cell_get_detail (face->cell) : NULL);
  lm_examples_show (self->examples, face->cell != NULL ? lm_cell_get_examples (face->cell) : NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, face->prompt,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  face->answer != NULL ? face->answer : lm_side_get_name (face->answer_side),
                                  -1);
}

static void
show_marks (LmCardPane *self,
            guint       flag,
            const char *note)
{
  lm_optional_text_show (self->flag, flag > 0 ? lm_flag_to_text (flag) : NULL);
  lm_optional_text_show (self->note, note);
  gtk_widget_set_visible (self->note_heading, note != NULL);
}

static gboolean
lm_card_pane_grab_focus (GtkWidget *widget)
{
  LmCardPane *self = LM_CARD_PANE (widget);

  return self->shown != NULL && gtk_widget_grab_focus (self->card);
}

static void
lm_card_pane_dispose (GObject *object)
{
  LmCardPane *self = LM_CARD_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_CARD_PANE);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (lm_card_pane_parent_class)->dispose (object);
}

static void
lm_card_pane_class_init (LmCardPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_card_pane_dispose;

  widget_class->grab_focus = lm_card_pane_grab_focus;

  g_type_ensure (LM_TYPE_SIDE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/browse/lm-card-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, stack);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, card);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, place);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, prompt_side);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, prompt);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, question);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, hint);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, answer_side);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, answer);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, detail);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, examples);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, flag);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, note_heading);
  gtk_widget_class_bind_template_child (widget_class, LmCardPane, note);
}

static void
lm_card_pane_init (LmCardPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LmCard *
lm_card_pane_get_card (LmCardPane *self)
{
  g_return_val_if_fail (LM_IS_CARD_PANE (self), NULL);

  return self->shown;
}

void
lm_card_pane_show (LmCardPane *self,
                   LmCard     *card,
                   guint       flag,
                   const char *note)
{
  g_return_if_fail (LM_IS_CARD_PANE (self));
  g_return_if_fail (card == NULL || LM_IS_CARD (card));

  if (g_set_object (&self->shown, card))
    {
      gtk_stack_set_visible_child_name (self->stack, card != NULL ? "card" : "none");
      if (card != NULL)
        show_face (self);
    }

  if (card != NULL)
    show_marks (self, flag, note);
}
