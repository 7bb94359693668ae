/* lm-session-queue.h: what is left to ask in a session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-study-queue.h"

G_BEGIN_DECLS

/**
 * LmSessionQueue:
 *
 * The current card, the cards that follow, and beside them those that wait for a step of
 * learning. It starts as an #LmStudyQueue says and changes as the student answers.
 */
typedef struct _LmSessionQueue LmSessionQueue;

/**
 * LmSessionPlace:
 *
 * Where a queue was at some time, to go back there.
 */
typedef struct _LmSessionPlace LmSessionPlace;

/**
 * LmCardFilter:
 * @card: a card that is still to be asked
 * @data: what was given along
 *
 * Returns: whether @card is wanted
 */
typedef gboolean (*LmCardFilter) (LmCard   *card,
                                  gpointer  data);

/**
 * lm_session_queue_new:
 * @queue: what to ask
 *
 * Returns: (transfer full): a queue without a current card
 */
LmSessionQueue *lm_session_queue_new        (const LmStudyQueue *queue);
void            lm_session_queue_free       (LmSessionQueue     *self);

/**
 * lm_session_queue_get_card:
 * @self: a queue
 *
 * Returns: (transfer none) (nullable): the current card
 */
LmCard         *lm_session_queue_get_card   (LmSessionQueue     *self);

/**
 * lm_session_queue_get_n_left:
 * @self: a queue
 *
 * Returns: how many cards are left, the current one included
 */
guint           lm_session_queue_get_n_left (LmSessionQueue     *self);

/**
 * lm_session_queue_go_on:
 * @self: a queue
 * @now: milliseconds since 1970-01-01 UTC
 *
 * Leaves the current card and takes the next: one whose step is over, else the one that follows,
 * else one whose step is not over yet.
 */
void            lm_session_queue_go_on      (LmSessionQueue     *self,
                                             gint64              now);

/**
 * lm_session_queue_add_waiting:
 * @self: a queue
 * @card: a card that comes back
 * @due_at: when its step is over, milliseconds since 1970-01-01 UTC
 */
void            lm_session_queue_add_waiting (LmSessionQueue    *self,
                                              LmCard            *card,
                                              gint64             due_at);

/**
 * lm_session_queue_gather:
 * @self: a queue with a current card
 * @n_most: how many cards, at most
 * @filter: (scope call): which cards go with the current one
 * @data: for @filter
 *
 * Returns: (transfer container) (element-type LmCard): the current card, and with it those that
 *   follow and that @filter lets pass
 */
GPtrArray      *lm_session_queue_gather     (LmSessionQueue     *self,
                                             guint               n_most,
                                             LmCardFilter        filter,
                                             gpointer            data);

/**
 * lm_session_queue_turn_to:
 * @self: a queue
 * @card: a card that lm_session_queue_gather() returned
 *
 * Makes @card the current one, and asks the one that was it later.
 */
void            lm_session_queue_turn_to    (LmSessionQueue     *self,
                                             LmCard             *card);

/**
 * lm_session_queue_get_place:
 * @self: a queue
 *
 * Returns: (transfer full): where the queue is
 */
LmSessionPlace *lm_session_queue_get_place  (LmSessionQueue     *self);
void            lm_session_place_free       (LmSessionPlace     *place);

/**
 * lm_session_queue_go_back:
 * @self: a queue
 * @place: where it was
 *
 * Without the card that was the current one then, if that is gone, the queue has none.
 */
void            lm_session_queue_go_back    (LmSessionQueue       *self,
                                             const LmSessionPlace *place);

/**
 * lm_session_queue_set_deck:
 * @self: a queue
 * @deck: the cards of another version of the subject
 * @places: (element-type LmSessionPlace): places of @self
 *
 * Replaces each card, in the queue and in @places, by the one with its id in @deck. A card that
 * is not there any more is dropped.
 */
void            lm_session_queue_set_deck   (LmSessionQueue     *self,
                                             LmDeck             *deck,
                                             GPtrArray          *places);

G_END_DECLS
