/* lm-card.c: one thing to recall
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-private.h"

struct _LmCard
{
  GObject parent_instance;

  /* Owned */
  char           *id;
  LmPhase        *phase;
  LmAspect       *aspect;
  LmCell         *cell;
  LmCell         *other_cell;
  LmAuthoredCard *authored;

  /* State */
  LmCardKind kind;
};

G_DEFINE_FINAL_TYPE (LmCard, lm_card, G_TYPE_OBJECT)

static void
lm_card_finalize (GObject *object)
{
  LmCard *self = LM_CARD (object);

  g_free (self->id);
  g_object_unref (self->phase);
  g_clear_object (&self->aspect);
  g_clear_object (&self->cell);
  g_clear_object (&self->other_cell);
  g_clear_object (&self->authored);

  G_OBJECT_CLASS (lm_card_parent_class)->finalize (object);
}

static void
lm_card_class_init (LmCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_card_finalize;
}

static void
lm_card_init (LmCard *self)
{
}

LmCard *
lm_card_new_derived (char       *id,
                     LmCardKind  kind,
                     LmPhase    *phase,
                     LmAspect   *aspect,
                     LmCell     *cell,
                     LmCell     *other_cell)
{
  LmCard *self = g_object_new (LM_TYPE_CARD, NULL);

  self->id = id;
  self->kind = kind;
  self->phase = g_object_ref (phase);
  self->aspect = g_object_ref (aspect);
  self->cell = g_object_ref (cell);
  g_set_object (&self->other_cell, other_cell);

  return self;
}

LmCard *
lm_card_new_authored (char           *id,
                      LmPhase        *phase,
                      LmAuthoredCard *authored)
{
  LmCard *self = g_object_new (LM_TYPE_CARD, NULL);

  self->id = id;
  self->kind = LM_CARD_AUTHORED;
  self->phase = g_object_ref (phase);
  self->authored = g_object_ref (authored);

  return self;
}

const char *
lm_card_get_id (LmCard *self)
{
  g_return_val_if_fail (LM_IS_CARD (self), NULL);

  return self->id;
}

LmCardKind
lm_card_get_kind (LmCard *self)
{
  g_return_val_if_fail (LM_IS_CARD (self), LM_CARD_RECALL);

  return self->kind;
}

LmPhase *
lm_card_get_phase (LmCard *self)
{
  g_return_val_if_fail (LM_IS_CARD (self), NULL);

  return self->phase;
}

LmAspect *
lm_card_get_aspect (LmCard *self)
{
  g_return_val_if_fail (LM_IS_CARD (self), NULL);

  return self->aspect;
}

LmCell *
lm_card_get_cell (LmCard *self)
{
  g_return_val_if_fail (LM_IS_CARD (self), NULL);

  return self->cell;
}

LmCell *
lm_card_get_other_cell (LmCard *self)
{
  g_return_val_if_fail (LM_IS_CARD (self), NULL);

  return self->other_cell;
}

LmAuthoredCard *
lm_card_get_authored (LmCard *self)
{
  g_return_val_if_fail (LM_IS_CARD (self), NULL);

  return self->authored;
}

gboolean
lm_card_is_sibling (LmCard *self,
                    LmCard *other)
{
  g_return_val_if_fail (LM_IS_CARD (self), FALSE);
  g_return_val_if_fail (LM_IS_CARD (other), FALSE);

  return self->aspect != NULL && self->aspect == other->aspect;
}
