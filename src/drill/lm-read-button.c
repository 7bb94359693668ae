/* lm-read-button.c: the button that reads a card aloud
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-read-button.h"
#include "drill/lm-speech.h"

struct _LmReadButton
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *button;
  LmSpeech  *speech;

  /* Owned */
  char *text;

  /* State */
  gboolean automatic;
};

enum { PROP_AUTOMATIC = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmReadButton, lm_read_button, GTK_TYPE_WIDGET)

/* A voice is found when the first card is shown already. */
static void
available_changed_cb (LmReadButton *self)
{
  if (self->automatic && lm_speech_get_available (self->speech))
    lm_read_button_read (self);
}

static void
lm_read_button_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_AUTOMATIC:
      g_value_set_boolean (value, LM_READ_BUTTON (object)->automatic);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_read_button_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_AUTOMATIC:
      LM_READ_BUTTON (object)->automatic = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_read_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_READ_BUTTON);
  g_clear_pointer (&LM_READ_BUTTON (object)->text, g_free);

  G_OBJECT_CLASS (lm_read_button_parent_class)->dispose (object);
}

static void
lm_read_button_class_init (LmReadButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_read_button_get_property;
  object_class->set_property = lm_read_button_set_property;
  object_class->dispose = lm_read_button_dispose;

  properties[PROP_AUTOMATIC] =
    g_param_spec_boolean ("automatic", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LM_TYPE_SPEECH);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-read-button.ui");
  gtk_widget_class_bind_template_child (widget_class, LmReadButton, button);
  gtk_widget_class_bind_template_child (widget_class, LmReadButton, speech);
  gtk_widget_class_bind_template_callback (widget_class, available_changed_cb);
}

static void
lm_read_button_init (LmReadButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lm_read_button_begin (LmReadButton *self,
                      const char   *language)
{
  g_return_if_fail (LM_IS_READ_BUTTON (self));

  lm_speech_set_language (self->speech, language);
  lm_speech_connect (self->speech);
}

void
lm_read_button_set_text (LmReadButton *self,
                         const char   *text)
{
  g_return_if_fail (LM_IS_READ_BUTTON (self));

  g_free (self->text);
  self->text = g_strdup (text);

  if (self->automatic && text != NULL)
    lm_speech_say (self->speech, text);
  else
    lm_speech_stop (self->speech);
}

void
lm_read_button_read (LmReadButton *self)
{
  g_return_if_fail (LM_IS_READ_BUTTON (self));

  if (self->text != NULL)
    lm_speech_say (self->speech, self->text);
}
