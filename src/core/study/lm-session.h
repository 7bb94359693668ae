/* lm-session.h: one sitting, what comes next
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-progress-log.h"
#include "core/study/lm-session-queue.h"

G_BEGIN_DECLS

/**
 * LmSession:
 *
 * One pass over the cards of a queue. A card that goes into a step of learning comes
 * back when the step is over, or sooner if nothing else is left; one whose step is
 * longer than %LM_LONGEST_WAIT is done for this session. In practice a card that is
 * rated again comes back after a minute.
 *
 * A card that was forgotten too often is a leech: it is suspended, and #LmSession::leech
 * is emitted. Whatever the student did can be taken back, one thing after the other. What
 * the log could not keep is as if it had not been done.
 *
 * Properties: “card” (the current #LmCard, %NULL at the end), “n-left”, “n-done”,
 * “can-undo”, each notified on change. When the only card that is left is rated
 * again, it stays the current one and “card” is not notified.
 */
#define LM_TYPE_SESSION (lm_session_get_type ())
G_DECLARE_FINAL_TYPE (LmSession, lm_session, LM, SESSION, GObject)

/* With so many lapses, and again after half as many more, a card is a leech. */
#define LM_LEECH_LAPSES 8

/**
 * LmSession::leech:
 * @self: a session
 * @card: a card that was just suspended
 */

/**
 * lm_session_new:
 * @queue: what to ask
 * @log: where the answers go
 *
 * Returns: (transfer full): a session at its first card
 */
LmSession *lm_session_new          (LmStudyQueue  *queue,
                                    LmProgressLog *log);

/**
 * lm_session_get_subject:
 * @self: a session
 *
 * Returns: (transfer none): the id of the subject whose cards it asks
 */
const char *lm_session_get_subject (LmSession     *self);

/**
 * lm_session_get_deck:
 * @self: a session
 *
 * Returns: (transfer none): the cards that it asks of
 */
LmDeck    *lm_session_get_deck     (LmSession     *self);

/**
 * lm_session_get_card:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the card to ask, or %NULL when all are recalled
 */
LmCard    *lm_session_get_card     (LmSession     *self);

/**
 * lm_session_get_n_left:
 * @self: a session
 *
 * Returns: how many different cards are still to be recalled, the current one included
 */
guint      lm_session_get_n_left   (LmSession     *self);

/**
 * lm_session_get_n_done:
 * @self: a session
 *
 * Returns: how many different cards were answered and do not come back in this session
 */
guint      lm_session_get_n_done   (LmSession     *self);

/**
 * lm_session_is_practice:
 * @self: a session
 *
 * Returns: whether its answers leave the memory states alone
 */
gboolean   lm_session_is_practice  (LmSession     *self);

/**
 * lm_session_gather:
 * @self: a session with a current card
 * @n_most: how many cards, at most
 * @filter: (scope call): which cards go with the current one
 * @data: for @filter
 *
 * Returns: (transfer container) (element-type LmCard): the current card, and with it those of the
 *   next ones that @filter lets pass, for a drill that asks some together
 */
GPtrArray *lm_session_gather       (LmSession     *self,
                                    guint          n_most,
                                    LmCardFilter   filter,
                                    gpointer       data);

/**
 * lm_session_turn_to:
 * @self: a session
 * @card: the current card, or one that lm_session_gather() returned since
 *
 * Makes @card the current one, and asks the one that was it later.
 */
void       lm_session_turn_to      (LmSession     *self,
                                    LmCard        *card);

/**
 * lm_session_rate:
 * @self: a session with a current card
 * @rating: how well the card was recalled
 * @drill: the name of the drill that asked
 * @took: how long the answer took, in milliseconds
 * @chosen: (nullable): the id of the side that was picked, where the drill asks for one
 *
 * Logs the answer and goes on to the next card.
 */
void       lm_session_rate         (LmSession     *self,
                                    LmRating       rating,
                                    const char    *drill,
                                    gint64         took,
                                    const char    *chosen);

/**
 * lm_session_do:
 * @self: a session with a current card
 * @event: (transfer full): what is done to the card, and no answer: suspend, bury, forget,
 *   due, flag or note
 *
 * Logs @event, and goes on to the next card if the current one is not to be asked any more.
 */
void       lm_session_do           (LmSession     *self,
                                    LmEvent       *event);

/**
 * lm_session_new_event:
 * @self: a session with a current card
 * @kind: what is to be done to the card
 *
 * Returns: (transfer full): an event of @kind for lm_session_do(), in which the members
 *   that belong to @kind are still to be set
 */
LmEvent   *lm_session_new_event    (LmSession     *self,
                                    LmEventKind    kind);
gboolean   lm_session_get_can_undo (LmSession     *self);

/**
 * lm_session_undo:
 * @self: a session with something to take back
 *
 * Withdraws what was done last and makes its card the current one again, with all as it
 * was then.
 */
void       lm_session_undo         (LmSession     *self);

/**
 * LmSessionCount:
 * @n_right: cards whose first answer in this session was hard, good or easy
 * @n_wrong: cards whose first answer was again
 *
 * What a summary counts: cards, by their first answer.
 */
typedef struct
{
  guint n_right;
  guint n_wrong;
} LmSessionCount;

/**
 * lm_session_count:
 * @self: a session
 *
 * Returns: the answers that stand
 */
LmSessionCount lm_session_count    (LmSession     *self);

/**
 * LmSessionAnswer:
 * @card: what was asked, borrowed; it may be gone from the subject since
 * @rating: how well it was recalled
 * @took: milliseconds
 * @chosen: (nullable): the id of the side that was picked
 * @is_first: whether it was the first answer to the card in the session
 */
typedef struct
{
  LmCard     *card;
  LmRating    rating;
  gint64      took;
  const char *chosen;
  gboolean    is_first;
} LmSessionAnswer;

/**
 * LmSessionAnswerFunc:
 * @answer: an answer that stands
 * @data: what was given along
 */
typedef void (*LmSessionAnswerFunc) (const LmSessionAnswer *answer,
                                     gpointer               data);

/**
 * lm_session_foreach_answer:
 * @self: a session
 * @func: (scope call): called with each answer that stands, in their order
 * @data: for @func
 */
void       lm_session_foreach_answer (LmSession           *self,
                                      LmSessionAnswerFunc  func,
                                      gpointer             data);

/**
 * lm_session_list_missed:
 * @self: a session
 *
 * Returns: (transfer container) (element-type LmCard): the cards whose first answer was again,
 *   without those that are gone from the subject
 */
GPtrArray *lm_session_list_missed    (LmSession           *self);

/**
 * lm_session_set_deck:
 * @self: a session
 * @deck: the cards of another version of the subject: translated, or edited
 *
 * Goes on with the cards of @deck: in the same order, with the same counts, and all that can be
 * taken back. A card that is not there any more is not asked.
 */
void       lm_session_set_deck       (LmSession           *self,
                                      LmDeck              *deck);

G_END_DECLS
