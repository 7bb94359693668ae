/* lm-card-list.c: all cards of a deck, sorted and filtered
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "core/locale/lm-locale.h"
#include "core/study/lm-card-list-private.h"

struct _LmCardList
{
  GObject parent_instance;

  /* Owned */
  LmDeck        *deck;
  LmProgressLog *log;
  LmCardTexts   *texts;         /* NULL until they are folded */
  LmTextSearch  *search;
  GTimeZone     *zone;
  LmCardRecord  *records;       /* by index in the deck, as what follows */
  guint8        *passes;        /* whether the filter lets the card pass */
  guint32       *positions;     /* where the card is in the list, or NOWHERE */
  LmCardItem   **items;         /* by position: those that somebody holds, weakly */
  guint32       *order;         /* all indexes, sorted */
  GArray        *shown;         /* guint32: the indexes of those that pass, sorted */

  /* State */
  guint        n_cards;
  LmCardFilter filter;
  LmCardColumn column;
  gboolean     descending;
};

#define NOWHERE G_MAXUINT32

enum
{
  REARRANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void lm_card_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmCardList, lm_card_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lm_card_list_model_init))

static const char *
get_subject (LmCardList *self)
{
  return lm_subject_get_id (lm_deck_get_subject (self->deck));
}

static void
update_record (LmCardList          *self,
               guint                index,
               const LmStudyMoment *moment)
{
  const char *card = lm_card_get_id (lm_deck_get_card (self->deck, index));
  LmCardProgress progress = lm_progress_log_get_progress (self->log, get_subject (self), card);

  lm_card_record_set_progress (&self->records[index], &progress, moment, self->zone);
  self->records[index].has_note = lm_progress_log_get_note (self->log, get_subject (self), card) != NULL;
}

static void
update_all_records (LmCardList *self)
{
  LmStudyMoment moment = lm_progress_log_get_moment (self->log, get_subject (self));

  for (guint i = 0; i < self->n_cards; i++)
    update_record (self, i, &moment);
}

static void
tell_item (LmCardList *self,
           guint       position)
{
  if (self->items[position] != NULL)
    lm_card_item_emit_changed (self->items[position]);
}

static void
changed_cb (LmCardList *self,
            const char *subject,
            const char *card)
{
  guint index;

  if (!g_str_equal (subject, get_subject (self)))
    return;

  if (card == NULL)
    {
      update_all_records (self);
      for (guint i = 0; i < self->shown->len; i++)
        tell_item (self, i);
    }
  else if (lm_deck_find (self->deck, card, &index))
    {
      LmStudyMoment moment = lm_progress_log_get_moment (self->log, subject);

      update_record (self, index, &moment);
      if (self->positions[index] != NOWHERE)
        tell_item (self, self->positions[index]);
    }
}

/* Which sides and phases there are does not change, so their places are looked up once. */
static void
fill_fixed_members (LmCardList *self)
{
  LmSubject *subject = lm_deck_get_subject (self->deck);

  for (guint phase = 0; phase < lm_subject_get_n_phases (subject); phase++)
    {
      guint first;
      guint n_cards = lm_deck_get_phase_range (self->deck, lm_subject_get_phase (subject, phase), &first);

      for (guint i = first; i < first + n_cards; i++)
        {
          LmCard *card = lm_deck_get_card (self->deck, i);
          LmCell *cell = lm_card_get_cell (card);

          self->records[i].phase = phase;
          self->records[i].kind = lm_card_get_kind (card);
          self->records[i].side = -1;
          for (guint side = 0; cell != NULL && side < lm_subject_get_n_sides (subject); side++)
            if (lm_subject_get_side (subject, side) == lm_cell_get_side (cell))
              self->records[i].side = side;
        }
    }
}

/* Sorting */

/* Where a card comes when it has nothing to be sorted by. */
#define LAST INFINITY

typedef struct
{
  double  key;
  guint32 index;
} SortKey;

static double
get_key (LmCardList *self,
         guint       index)
{
  const LmCardRecord *record = &self->records[index];

  switch (self->column)
    {
    case LM_CARD_COLUMN_CARD:
      return self->texts != NULL ? lm_card_texts_get_rank (self->texts, index) : 0;

    case LM_CARD_COLUMN_PHASE:
      return record->phase;

    case LM_CARD_COLUMN_KIND:
      return record->kind;

    case LM_CARD_COLUMN_STATE:
      return record->condition;

    case LM_CARD_COLUMN_DUE:
      return record->due_day != LM_NO_DAY ? (double) record->due_at : LAST;

    case LM_CARD_COLUMN_STABILITY:
      return record->stability > 0 ? record->stability : LAST;

    case LM_CARD_COLUMN_LAPSES:
      return record->n_lapses;

    case LM_CARD_COLUMN_FLAG:
      return record->flag > 0 ? record->flag : LAST;

    case LM_CARD_COLUMN_NOTE:
    case LM_CARD_N_COLUMNS:
    default:
      return LAST;
    }
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const SortKey *one = a;
  const SortKey *other = b;

  if (one->key < other->key)
    return -1;
  if (one->key > other->key)
    return 1;

  return one->index < other->index ? -1 : one->index > other->index;
}

