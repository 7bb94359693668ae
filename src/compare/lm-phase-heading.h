/* lm-phase-heading.h: title and summary of a phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/subject/lm-phase.h"

G_BEGIN_DECLS

#define LM_TYPE_PHASE_HEADING (lm_phase_heading_get_type ())
G_DECLARE_FINAL_TYPE (LmPhaseHeading, lm_phase_heading, LM, PHASE_HEADING, GtkWidget)

/**
 * lm_phase_heading_new:
 * @phase: the phase to show
 *
 * Returns: (transfer floating): title and summary of @phase
 */
GtkWidget *lm_phase_heading_new (LmPhase *phase);

G_END_DECLS
