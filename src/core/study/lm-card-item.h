/* lm-card-item.h: a place in a list of cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-record.h"

G_BEGIN_DECLS

/**
 * LmCardItem:
 *
 * A place of a #LmCardList. Which card is there becomes another when the list is sorted or
 * filtered: a view then shows other texts in the rows that it has, which is much quicker than to make
 * other rows.
 */
#define LM_TYPE_CARD_ITEM (lm_card_item_get_type ())
G_DECLARE_FINAL_TYPE (LmCardItem, lm_card_item, LM, CARD_ITEM, GObject)

/**
 * LmCardItem::changed:
 * @self: an item
 *
 * Another card is there, or something else is known of it.
 */

/**
 * lm_card_item_get_card:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the card that is there now, %NULL behind the end of the list
 */
LmCard             *lm_card_item_get_card   (LmCardItem *self);

/**
 * lm_card_item_get_record:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what is known of the card now, %NULL when there is none
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
