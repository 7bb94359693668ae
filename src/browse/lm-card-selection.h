/* lm-card-selection.h: which cards of a list are selected
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-card-list.h"

G_BEGIN_DECLS

/**
 * LmCardSelection:
 *
 * A #GtkSelectionModel of an #LmCardList in which many may be selected. It remembers cards and
 * not places, so that they stay selected when the list is sorted. Cards that a filter does not let pass
 * any more are not selected any more: nothing is done to a card that cannot be seen.
 *
 * It becomes longer and shorter by some rows at a time: a view makes, or throws away, a row for each of
 * its first 200 items, which takes so long that a student would wait for the answer of a filter. Until
 * that is done there may be places without a card at the end.
 */
#define LM_TYPE_CARD_SELECTION (lm_card_selection_get_type ())
G_DECLARE_FINAL_TYPE (LmCardSelection, lm_card_selection, LM, CARD_SELECTION, GObject)

/**
 * lm_card_selection_new:
 * @list: the cards
 *
 * Returns: (transfer full): a selection without any card
 */
LmCardSelection *lm_card_selection_new       (LmCardList      *list);

/**
 * lm_card_selection_get_cards:
 * @self: a selection
 *
 * Returns: (transfer none): the indexes in the deck of the cards that are selected
 */
GtkBitset       *lm_card_selection_get_cards (LmCardSelection *self);

G_END_DECLS