typedef struct
{
  char    *key;
  guint32  index;
} NoteKey;

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const NoteKey *) a)->key, ((const NoteKey *) b)->key);
}

static void
clear_note_key (gpointer data)
{
  g_free (((NoteKey *) data)->key);
}

/* Gives the cards that have a note the places of their notes as keys. */
static void
fill_note_keys (LmCardList *self,
                SortKey    *keys)
{
  g_autoptr(GArray) notes = g_array_new (FALSE, FALSE, sizeof (NoteKey));
  guint place = 0;

  g_array_set_clear_func (notes, clear_note_key);

  for (guint i = 0; i < self->n_cards; i++)
    if (self->records[i].has_note)
      {
        NoteKey note = { .key = lm_locale_get_sort_key (lm_card_list_get_note (self, i)), .index = i };

        g_array_append_val (notes, note);
      }

  g_array_sort (notes, compare_notes);

  for (guint i = 0; i < notes->len; i++)
    {
      const NoteKey *note = &g_array_index (notes, NoteKey, i);

      if (i > 0 && compare_notes (note - 1, note) != 0)
        place = i;

      keys[note->index].key = place;
    }
}

static void
sort (LmCardList *self)
{
  g_autofree SortKey *keys = g_new (SortKey, MAX (self->n_cards, 1));

  for (guint i = 0; i < self->n_cards; i++)
    keys[i] = (SortKey) { get_key (self, i), i };

  if (self->column == LM_CARD_COLUMN_NOTE)
    fill_note_keys (self, keys);

  for (guint i = 0; self->descending && i < self->n_cards; i++)
    keys[i].key = keys[i].key < LAST ? -keys[i].key : LAST;

  qsort (keys, self->n_cards, sizeof *keys, compare_keys);

  for (guint i = 0; i < self->n_cards; i++)
    self->order[i] = keys[i].index;
}

/* Filtering */

static void
find_words (LmCardList *self,
            guint32    *found)
{
  if (self->texts != NULL)
    lm_card_texts_find_words (self->texts, self->search, found);

  for (guint i = 0; i < self->n_cards; i++)
    if (self->records[i].has_note)
      {
        g_autofree char *note = lm_text_search_fold (lm_card_list_get_note (self, i));

        found[i] |= lm_text_search_find_words (self->search, note, strlen (note));
      }
}

static void
filter_cards (LmCardList *self)
{
  gboolean searches = !lm_text_search_is_empty (self->search);
  guint32 wanted = lm_text_search_get_all_words (self->search);
  g_autofree guint32 *found = searches ? g_new0 (guint32, self->n_cards) : NULL;

  if (searches)
    find_words (self, found);

  for (guint i = 0; i < self->n_cards; i++)
    self->passes[i] = lm_card_filter_matches (&self->filter, &self->records[i]) &&
                      (!searches || found[i] == wanted);
}

static void
fill (LmCardList *self)
{
  self->shown = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->n_cards);

  for (guint i = 0; i < self->n_cards; i++)
    {
      guint32 index = self->order[i];

      self->positions[index] = self->passes[index] ? self->shown->len : NOWHERE;
      if (self->passes[index])
        g_array_append_val (self->shown, index);
    }
}

static gboolean
is_same_place (GArray *one,
               GArray *other,
               guint   position)
{
  return position < one->len && position < other->len &&
         g_array_index (one, guint32, position) == g_array_index (other, guint32, position);
}

/* Each place that has another card than before is told, those included that somebody still holds
 * behind the end. */
static void
show (LmCardList *self)
{
  g_autoptr(GArray) before = g_steal_pointer (&self->shown);
  gboolean rearranged = FALSE;

  fill (self);
  if (self->shown->len < before->len)
    g_list_model_items_changed (G_LIST_MODEL (self), self->shown->len, before->len - self->shown->len, 0);

  for (guint i = 0; i < MAX (before->len, self->shown->len); i++)
    if (!is_same_place (before, self->shown, i))
      {
        rearranged = TRUE;
        tell_item (self, i);
      }

  if (self->shown->len > before->len)
    g_list_model_items_changed (G_LIST_MODEL (self), before->len, 0, self->shown->len - before->len);

  if (rearranged)
    g_signal_emit (self, signals[REARRANGED], 0);
}

static GType
lm_card_list_get_item_type (GListModel *model)
{
  return LM_TYPE_CARD_ITEM;
}

static guint
lm_card_list_get_n_items (GListModel *model)
{
  return LM_CARD_LIST (model)->shown->len;
}

static gpointer
lm_card_list_get_item (GListModel *model,
                       guint       position)
{
  LmCardList *self = LM_CARD_LIST (model);

  return position < self->shown->len ? lm_card_list_get_place (self, position) : NULL;
}

static void
lm_card_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lm_card_list_get_item_type;
  iface->get_n_items = lm_card_list_get_n_items;
  iface->get_item = lm_card_list_get_item;
}

