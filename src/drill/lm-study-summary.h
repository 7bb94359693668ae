/* lm-study-summary.h: what a session came to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-session.h"

G_BEGIN_DECLS

#define LM_TYPE_STUDY_SUMMARY (lm_study_summary_get_type ())
G_DECLARE_FINAL_TYPE (LmStudySummary, lm_study_summary, LM, STUDY_SUMMARY, GtkWidget)

/**
 * lm_study_summary_show:
 * @self: a summary
 * @session: a session that has ended
 * @subject: the subject that was studied
 *
 * Shows how many cards were right and wrong at the first try, in all, by phase and by side, what
 * was taken for what, and what took longest.
 */
void lm_study_summary_show (LmStudySummary *self,
                            LmSession      *session,
                            LmSubject      *subject);

/**
 * lm_study_summary_show_goal:
 * @self: a summary
 * @goal: how many answers a day the student has just reached, 0 to say nothing of it
 */
void lm_study_summary_show_goal (LmStudySummary *self,
                                 guint           goal);

G_END_DECLS
