/* lm-side.c: what is compared
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-side.h"

struct _LmSide
{
  GObject parent_instance;

  /* Owned */
  char *id;
  char *name;

  /* State */
  LmSideColor color;
};

enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_COLOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (LmSideColor, lm_side_color,
                    G_DEFINE_ENUM_VALUE (LM_SIDE_COLOR_BLUE, "blue"),
                    G_DEFINE_ENUM_VALUE (LM_SIDE_COLOR_TEAL, "teal"),
                    G_DEFINE_ENUM_VALUE (LM_SIDE_COLOR_GREEN, "green"),
                    G_DEFINE_ENUM_VALUE (LM_SIDE_COLOR_YELLOW, "yellow"),
                    G_DEFINE_ENUM_VALUE (LM_SIDE_COLOR_ORANGE, "orange"),
                    G_DEFINE_ENUM_VALUE (LM_SIDE_COLOR_RED, "red"),
                    G_DEFINE_ENUM_VALUE (LM_SIDE_COLOR_PURPLE, "purple"),
                    G_DEFINE_ENUM_VALUE (LM_SIDE_COLOR_SLATE, "slate"))

G_DEFINE_FINAL_TYPE (LmSide, lm_side, G_TYPE_OBJECT)

static void
lm_side_get_property (GObject    *object,
                      guint       property_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  LmSide *self = LM_SIDE (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_COLOR:
      g_value_set_enum (value, self->color);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_side_finalize (GObject *object)
{
  LmSide *self = LM_SIDE (object);

  g_free (self->id);
  g_free (self->name);

  G_OBJECT_CLASS (lm_side_parent_class)->finalize (object);
}

static void
lm_side_class_init (LmSideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_side_get_property;
  object_class->finalize = lm_side_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_COLOR] =
    g_param_spec_enum ("color", NULL, NULL, LM_TYPE_SIDE_COLOR, LM_SIDE_COLOR_BLUE,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_side_init (LmSide *self)
{
}

const char *
lm_side_color_to_string (LmSideColor color)
{
  g_autoptr(GEnumClass) colors = g_type_class_ref (LM_TYPE_SIDE_COLOR);
  GEnumValue *value = g_enum_get_value (colors, color);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

gboolean
lm_side_color_from_string (const char  *word,
                           LmSideColor *color)
{
  g_autoptr(GEnumClass) colors = g_type_class_ref (LM_TYPE_SIDE_COLOR);
  GEnumValue *value = g_enum_get_value_by_nick (colors, word);

  if (value == NULL)
    return FALSE;

  *color = value->value;

  return TRUE;
}

LmSideColor
lm_side_color_get_default (guint position)
{
  static const LmSideColor colors[] = {
    LM_SIDE_COLOR_BLUE, LM_SIDE_COLOR_ORANGE, LM_SIDE_COLOR_GREEN, LM_SIDE_COLOR_PURPLE
  };

  g_return_val_if_fail (position < G_N_ELEMENTS (colors), LM_SIDE_COLOR_BLUE);

  return colors[position];
}

LmSide *
lm_side_new (const char  *id,
             const char  *name,
             LmSideColor  color)
{
  LmSide *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (LM_TYPE_SIDE, NULL);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->color = color;

  return self;
}

const char *
lm_side_get_id (LmSide *self)
{
  g_return_val_if_fail (LM_IS_SIDE (self), NULL);

  return self->id;
}

const char *
lm_side_get_name (LmSide *self)
{
  g_return_val_if_fail (LM_IS_SIDE (self), NULL);

  return self->name;
}

LmSideColor
lm_side_get_color (LmSide *self)
{
  g_return_val_if_fail (LM_IS_SIDE (self), LM_SIDE_COLOR_BLUE);

  return self->color;
}
