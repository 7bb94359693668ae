/* lm-aspect.c: a row of a comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-aspect.h"

struct _LmAspect
{
  LmFixedList parent_instance;

  /* Owned */
  char *id;
  char *title;
};

enum
{
  PROP_ID = 1,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmAspect, lm_aspect, LM_TYPE_FIXED_LIST)

static void
lm_aspect_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LmAspect *self = LM_ASPECT (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_aspect_finalize (GObject *object)
{
  LmAspect *self = LM_ASPECT (object);

  g_free (self->id);
  g_free (self->title);

  G_OBJECT_CLASS (lm_aspect_parent_class)->finalize (object);
}

static void
lm_aspect_class_init (LmAspectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_aspect_get_property;
  object_class->finalize = lm_aspect_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_aspect_init (LmAspect *self)
{
}

LmAspect *
lm_aspect_new (const char *id,
               const char *title,
               GPtrArray  *cells)
{
  LmAspect *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (cells != NULL, NULL);

  self = g_object_new (LM_TYPE_ASPECT, NULL);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  lm_fixed_list_fill (LM_FIXED_LIST (self), LM_TYPE_CELL, cells);

  return self;
}

const char *
lm_aspect_get_id (LmAspect *self)
{
  g_return_val_if_fail (LM_IS_ASPECT (self), NULL);

  return self->id;
}

const char *
lm_aspect_get_title (LmAspect *self)
{
  g_return_val_if_fail (LM_IS_ASPECT (self), NULL);

  return self->title;
}

guint
lm_aspect_get_n_cells (LmAspect *self)
{
  g_return_val_if_fail (LM_IS_ASPECT (self), 0);

  return lm_fixed_list_get_length (LM_FIXED_LIST (self));
}

LmCell *
lm_aspect_get_cell (LmAspect *self,
                    guint     index)
{
  g_return_val_if_fail (LM_IS_ASPECT (self), NULL);

  return lm_fixed_list_get (LM_FIXED_LIST (self), index);
}
