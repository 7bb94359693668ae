/* lm-card.h: one thing to recall
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * LmCardKind:
 * @LM_CARD_RECALL: aspect and side, asks for the statement
 * @LM_CARD_IDENTIFY: a statement, asks for the side
 * @LM_CARD_COUNTERPART: one side's statement, asks for another's
 * @LM_CARD_AUTHORED: a prompt and an answer that the author wrote
 */
typedef enum
{
  LM_CARD_RECALL,
  LM_CARD_IDENTIFY,
  LM_CARD_COUNTERPART,
  LM_CARD_AUTHORED,
} LmCardKind;

#define LM_TYPE_CARD (lm_card_get_type ())
G_DECLARE_FINAL_TYPE (LmCard, lm_card, LM, CARD, GObject)

/**
 * lm_card_get_id:
 * @self: a card
 *
 * Returns: (transfer none): the id, made of ids in the subject file: a card keeps it,
 *   and the student's progress, through rewording, translation and reordering
 */
const char     *lm_card_get_id        (LmCard *self);
LmCardKind      lm_card_get_kind      (LmCard *self);

/**
 * lm_card_get_phase:
 * @self: a card
 *
 * Returns: (transfer none): the phase that the card comes from
 */
LmPhase        *lm_card_get_phase     (LmCard *self);

/**
 * lm_card_get_aspect:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the row, %NULL for an authored card
 */
LmAspect       *lm_card_get_aspect    (LmCard *self);

/**
 * lm_card_get_cell:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the cell that is asked for (recall), shown
 *   (identify, counterpart), or %NULL for an authored card
 */
LmCell         *lm_card_get_cell      (LmCard *self);

/**
 * lm_card_get_other_cell:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the cell that a counterpart card asks for,
 *   %NULL for the other kinds
 */
LmCell         *lm_card_get_other_cell (LmCard *self);

/**
 * lm_card_get_authored:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what the author wrote, %NULL for a derived card
 */
LmAuthoredCard *lm_card_get_authored  (LmCard *self);

/**
 * lm_card_is_sibling:
 * @self: a card
 * @other: another card
 *
 * Returns: whether the answer of one may give away that of the other: both come from
 *   one aspect
 */
gboolean        lm_card_is_sibling    (LmCard *self,
                                       LmCard *other);

G_END_DECLS
