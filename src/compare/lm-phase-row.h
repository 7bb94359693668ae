/* lm-phase-row.h: a phase in the sidebar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-phase-progress.h"

G_BEGIN_DECLS

#define LM_TYPE_PHASE_ROW (lm_phase_row_get_type ())
G_DECLARE_FINAL_TYPE (LmPhaseRow, lm_phase_row, LM, PHASE_ROW, GtkListBoxRow)

/**
 * lm_phase_row_new:
 * @progress: what is known of the phase, or of all
 *
 * Returns: (transfer floating): a row with the phase's title and how many of its
 *   cards are due
 */
GtkWidget       *lm_phase_row_new           (LmPhaseProgress *progress);
LmPhaseProgress *lm_phase_row_get_progress  (LmPhaseRow      *self);

/**
 * lm_phase_row_show_due:
 * @self: a row
 *
 * Counts the cards that are due.
 */
void             lm_phase_row_show_due      (LmPhaseRow      *self);

/**
 * lm_phase_row_show_matches:
 * @self: a row
 * @n_matches: how many rows of the phase match what is searched for
 *
 * Counts matches in place of due cards, until lm_phase_row_show_due().
 */
void             lm_phase_row_show_matches  (LmPhaseRow      *self,
                                             guint            n_matches);

G_END_DECLS
