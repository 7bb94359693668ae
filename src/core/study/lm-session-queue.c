/* lm-session-queue.c: what is left to ask in a session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-session-queue.h"

struct _LmSessionPlace
{
  GArray *waiting;      /* LmWaitingCard, by when it is over */
  LmCard *card;         /* the current one, borrowed from the deck */
  guint   position;     /* in the cards, of the one that follows */
  gint64  due_at;       /* of the current card if it waited for a step, otherwise 0 */
};

struct _LmSessionQueue
{
  GPtrArray      *cards;      /* LmCard, borrowed from the deck, in the order to ask */
  LmSessionPlace  at;
};

LmSessionQueue *
lm_session_queue_new (const LmStudyQueue *queue)
{
  LmSessionQueue *self = g_new0 (LmSessionQueue, 1);

  self->cards = g_ptr_array_copy (lm_study_queue_get_cards (queue), NULL, NULL);
  self->at.waiting = g_array_copy (lm_study_queue_get_waiting (queue));

  return self;
}

void
lm_session_queue_free (LmSessionQueue *self)
{
  g_ptr_array_unref (self->cards);
  g_array_unref (self->at.waiting);
  g_free (self);
}

LmCard *
lm_session_queue_get_card (LmSessionQueue *self)
{
  return self->at.card;
}

guint
lm_session_queue_get_n_left (LmSessionQueue *self)
{
  return (self->at.card != NULL ? 1 : 0) + self->at.waiting->len + self->cards->len - self->at.position;
}

static void
take_waiting (LmSessionQueue *self,
              guint           index)
{
  const LmWaitingCard *waiting = &g_array_index (self->at.waiting, LmWaitingCard, index);

  self->at.card = waiting->card;
  self->at.due_at = waiting->due_at;
  g_array_remove_index (self->at.waiting, index);
}

void
lm_session_queue_go_on (LmSessionQueue *self,
                        gint64          now)
{
  LmSessionPlace *at = &self->at;
  LmCard *last = at->card;
  LmCard *next = at->position < self->cards->len ? g_ptr_array_index (self->cards, at->position) : NULL;
  guint index;

  at->card = NULL;
  at->due_at = 0;

  if (lm_waiting_cards_find (at->waiting, next != NULL ? now : G_MAXINT64, last, next, &index))
    take_waiting (self, index);
  else if (next != NULL)
    at->card = g_ptr_array_index (self->cards, at->position++);
  else if (at->waiting->len > 0)
    take_waiting (self, 0);
}

void
lm_session_queue_add_waiting (LmSessionQueue *self,
                              LmCard         *card,
                              gint64          due_at)
{
  lm_waiting_cards_add (self->at.waiting, card, due_at);
}

GPtrArray *
lm_session_queue_gather (LmSessionQueue *self,
                         guint           n_most,
                         LmCardFilter    filter,
                         gpointer        data)
{
  GPtrArray *cards = g_ptr_array_new ();

  g_ptr_array_add (cards, self->at.card);
  for (guint i = self->at.position; i < self->cards->len && cards->len < n_most; i++)
    {
      LmCard *card = g_ptr_array_index (self->cards, i);

      if (filter (card, data))
        g_ptr_array_add (cards, card);
    }

  return cards;
}

static void
swap_cards (LmSessionQueue *self,
            guint           one,
            guint           other)
{
  gpointer card = g_ptr_array_index (self->cards, one);

  g_ptr_array_index (self->cards, one) = g_ptr_array_index (self->cards, other);
  g_ptr_array_index (self->cards, other) = card;
}

void
lm_session_queue_turn_to (LmSessionQueue *self,
                          LmCard         *card)
{
  LmSessionPlace *at = &self->at;
  guint index = at->position;

  if (card == at->card)
    return;

  while (index < self->cards->len && g_ptr_array_index (self->cards, index) != card)
    index++;

  g_return_if_fail (index < self->cards->len);

  if (at->card == NULL || at->due_at != 0)
    {
      if (at->card != NULL)
        lm_waiting_cards_add (at->waiting, at->card, at->due_at);
      swap_cards (self, at->position, index);
      at->position++;
    }
  else
    {
      /* The place before the next one is that of the current card. */
      swap_cards (self, at->position - 1, index);
    }

  at->card = card;
  at->due_at = 0;
}

LmSessionPlace *
lm_session_queue_get_place (LmSessionQueue *self)
{
  LmSessionPlace *place = g_new (LmSessionPlace, 1);

  *place = self->at;
  place->waiting = g_array_copy (self->at.waiting);

  return place;
}

void
lm_session_place_free (LmSessionPlace *place)
{
  g_array_unref (place->waiting);
  g_free (place);
}

void
lm_session_queue_go_back (LmSessionQueue       *self,
                          const LmSessionPlace *place)
{
  g_array_unref (self->at.waiting);
  self->at = *place;
  self->at.waiting = g_array_copy (place->waiting);
}

static LmCard *
find_same_card (LmDeck *deck,
                LmCard *card)
{
  return card != NULL ? lm_deck_lookup (deck, lm_card_get_id (card)) : NULL;
}

/* Returns, for each position in the cards, how many cards before it are gone. */
static guint *
replace_cards (LmSessionQueue *self,
               LmDeck         *deck)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->cards);
  guint *n_gone = g_new0 (guint, before->len + 1);

  self->cards = g_ptr_array_sized_new (before->len);
  for (guint i = 0; i < before->len; i++)
    {
      LmCard *card = find_same_card (deck, g_ptr_array_index (before, i));

      n_gone[i + 1] = n_gone[i] + (card == NULL);
      if (card != NULL)
        g_ptr_array_add (self->cards, card);
    }

  return n_gone;
}

static void
place_set_deck (LmSessionPlace *place,
                LmDeck         *deck,
                const guint    *n_gone)
{
  for (guint i = place->waiting->len; i > 0; i--)
    {
      LmWaitingCard *waiting = &g_array_index (place->waiting, LmWaitingCard, i - 1);

      waiting->card = find_same_card (deck, waiting->card);
      if (waiting->card == NULL)
        g_array_remove_index (place->waiting, i - 1);
    }

  place->card = find_same_card (deck, place->card);
  place->position -= n_gone[place->position];
  if (place->card == NULL)
    place->due_at = 0;
}

void
lm_session_queue_set_deck (LmSessionQueue *self,
                           LmDeck         *deck,
                           GPtrArray      *places)
{
  g_autofree guint *n_gone = replace_cards (self, deck);

  place_set_deck (&self->at, deck, n_gone);
  for (guint i = 0; i < places->len; i++)
    place_set_deck (g_ptr_array_index (places, i), deck, n_gone);
}
