/* lm-card-list-private.h: what list and item share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-list.h"

G_BEGIN_DECLS

/**
 * lm_card_item_new:
 * @list: the list, which the item keeps alive
 * @position: a place in it
 *
 * Returns: (transfer full): an item
 */
LmCardItem         *lm_card_item_new          (LmCardList *list,
                                               guint       position);
void                lm_card_item_emit_changed (LmCardItem *self);

G_END_DECLS
