/* lm-scheduler.c: FSRS-6, when to ask a card again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/study/lm-scheduler.h"

#define LEAST_STABILITY 0.001
#define MOST_STABILITY 36500.0

/* Intervals below this one are not moved. */
#define LEAST_FUZZED 2.5

struct _LmScheduler
{
  double weights[LM_SCHEDULER_N_WEIGHTS];
  double desired_retention;
  guint  maximum_interval;

  /* What the formulas need of the weights, computed once. */
  double        decay;                      /* of the forgetting curve, below 0 */
  double        factor;                     /* such that the recall is 90 % after “stability” days */
  double        interval_per_stability;
  double        growth;                     /* e^w8 */
  double        reversion_target;           /* the difficulty after “easy”, before it is clamped */
  double        lapse_divisor;              /* e^(w17·w18) */
  double        growth_of_rating[5];        /* hard penalty, easy bonus; by rating */
  double        same_day_of_rating[5];      /* e^(w17·(rating − 3 + w18)); by rating */
  LmMemoryState first[5];                   /* by rating */
};

typedef struct
{
  double least;
  double most;
} Bounds;

static const Bounds bounds[LM_SCHEDULER_N_WEIGHTS] = {
  { 0.001, 100 }, { 0.001, 100 }, { 0.001, 100 }, { 0.001, 100 },
  { 1, 10 }, { 0.001, 4 }, { 0.001, 4 }, { 0.001, 0.75 }, { 0, 4.5 }, { 0, 0.8 },
  { 0.001, 3.5 }, { 0.001, 5 }, { 0.001, 0.25 }, { 0.001, 0.9 }, { 0, 4 }, { 0, 1 },
  { 1, 6 }, { 0, 2 }, { 0, 2 }, { 0, 0.8 }, { 0.1, 0.8 },
};

static const double default_weights[LM_SCHEDULER_N_WEIGHTS] = {
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
  1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
};

const double *
lm_scheduler_get_default_weights (void)
{
  return default_weights;
}

static gboolean
check_weights (const double  *weights,
               GError       **error)
{
  for (guint i = 0; i < LM_SCHEDULER_N_WEIGHTS; i++)
    {
      /* Not the other way round: no comparison with “not a number” is true. */
      if (weights[i] >= bounds[i].least && weights[i] <= bounds[i].most)
        continue;

      g_set_error (error, LM_STUDY_ERROR, LM_STUDY_ERROR_WEIGHTS,
                   _("Weight %u of the scheduler is %g; it must be from %g to %g."),
                   i, weights[i], bounds[i].least, bounds[i].most);
      return FALSE;
    }

  return TRUE;
}

static double
clamp_stability (double stability)
{
  return CLAMP (stability, LEAST_STABILITY, MOST_STABILITY);
}

static double
clamp_difficulty (double difficulty)
{
  return CLAMP (difficulty, 1.0, 10.0);
}

static double
get_first_difficulty (const double *w,
                      LmRating      rating)
{
  return w[4] - exp (w[5] * (rating - 1)) + 1;
}

static void
prepare (LmScheduler *self)
{
  const double *w = self->weights;

  self->decay = -w[20];
  self->factor = pow (0.9, 1 / self->decay) - 1;
  self->interval_per_stability = (pow (self->desired_retention, 1 / self->decay) - 1) / self->factor;
  self->growth = exp (w[8]);
  self->reversion_target = get_first_difficulty (w, LM_RATING_EASY);
  self->lapse_divisor = exp (w[17] * w[18]);

  self->growth_of_rating[LM_RATING_HARD] = w[15];
  self->growth_of_rating[LM_RATING_GOOD] = 1;
  self->growth_of_rating[LM_RATING_EASY] = w[16];

  for (LmRating rating = LM_RATING_AGAIN; rating <= LM_RATING_EASY; rating++)
    {
      self->same_day_of_rating[rating] = exp (w[17] * ((int) rating - 3 + w[18]));
      self->first[rating].stability = clamp_stability (w[rating - 1]);
      self->first[rating].difficulty = clamp_difficulty (get_first_difficulty (w, rating));
    }
}

LmScheduler *
lm_scheduler_new (const double  *weights,
                  double         desired_retention,
                  guint          maximum_interval,
                  GError       **error)
{
  LmScheduler *self;

  g_return_val_if_fail (desired_retention >= LM_LEAST_RETENTION, NULL);
  g_return_val_if_fail (desired_retention <= LM_MOST_RETENTION, NULL);
  g_return_val_if_fail (maximum_interval >= 1 && maximum_interval <= LM_LONGEST_INTERVAL, NULL);

  if (weights == NULL)
    weights = default_weights;

  if (!check_weights (weights, error))
    return NULL;

  self = g_atomic_rc_box_new0 (LmScheduler);
  memcpy (self->weights, weights, sizeof self->weights);
  self->desired_retention = desired_retention;
  self->maximum_interval = maximum_interval;
  prepare (self);

  return self;
}

