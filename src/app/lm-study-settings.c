/* lm-study-settings.c: from the settings to the rules of study
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-study-settings.h"

static guint *
dup_steps (GSettings  *settings,
           const char *key,
           gsize      *n_steps)
{
  g_autoptr(GVariant) value = g_settings_get_value (settings, key);
  const guint32 *steps = g_variant_get_fixed_array (value, n_steps, sizeof (guint32));

  *n_steps = MIN (*n_steps, LM_STUDY_RULES_MOST_STEPS);

  return g_memdup2 (steps, *n_steps * sizeof (guint32));
}

LmStudyRules *
lm_study_settings_dup_rules (GSettings *settings)
{
  double retention = g_settings_get_int (settings, "desired-retention") / 100.0;
  guint maximum_interval = g_settings_get_int (settings, "maximum-interval");
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, retention, maximum_interval, NULL);
  gsize n_learning_steps;
  gsize n_relearning_steps;
  g_autofree guint *learning_steps = dup_steps (settings, "learning-steps", &n_learning_steps);
  g_autofree guint *relearning_steps = dup_steps (settings, "relearning-steps", &n_relearning_steps);

  return lm_study_rules_new (scheduler, learning_steps, n_learning_steps, relearning_steps, n_relearning_steps);
}
