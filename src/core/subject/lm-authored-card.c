/* lm-authored-card.c: a question and answer that the author wrote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-authored-card.h"

struct _LmAuthoredCard
{
  GObject parent_instance;

  /* Owned */
  char *id;
  char *prompt;
  char *answer;
  char *hint;
};

enum
{
  PROP_ID = 1,
  PROP_PROMPT,
  PROP_ANSWER,
  PROP_HINT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmAuthoredCard, lm_authored_card, G_TYPE_OBJECT)

static void
lm_authored_card_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LmAuthoredCard *self = LM_AUTHORED_CARD (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_PROMPT:
      g_value_set_string (value, self->prompt);
      break;

    case PROP_ANSWER:
      g_value_set_string (value, self->answer);
      break;

    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_authored_card_finalize (GObject *object)
{
  LmAuthoredCard *self = LM_AUTHORED_CARD (object);

  g_free (self->id);
  g_free (self->prompt);
  g_free (self->answer);
  g_free (self->hint);

  G_OBJECT_CLASS (lm_authored_card_parent_class)->finalize (object);
}

static void
lm_authored_card_class_init (LmAuthoredCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_authored_card_get_property;
  object_class->finalize = lm_authored_card_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_PROMPT] =
    g_param_spec_string ("prompt", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_ANSWER] =
    g_param_spec_string ("answer", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_HINT] =
    g_param_spec_string ("hint", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_authored_card_init (LmAuthoredCard *self)
{
}

LmAuthoredCard *
lm_authored_card_new (const char *id,
                      const char *prompt,
                      const char *answer,
                      const char *hint)
{
  LmAuthoredCard *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (prompt != NULL, NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  self = g_object_new (LM_TYPE_AUTHORED_CARD, NULL);
  self->id = g_strdup (id);
  self->prompt = g_strdup (prompt);
  self->answer = g_strdup (answer);
  self->hint = g_strdup (hint);

  return self;
}

const char *
lm_authored_card_get_id (LmAuthoredCard *self)
{
  g_return_val_if_fail (LM_IS_AUTHORED_CARD (self), NULL);

  return self->id;
}

const char *
lm_authored_card_get_prompt (LmAuthoredCard *self)
{
  g_return_val_if_fail (LM_IS_AUTHORED_CARD (self), NULL);

  return self->prompt;
}

const char *
lm_authored_card_get_answer (LmAuthoredCard *self)
{
  g_return_val_if_fail (LM_IS_AUTHORED_CARD (self), NULL);

  return self->answer;
}

const char *
lm_authored_card_get_hint (LmAuthoredCard *self)
{
  g_return_val_if_fail (LM_IS_AUTHORED_CARD (self), NULL);

  return self->hint;
}
