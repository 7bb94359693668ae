/* lm-phase-progress-list.c: the progress of a subject, phase by phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-phase-progress-list.h"

/* So many are counted at once, some ten milliseconds of work: small subjects are counted
 * when the list is there, and large ones do not stop what is on screen. */
#define CARDS_A_STRETCH 50000

struct _LmPhaseProgressList
{
  GObject parent_instance;

  /* Owned */
  LmDeck        *deck;
  LmProgressLog *log;
  GPtrArray     *items;      /* LmPhaseProgress; the first is of all phases */
  guint8        *places;     /* Place by index of the card: as what it is counted */
  GHashTable    *by_phase;   /* LmPhase to its item, both borrowed */

  /* State */
  guint counting;            /* id of the source that goes on with counting, or 0 */
  guint phase_to_count;      /* where it goes on: an index in items */
  guint card_to_count;       /* an index in the deck */
  LmPhaseCounts counted;     /* of that phase so far */
};

static void lm_phase_progress_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmPhaseProgressList, lm_phase_progress_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      lm_phase_progress_list_model_init))

/* As what a card is counted: one of the first three, and perhaps due. */
typedef enum
{
  PLACE_NEW = 1 << 0,
  PLACE_LEARNING = 1 << 1,
  PLACE_KNOWN = 1 << 2,
  PLACE_DUE = 1 << 3,
} Place;

static Place
find_place (LmPhaseProgressList *self,
            LmCard              *card,
            const LmStudyMoment *moment)
{
  const char *subject = lm_subject_get_id (lm_deck_get_subject (self->deck));
  LmCardProgress progress = lm_progress_log_get_progress (self->log, subject, lm_card_get_id (card));
  LmAskability askability = lm_card_progress_get_askability (&progress, moment);
  Place due = askability > LM_ASK_WAITING ? PLACE_DUE : 0;

  switch ((LmCardState) progress.state)
    {
    case LM_CARD_LEARNING:
    case LM_CARD_RELEARNING:
      return PLACE_LEARNING | due;

    case LM_CARD_REVIEW:
      return PLACE_KNOWN | due;

    case LM_CARD_NEW:
    default:
      return PLACE_NEW | due;
    }
}

static void
count_in (LmPhaseCounts *counts,
          Place          place,
          int            sign)
{
  counts->n_new += place & PLACE_NEW ? sign : 0;
  counts->n_learning += place & PLACE_LEARNING ? sign : 0;
  counts->n_known += place & PLACE_KNOWN ? sign : 0;
  counts->n_due += place & PLACE_DUE ? sign : 0;
}

static void
sum_up (LmPhaseProgressList *self)
{
  LmPhaseCounts sum = { 0 };

  for (guint i = 1; i < self->items->len; i++)
    {
      LmPhaseCounts counts = lm_phase_progress_get_counts (g_ptr_array_index (self->items, i));

      sum.n_new += counts.n_new;
      sum.n_learning += counts.n_learning;
      sum.n_known += counts.n_known;
      sum.n_due += counts.n_due;
    }

  lm_phase_progress_set_counts (lm_phase_progress_list_get_all (self), &sum);
}

/* Returns whether there is more to count. */
static gboolean
count_stretch (LmPhaseProgressList *self)
{
  LmStudyMoment moment = lm_progress_log_get_moment (self->log,
                                                     lm_subject_get_id (lm_deck_get_subject (self->deck)));
  guint end = MIN (self->card_to_count + CARDS_A_STRETCH, lm_deck_get_n_cards (self->deck));

  while (self->phase_to_count < self->items->len)
    {
      LmPhaseProgress *item = g_ptr_array_index (self->items, self->phase_to_count);
      guint first;
      guint n_cards = lm_deck_get_phase_range (self->deck, lm_phase_progress_get_phase (item), &first);

      for (; self->card_to_count < MIN (first + n_cards, end); self->card_to_count++)
        {
          Place place = find_place (self, lm_deck_get_card (self->deck, self->card_to_count), &moment);

          self->places[self->card_to_count] = place;
          count_in (&self->counted, place, 1);
        }

      if (self->card_to_count < first + n_cards)
        break;

      lm_phase_progress_set_counts (item, &self->counted);
      self->counted = (LmPhaseCounts) { 0 };
      self->phase_to_count++;
    }

  sum_up (self);

  return self->phase_to_count < self->items->len;
}

static gboolean
go_on_counting_cb (gpointer data)
{
  LmPhaseProgressList *self = data;

  if (count_stretch (self))
    return G_SOURCE_CONTINUE;

  self->counting = 0;

  return G_SOURCE_REMOVE;
}

