/* lm-typed-drill.c: the drill in which the answer is typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-card-face.h"
#include "app/lm-side-label.h"
#include "drill/lm-contrast.h"
#include "drill/lm-drill.h"
#include "drill/lm-feedback.h"
#include "drill/lm-rating-buttons.h"
#include "drill/lm-slide-layer.h"
#include "drill/lm-spoken-prompt.h"
#include "drill/lm-typed-drill.h"
#include "core/locale/lm-locale.h"

struct _LmTypedDrill
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget       *scroller;
  LmSlideLayer    *slide;
  GtkWidget       *front;
  GtkLabel        *place;
  LmSideLabel     *prompt_side;
  GtkLabel        *prompt;
  GtkTextView     *entry;
  GtkWidget       *back;
  LmFeedback      *feedback;
  GtkLabel        *difference;
  GtkWidget       *legend;
  GtkLabel        *answer;
  LmContrast      *contrast;
  GtkWidget       *button_clamp;
  GtkStack        *buttons;
  LmRatingButtons *ratings;

  /* Owned */
  LmCard     *card;
  LmCardFace *face;
  char       *count;           /* or NULL */

  /* State */
  LmForgiveness forgiven;
  LmRating      proposed;
  gboolean      checked;
  gint64        took;          /* milliseconds, until the answer was checked */
  gint64        shown_at;      /* monotonic, microseconds */
};

static void lm_typed_drill_drill_init (LmDrillInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmTypedDrill, lm_typed_drill, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LM_TYPE_DRILL, lm_typed_drill_drill_init))

static void
set_checked (LmTypedDrill *self,
             gboolean      checked)
{
  self->checked = checked;
  gtk_widget_set_visible (self->back, checked);
  gtk_text_view_set_editable (self->entry, !checked);
  gtk_widget_set_can_focus (GTK_WIDGET (self->entry), !checked);
  gtk_stack_set_visible_child_name (self->buttons, checked ? "back" : "front");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "typed.check", !checked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "typed.rate", checked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "typed.take", checked);
}

static char *
dup_typed (LmTypedDrill *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->entry);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);

  return g_strdup (g_strstrip (text));
}

/* By lines and not by colour: missing words are underlined, others struck out. */
static char *
dup_markup (LmAnswerMatch *match)
{
  static const char * const before[] = { "", "<u>", "<s>" };
  static const char * const after[] = { " ", "</u> ", "</s> " };
  g_autoptr(GString) markup = g_string_new (NULL);

  for (guint i = 0; i < match->words->len; i++)
    {
      const LmMarkedWord *word = g_ptr_array_index (match->words, i);
      g_autofree char *text = g_markup_escape_text (word->text, -1);

      g_string_append_printf (markup, "%s%s%s", before[word->mark], text, after[word->mark]);
    }

  return g_string_free (g_steal_pointer (&markup), FALSE);
}

static char *
join_words (LmAnswerMatch *match,
            LmWordMark     mark)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < match->words->len; i++)
    {
      const LmMarkedWord *word = g_ptr_array_index (match->words, i);

      if (word->mark == mark)
        g_ptr_array_add (words, word->text);
    }

  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (GStrv) words->pdata);
}

/* What the lines say to who sees them. */
static char *
dup_spoken_difference (LmAnswerMatch *match)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *missing = join_words (match, LM_WORD_MISSING);
  g_autofree char *extra = join_words (match, LM_WORD_EXTRA);

  if (*missing != '\0')
    /* Translators: read aloud: the words of the answer that were not typed. */
    g_ptr_array_add (lines, g_strdup_printf (_("Missing: %s"), missing));

  if (*extra != '\0')
    /* Translators: read aloud: the words that were typed and are not in the answer. */
    g_ptr_array_add (lines, g_strdup_printf (_("Not in the answer: %s"), extra));

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (GStrv) lines->pdata);
}

/* The difference, and what would have been right. */
static void
describe_match (LmTypedDrill  *self,
                LmAnswerMatch *match)
{
  g_autofree char *difference = dup_spoken_difference (match);
  g_autofree char *description = g_strjoin (*difference != '\0' ? "\n" : "", difference, self->face->answer, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->difference), GTK_ACCESSIBLE_PROPERTY_LABEL, difference, -1);
  lm_feedback_describe (self->feedback, description);
}

/* After a wrong answer all that explains the right one. */
static void
show_answer (LmTypedDrill  *self,
             LmAnswerMatch *match)
{
  gboolean explains = match->rating == LM_RATING_AGAIN && self->face->cell != NULL;

  gtk_label_set_label (self->answer, self->face->answer);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), !explains);
  gtk_widget_set_visible (GTK_WIDGET (self->contrast), explains);

  if (explains)
    lm_contrast_show (self->contrast, self->face->cell, NULL, lm_card_get_id (self->card));
}

static void
show_match (LmTypedDrill  *self,
            LmAnswerMatch *match)
{
  guint percent = match->share * 100.0 + 0.5;
  g_autofree char *markup = dup_markup (match);
  /* Translators: how much of a typed answer is the same as the right one. */
  g_autofree char *text = lm_format (_("%u %% the same"), percent);

  lm_feedback_show (self->feedback, match->rating == LM_RATING_AGAIN ? LM_VERDICT_WRONG : LM_VERDICT_RIGHT, text);
  gtk_label_set_markup (self->difference, markup);
  describe_match (self, match);
  gtk_widget_set_visible (GTK_WIDGET (self->difference), percent < 100);
  gtk_widget_set_visible (self->legend, percent < 100);
  self->proposed = match->rating;
  lm_rating_buttons_propose (self->ratings, match->rating);
}

