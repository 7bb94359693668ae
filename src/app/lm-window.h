/* lm-window.h: a subject in a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/study/lm-progress-log.h"
#include "core/study/lm-phase-progress-list.h"

G_BEGIN_DECLS

/**
 * LmWindow:
 *
 * The sidebar of phases and the pages Compare, Study and Progress, which look at
 * the phase that is selected in it.
 *
 * Properties: “subject”, “phase” (the selection, %NULL for all phases), “progress”
 * (#LmPhaseProgressList), “searching”.
 */
#define LM_TYPE_WINDOW (lm_window_get_type ())
G_DECLARE_FINAL_TYPE (LmWindow, lm_window, LM, WINDOW, AdwApplicationWindow)

/**
 * lm_window_new:
 * @application: the application
 * @subject: the subject to show
 * @log: where the student's answers go
 *
 * Returns: (transfer floating): a window, with size, page and phase as they were left
 */
LmWindow      *lm_window_new         (GtkApplication *application,
                                      LmSubject      *subject,
                                      LmProgressLog  *log);
LmSubject     *lm_window_get_subject (LmWindow       *self);
LmPhase       *lm_window_get_phase   (LmWindow       *self);

/**
 * lm_window_set_phase:
 * @self: a window
 * @phase: (nullable): a phase of its subject, or %NULL for all
 */
void           lm_window_set_phase   (LmWindow       *self,
                                      LmPhase        *phase);

G_END_DECLS
