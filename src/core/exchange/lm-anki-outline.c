/* lm-anki-outline.c: the phases of a subject from the decks of a collection
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-outline.h"

#include <string.h>

#include "core/subject/lm-subject-limits.h"

#define DEFAULT_DECK 1                  /* where cards are for which nobody made a deck */

typedef struct
{
  gint64      id;                       /* as cards have it */
  LmAnkiDeck *deck;                     /* borrowed */
  GStrv       levels;
  char       *key;                      /* in whose order Anki lists decks */
  guint       rank;
} Entry;

struct _LmAnkiOutline
{
  /* Owned */
  LmAnkiDeck *no_deck;                  /* of cards whose deck is missing */
  GPtrArray  *entries;                  /* by id */

  /* State */
  guint n_common;                       /* levels that all names have in common */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_strfreev (entry->levels);
  g_free (entry->key);
  g_free (entry);
}

static GStrv
split_name (const char *name)
{
  g_auto(GStrv) parts = g_strsplit (name, "::", -1);
  GStrvBuilder *levels = g_strv_builder_new ();
  GStrv result;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strdelimit (parts[i], "\001\002\003\004\005\006\007\010\t\n\v\f\r\016\017\020\021\022\023\024\025"
                              "\026\027\030\031\032\033\034\035\036\037\177", ' ');
      if (*g_strstrip (parts[i]) != '\0')
        g_strv_builder_add (levels, parts[i]);
    }

  result = g_strv_builder_end (levels);
  g_strv_builder_unref (levels);

  return result;
}

static gint
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const Entry *first = *(Entry * const *) a;
  const Entry *second = *(Entry * const *) b;

  return (first->id > second->id) - (first->id < second->id);
}

/* A parent comes before its children, as the separator does before all letters. */
static gint
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Entry *first = *(Entry * const *) a;
  const Entry *second = *(Entry * const *) b;
  int order;

  if (first->deck->position != second->deck->position)
    return (first->deck->position > second->deck->position) - (first->deck->position < second->deck->position);

  order = strcmp (first->key, second->key);

  return order != 0 ? order : compare_ids (a, b);
}

static gint
compare_deck_ids (gconstpointer a,
                  gconstpointer b)
{
  const LmAnkiCard *first = a;
  const LmAnkiCard *second = b;

  return (first->deck_id > second->deck_id) - (first->deck_id < second->deck_id);
}

static Entry *
find_entry (LmAnkiOutline *self,
            gint64         id)
{
  const Entry key = { .id = id };
  const Entry *pointer = &key;
  Entry **found = bsearch (&pointer, self->entries->pdata, self->entries->len, sizeof (Entry *), compare_ids);

  return *found;
}

static void
add_entry (LmAnkiOutline    *self,
           LmAnkiCollection *collection,
           gint64            deck_id)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *folded = NULL;

  entry->id = deck_id;
  entry->deck = lm_anki_collection_find_deck (collection, deck_id);
  if (entry->deck == NULL)
    entry->deck = self->no_deck;

  entry->levels = split_name (entry->deck->name);
  folded = g_strjoinv ("\x1f", entry->levels);
  entry->key = g_utf8_casefold (folded, -1);
  g_ptr_array_add (self->entries, entry);
}

static void
rank_entries (LmAnkiOutline *self)
{
  g_autoptr(GPtrArray) by_place = g_ptr_array_new ();

  g_ptr_array_extend (by_place, self->entries, NULL, NULL);
  g_ptr_array_sort (by_place, compare_places);

  for (guint i = 0; i < by_place->len; i++)
    ((Entry *) by_place->pdata[i])->rank = i;
}

static guint
count_common (GStrv first,
              GStrv second)
{
  guint n_common = 0;

  while (first[n_common] != NULL && g_strcmp0 (first[n_common], second[n_common]) == 0)
    n_common++;

  return n_common;
}

