/* lm-study-preparation.h: finds out what to ask
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-exam-forecast.h"
#include "core/study/lm-study-habit.h"
#include "core/study/lm-study-queue.h"

G_BEGIN_DECLS

/**
 * LmStudyPreparation:
 *
 * Makes queues, and the forecast for the exam, and looks back at what the student did, on other
 * threads. Only what was asked for last arrives.
 */
#define LM_TYPE_STUDY_PREPARATION (lm_study_preparation_get_type ())
G_DECLARE_FINAL_TYPE (LmStudyPreparation, lm_study_preparation, LM, STUDY_PREPARATION, GObject)

/**
 * LmStudyPreparation::queue-ready:
 * @self: a preparation
 * @queue: (type gpointer): the #LmStudyQueue
 */

/**
 * LmStudyPreparation::forecast-ready:
 * @self: a preparation
 * @forecast: (type gpointer) (nullable): the #LmExamForecast, %NULL when no exam is ahead
 */

/**
 * LmStudyPreparation::habit-ready:
 * @self: a preparation
 * @habit: (type gpointer): the #LmStudyHabit
 */

LmStudyPreparation *lm_study_preparation_new   (LmDeck             *deck,
                                                LmProgressLog      *log);

/**
 * lm_study_preparation_begin:
 * @self: a preparation
 * @phase: (nullable): the phase to ask, or %NULL for all
 * @plan: what the student wants
 *
 * Makes a queue and, unless it is for practice, a forecast from how things are now.
 */
void                lm_study_preparation_begin (LmStudyPreparation *self,
                                                LmPhase            *phase,
                                                const LmStudyPlan  *plan);

/**
 * lm_study_preparation_stop:
 * @self: a preparation
 *
 * Nothing of what was begun arrives any more.
 */
void                lm_study_preparation_stop  (LmStudyPreparation *self);

/**
 * lm_study_preparation_look_back:
 * @self: a preparation
 *
 * Finds out how the student has studied up to now, where the log is kept in a store.
 */
void                lm_study_preparation_look_back (LmStudyPreparation *self);

/**
 * lm_study_preparation_stop_looking_back:
 * @self: a preparation
 *
 * What was found out does not arrive any more.
 */
void                lm_study_preparation_stop_looking_back (LmStudyPreparation *self);

G_END_DECLS
