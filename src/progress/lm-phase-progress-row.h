/* lm-phase-progress-row.h: how a student stands in one phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/store/lm-statistics.h"
#include "core/study/lm-phase-progress.h"

G_BEGIN_DECLS

/**
 * LmPhaseProgressRow:
 *
 * How many cards of a phase are new, learning and known, and how much of it is expected to be
 * recalled, as a number and a length.
 */
#define LM_TYPE_PHASE_PROGRESS_ROW (lm_phase_progress_row_get_type ())
G_DECLARE_FINAL_TYPE (LmPhaseProgressRow, lm_phase_progress_row, LM, PHASE_PROGRESS_ROW, AdwActionRow)

/**
 * lm_phase_progress_row_new:
 * @progress: what to show
 *
 * Returns: (transfer floating): a row that follows @progress
 */
GtkWidget *lm_phase_progress_row_new       (LmPhaseProgress         *progress);

/**
 * lm_phase_progress_row_get_phase:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its phase, %NULL for all
 */
LmPhase   *lm_phase_progress_row_get_phase (LmPhaseProgressRow      *self);

/**
 * lm_phase_progress_row_show:
 * @self: a row
 * @phase: what is expected of its phase
 * @has_exam: whether an exam is ahead
 */
void       lm_phase_progress_row_show      (LmPhaseProgressRow      *self,
                                            const LmPhaseStatistics *phase,
                                            gboolean                 has_exam);

G_END_DECLS
