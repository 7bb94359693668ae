/* lm-waiting-cards.c: cards whose step of learning is not over
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-waiting-cards.h"

static const LmWaitingCard *
get_waiting (GArray *waiting,
             guint   index)
{
  return &g_array_index (waiting, LmWaitingCard, index);
}

static gboolean
gives_away (LmCard *card,
            LmCard *other)
{
  return other != NULL && (card == other || lm_card_is_sibling (card, other));
}

void
lm_waiting_cards_add (GArray *waiting,
                      LmCard *card,
                      gint64  due_at)
{
  const LmWaitingCard another = { card, due_at };
  guint index = 0;

  while (index < waiting->len && get_waiting (waiting, index)->due_at <= due_at)
    index++;

  g_array_insert_val (waiting, index, another);
}

gboolean
lm_waiting_cards_find (GArray *waiting,
                       gint64  time,
                       LmCard *before,
                       LmCard *after,
                       guint  *index)
{
  for (*index = 0; *index < waiting->len && get_waiting (waiting, *index)->due_at <= time; (*index)++)
    {
      LmCard *card = get_waiting (waiting, *index)->card;

      if (!gives_away (card, before) && !gives_away (card, after))
        return TRUE;
    }

  return FALSE;
}
