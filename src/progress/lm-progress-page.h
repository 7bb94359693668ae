/* lm-progress-page.h: how far a student has come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-phase-progress-list.h"

G_BEGIN_DECLS

/**
 * LmProgressPage:
 *
 * How many cards are new, learning and known, in all and by phase.
 *
 * Properties: “phase” (only this one is listed; %NULL for all).
 */
#define LM_TYPE_PROGRESS_PAGE (lm_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (LmProgressPage, lm_progress_page, LM, PROGRESS_PAGE, GtkWidget)

/**
 * lm_progress_page_new:
 * @progress: what to list
 *
 * Returns: (transfer floating): a page that follows @progress
 */
GtkWidget *lm_progress_page_new       (LmPhaseProgressList *progress);
LmPhase   *lm_progress_page_get_phase (LmProgressPage      *self);
void       lm_progress_page_set_phase (LmProgressPage      *self,
                                       LmPhase             *phase);

G_END_DECLS
