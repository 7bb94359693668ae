/* lm-pending-answers.c: answers that the log cannot take yet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-pending-answers.h"

void
lm_pending_answers_add (GQueue     *answers,
                        LmCard     *card,
                        LmRating    rating,
                        gint64      took,
                        const char *chosen)
{
  LmPendingAnswer *answer = g_new0 (LmPendingAnswer, 1);

  answer->card = card;
  answer->rating = rating;
  answer->took = took;
  answer->chosen = g_strdup (chosen);
  g_queue_push_tail (answers, answer);
}

void
lm_pending_answer_free (LmPendingAnswer *answer)
{
  g_free (answer->chosen);
  g_free (answer);
}

void
lm_pending_answers_clear (GQueue *answers)
{
  g_queue_clear_full (answers, (GDestroyNotify) lm_pending_answer_free);
}

void
lm_pending_answers_move (GQueue *answers,
                         GQueue *from,
                         LmDeck *deck)
{
  LmPendingAnswer *answer;

  while ((answer = g_queue_pop_head (from)) != NULL)
    {
      answer->card = lm_deck_lookup (deck, lm_card_get_id (answer->card));

      if (answer->card != NULL)
        g_queue_push_tail (answers, answer);
      else
        lm_pending_answer_free (answer);
    }
}
