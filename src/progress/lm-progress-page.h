/* lm-progress-page.h: how far a student has come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/store/lm-store.h"
#include "core/study/lm-phase-progress-list.h"

G_BEGIN_DECLS

/**
 * LmProgressPage:
 *
 * How many cards are new, learning and known, in all and by phase, and what the log says about
 * a student: what is expected, what comes, what was and what is hard.
 *
 * Properties: “phase” (only this one is listed; %NULL for all).
 */
#define LM_TYPE_PROGRESS_PAGE (lm_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (LmProgressPage, lm_progress_page, LM, PROGRESS_PAGE, GtkWidget)

/**
 * lm_progress_page_new:
 * @progress: the counts
 * @deck: the cards
 * @store: (nullable): what to ask for statistics, %NULL to do without
 *
 * Returns: (transfer floating): a page that follows @progress, and @store while it is on screen
 */
GtkWidget *lm_progress_page_new       (LmPhaseProgressList *progress,
                                       LmDeck              *deck,
                                       LmStore             *store);
void       lm_progress_page_set_phase (LmProgressPage      *self,
                                       LmPhase             *phase);

G_END_DECLS
