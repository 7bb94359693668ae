/* lm-phase-progress.h: how many cards of a phase are new, learning, known
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-deck.h"
#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * LmPhaseCounts:
 * @n_new: cards that were never answered
 * @n_learning: cards that were answered and are not known yet
 * @n_known: cards that are known
 * @n_due: cards of any state that should be asked now
 */
typedef struct
{
  guint n_new;
  guint n_learning;
  guint n_known;
  guint n_due;
} LmPhaseCounts;

/**
 * LmPhaseProgress:
 *
 * The counts of one phase, or of all phases together, as they are now.
 *
 * Properties: “phase” (%NULL for all), “n-new”, “n-learning”, “n-known”, “n-due”,
 * each notified on change.
 */
#define LM_TYPE_PHASE_PROGRESS (lm_phase_progress_get_type ())
G_DECLARE_FINAL_TYPE (LmPhaseProgress, lm_phase_progress, LM, PHASE_PROGRESS, GObject)

/**
 * lm_phase_progress_new:
 * @phase: (nullable): a phase, or %NULL for all
 *
 * Returns: (transfer full): a progress whose counts are all 0
 */
LmPhaseProgress *lm_phase_progress_new        (LmPhase             *phase);

/**
 * lm_phase_progress_get_phase:
 * @self: a progress
 *
 * Returns: (transfer none) (nullable): the phase, or %NULL for all
 */
LmPhase         *lm_phase_progress_get_phase  (LmPhaseProgress     *self);
LmPhaseCounts    lm_phase_progress_get_counts (LmPhaseProgress     *self);
void             lm_phase_progress_set_counts (LmPhaseProgress     *self,
                                               const LmPhaseCounts *counts);

G_END_DECLS
