/* lm-study-rules.c: the settings that a fold of events depends on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-study-rules.h"

/* To be raised when the fold itself changes its meaning. */
#define FOLD_VERSION 1

struct _LmStudyRules
{
  /* Owned */
  LmScheduler *scheduler;

  /* State: minutes; first learning, then relearning */
  guint steps[2][LM_STUDY_RULES_MOST_STEPS];
  gsize n_steps[2];
};

static void
set_steps (LmStudyRules *self,
           gboolean      relearning,
           const guint  *steps,
           gsize         n_steps)
{
  g_return_if_fail (n_steps <= LM_STUDY_RULES_MOST_STEPS);

  for (gsize i = 0; i < n_steps; i++)
    self->steps[relearning][i] = CLAMP (steps[i], 1, LM_STUDY_RULES_LONGEST_STEP);

  self->n_steps[relearning] = n_steps;
}

LmStudyRules *
lm_study_rules_new (LmScheduler *scheduler,
                    const guint *learning_steps,
                    gsize        n_learning_steps,
                    const guint *relearning_steps,
                    gsize        n_relearning_steps)
{
  LmStudyRules *self = g_atomic_rc_box_new0 (LmStudyRules);

  self->scheduler = lm_scheduler_ref (scheduler);
  set_steps (self, FALSE, learning_steps, n_learning_steps);
  set_steps (self, TRUE, relearning_steps, n_relearning_steps);

  return self;
}

LmStudyRules *
lm_study_rules_new_default (void)
{
  const guint learning[] = { 1, 10 };
  const guint relearning[] = { 10 };
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, LM_DEFAULT_RETENTION, LM_LONGEST_INTERVAL, NULL);

  return lm_study_rules_new (scheduler, learning, G_N_ELEMENTS (learning), relearning, G_N_ELEMENTS (relearning));
}

LmStudyRules *
lm_study_rules_ref (LmStudyRules *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_rules (gpointer data)
{
  LmStudyRules *self = data;

  lm_scheduler_unref (self->scheduler);
}

void
lm_study_rules_unref (LmStudyRules *self)
{
  g_atomic_rc_box_release_full (self, clear_rules);
}

LmScheduler *
lm_study_rules_get_scheduler (const LmStudyRules *self)
{
  return self->scheduler;
}

const guint *
lm_study_rules_get_steps (const LmStudyRules *self,
                          gboolean            relearning,
                          gsize              *n_steps)
{
  *n_steps = self->n_steps[!!relearning];

  return self->steps[!!relearning];
}

static void
append_number (GString *text,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (text, ' ');
  g_string_append (text, g_ascii_dtostr (buffer, sizeof buffer, number));
}

char *
lm_study_rules_dup_signature (const LmStudyRules *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const double *weights = lm_scheduler_get_weights (self->scheduler);

  g_string_append_printf (text, "fold %d weights", FOLD_VERSION);
  for (guint i = 0; i < LM_SCHEDULER_N_WEIGHTS; i++)
    append_number (text, weights[i]);

  g_string_append (text, " retention");
  append_number (text, lm_scheduler_get_desired_retention (self->scheduler));
  g_string_append_printf (text, " maximum %u", lm_scheduler_get_maximum_interval (self->scheduler));

  for (guint i = 0; i < G_N_ELEMENTS (self->steps); i++)
    {
      g_string_append (text, " steps");
      for (gsize j = 0; j < self->n_steps[i]; j++)
        g_string_append_printf (text, " %u", self->steps[i][j]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
