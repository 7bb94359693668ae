/* lm-sort-round.h: statements that are sorted by side or by phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * LmSortRound:
 *
 * Statements that come one after the other, the columns where they belong, and which of
 * them were right at the first try.
 */
typedef struct _LmSortRound LmSortRound;

/**
 * lm_sort_round_new:
 * @cards: (element-type LmCard): identify cards of one subject
 * @by_phase: whether the columns are the phases of @cards, not the sides
 *
 * Sides are columns in the subject's order. Phases are in the order of their titles: that
 * of @cards would tell where the first one belongs.
 *
 * Returns: (transfer full): a round
 */
LmSortRound *lm_sort_round_new             (GPtrArray   *cards,
                                            gboolean     by_phase);
void         lm_sort_round_free            (LmSortRound *self);
guint        lm_sort_round_get_n_cards     (LmSortRound *self);
guint        lm_sort_round_get_n_columns   (LmSortRound *self);

/**
 * lm_sort_round_get_side:
 * @self: a round
 * @column: less than lm_sort_round_get_n_columns()
 *
 * Returns: (transfer none) (nullable): the side, %NULL where columns are phases
 */
LmSide      *lm_sort_round_get_side        (LmSortRound *self,
                                            guint        column);

/**
 * lm_sort_round_get_phase:
 * @self: a round
 * @column: less than lm_sort_round_get_n_columns()
 *
 * Returns: (transfer none) (nullable): the phase, %NULL where columns are sides
 */
LmPhase     *lm_sort_round_get_phase       (LmSortRound *self,
                                            guint        column);

/**
 * lm_sort_round_get_name:
 * @self: a round
 * @column: less than lm_sort_round_get_n_columns()
 *
 * Returns: (transfer none): the name of the side, or the title of the phase
 */
const char  *lm_sort_round_get_name        (LmSortRound *self,
                                            guint        column);

/**
 * lm_sort_round_get_card:
 * @self: a round
 *
 * Returns: (transfer none) (nullable): the card that is to be sorted, %NULL after the last
 */
LmCard      *lm_sort_round_get_card        (LmSortRound *self);

/**
 * lm_sort_round_put:
 * @self: a round with a card to be sorted
 * @column: less than lm_sort_round_get_n_columns()
 *
 * Sorts the card and goes on to the next one. A statement that stands in several phases
 * belongs to each of them.
 *
 * Returns: the column where it belongs: @column if that is right
 */
guint        lm_sort_round_put             (LmSortRound *self,
                                            guint        column);
guint        lm_sort_round_get_n_sorted    (LmSortRound *self);

/**
 * lm_sort_round_get_put:
 * @self: a round
 * @index: less than lm_sort_round_get_n_sorted()
 *
 * Returns: the column that the card with that index was put into
 */
guint        lm_sort_round_get_put         (LmSortRound *self,
                                            guint        index);

/**
 * lm_sort_round_find_column:
 * @self: a round
 * @other: a round with the same columns in another version, perhaps in another order
 * @column: a column of @other
 *
 * Returns: the same column of @self, by its id
 */
guint        lm_sort_round_find_column     (LmSortRound *self,
                                            LmSortRound *other,
                                            guint        column);

/**
 * lm_sort_round_get_n_first_try:
 * @self: a round
 *
 * Returns: how many of those that are sorted were put where they belong
 */
guint        lm_sort_round_get_n_first_try (LmSortRound *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmSortRound, lm_sort_round_free)

G_END_DECLS
