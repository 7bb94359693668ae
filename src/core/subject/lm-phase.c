/* lm-phase.c: a chapter of a comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-phase.h"

struct _LmPhase
{
  LmFixedList parent_instance;

  /* Owned */
  char        *id;
  char        *title;
  char        *summary;
  LmFixedList *cards;
};

enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_CARDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmPhase, lm_phase, LM_TYPE_FIXED_LIST)

static void
lm_phase_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LmPhase *self = LM_PHASE (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;

    case PROP_CARDS:
      g_value_set_object (value, self->cards);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_phase_finalize (GObject *object)
{
  LmPhase *self = LM_PHASE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_object_unref (self->cards);

  G_OBJECT_CLASS (lm_phase_parent_class)->finalize (object);
}

static void
lm_phase_class_init (LmPhaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_phase_get_property;
  object_class->finalize = lm_phase_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_CARDS] =
    g_param_spec_object ("cards", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_phase_init (LmPhase *self)
{
}

LmPhase *
lm_phase_new (const char *id,
              const char *title,
              const char *summary,
              GPtrArray  *aspects,
              GPtrArray  *cards)
{
  LmPhase *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (aspects != NULL, NULL);
  g_return_val_if_fail (cards != NULL, NULL);

  self = g_object_new (LM_TYPE_PHASE, NULL);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->summary = g_strdup (summary);
  self->cards = lm_fixed_list_new (LM_TYPE_AUTHORED_CARD, cards);
  lm_fixed_list_fill (LM_FIXED_LIST (self), LM_TYPE_ASPECT, aspects);

  return self;
}

const char *
lm_phase_get_id (LmPhase *self)
{
  g_return_val_if_fail (LM_IS_PHASE (self), NULL);

  return self->id;
}

const char *
lm_phase_get_title (LmPhase *self)
{
  g_return_val_if_fail (LM_IS_PHASE (self), NULL);

  return self->title;
}

const char *
lm_phase_get_summary (LmPhase *self)
{
  g_return_val_if_fail (LM_IS_PHASE (self), NULL);

  return self->summary;
}

guint
lm_phase_get_n_aspects (LmPhase *self)
{
  g_return_val_if_fail (LM_IS_PHASE (self), 0);

  return lm_fixed_list_get_length (LM_FIXED_LIST (self));
}

LmAspect *
lm_phase_get_aspect (LmPhase *self,
                     guint    index)
{
  g_return_val_if_fail (LM_IS_PHASE (self), NULL);

  return lm_fixed_list_get (LM_FIXED_LIST (self), index);
}

GListModel *
lm_phase_get_cards (LmPhase *self)
{
  g_return_val_if_fail (LM_IS_PHASE (self), NULL);

  return G_LIST_MODEL (self->cards);
}
