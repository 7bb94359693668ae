/* lm-card-texts.h: what cards say, ready to be searched
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-deck.h"
#include "core/subject/lm-text-search.h"

G_BEGIN_DECLS

/**
 * LmCardTexts:
 *
 * The words of all cards of a deck, folded as #LmTextSearch compares them, and the order of
 * their titles. It never changes: any thread may read it.
 */
typedef struct _LmCardTexts LmCardTexts;

/**
 * lm_card_texts_new:
 * @deck: the cards
 *
 * Takes its time with a large deck: see lm_card_texts_new_async().
 *
 * Returns: (transfer full): their texts
 */
LmCardTexts *lm_card_texts_new        (LmDeck               *deck);
void         lm_card_texts_free       (LmCardTexts          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmCardTexts, lm_card_texts_free)

/**
 * lm_card_texts_new_async:
 * @deck: the cards
 * @cancellable: (nullable): cancels waiting
 * @callback: called when all is folded
 * @data: for @callback
 */
void         lm_card_texts_new_async  (LmDeck               *deck,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              data);
LmCardTexts *lm_card_texts_new_finish (GAsyncResult         *result,
                                       GError              **error);

/**
 * lm_card_texts_find_words:
 * @self: texts
 * @search: what is looked for
 * @found: (array) (out caller-allocates): room for a number for each card
 *
 * Says of each card which words are somewhere in it: in the title of its aspect, in the
 * statements, details and examples that it shows or asks for and the names of their sides, or
 * in prompt, answer and hint. See lm_text_search_find_words().
 */
void         lm_card_texts_find_words (LmCardTexts          *self,
                                       LmTextSearch         *search,
                                       guint32              *found);

/**
 * lm_card_texts_get_rank:
 * @self: texts
 * @index: the index of a card
 *
 * Returns: the place of the card's title among all, as the locale sorts; equal for equal titles
 */
guint        lm_card_texts_get_rank   (LmCardTexts          *self,
                                       guint                 index);

G_END_DECLS
