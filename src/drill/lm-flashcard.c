/* lm-flashcard.c: the drill that shows a front, turns, and is rated
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/lm-card-face.h"
#include "app/lm-examples.h"
#include "app/lm-optional-text.h"
#include "app/lm-side-label.h"
#include "drill/lm-drill.h"
#include "drill/lm-flashcard.h"
#include "drill/lm-rating-buttons.h"
#include "drill/lm-slide-layer.h"
#include "drill/lm-spoken-prompt.h"

#define TURN_DURATION_MS 200

struct _LmFlashcard
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget       *scroller;
  LmSlideLayer    *slide;
  GtkWidget       *front;
  GtkLabel        *place;
  LmSideLabel     *prompt_side;
  GtkLabel        *prompt;
  GtkLabel        *question;
  GtkWidget       *hint_button;
  GtkLabel        *hint;
  GtkWidget       *back;
  LmSideLabel     *answer_side;
  GtkLabel        *answer;
  GtkLabel        *detail;
  GtkBox          *examples;
  GtkWidget       *beside_button;
  GtkWidget       *beside;
  LmSideLabel     *beside_side;
  GtkLabel        *beside_statement;
  GtkWidget       *button_clamp;
  GtkStack        *buttons;
  LmRatingButtons *ratings;

  /* Owned */
  LmCard       *card;
  LmCardFace   *face;
  AdwAnimation *turning;
  char         *count;         /* or NULL */

  /* State */
  gboolean turned;
  gint64   shown_at;      /* monotonic, microseconds */
};

static void lm_flashcard_drill_init (LmDrillInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmFlashcard, lm_flashcard, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LM_TYPE_DRILL, lm_flashcard_drill_init))

static void
fill_front (LmFlashcard *self)
{
  LmCardFace *face = self->face;

  gtk_label_set_label (self->place, face->place);
  lm_side_label_show (self->prompt_side, face->prompt_side);
  gtk_label_set_label (self->prompt, face->prompt);
  lm_optional_text_show (self->question, face->question);
  lm_optional_text_show (self->hint, NULL);

  lm_spoken_prompt_update (GTK_ACCESSIBLE (self->front), face, self->count);
}

/* Not before it is turned to: while the back of the last card still has the focus, a screen
 * reader says whatever changes on it. */
static void
fill_back (LmFlashcard *self)
{
  LmCardFace *face = self->face;
  const char *detail = face->cell != NULL ? lm_cell_get_detail (face->cell) : NULL;

  lm_side_label_show (self->answer_side, face->answer_side);
  lm_optional_text_show (self->answer, face->answer);
  lm_optional_text_show (self->detail, detail);
  lm_examples_show (self->examples, face->cell != NULL ? lm_cell_get_examples (face->cell) : NULL);
  gtk_widget_set_visible (self->beside, FALSE);

  if (face->beside != NULL)
    {
      lm_side_label_set_side (self->beside_side, lm_cell_get_side (face->beside));
      gtk_label_set_label (self->beside_statement, lm_cell_get_statement (face->beside));
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, lm_card_face_get_spoken_answer (face),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail != NULL ? detail : "",
                                  -1);
}

static void
update_actions (LmFlashcard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_hint = self->face->hint != NULL && !gtk_widget_get_visible (GTK_WIDGET (self->hint));
  gboolean can_show_beside = self->turned && self->face->beside != NULL &&
                             !gtk_widget_get_visible (self->beside);

  gtk_widget_action_set_enabled (widget, "flashcard.turn", !self->turned);
  gtk_widget_action_set_enabled (widget, "flashcard.rate", self->turned);
  gtk_widget_action_set_enabled (widget, "flashcard.hint", can_hint);
  gtk_widget_action_set_enabled (widget, "flashcard.beside", can_show_beside);
  gtk_widget_set_visible (self->hint_button, can_hint);
  gtk_widget_set_visible (self->beside_button, can_show_beside);
}

static void
set_turned (LmFlashcard *self,
            gboolean     turned)
{
  self->turned = turned;
  gtk_widget_set_visible (self->back, turned);
  gtk_stack_set_visible_child_name (self->buttons, turned ? "back" : "front");
  update_actions (self);
}

static void
turn_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmFlashcard *self = LM_FLASHCARD (widget);

  fill_back (self);
  set_turned (self, TRUE);
  adw_animation_play (self->turning);
  gtk_widget_grab_focus (widget);
  lm_drill_emit_says (LM_DRILL (self), lm_card_face_get_spoken_answer (self->face));
}

static void
rate_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmFlashcard *self = LM_FLASHCARD (widget);
  gint64 took = (g_get_monotonic_time () - self->shown_at) / 1000;

  lm_drill_emit_answered (LM_DRILL (self), self->card, g_variant_get_int32 (parameter), took, NULL);
  lm_drill_emit_finished (LM_DRILL (self));
}

static void
hint_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmFlashcard *self = LM_FLASHCARD (widget);

  lm_optional_text_show (self->hint, self->face->hint);
  update_actions (self);
}

