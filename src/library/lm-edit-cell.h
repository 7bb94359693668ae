/* lm-edit-cell.h: what one side answers, to be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "library/lm-edit-context.h"

G_BEGIN_DECLS

/**
 * LmEditCell:
 *
 * The statement of one side in an aspect, and folded below it detail and examples.
 */
#define LM_TYPE_EDIT_CELL (lm_edit_cell_get_type ())
G_DECLARE_FINAL_TYPE (LmEditCell, lm_edit_cell, LM, EDIT_CELL, GtkWidget)

/**
 * lm_edit_cell_new:
 * @context: what the editor is about
 * @aspect: an aspect of the draft
 * @index: which side
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *lm_edit_cell_new    (LmEditContext *context,
                                LmDraftItem   *aspect,
                                guint          index);

/**
 * lm_edit_cell_unfold:
 * @self: a cell
 * @unfolded: whether detail and examples are shown
 */
void       lm_edit_cell_unfold (LmEditCell    *self,
                                gboolean       unfolded);

G_END_DECLS
