/* lm-match-round.h: statements of two sides that are paired up
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * LmMatchColumn:
 * @LM_MATCH_PROMPTS: the statements that the cards show
 * @LM_MATCH_ANSWERS: those that the cards ask for
 */
typedef enum
{
  LM_MATCH_PROMPTS,
  LM_MATCH_ANSWERS,
  LM_MATCH_N_COLUMNS,
} LmMatchColumn;

/**
 * LmMatchRound:
 *
 * Two columns of statements, and which of them were paired. Statements that read the
 * same are the same: each of them goes with the partner of the others.
 */
typedef struct _LmMatchRound LmMatchRound;

/**
 * lm_match_round_new:
 * @cards: (element-type LmCard): counterpart cards, all from one side to one other side
 * @seed: decides on the order of the answers
 *
 * Returns: (transfer full): a round with the prompts in the order of @cards
 */
LmMatchRound *lm_match_round_new             (GPtrArray     *cards,
                                              guint32        seed);

/**
 * lm_match_round_new_from:
 * @cards: (element-type LmCard): the cards of @before in another version, in the same order
 * @before: a round
 *
 * Returns: (transfer full): a round that stands as @before does
 */
LmMatchRound *lm_match_round_new_from        (GPtrArray     *cards,
                                              LmMatchRound  *before);
void          lm_match_round_free            (LmMatchRound  *self);
guint         lm_match_round_get_n_pairs     (LmMatchRound  *self);

/**
 * lm_match_round_get_cell:
 * @self: a round
 * @column: one of the columns
 * @row: less than lm_match_round_get_n_pairs()
 *
 * Returns: (transfer none): the cell whose statement stands there
 */
LmCell       *lm_match_round_get_cell        (LmMatchRound  *self,
                                              LmMatchColumn  column,
                                              guint          row);

/**
 * lm_match_round_get_card:
 * @self: a round
 * @row: a row of the prompts
 *
 * Returns: (transfer none): the card that asks for the partner. While the pair is open it
 *   may still change to another card with the same prompt
 */
LmCard       *lm_match_round_get_card        (LmMatchRound  *self,
                                              guint          row);

/**
 * lm_match_round_get_number:
 * @self: a round
 * @column: one of the columns
 * @row: less than lm_match_round_get_n_pairs()
 *
 * Returns: the number of its pair, from 1 in the order in which they settled, or 0 while
 *   it is open
 */
guint         lm_match_round_get_number      (LmMatchRound  *self,
                                              LmMatchColumn  column,
                                              guint          row);

/**
 * lm_match_round_get_missed:
 * @self: a round
 * @row: a row of the prompts
 *
 * Returns: whether the first try was wrong
 */
gboolean      lm_match_round_get_missed      (LmMatchRound  *self,
                                              guint          row);

/**
 * lm_match_round_pair:
 * @self: a round
 * @prompt: a row of the prompts that is open
 * @answer: a row of the answers that is open
 *
 * Settles the pair if it is right, otherwise counts it as a wrong try of @prompt.
 *
 * Returns: whether it is right
 */
gboolean      lm_match_round_pair            (LmMatchRound  *self,
                                              guint          prompt,
                                              guint          answer);
guint         lm_match_round_get_n_settled   (LmMatchRound  *self);

/**
 * lm_match_round_get_n_first_try:
 * @self: a round
 *
 * Returns: how many of the settled pairs were right at the first try
 */
guint         lm_match_round_get_n_first_try (LmMatchRound  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmMatchRound, lm_match_round_free)

G_END_DECLS
