/* lm-study-start.h: what there is to study, before it starts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-exam-forecast.h"
#include "core/study/lm-study-habit.h"
#include "core/study/lm-study-queue.h"

G_BEGIN_DECLS

/**
 * LmStudyStart:
 *
 * How many cards are to be asked today, about how long that takes, and when the exam is; with
 * buttons that activate “study.start”, “study.practise” and “study.bring-back”.
 *
 * Properties: “exam-day” (a study day, %LM_NO_DAY when there is no exam), “drills” (a set of
 * %LM_DRILL_BIT()), “length” (the position of a choice, see lm_session_length_get()) and
 * “sorts-by-phase”, each notified when the student chooses another.
 */
#define LM_TYPE_STUDY_START (lm_study_start_get_type ())
G_DECLARE_FINAL_TYPE (LmStudyStart, lm_study_start, LM, STUDY_START, GtkWidget)

/**
 * lm_study_start_show_queue:
 * @self: a start
 * @queue: what would be asked
 * @phase: (nullable): of which phase, %NULL for all
 */
void       lm_study_start_show_queue    (LmStudyStart         *self,
                                         LmStudyQueue         *queue,
                                         LmPhase              *phase);

/**
 * lm_study_start_show_forecast:
 * @self: a start
 * @forecast: (nullable): how the student will stand at the exam, %NULL without one
 * @desired_retention: what is wanted, from 0 to 1
 */
void       lm_study_start_show_forecast (LmStudyStart         *self,
                                         const LmExamForecast *forecast,
                                         double                desired_retention);

/**
 * lm_study_start_show_habit:
 * @self: a start
 * @habit: what the student did today, and the days before
 * @goal: answers a day, 0 to say nothing of it
 */
void       lm_study_start_show_habit    (LmStudyStart         *self,
                                         const LmStudyHabit   *habit,
                                         guint                 goal);
LmStudyDay lm_study_start_get_exam_day  (LmStudyStart         *self);
void       lm_study_start_set_exam_day  (LmStudyStart         *self,
                                         LmStudyDay            day);

/**
 * lm_session_length_get:
 * @length: the position of a choice
 * @cards: (out): how many cards, 0 for all
 * @minutes: (out): how many minutes, 0 for no end
 */
void       lm_session_length_get        (guint                 length,
                                         guint                *cards,
                                         guint                *minutes);

G_END_DECLS
