/* lm-card-words.h: what is known of a card, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-item.h"

G_BEGIN_DECLS

/* What stands where there is nothing, so that an empty place is not taken for a fault. */
#define LM_NOTHING "–"

const char *lm_card_kind_to_text      (LmCardKind       kind);
const char *lm_card_condition_to_text (LmCardCondition  condition);

/**
 * lm_card_column_to_title:
 * @column: a column
 *
 * Returns: (transfer none): its title
 */
const char *lm_card_column_to_title   (LmCardColumn     column);

/**
 * lm_card_item_to_text:
 * @item: a card
 * @column: a column
 * @today: the study day
 *
 * Returns: (transfer full): what @column says of the card, on one line
 */
char       *lm_card_item_to_text      (LmCardItem      *item,
                                       LmCardColumn     column,
                                       LmStudyDay       today);

G_END_DECLS
