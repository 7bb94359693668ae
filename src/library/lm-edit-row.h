/* lm-edit-row.h: what stands in one row of the editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/edit/lm-draft.h"

G_BEGIN_DECLS

/**
 * LmEditRowKind:
 * @LM_EDIT_ROW_SUBJECT: title and summary of the subject
 * @LM_EDIT_ROW_SIDES: names and colors of the sides
 * @LM_EDIT_ROW_PHASE: title and summary of a phase
 * @LM_EDIT_ROW_ASPECT: an aspect
 * @LM_EDIT_ROW_CARD: an authored card
 * @LM_EDIT_ROW_PHASE_END: what can be added to a phase
 * @LM_EDIT_ROW_END: what can be added to the subject
 */
typedef enum
{
  LM_EDIT_ROW_SUBJECT,
  LM_EDIT_ROW_SIDES,
  LM_EDIT_ROW_PHASE,
  LM_EDIT_ROW_ASPECT,
  LM_EDIT_ROW_CARD,
  LM_EDIT_ROW_PHASE_END,
  LM_EDIT_ROW_END,
} LmEditRowKind;

#define LM_TYPE_EDIT_ROW (lm_edit_row_get_type ())
G_DECLARE_FINAL_TYPE (LmEditRow, lm_edit_row, LM, EDIT_ROW, GObject)

LmEditRowKind  lm_edit_row_get_kind (LmEditRow *self);

/**
 * lm_edit_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): what the row is about; for the ends, what is added to
 */
LmDraftItem   *lm_edit_row_get_item (LmEditRow *self);

/**
 * lm_edit_rows_new:
 * @draft: a draft
 *
 * Returns: (transfer full): all rows of @draft, in step with it
 */
GListModel    *lm_edit_rows_new      (LmDraft    *draft);

/**
 * lm_edit_rows_find:
 * @draft: a draft
 * @pointer: a JSON Pointer
 *
 * Counts, and so makes none of the rows that nobody has asked for yet.
 *
 * Returns: where in the rows of @draft the innermost one is that shows what is at @pointer
 */
guint          lm_edit_rows_find     (LmDraft    *draft,
                                      const char *pointer);

/**
 * lm_edit_rows_find_row:
 * @draft: a draft
 * @row: one of its rows
 * @position: (out): where in the rows of @draft
 *
 * Returns: whether it is still there
 */
gboolean       lm_edit_rows_find_row (LmDraft    *draft,
                                      LmEditRow  *row,
                                      guint      *position);

G_END_DECLS
