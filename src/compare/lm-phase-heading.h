/* lm-phase-heading.h: title and summary of a phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "compare/lm-compare-state.h"

G_BEGIN_DECLS

#define LM_TYPE_PHASE_HEADING (lm_phase_heading_get_type ())
G_DECLARE_FINAL_TYPE (LmPhaseHeading, lm_phase_heading, LM, PHASE_HEADING, GtkWidget)

/**
 * lm_phase_heading_new:
 * @state: what the page is about
 * @phase: the phase to show
 *
 * Returns: (transfer floating): title and summary of @phase, and the title in the second language
 */
GtkWidget *lm_phase_heading_new (LmCompareState *state,
                                 LmPhase        *phase);

G_END_DECLS
