/* lm-study-page.h: start, drill, summary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-answer-match.h"
#include "core/study/lm-progress-log.h"
#include "core/study/lm-study-plan.h"

G_BEGIN_DECLS

/**
 * LmStudyPage:
 *
 * Asks the cards of the phase that is selected, or of all.
 *
 * Properties: “phase” (%NULL for all); a session ends when another phase is selected. “exam-day”
 * (a study day, %LM_NO_DAY when there is no exam), “drills” (a set of %LM_DRILL_BIT()), “length”
 * (see lm_session_length_get()) and “sorts-by-phase” (whether Sort has phases for columns where
 * all are selected), each notified when the student chooses another. “goal”: how many answers
 * the student wants to give a day, 0 for no goal. “reads-aloud”: whether cards are read without
 * being asked for.
 *
 * Actions: “study.show-in-comparison” (a card's id), “study.start”, “study.practise”, “study.bring-back”, “study.undo” (Ctrl+Z), “study.end”
 * (Escape).
 */
#define LM_TYPE_STUDY_PAGE (lm_study_page_get_type ())
G_DECLARE_FINAL_TYPE (LmStudyPage, lm_study_page, LM, STUDY_PAGE, GtkWidget)

/**
 * LmStudyPage::show-in-comparison:
 * @self: a page
 * @aspect: the row that the student wants to see
 */

/**
 * lm_study_page_new:
 * @deck: the cards
 * @log: where the answers go
 *
 * Returns: (transfer floating): a page at its start
 */
GtkWidget *lm_study_page_new         (LmDeck              *deck,
                                      LmProgressLog       *log);
LmPhase   *lm_study_page_get_phase   (LmStudyPage         *self);

/**
 * lm_study_page_set_phase:
 * @self: a page
 * @phase: (nullable): a phase of the deck's subject, or %NULL for all
 */
void       lm_study_page_set_phase   (LmStudyPage         *self,
                                      LmPhase             *phase);

/**
 * lm_study_page_set_plan:
 * @self: a page
 * @plan: how the student wants to study
 *
 * Holds for the next session.
 */
void       lm_study_page_set_plan    (LmStudyPage         *self,
                                      const LmStudyPlan   *plan);

/**
 * lm_study_page_set_forgiven:
 * @self: a page
 * @forgiven: what makes no difference in a typed answer
 */
void       lm_study_page_set_forgiven (LmStudyPage        *self,
                                       LmForgiveness       forgiven);
LmStudyDay lm_study_page_get_exam_day (LmStudyPage        *self);
void       lm_study_page_set_exam_day (LmStudyPage        *self,
                                       LmStudyDay          day);

/**
 * lm_study_page_continue_from:
 * @self: a page at its start
 * @before: a page with another version of the subject, which is not used any more
 *
 * Goes on with the session of @before, or with the summary of the one that has ended.
 */
void       lm_study_page_continue_from (LmStudyPage       *self,
                                        LmStudyPage       *before);

/**
 * lm_study_page_start:
 * @self: a page
 *
 * Starts a session as soon as it is known what to ask, unless one is running or nothing is left
 * for today.
 */
void       lm_study_page_start       (LmStudyPage         *self);

G_END_DECLS
