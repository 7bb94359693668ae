/* lm-study-start.h: what there is to study, before it starts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-phase-progress-list.h"

G_BEGIN_DECLS

/**
 * LmStudyStart:
 *
 * Says what is due and how long it takes, and starts it by “study.start”.
 */
#define LM_TYPE_STUDY_START (lm_study_start_get_type ())
G_DECLARE_FINAL_TYPE (LmStudyStart, lm_study_start, LM, STUDY_START, GtkWidget)

/**
 * lm_study_start_show:
 * @self: a start
 * @progress: the subject's progress
 * @phase: (nullable): the phase that is selected, or %NULL for all
 *
 * Shows what is due now.
 */
void lm_study_start_show (LmStudyStart        *self,
                          LmPhaseProgressList *progress,
                          LmPhase             *phase);

G_END_DECLS
