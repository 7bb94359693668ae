/* lm-card-pane.h: front and back of one card of the list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-card-item.h"

G_BEGIN_DECLS

/**
 * LmCardPane:
 *
 * Shows what a card asks and answers, with flag and note, and follows it. The focus goes to its text,
 * so that it is read aloud.
 *
 * Properties: “item” (#LmCardItem, %NULL when no card, or more than one, is selected).
 */
#define LM_TYPE_CARD_PANE (lm_card_pane_get_type ())
G_DECLARE_FINAL_TYPE (LmCardPane, lm_card_pane, LM, CARD_PANE, GtkWidget)

/**
 * lm_card_pane_get_item:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the card
 */
LmCardItem *lm_card_pane_get_item (LmCardPane *self);
void        lm_card_pane_set_item (LmCardPane *self,
                                   LmCardItem *item);

G_END_DECLS
