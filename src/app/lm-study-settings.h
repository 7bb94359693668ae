/* lm-study-settings.h: from the settings to how a student studies
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/study/lm-answer-match.h"
#include "core/study/lm-study-day.h"
#include "core/study/lm-study-plan.h"
#include "core/study/lm-study-rules.h"

G_BEGIN_DECLS

/**
 * lm_study_settings_dup_rules:
 * @settings: the settings of the program
 *
 * Returns: (transfer full): the rules that they ask for
 */
LmStudyRules *lm_study_settings_dup_rules (GSettings  *settings);
LmStudyPlan   lm_study_settings_get_plan  (GSettings  *settings);

/**
 * lm_study_settings_get_drills:
 * @settings: the settings of the program
 *
 * Returns: a set of %LM_DRILL_BIT()
 */
guint         lm_study_settings_get_drills (GSettings *settings);
void          lm_study_settings_set_drills (GSettings *settings,
                                            guint      drills);

LmForgiveness lm_study_settings_get_forgiven (GSettings *settings);

/**
 * lm_study_settings_dup_steps_text:
 * @settings: the settings of the program
 * @key: “learning-steps” or “relearning-steps”
 *
 * Returns: (transfer full): the minutes of the steps, such as “1 10”
 */
char         *lm_study_settings_dup_steps_text (GSettings  *settings,
                                                const char *key);

/**
 * lm_study_settings_set_steps_text:
 * @settings: the settings of the program
 * @key: “learning-steps” or “relearning-steps”
 * @text: minutes, with spaces or commas between them; empty for no steps
 *
 * Returns: whether @text was understood and kept
 */
gboolean      lm_study_settings_set_steps_text (GSettings  *settings,
                                                const char *key,
                                                const char *text);

/**
 * lm_study_settings_get_exam:
 * @settings: the settings of the program
 * @subject: a subject's id
 *
 * Returns: the study day of the exam in @subject, or %LM_NO_DAY
 */
LmStudyDay    lm_study_settings_get_exam  (GSettings  *settings,
                                           const char *subject);
void          lm_study_settings_set_exam  (GSettings  *settings,
                                           const char *subject,
                                           LmStudyDay  day);

G_END_DECLS
