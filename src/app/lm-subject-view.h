/* lm-subject-view.h: a subject, from its phases to what is known of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/study/lm-progress-log.h"
#include "core/study/lm-phase-progress-list.h"

G_BEGIN_DECLS

/**
 * LmSubjectView:
 *
 * The sidebar of phases and the pages Compare, Study and Progress, which look at
 * the phase that is selected in it. What stands in it is in the language that was set
 * when it was made.
 *
 * Properties: “phase” (the selection, %NULL for all phases), “page” (“compare”, “study”
 * or “progress”), “progress” (#LmPhaseProgressList), “searching”, “covered-side” (the id
 * of a side, empty for none), “notice” (what the student has to know, or %NULL).
 */
#define LM_TYPE_SUBJECT_VIEW (lm_subject_view_get_type ())
G_DECLARE_FINAL_TYPE (LmSubjectView, lm_subject_view, LM, SUBJECT_VIEW, GtkWidget)

/**
 * lm_subject_view_new:
 * @subject: the subject to show, as it is in its file
 * @log: where the student's answers go
 *
 * Shows @subject in the language that is chosen for it, or else for the interface.
 *
 * Returns: (transfer floating): a view that is still to be begun, when it stands in a window
 */
GtkWidget  *lm_subject_view_new          (LmSubject     *subject,
                                          LmProgressLog *log);

/**
 * lm_subject_view_begin:
 * @self: a view
 *
 * Shows page and phase as they were left.
 */
void        lm_subject_view_begin        (LmSubjectView *self);

/**
 * lm_subject_view_remember_focus:
 * @self: a view that is still in its window, and is going to be @before of lm_subject_view_continue()
 *
 * Remembers where in the comparison the focus is.
 */
void        lm_subject_view_remember_focus (LmSubjectView *self);

/**
 * lm_subject_view_continue:
 * @self: a view
 * @before: a view of another version of the subject, which is not used any more
 *
 * Shows what @before shows: page, phase, search, cover and session.
 */
void        lm_subject_view_continue     (LmSubjectView *self,
                                          LmSubjectView *before);

/**
 * lm_subject_view_get_subject:
 * @self: a view
 *
 * Returns: (transfer none): the subject in the language in which it is shown
 */
LmSubject  *lm_subject_view_get_subject  (LmSubjectView *self);

/**
 * lm_subject_view_get_original:
 * @self: a view
 *
 * Returns: (transfer none): the subject as it is in its file
 */
LmSubject  *lm_subject_view_get_original (LmSubjectView *self);

/**
 * lm_subject_view_get_deck:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the cards; %NULL while those of a large subject are
 *   derived, until “progress” is notified
 */
LmDeck     *lm_subject_view_get_deck     (LmSubjectView *self);
LmPhase    *lm_subject_view_get_phase    (LmSubjectView *self);

/**
 * lm_subject_view_set_phase:
 * @self: a view
 * @phase: (nullable): a phase of its subject, or %NULL for all
 */
void        lm_subject_view_set_phase    (LmSubjectView *self,
                                          LmPhase       *phase);
const char *lm_subject_view_get_page     (LmSubjectView *self);

/**
 * lm_subject_view_set_page:
 * @self: a view
 * @name: “compare”, “study” or “progress”
 */
void        lm_subject_view_set_page     (LmSubjectView *self,
                                          const char    *name);
const char *lm_subject_view_get_covered_side (LmSubjectView *self);

/**
 * lm_subject_view_show_phases:
 * @self: a view
 *
 * Brings the sidebar into sight, and the focus into it.
 */
void        lm_subject_view_show_phases  (LmSubjectView *self);

/**
 * lm_subject_view_show_aspect:
 * @self: a view
 * @aspect: an aspect of its subject
 *
 * Brings the row of @aspect into sight on the compare page.
 */
void        lm_subject_view_show_aspect  (LmSubjectView *self,
                                          LmAspect      *aspect);

/**
 * lm_subject_view_uncover_next:
 * @self: a view
 *
 * Uncovers the first covered cell of what is shown.
 */
void        lm_subject_view_uncover_next (LmSubjectView *self);

/**
 * lm_subject_view_swap_sides:
 * @self: a view
 *
 * Moves the first side behind the last.
 */
void        lm_subject_view_swap_sides   (LmSubjectView *self);

/**
 * lm_subject_view_copy_table:
 * @self: a view
 *
 * Puts what is selected on the clipboard.
 */
void        lm_subject_view_copy_table   (LmSubjectView *self);

/**
 * lm_subject_view_study:
 * @self: a view
 *
 * Starts a session.
 */
void        lm_subject_view_study        (LmSubjectView *self);

G_END_DECLS
