/* lm-phase-progress-list.h: the progress of a subject, phase by phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-phase-progress.h"

G_BEGIN_DECLS

/**
 * LmPhaseProgressList:
 *
 * A #GListModel of #LmPhaseProgress: first all phases together, then each phase in
 * order. The items follow the log; the list itself never changes.
 *
 * A large subject is counted a stretch at a time in the default main context, so that
 * counts grow for some turns of it after the list was made or the log was loaded.
 */
#define LM_TYPE_PHASE_PROGRESS_LIST (lm_phase_progress_list_get_type ())
G_DECLARE_FINAL_TYPE (LmPhaseProgressList, lm_phase_progress_list, LM, PHASE_PROGRESS_LIST, GObject)

LmPhaseProgressList *lm_phase_progress_list_new     (LmDeck              *deck,
                                                     LmProgressLog       *log);

/**
 * lm_phase_progress_list_get_all:
 * @self: a list
 *
 * Returns: (transfer none): the progress of all phases together
 */
LmPhaseProgress     *lm_phase_progress_list_get_all (LmPhaseProgressList *self);

/**
 * lm_phase_progress_list_lookup:
 * @self: a list
 * @phase: (nullable): a phase of the subject, or %NULL for all
 *
 * Returns: (transfer none) (nullable): the progress of @phase, %NULL when it is
 *   another subject's
 */
LmPhaseProgress     *lm_phase_progress_list_lookup  (LmPhaseProgressList *self,
                                                     LmPhase             *phase);

G_END_DECLS