/* @answer is what was asked for when it was typed. */
static void
check (LmTypedDrill *self,
       const char   *answer)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr(LmAnswerMatch) match = lm_answer_match_new (answer, typed, self->forgiven);

  show_answer (self, match);
  set_checked (self, TRUE);
  show_match (self, match);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
check_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LmTypedDrill *self = LM_TYPED_DRILL (widget);

  self->took = (g_get_monotonic_time () - self->shown_at) / 1000;
  check (self, self->face->answer);
  lm_drill_emit_says (LM_DRILL (self), self->face->answer);
}

static void
rate (LmTypedDrill *self,
      LmRating      rating)
{
  lm_drill_emit_answered (LM_DRILL (self), self->card, rating, self->took, NULL);
  lm_drill_emit_finished (LM_DRILL (self));
}

static void
rate_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rate (LM_TYPED_DRILL (widget), g_variant_get_int32 (parameter));
}

static void
take_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rate (LM_TYPED_DRILL (widget), LM_TYPED_DRILL (widget)->proposed);
}

/* Return is for the answer, with Shift for a line of it. */
static gboolean
key_pressed_cb (LmTypedDrill    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || state & GDK_SHIFT_MASK || self->checked)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "typed.check", NULL);

  return GDK_EVENT_STOP;
}

static void
lm_typed_drill_show (LmDrill   *drill,
                     GPtrArray *cards)
{
  LmTypedDrill *self = LM_TYPED_DRILL (drill);
  g_autofree char *prompt = lm_card_face_dup_spoken_prompt (g_ptr_array_index (cards, 0));

  g_set_object (&self->card, g_ptr_array_index (cards, 0));
  g_clear_pointer (&self->face, lm_card_face_free);
  self->face = lm_card_face_new (self->card);

  gtk_label_set_label (self->place, self->face->place);
  lm_side_label_show (self->prompt_side, self->face->prompt_side);
  gtk_label_set_label (self->prompt, self->face->prompt);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->entry), "", -1);
  lm_spoken_prompt_update (GTK_ACCESSIBLE (self->entry), self->face, self->count);
  set_checked (self, FALSE);
  lm_slide_layer_slide (self->slide);

  self->shown_at = g_get_monotonic_time ();
  gtk_widget_grab_focus (GTK_WIDGET (self));
  lm_drill_emit_says (drill, prompt);
}

static void
lm_typed_drill_set_interval (LmDrill    *drill,
                             LmRating    rating,
                             const char *text)
{
  lm_rating_buttons_set_interval (LM_TYPED_DRILL (drill)->ratings, rating, text);
}

static void
lm_typed_drill_continue_from (LmDrill *drill,
                              LmDrill *drill_before)
{
  LmTypedDrill *self = LM_TYPED_DRILL (drill);
  LmTypedDrill *before = LM_TYPED_DRILL (drill_before);
  g_autofree char *typed = NULL;

  self->shown_at = before->shown_at;
  self->took = before->took;
  g_object_get (gtk_text_view_get_buffer (before->entry), "text", &typed, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->entry), typed, -1);
  if (before->checked)
    check (self, before->face->answer);
}

static void
lm_typed_drill_set_count (LmDrill    *drill,
                          const char *text)
{
  g_free (LM_TYPED_DRILL (drill)->count);
  LM_TYPED_DRILL (drill)->count = g_strdup (text);
}

static void
lm_typed_drill_drill_init (LmDrillInterface *iface)
{
  iface->continue_from = lm_typed_drill_continue_from;
  iface->show = lm_typed_drill_show;
  iface->set_count = lm_typed_drill_set_count;
  iface->set_interval = lm_typed_drill_set_interval;
}

static gboolean
lm_typed_drill_grab_focus (GtkWidget *widget)
{
  LmTypedDrill *self = LM_TYPED_DRILL (widget);

  return gtk_widget_grab_focus (self->checked ? GTK_WIDGET (self->feedback) : GTK_WIDGET (self->entry));
}

static void
lm_typed_drill_dispose (GObject *object)
{
  LmTypedDrill *self = LM_TYPED_DRILL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_TYPED_DRILL);
  g_clear_pointer (&self->face, lm_card_face_free);
  g_clear_pointer (&self->count, g_free);
  g_clear_object (&self->card);

  G_OBJECT_CLASS (lm_typed_drill_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "typed.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "typed.rate", "i", rate_action);
  gtk_widget_class_install_action (widget_class, "typed.take", NULL, take_action);

  lm_drill_class_bind_main_keys (widget_class, "typed.take");
  lm_drill_class_bind_rating_keys (widget_class, "typed.rate");
}

static void
lm_typed_drill_class_init (LmTypedDrillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_typed_drill_dispose;

  widget_class->grab_focus = lm_typed_drill_grab_focus;

  g_type_ensure (LM_TYPE_CONTRAST);
  g_type_ensure (LM_TYPE_FEEDBACK);
  g_type_ensure (LM_TYPE_RATING_BUTTONS);
  g_type_ensure (LM_TYPE_SIDE_LABEL);
  g_type_ensure (LM_TYPE_SLIDE_LAYER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-typed-drill.ui");
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, slide);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, front);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, place);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, prompt_side);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, prompt);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, entry);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, back);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, feedback);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, difference);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, legend);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, answer);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, contrast);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, button_clamp);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, buttons);
  gtk_widget_class_bind_template_child (widget_class, LmTypedDrill, ratings);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);

  install_actions (widget_class);
}

static void
lm_typed_drill_init (LmTypedDrill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->forgiven = LM_FORGIVE_ALL;
  set_checked (self, FALSE);
}

void
lm_typed_drill_set_forgiven (LmTypedDrill  *self,
                             LmForgiveness  forgiven)
{
  g_return_if_fail (LM_IS_TYPED_DRILL (self));

  self->forgiven = forgiven;
}
