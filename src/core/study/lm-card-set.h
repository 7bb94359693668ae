/* lm-card-set.h: which cards a subject yields, without the subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-deck.h"

G_BEGIN_DECLS

/**
 * LmCardSet:
 *
 * Which cards a deck had: eight bytes a card, so that a library can know them of all its
 * subjects. It never changes, so that any thread may read it.
 */
typedef struct _LmCardSet LmCardSet;

/**
 * lm_card_set_new:
 * @deck: a deck
 *
 * Returns: (transfer full): its cards
 */
LmCardSet *lm_card_set_new         (LmDeck          *deck);
LmCardSet *lm_card_set_ref         (LmCardSet       *self);
void       lm_card_set_unref       (LmCardSet       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmCardSet, lm_card_set_unref)

guint      lm_card_set_get_n_cards (const LmCardSet *self);

/**
 * lm_card_set_contains:
 * @self: a set
 * @id: the id of a card
 *
 * Returns: whether @id is among them. Of ids that are not, one in some billions of
 *   billions would be taken for one that is.
 */
gboolean   lm_card_set_contains    (const LmCardSet *self,
                                    const char      *id);

G_END_DECLS
