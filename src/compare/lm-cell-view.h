/* lm-cell-view.h: one side's answer in a row of the comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "compare/lm-compare-state.h"

G_BEGIN_DECLS

#define LM_TYPE_CELL_VIEW (lm_cell_view_get_type ())
G_DECLARE_FINAL_TYPE (LmCellView, lm_cell_view, LM, CELL_VIEW, GtkWidget)

/**
 * lm_cell_view_new:
 * @state: how the comparison is being read
 * @cell: the cell to show
 *
 * Returns: (transfer floating): the statement of @cell, with a way to unfold its
 *   detail and examples, and a cover over it while @state says so
 */
GtkWidget *lm_cell_view_new (LmCompareState *state,
                             LmCell         *cell);

G_END_DECLS
