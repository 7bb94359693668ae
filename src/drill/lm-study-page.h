/* lm-study-page.h: start, drill, summary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-phase-progress-list.h"
#include "core/study/lm-session.h"

G_BEGIN_DECLS

/**
 * LmStudyPage:
 *
 * Asks the due cards of the phase that is selected, or of all.
 *
 * Properties: “phase” (%NULL for all). A session ends when another phase is selected.
 *
 * Actions: “study.start”, “study.undo” (Ctrl+Z), “study.end” (Escape).
 */
#define LM_TYPE_STUDY_PAGE (lm_study_page_get_type ())
G_DECLARE_FINAL_TYPE (LmStudyPage, lm_study_page, LM, STUDY_PAGE, GtkWidget)

/**
 * lm_study_page_new:
 * @deck: the cards
 * @log: where the answers go
 * @progress: what is known of @deck
 *
 * Returns: (transfer floating): a page at its start
 */
GtkWidget *lm_study_page_new         (LmDeck              *deck,
                                      LmProgressLog       *log,
                                      LmPhaseProgressList *progress);
LmPhase   *lm_study_page_get_phase   (LmStudyPage         *self);

/**
 * lm_study_page_set_phase:
 * @self: a page
 * @phase: (nullable): a phase of the deck's subject, or %NULL for all
 */
void       lm_study_page_set_phase   (LmStudyPage         *self,
                                      LmPhase             *phase);

/**
 * lm_study_page_start:
 * @self: a page
 *
 * Starts a session, unless one is running or no card is due.
 */
void       lm_study_page_start       (LmStudyPage         *self);

G_END_DECLS
