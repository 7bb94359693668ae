/* lm-cell.h: what one side answers in one aspect
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-side.h"

G_BEGIN_DECLS

#define LM_TYPE_CELL (lm_cell_get_type ())
G_DECLARE_FINAL_TYPE (LmCell, lm_cell, LM, CELL, GObject)

/**
 * lm_cell_new:
 * @side: the side that answers
 * @statement: (nullable): the answer, or %NULL when the source has no counterpart
 * @detail: (nullable): the explanation
 * @examples: (nullable): examples, %NULL-terminated
 *
 * Returns: (transfer full): a cell; it never changes
 */
LmCell             *lm_cell_new           (LmSide             *side,
                                           const char         *statement,
                                           const char         *detail,
                                           const char * const *examples);
LmSide             *lm_cell_get_side      (LmCell             *self);

/**
 * lm_cell_is_empty:
 * @self: a cell
 *
 * An aspect has one cell for each side, so that a row can be shown as it is; a
 * cell that the file leaves out is empty.
 *
 * Returns: whether @self has no statement
 */
gboolean            lm_cell_is_empty      (LmCell             *self);
const char         *lm_cell_get_statement (LmCell             *self);
const char         *lm_cell_get_detail    (LmCell             *self);

/**
 * lm_cell_get_examples:
 * @self: a cell
 *
 * Returns: (transfer none): the examples, %NULL-terminated, never %NULL
 */
const char * const *lm_cell_get_examples  (LmCell             *self);

G_END_DECLS
