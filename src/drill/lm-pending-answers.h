/* lm-pending-answers.h: answers that the log cannot take yet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-deck.h"
#include "core/study/lm-rating.h"

G_BEGIN_DECLS

/**
 * LmPendingAnswer:
 * @card: what was asked, borrowed from the deck
 * @rating: how well it was recalled
 * @took: milliseconds
 * @chosen: (nullable): the id of the side that was picked
 *
 * An answer that waits until what was done before is safe.
 */
typedef struct
{
  LmCard   *card;
  LmRating  rating;
  gint64    took;
  char     *chosen;
} LmPendingAnswer;

/**
 * lm_pending_answers_add:
 * @answers: (element-type LmPendingAnswer): a queue
 * @card: what was asked
 * @rating: how well it was recalled
 * @took: milliseconds
 * @chosen: (nullable): the id of the side that was picked
 */
void lm_pending_answers_add      (GQueue          *answers,
                                  LmCard          *card,
                                  LmRating         rating,
                                  gint64           took,
                                  const char      *chosen);
void lm_pending_answer_free      (LmPendingAnswer *answer);
void lm_pending_answers_clear    (GQueue          *answers);

/**
 * lm_pending_answers_move:
 * @answers: (element-type LmPendingAnswer): a queue
 * @from: (element-type LmPendingAnswer): a queue of answers to cards of another version of the subject
 * @deck: the cards of the version that is asked now
 *
 * Moves what is in @from to @answers, without the answers to cards that are gone.
 */
void lm_pending_answers_move     (GQueue          *answers,
                                  GQueue          *from,
                                  LmDeck          *deck);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmPendingAnswer, lm_pending_answer_free)

G_END_DECLS