LmScheduler *
lm_scheduler_ref (LmScheduler *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lm_scheduler_unref (LmScheduler *self)
{
  g_atomic_rc_box_release (self);
}

const double *
lm_scheduler_get_weights (const LmScheduler *self)
{
  return self->weights;
}

double
lm_scheduler_get_desired_retention (const LmScheduler *self)
{
  return self->desired_retention;
}

guint
lm_scheduler_get_maximum_interval (const LmScheduler *self)
{
  return self->maximum_interval;
}

LmMemoryState
lm_scheduler_get_first_state (const LmScheduler *self,
                              LmRating           rating)
{
  return self->first[rating];
}

static double
get_next_difficulty (const LmScheduler *self,
                     double             difficulty,
                     LmRating           rating)
{
  const double *w = self->weights;
  double change = -w[6] * ((int) rating - 3);
  double damped = difficulty + change * (10 - difficulty) / 9;

  return clamp_difficulty (w[7] * self->reversion_target + (1 - w[7]) * damped);
}

static double
get_stability_after_success (const LmScheduler *self,
                             LmMemoryState      state,
                             double             retrievability,
                             LmRating           rating)
{
  const double *w = self->weights;

  return state.stability * (1 + self->growth *
                                (11 - state.difficulty) *
                                pow (state.stability, -w[9]) *
                                expm1 ((1 - retrievability) * w[10]) *
                                self->growth_of_rating[rating]);
}

static double
get_stability_after_lapse (const LmScheduler *self,
                           LmMemoryState      state,
                           double             retrievability)
{
  const double *w = self->weights;
  double stability = w[11] *
                     pow (state.difficulty, -w[12]) *
                     (pow (state.stability + 1, w[13]) - 1) *
                     exp ((1 - retrievability) * w[14]);

  return MIN (stability, state.stability / self->lapse_divisor);
}

static double
get_stability_on_same_day (const LmScheduler *self,
                           double             stability,
                           LmRating           rating)
{
  double change = self->same_day_of_rating[rating] * pow (stability, -self->weights[19]);

  if (rating >= LM_RATING_HARD)
    change = MAX (change, 1);

  return stability * change;
}

LmMemoryState
lm_scheduler_get_next_state (const LmScheduler *self,
                             LmMemoryState      state,
                             guint              elapsed_days,
                             LmRating           rating)
{
  LmMemoryState next;

  if (elapsed_days == 0)
    {
      next.stability = get_stability_on_same_day (self, state.stability, rating);
    }
  else
    {
      double retrievability = lm_scheduler_get_retrievability (self, state.stability, elapsed_days);

      if (rating == LM_RATING_AGAIN)
        next.stability = get_stability_after_lapse (self, state, retrievability);
      else
        next.stability = get_stability_after_success (self, state, retrievability, rating);
    }

  next.stability = clamp_stability (next.stability);
  next.difficulty = get_next_difficulty (self, state.difficulty, rating);

  return next;
}

double
lm_scheduler_get_retrievability (const LmScheduler *self,
                                 double             stability,
                                 double             elapsed_days)
{
  return pow (1 + self->factor * elapsed_days / stability, self->decay);
}

guint
lm_scheduler_get_interval (const LmScheduler *self,
                           double             stability)
{
  double interval = round (stability * self->interval_per_stability);

  return CLAMP (interval, 1, self->maximum_interval);
}

/* FNV-1a, then the mixing of SplitMix64: a hash that stays the same in all versions
 * of the program and its libraries, for the days of old reviews depend on it. */
static double
get_fraction (const char *card,
              guint       n_reviews)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *card != '\0'; card++)
    hash = (hash ^ (guchar) *card) * G_GUINT64_CONSTANT (0x100000001b3);

  hash += n_reviews * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  hash = (hash ^ (hash >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash = (hash ^ (hash >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  hash ^= hash >> 31;

  return (hash >> 11) * 0x1p-53;
}

/* How far an interval may be moved: a share of it that falls with its length, as the
 * programs of the field have it. */
static double
get_fuzz (double interval)
{
  return 1 +
         0.15 * (MIN (interval, 7) - LEAST_FUZZED) +
         0.10 * MAX (MIN (interval, 20) - 7, 0) +
         0.05 * MAX (interval - 20, 0);
}

guint
lm_scheduler_get_fuzzed_interval (const LmScheduler *self,
                                  double             stability,
                                  const char        *card,
                                  guint              n_reviews)
{
  guint interval = lm_scheduler_get_interval (self, stability);
  double fuzz;
  double least;
  double most;

  if (interval < LEAST_FUZZED)
    return interval;

  fuzz = get_fuzz (interval);
  most = MIN (round (interval + fuzz), self->maximum_interval);
  least = MIN (MAX (round (interval - fuzz), 2), most);

  return least + floor (get_fraction (card, n_reviews) * (most - least + 1));
}
