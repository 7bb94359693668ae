/* lm-session-history.h: what was done in a session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-session-queue.h"
#include "core/study/lm-rating.h"

G_BEGIN_DECLS

/**
 * LmSessionAction:
 * @events: (element-type utf8): ids of what was logged
 * @place: where the queue was before
 * @card: what it was done to
 * @chosen: (nullable): with an answer, the id of the side that was picked
 * @n_done: how many cards were done before
 * @took: how long the answer took, in milliseconds
 * @rating: the answer, 0 when it was something else
 * @is_first: whether it was the first answer to its card in the session
 *
 * What the student did, and how things were before.
 */
typedef struct
{
  /* Owned */
  GPtrArray      *events;
  LmSessionPlace *place;
  LmCard         *card;        /* also when it is gone from the deck */
  char           *chosen;

  /* State */
  guint    n_done;
  gint64   took;
  LmRating rating;
  gboolean is_first;
} LmSessionAction;

/**
 * LmSessionHistory:
 *
 * The actions that stand, in their order.
 */
typedef struct _LmSessionHistory LmSessionHistory;

LmSessionHistory *lm_session_history_new      (void);
void              lm_session_history_free     (LmSessionHistory *self);
guint             lm_session_history_get_n_actions (LmSessionHistory *self);

/**
 * lm_session_history_get_action:
 * @self: a history
 * @index: which one, less than lm_session_history_get_n_actions()
 *
 * Returns: (transfer none): the action
 */
const LmSessionAction *lm_session_history_get_action (LmSessionHistory *self,
                                                      guint             index);

/**
 * lm_session_history_get_last:
 * @self: a history that is not empty
 *
 * Returns: (transfer none): what was done last
 */
LmSessionAction  *lm_session_history_get_last (LmSessionHistory *self);

/**
 * lm_session_history_begin:
 * @self: a history
 * @queue: a queue with a current card, before the action
 * @n_done: how many cards are done before the action
 *
 * Returns: (transfer none): a new last action on the current card
 */
LmSessionAction  *lm_session_history_begin    (LmSessionHistory *self,
                                               LmSessionQueue   *queue,
                                               guint             n_done);

/**
 * lm_session_history_answer:
 * @self: a history whose last action is an answer
 * @rating: how well the card was recalled
 * @took: milliseconds
 * @chosen: (nullable): the id of the side that was picked
 */
void              lm_session_history_answer   (LmSessionHistory *self,
                                               LmRating          rating,
                                               gint64            took,
                                               const char       *chosen);

/**
 * lm_session_history_drop_last:
 * @self: a history that is not empty
 *
 * Forgets what was done last.
 */
void              lm_session_history_drop_last (LmSessionHistory *self);

/**
 * lm_session_history_set_deck:
 * @self: a history
 * @queue: the queue that it is of
 * @deck: the cards of another version of the subject
 *
 * Goes on, and @queue too, with the cards of @deck.
 */
void              lm_session_history_set_deck (LmSessionHistory *self,
                                               LmSessionQueue   *queue,
                                               LmDeck           *deck);

G_END_DECLS
