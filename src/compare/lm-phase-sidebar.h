/* lm-phase-sidebar.h: choose all phases or one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "compare/lm-compare-state.h"
#include "core/study/lm-phase-progress-list.h"

G_BEGIN_DECLS

/**
 * LmPhaseSidebar:
 *
 * “All phases” and each phase, with how many of its cards are due, or, during a
 * search, how many of its rows match.
 *
 * Properties: “progress” (#LmPhaseProgressList), “phase” (the one that is chosen,
 * %NULL for all), “state” (how the comparison is read, #LmCompareState or %NULL).
 */
#define LM_TYPE_PHASE_SIDEBAR (lm_phase_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (LmPhaseSidebar, lm_phase_sidebar, LM, PHASE_SIDEBAR, GtkWidget)

/**
 * LmPhaseSidebar::activated:
 * @self: a sidebar
 *
 * A phase was clicked, or entered with the keyboard: the person wants to see it.
 */

void                 lm_phase_sidebar_set_progress (LmPhaseSidebar      *self,
                                                    LmPhaseProgressList *progress);
LmPhase             *lm_phase_sidebar_get_phase    (LmPhaseSidebar      *self);
void                 lm_phase_sidebar_set_phase    (LmPhaseSidebar      *self,
                                                    LmPhase             *phase);
LmCompareState      *lm_phase_sidebar_get_state    (LmPhaseSidebar      *self);
void                 lm_phase_sidebar_set_state    (LmPhaseSidebar      *self,
                                                    LmCompareState      *state);

G_END_DECLS