static void
beside_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LmFlashcard *self = LM_FLASHCARD (widget);

  gtk_widget_set_visible (self->beside, TRUE);
  update_actions (self);
}

static void
clicked_cb (LmFlashcard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "flashcard.turn", NULL);
}

static void
lm_flashcard_show (LmDrill   *drill,
                   GPtrArray *cards)
{
  LmFlashcard *self = LM_FLASHCARD (drill);
  g_autofree char *prompt = lm_card_face_dup_spoken_prompt (g_ptr_array_index (cards, 0));

  g_set_object (&self->card, g_ptr_array_index (cards, 0));
  g_clear_pointer (&self->face, lm_card_face_free);
  self->face = lm_card_face_new (self->card);

  fill_front (self);
  set_turned (self, FALSE);
  lm_slide_layer_slide (self->slide);

  self->shown_at = g_get_monotonic_time ();
  gtk_widget_grab_focus (GTK_WIDGET (self));
  lm_drill_emit_says (drill, prompt);
}

static void
lm_flashcard_set_interval (LmDrill    *drill,
                           LmRating    rating,
                           const char *text)
{
  lm_rating_buttons_set_interval (LM_FLASHCARD (drill)->ratings, rating, text);
}

static void
lm_flashcard_continue_from (LmDrill *drill,
                            LmDrill *drill_before)
{
  LmFlashcard *self = LM_FLASHCARD (drill);
  LmFlashcard *before = LM_FLASHCARD (drill_before);

  self->shown_at = before->shown_at;
  if (gtk_widget_get_visible (GTK_WIDGET (before->hint)))
    lm_optional_text_show (self->hint, self->face->hint);
  if (before->turned)
    fill_back (self);
  gtk_widget_set_visible (self->beside, gtk_widget_get_visible (before->beside) && self->face->beside != NULL);
  set_turned (self, before->turned);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
lm_flashcard_set_count (LmDrill    *drill,
                        const char *text)
{
  g_free (LM_FLASHCARD (drill)->count);
  LM_FLASHCARD (drill)->count = g_strdup (text);
}

static void
lm_flashcard_drill_init (LmDrillInterface *iface)
{
  iface->continue_from = lm_flashcard_continue_from;
  iface->show = lm_flashcard_show;
  iface->set_interval = lm_flashcard_set_interval;
  iface->set_count = lm_flashcard_set_count;
}

/* On the text, so that it is read aloud, and not on a button, which another Space would
 * press. */
static gboolean
lm_flashcard_grab_focus (GtkWidget *widget)
{
  LmFlashcard *self = LM_FLASHCARD (widget);

  return gtk_widget_grab_focus (self->turned ? self->back : self->front);
}

static void
lm_flashcard_dispose (GObject *object)
{
  LmFlashcard *self = LM_FLASHCARD (object);

  g_clear_object (&self->turning);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_FLASHCARD);
  g_clear_pointer (&self->face, lm_card_face_free);
  g_clear_pointer (&self->count, g_free);
  g_clear_object (&self->card);

  G_OBJECT_CLASS (lm_flashcard_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "flashcard.turn", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "flashcard.rate", "i", rate_action);
  gtk_widget_class_install_action (widget_class, "flashcard.hint", NULL, hint_action);
  gtk_widget_class_install_action (widget_class, "flashcard.beside", NULL, beside_action);

  lm_drill_class_bind_main_keys (widget_class, "flashcard.turn");
  lm_drill_class_bind_rating_keys (widget_class, "flashcard.rate");

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, 0, "flashcard.hint", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, 0, "flashcard.beside", NULL);
}

static void
lm_flashcard_class_init (LmFlashcardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_flashcard_dispose;

  widget_class->grab_focus = lm_flashcard_grab_focus;

  g_type_ensure (LM_TYPE_RATING_BUTTONS);
  g_type_ensure (LM_TYPE_SIDE_LABEL);
  g_type_ensure (LM_TYPE_SLIDE_LAYER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-flashcard.ui");
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, slide);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, front);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, place);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, prompt_side);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, prompt);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, question);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, hint_button);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, hint);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, back);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, answer_side);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, answer);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, detail);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, examples);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, beside_button);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, beside);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, beside_side);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, beside_statement);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, button_clamp);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, buttons);
  gtk_widget_class_bind_template_child (widget_class, LmFlashcard, ratings);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);

  install_actions (widget_class);
}

static void
lm_flashcard_init (LmFlashcard *self)
{
  AdwAnimationTarget *target;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Ends at once where the desktop asks for reduced motion. */
  target = adw_property_animation_target_new (G_OBJECT (self->back), "opacity");
  self->turning = adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, TURN_DURATION_MS, target);
}

gboolean
lm_flashcard_get_turned (LmFlashcard *self)
{
  g_return_val_if_fail (LM_IS_FLASHCARD (self), FALSE);

  return self->turned;
}