/* Of “French::Verbs” alone, “French” is the title; nothing of a name is the title only,
 * unless it has no more levels. */
static void
find_common (LmAnkiOutline *self)
{
  const Entry *first = self->entries->len > 0 ? g_ptr_array_index (self->entries, 0) : NULL;

  self->n_common = first != NULL ? g_strv_length (first->levels) : 0;

  for (guint i = 1; i < self->entries->len; i++)
    self->n_common = MIN (self->n_common,
                          count_common (first->levels, ((Entry *) self->entries->pdata[i])->levels));

  for (guint i = 0; i < self->entries->len; i++)
    if (self->n_common > 1 && g_strv_length (((Entry *) self->entries->pdata[i])->levels) == self->n_common)
      self->n_common--;
}

static gint
compare_cards (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const LmAnkiCard *first = a;
  const LmAnkiCard *second = b;

  if (first->deck_id != second->deck_id)
    return (int) find_entry (data, first->deck_id)->rank - (int) find_entry (data, second->deck_id)->rank;

  if (first->note_id != second->note_id)
    return (first->note_id > second->note_id) - (first->note_id < second->note_id);

  return (first->ordinal > second->ordinal) - (first->ordinal < second->ordinal);
}

LmAnkiOutline *
lm_anki_outline_new (LmAnkiCollection *collection,
                     GArray           *cards,
                     const char       *title)
{
  LmAnkiOutline *self = g_new0 (LmAnkiOutline, 1);

  self->no_deck = g_new0 (LmAnkiDeck, 1);
  self->no_deck->name = g_strdup (title);
  self->no_deck->position = G_MAXINT;
  self->entries = g_ptr_array_new_with_free_func (entry_free);

  g_array_sort (cards, compare_deck_ids);
  for (guint i = 0; i < cards->len; i++)
    {
      gint64 deck_id = g_array_index (cards, LmAnkiCard, i).deck_id;

      if (i == 0 || deck_id != g_array_index (cards, LmAnkiCard, i - 1).deck_id)
        add_entry (self, collection, deck_id);
    }

  rank_entries (self);
  find_common (self);
  g_array_sort_with_data (cards, compare_cards, self);

  return self;
}

void
lm_anki_outline_free (LmAnkiOutline *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self->no_deck->name);
  g_free (self->no_deck);
  g_free (self);
}

LmAnkiDeck *
lm_anki_outline_find (LmAnkiOutline *self,
                      gint64         deck_id)
{
  return find_entry (self, deck_id)->deck;
}

/* A title may not be longer than the format allows. */
static char *
join_levels (char **levels)
{
  g_autofree char *title = g_strjoinv (" – ", levels);
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (title, -1) <= LM_SUBJECT_MAX_TITLE)
    return g_steal_pointer (&title);

  beginning = g_utf8_substring (title, 0, LM_SUBJECT_MAX_TITLE - 1);

  return g_strconcat (beginning, "…", NULL);
}

char *
lm_anki_outline_dup_title (LmAnkiOutline *self)
{
  const Entry *first = self->entries->len > 0 ? g_ptr_array_index (self->entries, 0) : NULL;
  g_auto(GStrv) levels = NULL;

  if (self->n_common == 0 || first->id == DEFAULT_DECK || first->deck == self->no_deck)
    return NULL;

  levels = g_strdupv (first->levels);
  for (guint i = self->n_common; levels[i] != NULL; i++)
    g_clear_pointer (&levels[i], g_free);

  return join_levels (levels);
}

char *
lm_anki_outline_dup_phase_title (LmAnkiOutline *self,
                                 LmAnkiDeck    *deck)
{
  g_auto(GStrv) levels = split_name (deck->name);
  guint n_levels = g_strv_length (levels);

  if (n_levels == 0)
    return g_strdup (self->no_deck->name);

  return join_levels (levels + MIN (self->n_common, n_levels - 1));
}
