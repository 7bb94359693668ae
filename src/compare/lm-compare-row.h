/* lm-compare-row.h: what stands in one row of the compare page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compare/lm-compare-state.h"
#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * LmCompareRowKind:
 * @LM_COMPARE_ROW_HEADING: title and summary of a phase
 * @LM_COMPARE_ROW_ASPECT: an aspect with its cells
 * @LM_COMPARE_ROW_CARD: an authored card
 * @LM_COMPARE_ROW_END: what comes after reading: study, and the source
 */
typedef enum
{
  LM_COMPARE_ROW_HEADING,
  LM_COMPARE_ROW_ASPECT,
  LM_COMPARE_ROW_CARD,
  LM_COMPARE_ROW_END,
} LmCompareRowKind;

#define LM_TYPE_COMPARE_ROW (lm_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (LmCompareRow, lm_compare_row, LM, COMPARE_ROW, GObject)

LmCompareRowKind lm_compare_row_get_kind   (LmCompareRow *self);

/**
 * lm_compare_row_get_phase:
 * @self: a heading
 *
 * Returns: (transfer none): the phase
 */
LmPhase         *lm_compare_row_get_phase  (LmCompareRow *self);

/**
 * lm_compare_row_get_aspect:
 * @self: a row of an aspect
 *
 * Returns: (transfer none): the aspect
 */
LmAspect        *lm_compare_row_get_aspect (LmCompareRow *self);

/**
 * lm_compare_row_get_card:
 * @self: a row of an authored card
 *
 * Returns: (transfer none): the authored card
 */
LmAuthoredCard  *lm_compare_row_get_card   (LmCompareRow *self);

/**
 * lm_compare_rows_new:
 * @state: how the comparison is read, with a subject
 * @phase: (nullable): the phase that is read, or %NULL for all
 *
 * The rows from top to bottom. In a search, rows without a match, phases without any and
 * the end are left out.
 *
 * Returns: (transfer full) (element-type LmCompareRow): the rows
 */
GPtrArray       *lm_compare_rows_new       (LmCompareState *state,
                                            LmPhase        *phase);

G_END_DECLS
