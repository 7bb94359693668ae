/* lm-card-order.h: in which order a session asks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * lm_card_order_spread:
 * @cards: (element-type LmCard): cards in the order of a deck; put in the order to ask
 *
 * Spreads the cards of each aspect evenly over the whole, each aspect starting a
 * little after the one before it. Where all aspects have as many cards that makes
 * rounds: each round asks one card of each aspect, in the order of the subject.
 * An aspect asks first what it says (recall), then who says it (identify), then the
 * counterparts; which side begins differs from aspect to aspect, for who would
 * guess in a round of “identify” that asks for one side only? An authored card is
 * alone in its group, so that authored cards stand spread between the others.
 *
 * Two cards of one aspect follow each other only where it cannot be avoided: when
 * they are more than half of @cards.
 *
 * The same cards always come in the same order.
 */
void lm_card_order_spread     (GPtrArray *cards);

/**
 * lm_card_order_interleave:
 * @cards: (element-type LmCard): cards in the order of their urgency; put in the order to ask
 * @mix_phases: whether to go from phase to phase too
 *
 * Keeps some cards between two of one aspect and, with @mix_phases, asks another phase
 * each time; takes for that a card a little earlier than its turn, and never one much
 * earlier. Two cards of one aspect follow each other only where it cannot be avoided.
 */
void lm_card_order_interleave (GPtrArray *cards,
                               gboolean   mix_phases);

G_END_DECLS
