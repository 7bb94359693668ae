/* lm-rating-buttons.c: again, hard, good, easy
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "drill/lm-rating-buttons.h"

struct _LmRatingButtons
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *box;
  GtkBox    *low_ratings;       /* in pairs: four in a row, or two under two */
  GtkBox    *high_ratings;

  /* Borrowed: by rating */
  GtkWidget *buttons[LM_RATING_EASY + 1];
  GtkLabel  *intervals[LM_RATING_EASY + 1];

  /* Owned */
  char *rate_action;
};

enum { PROP_RATE_ACTION = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmRatingButtons, lm_rating_buttons, GTK_TYPE_WIDGET)

static void
add_rating (LmRatingButtons *self,
            GtkBox          *parent,
            LmRating         rating,
            const char      *label)
{
  GtkLabel *interval = GTK_LABEL (gtk_label_new (NULL));
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *key = g_strdup_printf ("%d", rating);
  GtkWidget *key_label = gtk_label_new (key);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (key_label, "caption");
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_box_append (GTK_BOX (box), key_label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (interval));

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "target");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), self->rate_action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", rating);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key,
                                  -1);

  gtk_widget_add_css_class (GTK_WIDGET (interval), "caption");
  gtk_widget_set_visible (GTK_WIDGET (interval), FALSE);
  self->buttons[rating] = button;
  self->intervals[rating] = interval;
  gtk_box_append (parent, button);
}

static void
lm_rating_buttons_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_RATE_ACTION:
      LM_RATING_BUTTONS (object)->rate_action = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_rating_buttons_constructed (GObject *object)
{
  LmRatingButtons *self = LM_RATING_BUTTONS (object);

  G_OBJECT_CLASS (lm_rating_buttons_parent_class)->constructed (object);

  add_rating (self, self->low_ratings, LM_RATING_AGAIN, C_("rating", "Again"));
  add_rating (self, self->low_ratings, LM_RATING_HARD, C_("rating", "Hard"));
  add_rating (self, self->high_ratings, LM_RATING_GOOD, C_("rating", "Good"));
  add_rating (self, self->high_ratings, LM_RATING_EASY, C_("rating", "Easy"));
}

static void
lm_rating_buttons_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_RATING_BUTTONS);
  g_clear_pointer (&LM_RATING_BUTTONS (object)->rate_action, g_free);

  G_OBJECT_CLASS (lm_rating_buttons_parent_class)->dispose (object);
}

static void
lm_rating_buttons_class_init (LmRatingButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = lm_rating_buttons_set_property;
  object_class->constructed = lm_rating_buttons_constructed;
  object_class->dispose = lm_rating_buttons_dispose;

  properties[PROP_RATE_ACTION] =
    g_param_spec_string ("rate-action", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-rating-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, LmRatingButtons, box);
  gtk_widget_class_bind_template_child (widget_class, LmRatingButtons, low_ratings);
  gtk_widget_class_bind_template_child (widget_class, LmRatingButtons, high_ratings);
}

static void
lm_rating_buttons_init (LmRatingButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lm_rating_buttons_set_interval (LmRatingButtons *self,
                                LmRating         rating,
                                const char      *text)
{
  g_return_if_fail (LM_IS_RATING_BUTTONS (self));
  g_return_if_fail (rating >= LM_RATING_AGAIN && rating <= LM_RATING_EASY);

  gtk_label_set_label (self->intervals[rating], text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->intervals[rating]), text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[rating]),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

void
lm_rating_buttons_propose (LmRatingButtons *self,
                           LmRating         rating)
{
  g_return_if_fail (LM_IS_RATING_BUTTONS (self));

  for (LmRating i = LM_RATING_AGAIN; i <= LM_RATING_EASY; i++)
    if (i == rating)
      gtk_widget_add_css_class (self->buttons[i], "suggested-action");
    else
      gtk_widget_remove_css_class (self->buttons[i], "suggested-action");
}
