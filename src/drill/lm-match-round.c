/* lm-match-round.c: statements of two sides that are paired up
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-match-round.h"

typedef struct
{
  LmCard   *card;     /* borrowed from the round */
  guint     number;   /* of the pair, 0 while it is open */
  gboolean  missed;
} Place;

struct _LmMatchRound
{
  /* Owned */
  GPtrArray *cards;
  Place     *columns[LM_MATCH_N_COLUMNS];

  /* State */
  guint n_settled;
};

static void
shuffle (Place   *places,
         guint    n_places,
         guint32  seed)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);

  for (guint i = n_places; i > 1; i--)
    {
      guint other = g_rand_int_range (random, 0, i);
      Place place = places[i - 1];

      places[i - 1] = places[other];
      places[other] = place;
    }
}

LmMatchRound *
lm_match_round_new (GPtrArray *cards,
                    guint32    seed)
{
  LmMatchRound *self;

  g_return_val_if_fail (cards != NULL && cards->len > 0, NULL);

  self = g_new0 (LmMatchRound, 1);
  self->cards = g_ptr_array_copy (cards, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->cards, g_object_unref);

  for (guint column = 0; column < LM_MATCH_N_COLUMNS; column++)
    {
      self->columns[column] = g_new0 (Place, cards->len);

      for (guint row = 0; row < cards->len; row++)
        self->columns[column][row].card = g_ptr_array_index (cards, row);
    }

  shuffle (self->columns[LM_MATCH_ANSWERS], cards->len, seed);

  return self;
}

LmMatchRound *
lm_match_round_new_from (GPtrArray    *cards,
                         LmMatchRound *before)
{
  LmMatchRound *self;

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (cards != NULL && cards->len == before->cards->len, NULL);

  self = lm_match_round_new (cards, 0);
  self->n_settled = before->n_settled;

  for (guint column = 0; column < LM_MATCH_N_COLUMNS; column++)
    for (guint row = 0; row < cards->len; row++)
      {
        Place place = before->columns[column][row];
        guint index;

        g_ptr_array_find (before->cards, place.card, &index);
        place.card = g_ptr_array_index (self->cards, index);
        self->columns[column][row] = place;
      }

  return self;
}

void
lm_match_round_free (LmMatchRound *self)
{
  for (guint column = 0; column < LM_MATCH_N_COLUMNS; column++)
    g_free (self->columns[column]);

  g_ptr_array_unref (self->cards);
  g_free (self);
}

guint
lm_match_round_get_n_pairs (LmMatchRound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cards->len;
}

static LmCell *
get_cell_of_card (LmCard        *card,
                  LmMatchColumn  column)
{
  return column == LM_MATCH_PROMPTS ? lm_card_get_cell (card) : lm_card_get_other_cell (card);
}

LmCell *
lm_match_round_get_cell (LmMatchRound  *self,
                         LmMatchColumn  column,
                         guint          row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < LM_MATCH_N_COLUMNS && row < self->cards->len, NULL);

  return get_cell_of_card (self->columns[column][row].card, column);
}

LmCard *
lm_match_round_get_card (LmMatchRound *self,
                         guint         row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->cards->len, NULL);

  return self->columns[LM_MATCH_PROMPTS][row].card;
}

guint
lm_match_round_get_number (LmMatchRound  *self,
                           LmMatchColumn  column,
                           guint          row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (column < LM_MATCH_N_COLUMNS && row < self->cards->len, 0);

  return self->columns[column][row].number;
}

gboolean
lm_match_round_get_missed (LmMatchRound *self,
                           guint         row)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row < self->cards->len, FALSE);

  return self->columns[LM_MATCH_PROMPTS][row].missed;
}

static gboolean
says_the_same (LmCard        *one,
               LmCard        *other,
               LmMatchColumn  column)
{
  return g_str_equal (lm_cell_get_statement (get_cell_of_card (one, column)),
                      lm_cell_get_statement (get_cell_of_card (other, column)));
}

static LmCard *
find_open_card (LmMatchRound *self,
                LmCard       *prompt,
                LmCard       *answer)
{
  for (guint row = 0; row < self->cards->len; row++)
    {
      Place *place = &self->columns[LM_MATCH_PROMPTS][row];

      if (place->number == 0 &&
          says_the_same (place->card, prompt, LM_MATCH_PROMPTS) &&
          says_the_same (place->card, answer, LM_MATCH_ANSWERS))
        return place->card;
    }

  return NULL;
}

/* Who stood for @card in that column until now says the same and takes the other's card. */
static void
give_card (LmMatchRound  *self,
           LmMatchColumn  column,
           guint          row,
           LmCard        *card)
{
  Place *places = self->columns[column];

  for (guint i = 0; i < self->cards->len; i++)
    if (places[i].card == card)
      places[i].card = places[row].card;

  places[row].card = card;
}

gboolean
lm_match_round_pair (LmMatchRound *self,
                     guint         prompt,
                     guint         answer)
{
  Place *prompt_place;
  Place *answer_place;
  LmCard *card;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (prompt < self->cards->len && answer < self->cards->len, FALSE);

  prompt_place = &self->columns[LM_MATCH_PROMPTS][prompt];
  answer_place = &self->columns[LM_MATCH_ANSWERS][answer];
  g_return_val_if_fail (prompt_place->number == 0 && answer_place->number == 0, FALSE);

  card = find_open_card (self, prompt_place->card, answer_place->card);

  if (card == NULL)
    {
      prompt_place->missed = TRUE;
      return FALSE;
    }

  give_card (self, LM_MATCH_PROMPTS, prompt, card);
  give_card (self, LM_MATCH_ANSWERS, answer, card);
  prompt_place->number = answer_place->number = ++self->n_settled;

  return TRUE;
}

guint
lm_match_round_get_n_settled (LmMatchRound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_settled;
}

guint
lm_match_round_get_n_first_try (LmMatchRound *self)
{
  guint n_first_try = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint row = 0; row < self->cards->len; row++)
    {
      Place *place = &self->columns[LM_MATCH_PROMPTS][row];

      if (place->number > 0 && !place->missed)
        n_first_try++;
    }

  return n_first_try;
}
