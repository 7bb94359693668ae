/* lm-session.h: one sitting, what comes next
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-deck.h"
#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * LmSession:
 *
 * One pass over the cards of a deck that were due when it began. They are asked in
 * rounds: each round goes through the aspects in the order of the subject and asks
 * one card of each, first what it says (recall), in later rounds who says it
 * (identify) and the counterparts; authored cards stand spread between them. So cards
 * of one aspect are as far apart as the queue allows, for one answer would give away
 * the next.
 *
 * A card that is rated again comes back after four others (up to eight, where it
 * would stand beside one of its aspect), or last if fewer are left. One that is
 * recalled and has another step of learning before it comes back last. An answer that the log
 * could not keep is as if it had not been given.
 *
 * Properties: “card” (the current #LmCard, %NULL at the end), “n-left”, “n-done”,
 * “can-undo”, each notified on change. When the only card that is left is rated
 * again, it stays the current one and “card” is not notified.
 */
#define LM_TYPE_SESSION (lm_session_get_type ())
G_DECLARE_FINAL_TYPE (LmSession, lm_session, LM, SESSION, GObject)

/**
 * lm_session_new:
 * @deck: the cards
 * @phase: (nullable): the phase to ask, or %NULL for all
 * @log: where the answers go
 *
 * Returns: (transfer full): a session at its first card
 */
LmSession *lm_session_new          (LmDeck        *deck,
                                    LmPhase       *phase,
                                    LmProgressLog *log);

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
 * Returns: how many different cards were recalled and do not come back
 */
guint      lm_session_get_n_done   (LmSession     *self);

/**
 * lm_session_rate:
 * @self: a session with a current card
 * @rating: how well the card was recalled
 * @drill: the name of the drill that asked
 * @at: when, milliseconds since 1970-01-01 UTC
 * @took: how long the answer took, in milliseconds
 *
 * Logs the answer and goes on to the next card.
 */
void       lm_session_rate         (LmSession     *self,
                                    LmRating       rating,
                                    const char    *drill,
                                    gint64         at,
                                    gint64         took);
gboolean   lm_session_get_can_undo (LmSession     *self);

/**
 * lm_session_undo:
 * @self: a session with an answer to take back
 *
 * Withdraws the last answer and makes its card the current one again, with the queue
 * as it was then.
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
 * @phase: (nullable): a phase to count, or %NULL for all
 *
 * Returns: the answers that stand
 */
LmSessionCount lm_session_count    (LmSession     *self,
                                    LmPhase       *phase);

G_END_DECLS
