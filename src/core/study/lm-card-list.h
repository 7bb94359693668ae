/* lm-card-list.h: all cards of a deck, sorted and filtered
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-item.h"
#include "core/study/lm-card-texts.h"
#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * LmCardList:
 *
 * A #GListModel of #LmCardItem: the cards of a deck that a filter lets pass, in the order of a
 * column. What is known of a card is kept as a plain record; an item is made when it is asked for,
 * so that 100,000 cards cost little. Items stand for places, not for cards: the list emits
 * #GListModel::items-changed only when it becomes longer or shorter, and then #LmCardList::rearranged.
 *
 * The records follow the log. Which cards are in the list, and in which order, stays as it is until
 * a filter or an order is set: what a student has selected does not run away while something
 * is done to it.
 */
#define LM_TYPE_CARD_LIST (lm_card_list_get_type ())
G_DECLARE_FINAL_TYPE (LmCardList, lm_card_list, LM, CARD_LIST, GObject)

/**
 * LmCardList::rearranged:
 * @self: a list
 *
 * Other cards are in the list, or they are in another order.
 */

/**
 * lm_card_list_new:
 * @deck: the cards
 * @log: what is known of them
 *
 * Returns: (transfer full): all cards, in the order of the deck
 */
LmCardList *lm_card_list_new        (LmDeck             *deck,
                                     LmProgressLog      *log);

/**
 * lm_card_list_get_deck:
 * @self: a list
 *
 * Returns: (transfer none): all the cards
 */
LmDeck     *lm_card_list_get_deck   (LmCardList         *self);

/**
 * lm_card_list_take_texts:
 * @self: a list
 * @texts: (transfer full): the texts of the deck
 *
 * Until it has them, the list finds words only in notes, and sorts titles as the deck
 * has them. What was asked for before is then done.
 */
void        lm_card_list_take_texts (LmCardList         *self,
                                     LmCardTexts        *texts);

/**
 * lm_card_list_set_filter:
 * @self: a list
 * @filter: which cards are wanted
 * @query: words that must be in them or in the note on them, see lm_text_search_new(); empty for any
 *
 * Fills the list anew.
 */
void        lm_card_list_set_filter (LmCardList         *self,
                                     const LmCardFilter *filter,
                                     const char         *query);

/**
 * lm_card_list_set_order:
 * @self: a list
 * @column: what to sort by, or %LM_CARD_N_COLUMNS for the order of the deck
 * @descending: the largest first
 *
 * Sorts the list anew. Cards that have nothing in @column come last in any case, and equal ones
 * are in the order of the deck.
 */
void        lm_card_list_set_order  (LmCardList         *self,
                                     LmCardColumn        column,
                                     gboolean            descending);

/**
 * lm_card_list_get_place:
 * @self: a list
 * @position: a place, in the list or behind its end, less than there are cards in the deck
 *
 * Returns: (transfer full): what stands for the place
 */
LmCardItem *lm_card_list_get_place  (LmCardList         *self,
                                     guint               position);

/**
 * lm_card_list_get_index:
 * @self: a list
 * @position: a place in the list
 *
 * Returns: the index in the deck of the card that is there
 */
guint       lm_card_list_get_index  (LmCardList         *self,
                                     guint               position);

/**
 * lm_card_list_find:
 * @self: a list
 * @index: the index of a card in the deck
 * @position: (out): where it is in the list
 *
 * Returns: whether the filter lets the card pass
 */
gboolean    lm_card_list_find       (LmCardList         *self,
                                     guint               index,
                                     guint              *position);

/**
 * lm_card_list_get_record:
 * @self: a list
 * @index: the index of a card in the deck
 *
 * Returns: (transfer none): what is known of the card now
 */
const LmCardRecord *lm_card_list_get_record (LmCardList *self,
                                             guint       index);

/**
 * lm_card_list_get_note:
 * @self: a list
 * @index: the index of a card in the deck
 *
 * Returns: (transfer none) (nullable): the student's note on the card
 */
const char *lm_card_list_get_note   (LmCardList         *self,
                                     guint               index);

G_END_DECLS
