/* lm-subject.c: one comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-private.h"

struct _LmSubject
{
  LmFixedList parent_instance;

  /* Owned */
  char        *id;
  char        *language;
  char        *title;
  char        *summary;
  LmSource    *source;
  LmFixedList *sides;
  GPtrArray   *translations;  /* LmTranslation, those that the file has */
  LmSubject   *original;      /* NULL for one that is as it is in its file */
};

enum
{
  PROP_ID = 1,
  PROP_LANGUAGE,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_SOURCE,
  PROP_SIDES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmSubject, lm_subject, LM_TYPE_FIXED_LIST)

static void
lm_subject_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LmSubject *self = LM_SUBJECT (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;

    case PROP_SOURCE:
      g_value_set_object (value, self->source);
      break;

    case PROP_SIDES:
      g_value_set_object (value, self->sides);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_subject_finalize (GObject *object)
{
  LmSubject *self = LM_SUBJECT (object);

  g_free (self->id);
  g_free (self->language);
  g_free (self->title);
  g_free (self->summary);
  g_clear_object (&self->source);
  g_object_unref (self->sides);
  g_ptr_array_unref (self->translations);
  g_clear_object (&self->original);

  G_OBJECT_CLASS (lm_subject_parent_class)->finalize (object);
}

static void
lm_subject_class_init (LmSubjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_subject_get_property;
  object_class->finalize = lm_subject_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_SOURCE] =
    g_param_spec_object ("source", NULL, NULL, LM_TYPE_SOURCE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_SIDES] =
    g_param_spec_object ("sides", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_subject_init (LmSubject *self)
{
  self->translations = g_ptr_array_new ();
}

LmSubject *
lm_subject_new (const char *id,
                const char *language,
                const char *title,
                const char *summary,
                LmSource   *source,
                GPtrArray  *sides,
                GPtrArray  *phases)
{
  LmSubject *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (source == NULL || LM_IS_SOURCE (source), NULL);
  g_return_val_if_fail (sides != NULL, NULL);
  g_return_val_if_fail (phases != NULL, NULL);

  self = g_object_new (LM_TYPE_SUBJECT, NULL);
  self->id = g_strdup (id);
  self->language = g_strdup (language);
  self->title = g_strdup (title);
  self->summary = g_strdup (summary);
  g_set_object (&self->source, source);
  self->sides = lm_fixed_list_new (LM_TYPE_SIDE, sides);
  lm_fixed_list_fill (LM_FIXED_LIST (self), LM_TYPE_PHASE, phases);

  return self;
}

const char *
lm_subject_get_id (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return self->id;
}

const char *
lm_subject_get_language (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return self->language;
}

const char *
lm_subject_get_title (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return self->title;
}

const char *
lm_subject_get_summary (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return self->summary;
}

LmSource *
lm_subject_get_source (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return self->source;
}

GListModel *
lm_subject_get_sides (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return G_LIST_MODEL (self->sides);
}

guint
lm_subject_get_n_sides (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), 0);

  return lm_fixed_list_get_length (self->sides);
}

LmSide *
lm_subject_get_side (LmSubject *self,
                     guint      index)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return lm_fixed_list_get (self->sides, index);
}

guint
lm_subject_get_n_phases (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), 0);

  return lm_fixed_list_get_length (LM_FIXED_LIST (self));
}

LmPhase *
lm_subject_get_phase (LmSubject *self,
                      guint      index)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return lm_fixed_list_get (LM_FIXED_LIST (self), index);
}

void
lm_subject_set_original (LmSubject *self,
                         LmSubject *original)
{
  g_set_object (&self->original, lm_subject_get_original (original));
}

LmSubject *
lm_subject_get_original (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return self->original != NULL ? self->original : self;
}

void
lm_subject_take_translations (LmSubject *self,
                              GPtrArray *translations)
{
  g_ptr_array_unref (self->translations);
  self->translations = translations;
}

GPtrArray *
lm_subject_get_translations (LmSubject *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);

  return self->translations;
}

LmTranslation *
lm_subject_find_translation (LmSubject  *self,
                             const char *language)
{
  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; i < self->translations->len; i++)
    {
      LmTranslation *translation = g_ptr_array_index (self->translations, i);

      if (g_ascii_strcasecmp (lm_translation_get_language (translation), language) == 0)
        return translation;
    }

  return NULL;
}
