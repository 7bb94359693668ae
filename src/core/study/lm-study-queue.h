/* lm-study-queue.h: the cards to ask in a session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-progress-snapshot.h"
#include "core/study/lm-study-plan.h"
#include "core/study/lm-waiting-cards.h"

G_BEGIN_DECLS

/**
 * LmStudyQueue:
 *
 * What is to be asked, and in which order: due cards and new ones, as far as the limits of
 * the day allow, mixed; and beside them cards that wait for their next step of learning.
 * Cards of one aspect are kept apart and phases alternate, as far as the cards allow it.
 *
 * A queue never changes; any thread may read it.
 */
typedef struct _LmStudyQueue LmStudyQueue;

/* A card whose step is over so soon is asked in this session, early if nothing else is left. */
#define LM_LONGEST_WAIT (20 * 60 * 1000)     /* milliseconds */

/**
 * LmQueueCounts:
 * @n_new: new cards
 * @n_reviews: cards that are due; with practice, all that are not new
 * @n_waiting: cards in a step of learning
 * @n_suspended: cards that are not asked
 */
typedef struct
{
  guint n_new;
  guint n_reviews;
  guint n_waiting;
  guint n_suspended;
} LmQueueCounts;

/**
 * lm_study_queue_new:
 * @snapshot: the cards, what is known of them, and now
 * @phase: (nullable): the phase to ask, or %NULL for all
 * @plan: what the student wants
 *
 * Returns: (transfer full): what to ask
 */
LmStudyQueue        *lm_study_queue_new         (LmProgressSnapshot  *snapshot,
                                                 LmPhase             *phase,
                                                 const LmStudyPlan   *plan);

/**
 * lm_study_queue_new_for_practice:
 * @deck: a deck
 * @cards: (element-type LmCard): cards of it, in the order to ask
 *
 * Returns: (transfer full): @cards, for practice
 */
LmStudyQueue        *lm_study_queue_new_for_practice (LmDeck         *deck,
                                                      GPtrArray      *cards);

/**
 * lm_study_queue_new_async:
 * @snapshot: the cards, what is known of them, and now
 * @phase: (nullable): the phase to ask, or %NULL for all
 * @plan: what the student wants
 * @cancellable: (nullable): cancels waiting
 * @callback: called when the queue is there
 * @data: for @callback
 *
 * lm_study_queue_new() on a thread of its own.
 */
void                 lm_study_queue_new_async   (LmProgressSnapshot  *snapshot,
                                                 LmPhase             *phase,
                                                 const LmStudyPlan   *plan,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             data);

/**
 * lm_study_queue_new_finish:
 * @result: what the callback got
 * @error: return location for a #GError: it was cancelled
 *
 * Returns: (transfer full) (nullable): the queue
 */
LmStudyQueue        *lm_study_queue_new_finish  (GAsyncResult        *result,
                                                 GError             **error);
LmStudyQueue        *lm_study_queue_ref         (LmStudyQueue        *self);
void                 lm_study_queue_unref       (LmStudyQueue        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmStudyQueue, lm_study_queue_unref)

LmDeck              *lm_study_queue_get_deck     (const LmStudyQueue *self);
gboolean             lm_study_queue_get_practice (const LmStudyQueue *self);

/**
 * lm_study_queue_get_cards:
 * @self: a queue
 *
 * Returns: (transfer none) (element-type LmCard): the cards, in the order to ask
 */
GPtrArray           *lm_study_queue_get_cards    (const LmStudyQueue *self);

/**
 * lm_study_queue_get_waiting:
 * @self: a queue
 *
 * Returns: (transfer none) (element-type LmWaitingCard): the cards that wait for a step,
 *   by when it is over
 */
GArray              *lm_study_queue_get_waiting  (const LmStudyQueue *self);

/**
 * lm_study_queue_count_cards:
 * @self: a queue
 *
 * Returns: how many cards it asks, those that wait for a step included
 */
guint                lm_study_queue_count_cards  (const LmStudyQueue *self);

/**
 * lm_study_queue_count:
 * @self: a queue
 * @phase: (nullable): a phase, or %NULL for all
 *
 * Returns: how many cards of @phase it has
 */
LmQueueCounts        lm_study_queue_count        (const LmStudyQueue *self,
                                                  LmPhase            *phase);

G_END_DECLS
