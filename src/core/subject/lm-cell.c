/* lm-cell.c: what one side answers in one aspect
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-cell.h"

struct _LmCell
{
  GObject parent_instance;

  /* Owned */
  LmSide *side;
  char   *statement;
  char   *detail;
  GStrv   examples;      /* NULL for none: most cells have none */
};

enum
{
  PROP_SIDE = 1,
  PROP_STATEMENT,
  PROP_DETAIL,
  PROP_EXAMPLES,
  PROP_EMPTY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmCell, lm_cell, G_TYPE_OBJECT)

static void
lm_cell_get_property (GObject    *object,
                      guint       property_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  LmCell *self = LM_CELL (object);

  switch (property_id)
    {
    case PROP_SIDE:
      g_value_set_object (value, self->side);
      break;

    case PROP_STATEMENT:
      g_value_set_string (value, self->statement);
      break;

    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;

    case PROP_EXAMPLES:
      g_value_set_boxed (value, lm_cell_get_examples (self));
      break;

    case PROP_EMPTY:
      g_value_set_boolean (value, lm_cell_is_empty (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_cell_finalize (GObject *object)
{
  LmCell *self = LM_CELL (object);

  g_object_unref (self->side);
  g_free (self->statement);
  g_free (self->detail);
  g_strfreev (self->examples);

  G_OBJECT_CLASS (lm_cell_parent_class)->finalize (object);
}

static void
lm_cell_class_init (LmCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_cell_get_property;
  object_class->finalize = lm_cell_finalize;

  properties[PROP_SIDE] =
    g_param_spec_object ("side", NULL, NULL, LM_TYPE_SIDE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_STATEMENT] =
    g_param_spec_string ("statement", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_DETAIL] =
    g_param_spec_string ("detail", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_EXAMPLES] =
    g_param_spec_boxed ("examples", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_EMPTY] =
    g_param_spec_boolean ("empty", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_cell_init (LmCell *self)
{
}

LmCell *
lm_cell_new (LmSide             *side,
             const char         *statement,
             const char         *detail,
             const char * const *examples)
{
  LmCell *self;

  g_return_val_if_fail (LM_IS_SIDE (side), NULL);

  self = g_object_new (LM_TYPE_CELL, NULL);
  self->side = g_object_ref (side);
  self->statement = g_strdup (statement);
  self->detail = g_strdup (detail);

  if (examples != NULL && *examples != NULL)
    self->examples = g_strdupv ((GStrv) examples);

  return self;
}

LmSide *
lm_cell_get_side (LmCell *self)
{
  g_return_val_if_fail (LM_IS_CELL (self), NULL);

  return self->side;
}

gboolean
lm_cell_is_empty (LmCell *self)
{
  g_return_val_if_fail (LM_IS_CELL (self), TRUE);

  return self->statement == NULL;
}

const char *
lm_cell_get_statement (LmCell *self)
{
  g_return_val_if_fail (LM_IS_CELL (self), NULL);

  return self->statement;
}

const char *
lm_cell_get_detail (LmCell *self)
{
  g_return_val_if_fail (LM_IS_CELL (self), NULL);

  return self->detail;
}

const char * const *
lm_cell_get_examples (LmCell *self)
{
  static const char * const none[] = { NULL };

  g_return_val_if_fail (LM_IS_CELL (self), none);

  return self->examples != NULL ? (const char * const *) self->examples : none;
}
