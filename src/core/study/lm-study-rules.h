/* lm-study-rules.h: the settings that a fold of events depends on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-scheduler.h"

G_BEGIN_DECLS

/**
 * LmStudyRules:
 *
 * Scheduler and steps. It never changes, any thread may use it; other settings are
 * other rules, under which all events are folded again.
 */
typedef struct _LmStudyRules LmStudyRules;

/* More steps than a day has room for are a mistake. */
#define LM_STUDY_RULES_MOST_STEPS 20
#define LM_STUDY_RULES_LONGEST_STEP (7 * 24 * 60)     /* minutes */

/**
 * lm_study_rules_new:
 * @scheduler: the scheduler
 * @learning_steps: (array length=n_learning_steps) (nullable): minutes until a new card comes
 *   back, step by step; each from 1 to %LM_STUDY_RULES_LONGEST_STEP
 * @n_learning_steps: how many; with 0 a new card is scheduled in days at once
 * @relearning_steps: (array length=n_relearning_steps) (nullable): the same for a card that was
 *   known and is not recalled
 * @n_relearning_steps: how many
 *
 * Returns: (transfer full): the rules
 */
LmStudyRules      *lm_study_rules_new           (LmScheduler        *scheduler,
                                                 const guint        *learning_steps,
                                                 gsize               n_learning_steps,
                                                 const guint        *relearning_steps,
                                                 gsize               n_relearning_steps);

/**
 * lm_study_rules_new_default:
 *
 * Returns: (transfer full): the default weights, a desired retention of 0.90, steps of
 *   1 and 10 minutes for new cards and of 10 minutes for forgotten ones
 */
LmStudyRules      *lm_study_rules_new_default   (void);

LmStudyRules      *lm_study_rules_ref           (LmStudyRules       *self);
void               lm_study_rules_unref         (LmStudyRules       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmStudyRules, lm_study_rules_unref)

LmScheduler       *lm_study_rules_get_scheduler (const LmStudyRules *self);

/**
 * lm_study_rules_get_steps:
 * @self: rules
 * @relearning: the steps of a forgotten card, instead of those of a new one
 * @n_steps: (out): how many
 *
 * Returns: (array length=n_steps) (transfer none): minutes
 */
const guint       *lm_study_rules_get_steps     (const LmStudyRules *self,
                                                 gboolean            relearning,
                                                 gsize              *n_steps);

/**
 * lm_study_rules_dup_signature:
 * @self: rules
 *
 * Returns: (transfer full): a text that is equal for equal rules, in this version and
 *   in later ones: a cache that was made under another signature is stale
 */
char              *lm_study_rules_dup_signature (const LmStudyRules *self);

G_END_DECLS
