/* lm-waiting-cards.h: cards whose step of learning is not over
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * LmWaitingCard:
 * @card: a card, borrowed from the deck
 * @due_at: when its step is over, milliseconds since 1970-01-01 UTC
 */
typedef struct
{
  LmCard *card;
  gint64  due_at;
} LmWaitingCard;

/**
 * lm_waiting_cards_add:
 * @waiting: (element-type LmWaitingCard): cards, by when their step is over
 * @card: another card
 * @due_at: when its step is over, milliseconds since 1970-01-01 UTC
 */
void     lm_waiting_cards_add  (GArray *waiting,
                                LmCard *card,
                                gint64  due_at);

/**
 * lm_waiting_cards_find:
 * @waiting: (element-type LmWaitingCard): cards, by when their step is over
 * @time: milliseconds since 1970-01-01 UTC
 * @before: (nullable): the card that was asked last
 * @after: (nullable): the card that would be asked next
 * @index: (out): the index of the card that was found
 *
 * Finds the first card whose step is over by @time, and whose answer neither of its neighbours
 * gives away.
 *
 * Returns: whether there is one
 */
gboolean lm_waiting_cards_find (GArray *waiting,
                                gint64  time,
                                LmCard *before,
                                LmCard *after,
                                guint  *index);

G_END_DECLS
