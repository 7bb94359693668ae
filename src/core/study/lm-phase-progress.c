/* lm-phase-progress.c: how many cards of a phase are new, learning, known
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-phase-progress.h"

struct _LmPhaseProgress
{
  GObject parent_instance;

  /* Owned */
  LmPhase *phase;

  /* State */
  LmPhaseCounts counts;
};

enum
{
  PROP_PHASE = 1,
  PROP_N_NEW,
  PROP_N_LEARNING,
  PROP_N_KNOWN,
  PROP_N_DUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmPhaseProgress, lm_phase_progress, G_TYPE_OBJECT)

static void
lm_phase_progress_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LmPhaseProgress *self = LM_PHASE_PROGRESS (object);

  switch (prop_id)
    {
    case PROP_PHASE:
      g_value_set_object (value, self->phase);
      break;

    case PROP_N_NEW:
      g_value_set_uint (value, self->counts.n_new);
      break;

    case PROP_N_LEARNING:
      g_value_set_uint (value, self->counts.n_learning);
      break;

    case PROP_N_KNOWN:
      g_value_set_uint (value, self->counts.n_known);
      break;

    case PROP_N_DUE:
      g_value_set_uint (value, self->counts.n_due);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_phase_progress_dispose (GObject *object)
{
  LmPhaseProgress *self = LM_PHASE_PROGRESS (object);

  g_clear_object (&self->phase);

  G_OBJECT_CLASS (lm_phase_progress_parent_class)->dispose (object);
}

static void
lm_phase_progress_class_init (LmPhaseProgressClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_phase_progress_get_property;
  object_class->dispose = lm_phase_progress_dispose;

  properties[PROP_PHASE] =
    g_param_spec_object ("phase", NULL, NULL, LM_TYPE_PHASE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_NEW] =
    g_param_spec_uint ("n-new", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_LEARNING] =
    g_param_spec_uint ("n-learning", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_KNOWN] =
    g_param_spec_uint ("n-known", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_DUE] =
    g_param_spec_uint ("n-due", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_phase_progress_init (LmPhaseProgress *self)
{
}

LmPhaseProgress *
lm_phase_progress_new (LmPhase *phase)
{
  LmPhaseProgress *self = g_object_new (LM_TYPE_PHASE_PROGRESS, NULL);

  g_set_object (&self->phase, phase);

  return self;
}

LmPhase *
lm_phase_progress_get_phase (LmPhaseProgress *self)
{
  g_return_val_if_fail (LM_IS_PHASE_PROGRESS (self), NULL);

  return self->phase;
}

LmPhaseCounts
lm_phase_progress_get_counts (LmPhaseProgress *self)
{
  g_return_val_if_fail (LM_IS_PHASE_PROGRESS (self), (LmPhaseCounts) { 0 });

  return self->counts;
}

void
lm_phase_progress_set_counts (LmPhaseProgress     *self,
                              const LmPhaseCounts *counts)
{
  LmPhaseCounts before;

  g_return_if_fail (LM_IS_PHASE_PROGRESS (self));

  before = self->counts;
  self->counts = *counts;

  if (before.n_new != counts->n_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_NEW]);
  if (before.n_learning != counts->n_learning)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LEARNING]);
  if (before.n_known != counts->n_known)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_KNOWN]);
  if (before.n_due != counts->n_due)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DUE]);
}