static void
lm_card_list_finalize (GObject *object)
{
  LmCardList *self = LM_CARD_LIST (object);

  g_clear_pointer (&self->texts, lm_card_texts_free);
  g_object_unref (self->search);
  g_time_zone_unref (self->zone);
  g_free (self->records);
  g_free (self->passes);
  g_free (self->positions);
  g_free (self->items);
  g_free (self->order);
  g_array_unref (self->shown);
  g_object_unref (self->log);
  g_object_unref (self->deck);

  G_OBJECT_CLASS (lm_card_list_parent_class)->finalize (object);
}

static void
lm_card_list_class_init (LmCardListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_card_list_finalize;

  signals[REARRANGED] =
    g_signal_new ("rearranged", LM_TYPE_CARD_LIST, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
lm_card_list_init (LmCardList *self)
{
  const LmCardFilter everything = LM_CARD_FILTER_INIT;

  self->filter = everything;
  self->column = LM_CARD_N_COLUMNS;
  self->search = lm_text_search_new ("");
  self->zone = g_time_zone_new_local ();
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint32));
}

LmCardList *
lm_card_list_new (LmDeck        *deck,
                  LmProgressLog *log)
{
  LmCardList *self;

  g_return_val_if_fail (LM_IS_DECK (deck), NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);

  self = g_object_new (LM_TYPE_CARD_LIST, NULL);
  self->deck = g_object_ref (deck);
  self->log = g_object_ref (log);
  self->n_cards = lm_deck_get_n_cards (deck);
  self->records = g_new0 (LmCardRecord, self->n_cards);
  self->passes = g_new0 (guint8, self->n_cards);
  self->positions = g_new0 (guint32, self->n_cards);
  self->items = g_new0 (LmCardItem *, self->n_cards);
  self->order = g_new (guint32, self->n_cards);

  fill_fixed_members (self);
  update_all_records (self);
  sort (self);
  filter_cards (self);
  show (self);
  g_signal_connect_object (log, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

LmDeck *
lm_card_list_get_deck (LmCardList *self)
{
  g_return_val_if_fail (LM_IS_CARD_LIST (self), NULL);

  return self->deck;
}

void
lm_card_list_take_texts (LmCardList  *self,
                         LmCardTexts *texts)
{
  g_return_if_fail (LM_IS_CARD_LIST (self));
  g_return_if_fail (texts != NULL && self->texts == NULL);

  self->texts = texts;

  if (self->column == LM_CARD_COLUMN_CARD)
    sort (self);

  if (!lm_text_search_is_empty (self->search))
    filter_cards (self);

  show (self);
}

void
lm_card_list_set_filter (LmCardList         *self,
                         const LmCardFilter *filter,
                         const char         *query)
{
  g_return_if_fail (LM_IS_CARD_LIST (self));
  g_return_if_fail (filter != NULL);
  g_return_if_fail (query != NULL);

  self->filter = *filter;
  g_object_unref (self->search);
  self->search = lm_text_search_new (query);

  filter_cards (self);
  show (self);
}

void
lm_card_list_set_order (LmCardList   *self,
                        LmCardColumn  column,
                        gboolean      descending)
{
  g_return_if_fail (LM_IS_CARD_LIST (self));

  self->column = column;
  self->descending = descending;

  sort (self);
  show (self);
}

LmCardItem *
lm_card_list_get_place (LmCardList *self,
                        guint       position)
{
  g_return_val_if_fail (LM_IS_CARD_LIST (self), NULL);
  g_return_val_if_fail (position < self->n_cards, NULL);

  if (self->items[position] != NULL)
    return g_object_ref (self->items[position]);

  self->items[position] = lm_card_item_new (self, position);
  g_object_add_weak_pointer (G_OBJECT (self->items[position]), (gpointer *) &self->items[position]);

  return self->items[position];
}

guint
lm_card_list_get_index (LmCardList *self,
                        guint       position)
{
  g_return_val_if_fail (LM_IS_CARD_LIST (self), 0);
  g_return_val_if_fail (position < self->shown->len, 0);

  return g_array_index (self->shown, guint32, position);
}

gboolean
lm_card_list_find (LmCardList *self,
                   guint       index,
                   guint      *position)
{
  g_return_val_if_fail (LM_IS_CARD_LIST (self), FALSE);
  g_return_val_if_fail (index < self->n_cards, FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  *position = self->positions[index];

  return *position != NOWHERE;
}

const LmCardRecord *
lm_card_list_get_record (LmCardList *self,
                         guint       index)
{
  g_return_val_if_fail (LM_IS_CARD_LIST (self), NULL);
  g_return_val_if_fail (index < self->n_cards, NULL);

  return &self->records[index];
}

const char *
lm_card_list_get_note (LmCardList *self,
                       guint       index)
{
  g_return_val_if_fail (LM_IS_CARD_LIST (self), NULL);
  g_return_val_if_fail (index < self->n_cards, NULL);

  return lm_progress_log_get_note (self->log, get_subject (self), lm_card_get_id (lm_deck_get_card (self->deck, index)));
}
