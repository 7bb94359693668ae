/* lm-anki-outline.h: the phases of a subject from the decks of a collection
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-anki-collection.h"

G_BEGIN_DECLS

/**
 * LmAnkiOutline:
 *
 * The decks that have cards, in the order in which Anki lists them, and what all their
 * names begin with, which is the title of the whole.
 */
typedef struct _LmAnkiOutline LmAnkiOutline;

/**
 * lm_anki_outline_new:
 * @collection: a collection, which must outlive the outline
 * @cards: (element-type LmAnkiCard): its cards; they are put in the order of the phases,
 *   and within a phase in the order in which their notes were made
 * @title: the title of what belongs to no deck
 *
 * Returns: (transfer full): the outline
 */
LmAnkiOutline *lm_anki_outline_new             (LmAnkiCollection *collection,
                                                GArray           *cards,
                                                const char       *title);
void           lm_anki_outline_free            (LmAnkiOutline    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnkiOutline, lm_anki_outline_free)

/**
 * lm_anki_outline_find:
 * @self: an outline
 * @deck_id: the id of a deck
 *
 * Returns: (transfer none): the deck in which the cards with that @deck_id are
 */
LmAnkiDeck    *lm_anki_outline_find            (LmAnkiOutline    *self,
                                                gint64            deck_id);

/**
 * lm_anki_outline_dup_title:
 * @self: an outline
 *
 * Returns: (transfer full) (nullable): the title of the whole, or %NULL when the decks have
 *   no level in common, or only that which Anki gives to what has no deck
 */
char          *lm_anki_outline_dup_title       (LmAnkiOutline    *self);

/**
 * lm_anki_outline_dup_phase_title:
 * @self: an outline
 * @deck: one of its decks
 *
 * Returns: (transfer full): what the name of @deck says beside the title of the whole
 */
char          *lm_anki_outline_dup_phase_title (LmAnkiOutline    *self,
                                                LmAnkiDeck       *deck);

G_END_DECLS
