/* lm-drill-cards.c: which cards of a session a drill asks together
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-drill-cards.h"

#define CARDS_TO_MATCH 5
#define CARDS_TO_SORT  8

/* As many as there are keys, and columns that can be read beside each other. */
#define MOST_PHASES 4

/* The columns that a round of sorting by phase will have. */
typedef struct
{
  LmPhase *phases[MOST_PHASES];      /* borrowed */
  guint    n_phases;
} Columns;

static gboolean
is_to_match (LmCard   *card,
             gpointer  data)
{
  LmCard *first = data;

  return lm_card_get_kind (card) == LM_CARD_COUNTERPART &&
         lm_cell_get_side (lm_card_get_cell (card)) == lm_cell_get_side (lm_card_get_cell (first)) &&
         lm_cell_get_side (lm_card_get_other_cell (card)) == lm_cell_get_side (lm_card_get_other_cell (first));
}

static gboolean
is_to_sort (LmCard   *card,
            gpointer  data)
{
  return lm_card_get_kind (card) == LM_CARD_IDENTIFY;
}

static gboolean
add_column (Columns *columns,
            LmCard  *card)
{
  LmPhase *phase = lm_card_get_phase (card);

  for (guint i = 0; i < columns->n_phases; i++)
    if (columns->phases[i] == phase)
      return TRUE;

  if (columns->n_phases == MOST_PHASES)
    return FALSE;

  columns->phases[columns->n_phases++] = phase;

  return TRUE;
}

static gboolean
is_to_sort_by_phase (LmCard   *card,
                     gpointer  data)
{
  return is_to_sort (card, NULL) && add_column (data, card);
}

static GPtrArray *
gather_to_sort (LmSession *session,
                gboolean   by_phase)
{
  Columns columns = { { NULL } };

  if (!by_phase)
    return lm_session_gather (session, CARDS_TO_SORT, is_to_sort, NULL);

  add_column (&columns, lm_session_get_card (session));

  return lm_session_gather (session, CARDS_TO_SORT, is_to_sort_by_phase, &columns);
}

GPtrArray *
lm_drill_cards_gather (LmSession   *session,
                       LmDrillKind *kind,
                       gboolean     by_phase)
{
  LmCard *card = lm_session_get_card (session);
  GPtrArray *cards;

  switch (*kind)
    {
    case LM_DRILL_MATCH:
      cards = lm_session_gather (session, CARDS_TO_MATCH, is_to_match, card);
      if (cards->len == 1)
        *kind = LM_DRILL_COUNTERPART;
      break;

    case LM_DRILL_SORT:
      cards = gather_to_sort (session, by_phase);
      if (cards->len == 1)
        *kind = LM_DRILL_IDENTIFY;
      break;

    case LM_DRILL_FLASHCARDS:
    case LM_DRILL_IDENTIFY:
    case LM_DRILL_COUNTERPART:
    case LM_DRILL_TYPED:
    case LM_N_DRILLS:
    default:
      cards = g_ptr_array_new ();
      g_ptr_array_add (cards, card);
    }

  return cards;
}

gboolean
lm_drill_cards_have_phases (GPtrArray *cards)
{
  for (guint i = 1; i < cards->len; i++)
    if (lm_card_get_phase (g_ptr_array_index (cards, i)) != lm_card_get_phase (g_ptr_array_index (cards, 0)))
      return TRUE;

  return FALSE;
}
