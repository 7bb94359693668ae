/* lm-scheduler.h: FSRS-6, when to ask a card again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-rating.h"
#include "core/study/lm-study-error.h"

G_BEGIN_DECLS

#define LM_SCHEDULER_N_WEIGHTS 21

#define LM_LEAST_RETENTION 0.70
#define LM_MOST_RETENTION 0.97
#define LM_DEFAULT_RETENTION 0.90
#define LM_LONGEST_INTERVAL 36500     /* days */

/**
 * LmMemoryState:
 * @stability: days until the expected recall has fallen to 90 %
 * @difficulty: from 1 to 10
 */
typedef struct
{
  double stability;
  double difficulty;
} LmMemoryState;

/**
 * LmScheduler:
 *
 * The algorithm FSRS-6 with 21 weights, as “The Algorithm” in the wiki of the
 * open-spaced-repetition project describes it: pure functions over stability and
 * difficulty. It never changes; any thread may use it.
 */
typedef struct _LmScheduler LmScheduler;

/**
 * lm_scheduler_get_default_weights:
 *
 * Returns: (array fixed-size=21): the published defaults
 */
const double  *lm_scheduler_get_default_weights   (void);

/**
 * lm_scheduler_new:
 * @weights: (array fixed-size=21) (nullable): the weights, or %NULL for the defaults
 * @desired_retention: the recall to be expected when a card is due, from %LM_LEAST_RETENTION to %LM_MOST_RETENTION
 * @maximum_interval: days, from 1 to %LM_LONGEST_INTERVAL
 * @error: return location for a #GError, %LM_STUDY_ERROR_WEIGHTS when a weight is out of its published bounds
 *
 * Returns: (transfer full) (nullable): a scheduler
 */
LmScheduler   *lm_scheduler_new                   (const double         *weights,
                                                   double                desired_retention,
                                                   guint                 maximum_interval,
                                                   GError              **error);

LmScheduler   *lm_scheduler_ref                   (LmScheduler          *self);
void           lm_scheduler_unref                 (LmScheduler          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmScheduler, lm_scheduler_unref)

const double  *lm_scheduler_get_weights           (const LmScheduler    *self);
double         lm_scheduler_get_desired_retention (const LmScheduler    *self);
guint          lm_scheduler_get_maximum_interval  (const LmScheduler    *self);

/**
 * lm_scheduler_get_first_state:
 * @self: a scheduler
 * @rating: the first answer to a card
 *
 * Returns: the memory state after it
 */
LmMemoryState  lm_scheduler_get_first_state       (const LmScheduler    *self,
                                                   LmRating              rating);

/**
 * lm_scheduler_get_next_state:
 * @self: a scheduler
 * @state: the memory state before the answer
 * @elapsed_days: whole days since the card's last answer, 0 for the same day
 * @rating: the answer
 *
 * Returns: the memory state after it
 */
LmMemoryState  lm_scheduler_get_next_state        (const LmScheduler    *self,
                                                   LmMemoryState         state,
                                                   guint                 elapsed_days,
                                                   LmRating              rating);

/**
 * lm_scheduler_get_retrievability:
 * @self: a scheduler
 * @stability: days, more than 0
 * @elapsed_days: since the last answer, 0 or more
 *
 * Returns: the expected recall, from 0 to 1
 */
double         lm_scheduler_get_retrievability    (const LmScheduler    *self,
                                                   double                stability,
                                                   double                elapsed_days);

/**
 * lm_scheduler_get_interval:
 * @self: a scheduler
 * @stability: days, more than 0
 *
 * Returns: whole days until the expected recall has fallen to the desired retention,
 *   from 1 to the maximum interval
 */
guint          lm_scheduler_get_interval          (const LmScheduler    *self,
                                                   double                stability);

/**
 * lm_scheduler_get_fuzzed_interval:
 * @self: a scheduler
 * @stability: days, more than 0
 * @card: the card's id
 * @n_reviews: how many answers the card had, this one included
 *
 * The interval, moved a little so that cards which were learned together part. It
 * depends on nothing but the arguments: replaying a log gives the same days.
 *
 * Returns: whole days, from 1 to the maximum interval
 */
guint          lm_scheduler_get_fuzzed_interval   (const LmScheduler    *self,
                                                   double                stability,
                                                   const char           *card,
                                                   guint                 n_reviews);

G_END_DECLS
