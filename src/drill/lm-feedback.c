/* lm-feedback.c: whether an answer was right, as icon and text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "app/lm-row-layout.h"
#include "drill/lm-feedback.h"

#define FADE_DURATION_MS 200

struct _LmFeedback
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkImage *icon;
  GtkLabel *text;

  /* Owned */
  AdwAnimation *fading;
};

G_DEFINE_FINAL_TYPE (LmFeedback, lm_feedback, GTK_TYPE_WIDGET)

static void
lm_feedback_dispose (GObject *object)
{
  g_clear_object (&LM_FEEDBACK (object)->fading);
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_FEEDBACK);

  G_OBJECT_CLASS (lm_feedback_parent_class)->dispose (object);
}

static void
lm_feedback_class_init (LmFeedbackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_feedback_dispose;

  g_type_ensure (LM_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-feedback.ui");
  gtk_widget_class_bind_template_child (widget_class, LmFeedback, icon);
  gtk_widget_class_bind_template_child (widget_class, LmFeedback, text);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "feedback");
}

static void
lm_feedback_init (LmFeedback *self)
{
  AdwAnimationTarget *target = adw_property_animation_target_new (G_OBJECT (self), "opacity");

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Ends at once where the desktop asks for reduced motion. */
  self->fading = adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, FADE_DURATION_MS, target);
}

void
lm_feedback_show (LmFeedback *self,
                  LmVerdict   verdict,
                  const char *text)
{
  static const char * const icons[] = { NULL, "object-select-symbolic", "window-close-symbolic" };

  g_return_if_fail (LM_IS_FEEDBACK (self));
  g_return_if_fail (verdict <= LM_VERDICT_WRONG);
  g_return_if_fail (text != NULL);

  gtk_image_set_from_icon_name (self->icon, icons[verdict]);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), verdict != LM_VERDICT_NONE);
  gtk_label_set_label (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "",
                                  -1);

  if (verdict != LM_VERDICT_NONE)
    adw_animation_play (self->fading);
  else
    adw_animation_skip (self->fading);
}

void
lm_feedback_describe (LmFeedback *self,
                      const char *text)
{
  g_return_if_fail (LM_IS_FEEDBACK (self));
  g_return_if_fail (text != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

const char *
lm_feedback_get_text (LmFeedback *self)
{
  g_return_val_if_fail (LM_IS_FEEDBACK (self), NULL);

  return gtk_label_get_label (self->text);
}
