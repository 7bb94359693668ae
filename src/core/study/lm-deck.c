/* lm-deck.c: the cards that a subject yields
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-private.h"
#include "core/study/lm-deck.h"

typedef struct
{
  guint first;
  guint n_cards;
} CardRange;

struct _LmDeck
{
  LmFixedList parent_instance;

  /* Owned */
  LmSubject  *subject;
  GHashTable *ranges;      /* LmPhase, borrowed from the subject, to CardRange */
  GHashTable *by_id;       /* id, borrowed, to index + 1; made when it is first needed */
};

G_DEFINE_FINAL_TYPE (LmDeck, lm_deck, LM_TYPE_FIXED_LIST)

static char *
make_id (LmPhase    *phase,
         LmAspect   *aspect,
         LmCell     *cell,
         const char *kind,
         const char *other_side)
{
  return g_strconcat (lm_phase_get_id (phase), "/",
                      lm_aspect_get_id (aspect), "/",
                      lm_side_get_id (lm_cell_get_side (cell)),
                      kind, other_side, NULL);
}

static void
add_recall (GPtrArray *cards,
            LmPhase   *phase,
            LmAspect  *aspect,
            LmCell    *cell)
{
  g_ptr_array_add (cards,
                   lm_card_new_derived (make_id (phase, aspect, cell, "#recall", NULL),
                                        LM_CARD_RECALL, phase, aspect, cell, NULL));
}

static void
add_identify (GPtrArray *cards,
              LmPhase   *phase,
              LmAspect  *aspect,
              LmCell    *cell)
{
  g_ptr_array_add (cards,
                   lm_card_new_derived (make_id (phase, aspect, cell, "#identify", NULL),
                                        LM_CARD_IDENTIFY, phase, aspect, cell, NULL));
}

/* What the id says depends on the sides of the subject, not on the cells that are
 * filled, so that it stays when an author fills one more. */
static void
add_counterpart (GPtrArray *cards,
                 LmPhase   *phase,
                 LmAspect  *aspect,
                 LmCell    *cell,
                 LmCell    *other)
{
  char *id;

  if (lm_aspect_get_n_cells (aspect) == 2)
    id = make_id (phase, aspect, cell, "#counterpart", NULL);
  else
    id = make_id (phase, aspect, cell, "#counterpart-",
                  lm_side_get_id (lm_cell_get_side (other)));

  g_ptr_array_add (cards,
                   lm_card_new_derived (id, LM_CARD_COUNTERPART, phase, aspect, cell, other));
}

static GPtrArray *
get_filled_cells (LmAspect *aspect)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (guint i = 0; i < lm_aspect_get_n_cells (aspect); i++)
    {
      LmCell *cell = lm_aspect_get_cell (aspect, i);

      if (!lm_cell_is_empty (cell))
        g_ptr_array_add (cells, cell);
    }

  return cells;
}

/* Whether @cell's statement points to one of two or more sides. */
static gboolean
tells_side (GPtrArray *cells,
            LmCell    *cell)
{
  for (guint i = 0; i < cells->len; i++)
    {
      LmCell *other = g_ptr_array_index (cells, i);

      if (other != cell &&
          g_str_equal (lm_cell_get_statement (other), lm_cell_get_statement (cell)))
        return FALSE;
    }

  return cells->len >= 2;
}

static void
add_counterparts (GPtrArray *cards,
                  LmPhase   *phase,
                  LmAspect  *aspect,
                  GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      for (guint j = 0; j < cells->len; j++)
        {
          if (i != j)
            add_counterpart (cards, phase, aspect,
                             g_ptr_array_index (cells, i), g_ptr_array_index (cells, j));
        }
    }
}

static void
add_aspect (GPtrArray *cards,
            LmPhase   *phase,
            LmAspect  *aspect)
{
  g_autoptr(GPtrArray) cells = get_filled_cells (aspect);

  for (guint i = 0; i < cells->len; i++)
    add_recall (cards, phase, aspect, g_ptr_array_index (cells, i));

  for (guint i = 0; i < cells->len; i++)
    {
      LmCell *cell = g_ptr_array_index (cells, i);

      if (tells_side (cells, cell))
        add_identify (cards, phase, aspect, cell);
    }

  add_counterparts (cards, phase, aspect, cells);
}

