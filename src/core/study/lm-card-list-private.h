/* lm-card-list-private.h: what list and item share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-list.h"

G_BEGIN_DECLS

/**
 * lm_card_item_new:
 * @list: the list, which the item keeps alive
 * @index: the index of the card in its deck
 *
 * Returns: (transfer full): an item
 */
LmCardItem         *lm_card_item_new          (LmCardList *list,
                                               guint       index);
void                lm_card_item_emit_changed (LmCardItem *self);

const LmCardRecord *lm_card_list_get_record   (LmCardList *self,
                                               guint       index);
const char         *lm_card_list_get_note     (LmCardList *self,
                                               guint       index);

G_END_DECLS
