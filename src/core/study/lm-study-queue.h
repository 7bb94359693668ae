/* lm-study-queue.h: which cards a session asks, in which order
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-progress.h"
#include "core/study/lm-deck.h"

G_BEGIN_DECLS

/**
 * LmStudyOrder:
 * @LM_STUDY_ORDER_RISK: what is most likely forgotten first (on the day of the exam, if one is ahead)
 * @LM_STUDY_ORDER_DATE: what is due longest first
 * @LM_STUDY_ORDER_PHASE: in the order of the subject
 * @LM_STUDY_ORDER_RANDOM: shuffled
 */
typedef enum
{
  LM_STUDY_ORDER_RISK,
  LM_STUDY_ORDER_DATE,
  LM_STUDY_ORDER_PHASE,
  LM_STUDY_ORDER_RANDOM,
} LmStudyOrder;

/**
 * LmStudyOptions:
 * @order: in which order due cards are asked
 * @new_limit: how many new cards a day, over the whole subject
 * @review_limit: how many due cards a day, over the whole subject
 * @bury_siblings: ask one card of an aspect a day
 * @practice: ask all cards that are not suspended, without limits
 * @seed: of the random order
 */
typedef struct
{
  LmStudyOrder order;
  guint        new_limit;
  guint        review_limit;
  gboolean     bury_siblings;
  gboolean     practice;
  guint32      seed;
} LmStudyOptions;

/**
 * LmStudyQueueCounts:
 * @n_new: new cards that may be asked today
 * @n_steps: cards in learning or relearning, whenever their step is over
 * @n_reviews: due cards that may be asked today
 * @n_held_back: cards that are new or due and wait for another day: limits, siblings
 */
typedef struct
{
  guint n_new;
  guint n_steps;
  guint n_reviews;
  guint n_held_back;
} LmStudyQueueCounts;

/**
 * lm_study_queue_build:
 * @deck: the cards
 * @progress: (array): what is known of each card, by its index in @deck
 * @phase: (nullable): the phase to ask, or %NULL for all
 * @rules: the settings
 * @options: what the student chose
 * @moment: now
 * @counts: (out) (optional): how many of each
 *
 * A pure function, for any thread. Cards in a step are not in the queue unless their step is over;
 * the session lets them in when it is.
 *
 * Returns: (transfer full) (element-type guint): indices in @deck, in the order to ask
 */
GArray *lm_study_queue_build (LmDeck               *deck,
                              const LmCardProgress *progress,
                              LmPhase              *phase,
                              const LmStudyRules   *rules,
                              const LmStudyOptions *options,
                              const LmStudyMoment  *moment,
                              LmStudyQueueCounts   *counts);

G_END_DECLS
