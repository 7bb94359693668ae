/* lm-deck.h: the cards that a subject yields
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * LmDeck:
 *
 * A #GListModel of #LmCard in the order of the subject: for each aspect first recall
 * of each side; then, where two or more sides answer, identify, then counterpart;
 * after the aspects the authored cards of the phase. A statement that another side
 * shares word for word is not asked for its side: there would be two right answers.
 *
 * A deck never changes, but lm_deck_find() and lm_deck_lookup() are for one thread at a
 * time: they make their index when it is first needed.
 */
#define LM_TYPE_DECK (lm_deck_get_type ())
G_DECLARE_FINAL_TYPE (LmDeck, lm_deck, LM, DECK, LmFixedList)

/**
 * lm_deck_new:
 * @subject: a subject
 *
 * Returns: (transfer full): the cards of @subject
 */
LmDeck    *lm_deck_new         (LmSubject  *subject);

/**
 * lm_deck_new_async:
 * @subject: a subject
 * @cancellable: (nullable): cancels waiting
 * @callback: called when the deck is there
 * @data: for @callback
 *
 * lm_deck_new() on a thread of its own, which a large subject is worth: 300,000 cards take
 * some 60 ms.
 */
void       lm_deck_new_async   (LmSubject           *subject,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data);

/**
 * lm_deck_new_finish:
 * @result: what the callback got
 * @error: return location for a #GError: it was cancelled
 *
 * Returns: (transfer full) (nullable): the cards
 */
LmDeck    *lm_deck_new_finish  (GAsyncResult        *result,
                                GError             **error);

/**
 * lm_deck_get_subject:
 * @self: a deck
 *
 * Returns: (transfer none): the subject
 */
LmSubject *lm_deck_get_subject (LmDeck     *self);
guint      lm_deck_get_n_cards (LmDeck     *self);

/**
 * lm_deck_get_card:
 * @self: a deck
 * @index: which one, less than lm_deck_get_n_cards()
 *
 * Returns: (transfer none): the card
 */
LmCard    *lm_deck_get_card    (LmDeck     *self,
                                guint       index);

/**
 * lm_deck_lookup:
 * @self: a deck
 * @id: the id of a card
 *
 * Returns: (transfer none) (nullable): the card with that id
 */
LmCard    *lm_deck_lookup      (LmDeck     *self,
                                const char *id);

/**
 * lm_deck_find:
 * @self: a deck
 * @id: the id of a card
 * @index: (out): its index
 *
 * Returns: whether there is such a card
 */
gboolean   lm_deck_find        (LmDeck     *self,
                                const char *id,
                                guint      *index);

/**
 * lm_deck_get_phase_range:
 * @self: a deck
 * @phase: (nullable): a phase of its subject, or %NULL for all
 * @first: (out): index of the first card of @phase
 *
 * Returns: how many cards @phase has; they stand one after the other. 0 when @phase is
 *   another subject's
 */
guint      lm_deck_get_phase_range (LmDeck  *self,
                                    LmPhase *phase,
                                    guint   *first);

G_END_DECLS
