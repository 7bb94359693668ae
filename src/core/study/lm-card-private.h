/* lm-card-private.h: how a deck makes its cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * lm_card_new_derived:
 * @id: (transfer full): the id
 * @kind: any kind but %LM_CARD_AUTHORED
 * @phase: the phase that @aspect stands in
 * @aspect: the row
 * @cell: the cell that is asked for (recall) or shown (identify, counterpart)
 * @other_cell: (nullable): the cell that a counterpart card asks for
 *
 * Returns: (transfer full): a card; it never changes
 */
LmCard *lm_card_new_derived  (char           *id,
                              LmCardKind      kind,
                              LmPhase        *phase,
                              LmAspect       *aspect,
                              LmCell         *cell,
                              LmCell         *other_cell);

/**
 * lm_card_new_authored:
 * @id: (transfer full): the id
 * @phase: the phase that @authored stands in
 * @authored: what the author wrote
 *
 * Returns: (transfer full): a card; it never changes
 */
LmCard *lm_card_new_authored (char           *id,
                              LmPhase        *phase,
                              LmAuthoredCard *authored);

G_END_DECLS
