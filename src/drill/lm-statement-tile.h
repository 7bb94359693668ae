/* lm-statement-tile.h: a statement that is picked, or dragged to where it belongs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/subject/lm-cell.h"

G_BEGIN_DECLS

/**
 * LmTileMark:
 * @LM_TILE_OPEN: waits for its place
 * @LM_TILE_PICKED: waits for its partner
 * @LM_TILE_RIGHT: settled at the first try, or where that does not matter
 * @LM_TILE_MISSED: settled after a wrong try, and says so
 */
typedef enum
{
  LM_TILE_OPEN,
  LM_TILE_PICKED,
  LM_TILE_RIGHT,
  LM_TILE_MISSED,
} LmTileMark;

/**
 * LmStatementTile:
 *
 * The statement of a cell. While it is open it can be clicked, also with Space or Return,
 * and dragged: a #GtkDropTarget for %LM_TYPE_STATEMENT_TILE receives the tile itself.
 *
 * Properties: “cell”.
 */
#define LM_TYPE_STATEMENT_TILE (lm_statement_tile_get_type ())
G_DECLARE_FINAL_TYPE (LmStatementTile, lm_statement_tile, LM, STATEMENT_TILE, GtkWidget)

/**
 * LmStatementTile::clicked:
 * @self: a tile that is not settled
 */

GtkWidget       *lm_statement_tile_new           (LmCell           *cell);

/**
 * lm_statement_tile_get_cell:
 * @self: a tile
 *
 * Returns: (transfer none): the cell
 */
LmCell          *lm_statement_tile_get_cell      (LmStatementTile  *self);
LmTileMark       lm_statement_tile_get_mark      (LmStatementTile  *self);
void             lm_statement_tile_set_mark      (LmStatementTile  *self,
                                                  LmTileMark        mark);

/**
 * lm_statement_tile_set_news:
 * @self: a tile that is about to get the focus
 * @text: what has happened before
 *
 * Lets a screen reader say @text, then the statement. It is said once: when the focus goes, so
 * does @text.
 */
void             lm_statement_tile_set_news      (LmStatementTile  *self,
                                                  const char       *text);

/**
 * lm_statement_tile_set_number:
 * @self: a tile
 * @number: what it has in common with another, from 1, or 0 to show none
 *
 * Shows @number beside the statement.
 */
void             lm_statement_tile_set_number    (LmStatementTile  *self,
                                                  guint             number);

/**
 * lm_statement_tile_find_neighbor:
 * @self: a tile
 * @tiles: (element-type LmStatementTile): tiles in columns, of which @self may be one
 * @direction: left, right, up or down on screen
 *
 * Returns: (transfer none) (nullable): what is nearest, up and down within the column
 */
LmStatementTile *lm_statement_tile_find_neighbor (LmStatementTile  *self,
                                                  GPtrArray        *tiles,
                                                  GtkDirectionType  direction);

G_END_DECLS
