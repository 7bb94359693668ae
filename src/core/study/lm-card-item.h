/* lm-card-item.h: a card of a list that is looked at
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-record.h"

G_BEGIN_DECLS

/**
 * LmCardItem:
 *
 * What a #LmCardList hands out for a card. There is one for a card as long as anybody holds it.
 */
#define LM_TYPE_CARD_ITEM (lm_card_item_get_type ())
G_DECLARE_FINAL_TYPE (LmCardItem, lm_card_item, LM, CARD_ITEM, GObject)

/**
 * LmCardItem::changed:
 * @self: an item
 *
 * Something else is known of the card.
 */

/**
 * lm_card_item_get_card:
 * @self: an item
 *
 * Returns: (transfer none): the card
 */
LmCard             *lm_card_item_get_card   (LmCardItem *self);

/**
 * lm_card_item_get_record:
 * @self: an item
 *
 * Returns: (transfer none): what is known of the card now
 */
const LmCardRecord *lm_card_item_get_record (LmCardItem *self);

/**
 * lm_card_item_get_note:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the student's note on the card
 */
const char         *lm_card_item_get_note   (LmCardItem *self);

G_END_DECLS
