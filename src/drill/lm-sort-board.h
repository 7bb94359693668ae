/* lm-sort-board.h: columns that statements are put into
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drill/lm-sort-round.h"
#include "drill/lm-statement-tile.h"

G_BEGIN_DECLS

/**
 * LmSortBoard:
 *
 * A button for each column of a round, with the action “sort.put”, and below them what was
 * put there. A click on a column activates the action as well.
 */
#define LM_TYPE_SORT_BOARD (lm_sort_board_get_type ())
G_DECLARE_FINAL_TYPE (LmSortBoard, lm_sort_board, LM, SORT_BOARD, GtkWidget)

/**
 * LmSortBoard::dropped:
 * @self: a board
 * @tile: the #LmStatementTile that was dropped
 * @column: the index of the column
 *
 * Returns: whether @tile was taken
 */

/**
 * lm_sort_board_show:
 * @self: a board
 * @round: a round
 *
 * Shows the columns of @round, with nothing in them.
 */
void       lm_sort_board_show   (LmSortBoard *self,
                                 LmSortRound *round);

/**
 * lm_sort_board_settle:
 * @self: a board that shows a round
 * @cell: whose statement it is
 * @column: the index of a column
 * @mark: %LM_TILE_RIGHT or %LM_TILE_MISSED
 *
 * Puts a statement on top of the others in a column.
 *
 * Returns: (transfer none): its tile
 */
GtkWidget *lm_sort_board_settle (LmSortBoard *self,
                                 LmCell      *cell,
                                 guint        column,
                                 LmTileMark   mark);

G_END_DECLS