static void
recount_all (LmPhaseProgressList *self)
{
  g_clear_handle_id (&self->counting, g_source_remove);
  self->phase_to_count = 1;
  self->card_to_count = 0;
  self->counted = (LmPhaseCounts) { 0 };

  if (count_stretch (self))
    self->counting = g_idle_add (go_on_counting_cb, self);
}

static void
recount_card (LmPhaseProgressList *self,
              guint                index)
{
  LmStudyMoment moment = lm_progress_log_get_moment (self->log,
                                                     lm_subject_get_id (lm_deck_get_subject (self->deck)));
  LmCard *card = lm_deck_get_card (self->deck, index);
  LmPhaseProgress *item = lm_phase_progress_list_lookup (self, lm_card_get_phase (card));
  LmPhaseCounts counts = lm_phase_progress_get_counts (item);
  Place before = self->places[index];

  self->places[index] = find_place (self, card, &moment);

  if (self->counting != 0 && item == g_ptr_array_index (self->items, self->phase_to_count))
    {
      count_in (&self->counted, before, -1);
      count_in (&self->counted, self->places[index], 1);
      return;
    }

  count_in (&counts, before, -1);
  count_in (&counts, self->places[index], 1);
  lm_phase_progress_set_counts (item, &counts);
  sum_up (self);
}

static void
changed_cb (LmPhaseProgressList *self,
            const char          *subject,
            const char          *card)
{
  guint index;

  if (!g_str_equal (subject, lm_subject_get_id (lm_deck_get_subject (self->deck))))
    return;

  /* What is still to be counted is counted as it will be then. */
  if (card == NULL)
    recount_all (self);
  else if (lm_deck_find (self->deck, card, &index) && (self->counting == 0 || index < self->card_to_count))
    recount_card (self, index);
}

static GType
lm_phase_progress_list_get_item_type (GListModel *model)
{
  return LM_TYPE_PHASE_PROGRESS;
}

static guint
lm_phase_progress_list_get_n_items (GListModel *model)
{
  return LM_PHASE_PROGRESS_LIST (model)->items->len;
}

static gpointer
lm_phase_progress_list_get_item (GListModel *model,
                                 guint       position)
{
  LmPhaseProgressList *self = LM_PHASE_PROGRESS_LIST (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
lm_phase_progress_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lm_phase_progress_list_get_item_type;
  iface->get_n_items = lm_phase_progress_list_get_n_items;
  iface->get_item = lm_phase_progress_list_get_item;
}

static void
lm_phase_progress_list_dispose (GObject *object)
{
  LmPhaseProgressList *self = LM_PHASE_PROGRESS_LIST (object);

  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_object (&self->log);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (lm_phase_progress_list_parent_class)->dispose (object);
}

static void
lm_phase_progress_list_finalize (GObject *object)
{
  LmPhaseProgressList *self = LM_PHASE_PROGRESS_LIST (object);

  g_free (self->places);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->by_phase);

  G_OBJECT_CLASS (lm_phase_progress_list_parent_class)->finalize (object);
}

static void
lm_phase_progress_list_class_init (LmPhaseProgressListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lm_phase_progress_list_dispose;
  object_class->finalize = lm_phase_progress_list_finalize;
}

static void
lm_phase_progress_list_init (LmPhaseProgressList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_phase = g_hash_table_new (NULL, NULL);
}

LmPhaseProgressList *
lm_phase_progress_list_new (LmDeck        *deck,
                            LmProgressLog *log)
{
  LmPhaseProgressList *self;
  LmSubject *subject;

  g_return_val_if_fail (LM_IS_DECK (deck), NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);

  self = g_object_new (LM_TYPE_PHASE_PROGRESS_LIST, NULL);
  self->deck = g_object_ref (deck);
  self->log = g_object_ref (log);

  subject = lm_deck_get_subject (deck);
  g_ptr_array_add (self->items, lm_phase_progress_new (NULL));

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);
      LmPhaseProgress *item = lm_phase_progress_new (phase);

      g_ptr_array_add (self->items, item);
      g_hash_table_insert (self->by_phase, phase, item);
    }

  self->places = g_new0 (guint8, MAX (lm_deck_get_n_cards (deck), 1));
  recount_all (self);
  g_signal_connect_object (log, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

LmPhaseProgress *
lm_phase_progress_list_get_all (LmPhaseProgressList *self)
{
  g_return_val_if_fail (LM_IS_PHASE_PROGRESS_LIST (self), NULL);

  return g_ptr_array_index (self->items, 0);
}

LmPhaseProgress *
lm_phase_progress_list_lookup (LmPhaseProgressList *self,
                               LmPhase             *phase)
{
  g_return_val_if_fail (LM_IS_PHASE_PROGRESS_LIST (self), NULL);

  if (phase == NULL)
    return lm_phase_progress_list_get_all (self);

  return g_hash_table_lookup (self->by_phase, phase);
}
