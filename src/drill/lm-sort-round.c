/* lm-sort-round.c: statements that are sorted by side or by phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-locale.h"
#include "drill/lm-sort-round.h"

struct _LmSortRound
{
  /* Owned */
  GPtrArray *cards;
  GPtrArray *columns;      /* LmSide or LmPhase */
  GArray    *puts;         /* guint: into which column, for each card that is sorted */

  /* State */
  gboolean by_phase;
  guint    n_first_try;
};

static void
add_sides (LmSortRound *self)
{
  LmAspect *aspect = lm_card_get_aspect (g_ptr_array_index (self->cards, 0));

  for (guint i = 0; i < lm_aspect_get_n_cells (aspect); i++)
    g_ptr_array_add (self->columns, g_object_ref (lm_cell_get_side (lm_aspect_get_cell (aspect, i))));
}

static int
compare_titles (gconstpointer one,
                gconstpointer other)
{
  return lm_locale_compare (lm_phase_get_title (*(LmPhase **) one), lm_phase_get_title (*(LmPhase **) other));
}

static void
add_phases (LmSortRound *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      LmPhase *phase = lm_card_get_phase (g_ptr_array_index (self->cards, i));

      if (!g_ptr_array_find (self->columns, phase, NULL))
        g_ptr_array_add (self->columns, g_object_ref (phase));
    }

  g_ptr_array_sort (self->columns, compare_titles);
}

LmSortRound *
lm_sort_round_new (GPtrArray *cards,
                   gboolean   by_phase)
{
  LmSortRound *self;

  g_return_val_if_fail (cards != NULL && cards->len > 0, NULL);

  self = g_new0 (LmSortRound, 1);
  self->by_phase = by_phase;
  self->cards = g_ptr_array_copy (cards, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->cards, g_object_unref);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->puts = g_array_new (FALSE, FALSE, sizeof (guint));

  if (by_phase)
    add_phases (self);
  else
    add_sides (self);

  return self;
}

void
lm_sort_round_free (LmSortRound *self)
{
  g_array_unref (self->puts);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->cards);
  g_free (self);
}

guint
lm_sort_round_get_n_cards (LmSortRound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cards->len;
}

guint
lm_sort_round_get_n_columns (LmSortRound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

LmSide *
lm_sort_round_get_side (LmSortRound *self,
                        guint        column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return self->by_phase ? NULL : g_ptr_array_index (self->columns, column);
}

LmPhase *
lm_sort_round_get_phase (LmSortRound *self,
                         guint        column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return self->by_phase ? g_ptr_array_index (self->columns, column) : NULL;
}

const char *
lm_sort_round_get_name (LmSortRound *self,
                        guint        column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return self->by_phase ? lm_phase_get_title (g_ptr_array_index (self->columns, column))
                        : lm_side_get_name (g_ptr_array_index (self->columns, column));
}

LmCard *
lm_sort_round_get_card (LmSortRound *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->puts->len < self->cards->len ? g_ptr_array_index (self->cards, self->puts->len) : NULL;
}

static gboolean
has_statement (LmPhase    *phase,
               const char *statement)
{
  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    {
      LmAspect *aspect = lm_phase_get_aspect (phase, i);

      for (guint j = 0; j < lm_aspect_get_n_cells (aspect); j++)
        if (g_strcmp0 (lm_cell_get_statement (lm_aspect_get_cell (aspect, j)), statement) == 0)
          return TRUE;
    }

  return FALSE;
}

static guint
find_home (LmSortRound *self,
           LmCard      *card)
{
  LmCell *cell = lm_card_get_cell (card);
  gpointer home = self->by_phase ? (gpointer) lm_card_get_phase (card) : (gpointer) lm_cell_get_side (cell);
  guint column = 0;

  g_ptr_array_find (self->columns, home, &column);

  return column;
}

guint
lm_sort_round_put (LmSortRound *self,
                   guint        column)
{
  LmCard *card;
  guint home;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (column < self->columns->len, 0);
  g_return_val_if_fail (self->puts->len < self->cards->len, 0);

  card = lm_sort_round_get_card (self);
  home = find_home (self, card);

  if (self->by_phase &&
      has_statement (g_ptr_array_index (self->columns, column), lm_cell_get_statement (lm_card_get_cell (card))))
    home = column;

  g_array_append_val (self->puts, column);
  self->n_first_try += home == column;

  return home;
}

guint
lm_sort_round_get_n_sorted (LmSortRound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->puts->len;
}

guint
lm_sort_round_get_put (LmSortRound *self,
                       guint        index)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (index < self->puts->len, 0);

  return g_array_index (self->puts, guint, index);
}

static const char *
get_id (LmSortRound *self,
        guint        column)
{
  return self->by_phase ? lm_phase_get_id (g_ptr_array_index (self->columns, column))
                        : lm_side_get_id (g_ptr_array_index (self->columns, column));
}

guint
lm_sort_round_find_column (LmSortRound *self,
                           LmSortRound *other,
                           guint        column)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (other != NULL && column < other->columns->len, 0);

  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (get_id (self, i), get_id (other, column)))
      return i;

  return 0;
}

guint
lm_sort_round_get_n_first_try (LmSortRound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_first_try;
}
