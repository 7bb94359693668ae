/* lm-card-pane.c: front and back of one card of the list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-card-face.h"
#include "app/lm-examples.h"
#include "app/lm-flag-text.h"
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
  LmCardItem *item;
};

enum
{
  PROP_ITEM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmCardPane, lm_card_pane, GTK_TYPE_WIDGET)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_side (LmSideLabel *label,
           LmSide      *side)
{
  lm_side_label_set_side (label, side);
  gtk_widget_set_visible (GTK_WIDGET (label), side != NULL);
}

static void
show_face (LmCardPane *self)
{
  g_autoptr(LmCardFace) face = lm_card_face_new (lm_card_item_get_card (self->item));

  show_text (self->place, face->place);
  show_side (self->prompt_side, face->prompt_side);
  show_text (self->prompt, face->prompt);
  show_text (self->question, face->question);
  show_text (self->hint, face->hint);
  show_side (self->answer_side, face->answer_side);
  show_text (self->answer, face->answer);
  show_text (self->detail, face->cell != NULL ? lm_cell_get_detail (face->cell) : NULL);
  lm_examples_show (self->examples, face->cell != NULL ? lm_cell_get_examples (face->cell) : NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, face->prompt,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  face->answer != NULL ? face->answer : lm_side_get_name (face->answer_side),
                                  -1);
}

static void
show_marks (LmCardPane *self)
{
  guint flag = lm_card_item_get_record (self->item)->flag;
  const char *note = lm_card_item_get_note (self->item);

  show_text (self->flag, flag > 0 ? lm_flag_to_text (flag) : NULL);
  show_text (self->note, note);
  gtk_widget_set_visible (self->note_heading, note != NULL);
}

static gboolean
lm_card_pane_grab_focus (GtkWidget *widget)
{
  LmCardPane *self = LM_CARD_PANE (widget);

  return self->item != NULL && gtk_widget_grab_focus (self->card);
}

static void
lm_card_pane_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, LM_CARD_PANE (object)->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_card_pane_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      lm_card_pane_set_item (LM_CARD_PANE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_card_pane_dispose (GObject *object)
{
  LmCardPane *self = LM_CARD_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_CARD_PANE);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (lm_card_pane_parent_class)->dispose (object);
}

static void
lm_card_pane_class_init (LmCardPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_card_pane_get_property;
  object_class->set_property = lm_card_pane_set_property;
  object_class->dispose = lm_card_pane_dispose;

  widget_class->grab_focus = lm_card_pane_grab_focus;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, LM_TYPE_CARD_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

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

LmCardItem *
lm_card_pane_get_item (LmCardPane *self)
{
  g_return_val_if_fail (LM_IS_CARD_PANE (self), NULL);

  return self->item;
}

void
lm_card_pane_set_item (LmCardPane *self,
                       LmCardItem *item)
{
  g_return_if_fail (LM_IS_CARD_PANE (self));
  g_return_if_fail (item == NULL || LM_IS_CARD_ITEM (item));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_marks, self);

  g_set_object (&self->item, item);
  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "card" : "none");

  if (item != NULL)
    {
      show_face (self);
      show_marks (self);
      g_signal_connect_object (item, "changed", G_CALLBACK (show_marks), self, G_CONNECT_SWAPPED);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