static void
add_phase (GPtrArray *cards,
           LmPhase   *phase)
{
  LmFixedList *authored = LM_FIXED_LIST (lm_phase_get_cards (phase));

  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    add_aspect (cards, phase, lm_phase_get_aspect (phase, i));

  for (guint i = 0; i < lm_fixed_list_get_length (authored); i++)
    {
      LmAuthoredCard *card = lm_fixed_list_get (authored, i);
      char *id = g_strconcat (lm_phase_get_id (phase), "/", lm_authored_card_get_id (card),
                              "#card", NULL);

      g_ptr_array_add (cards, lm_card_new_authored (id, phase, card));
    }
}

static void
lm_deck_finalize (GObject *object)
{
  LmDeck *self = LM_DECK (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_hash_table_unref (self->ranges);
  g_object_unref (self->subject);

  G_OBJECT_CLASS (lm_deck_parent_class)->finalize (object);
}

static void
lm_deck_class_init (LmDeckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_deck_finalize;
}

static void
lm_deck_init (LmDeck *self)
{
  self->ranges = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

LmDeck *
lm_deck_new (LmSubject *subject)
{
  LmDeck *self;
  GPtrArray *cards;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);

  self = g_object_new (LM_TYPE_DECK, NULL);
  self->subject = g_object_ref (subject);

  cards = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);
      CardRange *range = g_new0 (CardRange, 1);

      range->first = cards->len;
      add_phase (cards, phase);
      range->n_cards = cards->len - range->first;
      g_hash_table_insert (self->ranges, phase, range);
    }

  lm_fixed_list_fill (LM_FIXED_LIST (self), LM_TYPE_CARD, cards);

  return self;
}

static void
new_thread (GTask        *task,
            gpointer      source,
            gpointer      subject,
            GCancellable *cancellable)
{
  g_task_return_pointer (task, lm_deck_new (subject), g_object_unref);
}

void
lm_deck_new_async (LmSubject           *subject,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_SUBJECT (subject));

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, lm_deck_new_async);
  g_task_set_task_data (task, g_object_ref (subject), g_object_unref);
  g_task_run_in_thread (task, new_thread);
}

LmDeck *
lm_deck_new_finish (GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

LmSubject *
lm_deck_get_subject (LmDeck *self)
{
  g_return_val_if_fail (LM_IS_DECK (self), NULL);

  return self->subject;
}

guint
lm_deck_get_n_cards (LmDeck *self)
{
  g_return_val_if_fail (LM_IS_DECK (self), 0);

  return lm_fixed_list_get_length (LM_FIXED_LIST (self));
}

LmCard *
lm_deck_get_card (LmDeck *self,
                  guint   index)
{
  g_return_val_if_fail (LM_IS_DECK (self), NULL);

  return lm_fixed_list_get (LM_FIXED_LIST (self), index);
}

static GHashTable *
index_cards (LmDeck *self)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lm_deck_get_n_cards (self); i++)
    g_hash_table_insert (by_id, (gpointer) lm_card_get_id (lm_deck_get_card (self, i)), GUINT_TO_POINTER (i + 1));

  return by_id;
}

gboolean
lm_deck_find (LmDeck     *self,
              const char *id,
              guint      *index)
{
  guint place;

  g_return_val_if_fail (LM_IS_DECK (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (index != NULL, FALSE);

  if (self->by_id == NULL)
    self->by_id = index_cards (self);

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));
  *index = place - 1;

  return place > 0;
}

LmCard *
lm_deck_lookup (LmDeck     *self,
                const char *id)
{
  guint index;

  g_return_val_if_fail (LM_IS_DECK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return lm_deck_find (self, id, &index) ? lm_deck_get_card (self, index) : NULL;
}

guint
lm_deck_get_phase_range (LmDeck  *self,
                         LmPhase *phase,
                         guint   *first)
{
  CardRange *range;

  g_return_val_if_fail (LM_IS_DECK (self), 0);
  g_return_val_if_fail (phase == NULL || LM_IS_PHASE (phase), 0);
  g_return_val_if_fail (first != NULL, 0);

  *first = 0;
  if (phase == NULL)
    return lm_deck_get_n_cards (self);

  range = g_hash_table_lookup (self->ranges, phase);
  if (range == NULL)
    return 0;

  *first = range->first;

  return range->n_cards;
}
