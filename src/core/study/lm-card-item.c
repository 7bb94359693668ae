/* lm-card-item.c: a place in a list of cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-list-private.h"

struct _LmCardItem
{
  GObject parent_instance;

  /* Owned */
  LmCardList *list;

  /* State */
  guint position;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmCardItem, lm_card_item, G_TYPE_OBJECT)

static void
lm_card_item_finalize (GObject *object)
{
  g_object_unref (LM_CARD_ITEM (object)->list);

  G_OBJECT_CLASS (lm_card_item_parent_class)->finalize (object);
}

static void
lm_card_item_class_init (LmCardItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_card_item_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", LM_TYPE_CARD_ITEM, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
lm_card_item_init (LmCardItem *self)
{
}

LmCardItem *
lm_card_item_new (LmCardList *list,
                  guint       position)
{
  LmCardItem *self = g_object_new (LM_TYPE_CARD_ITEM, NULL);

  self->list = g_object_ref (list);
  self->position = position;

  return self;
}

void
lm_card_item_emit_changed (LmCardItem *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Whether there is a card, and which one. */
static gboolean
find_card (LmCardItem *self,
           guint      *index)
{
  if (self->position >= g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    return FALSE;

  *index = lm_card_list_get_index (self->list, self->position);

  return TRUE;
}

LmCard *
lm_card_item_get_card (LmCardItem *self)
{
  guint index;

  g_return_val_if_fail (LM_IS_CARD_ITEM (self), NULL);

  return find_card (self, &index) ? lm_deck_get_card (lm_card_list_get_deck (self->list), index) : NULL;
}

const LmCardRecord *
lm_card_item_get_record (LmCardItem *self)
{
  guint index;

  g_return_val_if_fail (LM_IS_CARD_ITEM (self), NULL);

  return find_card (self, &index) ? lm_card_list_get_record (self->list, index) : NULL;
}

const char *
lm_card_item_get_note (LmCardItem *self)
{
  guint index;

  g_return_val_if_fail (LM_IS_CARD_ITEM (self), NULL);

  return find_card (self, &index) ? lm_card_list_get_note (self->list, index) : NULL;
}
