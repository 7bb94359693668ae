/* lm-aspect.h: a row of a comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-cell.h"
#include "core/subject/lm-fixed-list.h"

G_BEGIN_DECLS

/**
 * LmAspect:
 *
 * A question that the sides answer: a #GListModel of one #LmCell for each side,
 * in the subject's order of sides, empty ones included.
 */
#define LM_TYPE_ASPECT (lm_aspect_get_type ())
G_DECLARE_FINAL_TYPE (LmAspect, lm_aspect, LM, ASPECT, LmFixedList)

/**
 * lm_aspect_new:
 * @id: the id in the subject file
 * @title: the title that is shown
 * @cells: (transfer full) (element-type LmCell): a cell for each side; it owns its elements
 *
 * Returns: (transfer full): an aspect; it never changes
 */
LmAspect   *lm_aspect_new       (const char *id,
                                 const char *title,
                                 GPtrArray  *cells);
const char *lm_aspect_get_id    (LmAspect   *self);
const char *lm_aspect_get_title (LmAspect   *self);

/**
 * lm_aspect_get_n_cells:
 * @self: an aspect
 *
 * Returns: how many cells there are, empty ones included: one a side
 */
guint       lm_aspect_get_n_cells (LmAspect *self);

/**
 * lm_aspect_get_cell:
 * @self: an aspect
 * @index: which side's, less than lm_aspect_get_n_cells()
 *
 * Returns: (transfer none): the cell, which may be empty
 */
LmCell     *lm_aspect_get_cell  (LmAspect   *self,
                                 guint       index);

G_END_DECLS
