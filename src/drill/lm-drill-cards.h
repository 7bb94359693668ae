/* lm-drill-cards.h: which cards of a session a drill asks together
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-drill-kind.h"
#include "core/study/lm-session.h"

G_BEGIN_DECLS

/**
 * lm_drill_cards_gather:
 * @session: a session that asks a card
 * @kind: (inout): the drill that asks it
 * @by_phase: whether statements are sorted by phase, not by side
 *
 * The card that is asked, and with it those of the session that the drill asks together with it.
 * A single card is neither to be paired up nor sorted: @kind is then the drill that asks it by
 * itself.
 *
 * Returns: (transfer container) (element-type LmCard): the cards
 */
GPtrArray *lm_drill_cards_gather      (LmSession   *session,
                                       LmDrillKind *kind,
                                       gboolean     by_phase);

/**
 * lm_drill_cards_have_phases:
 * @cards: (element-type LmCard): some cards
 *
 * Returns: whether they are from more than one phase, so that there is something to sort by
 */
gboolean   lm_drill_cards_have_phases (GPtrArray   *cards);

G_END_DECLS
