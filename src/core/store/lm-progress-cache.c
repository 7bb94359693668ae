/* lm-progress-cache.c: what is known of cards, at hand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-progress-cache.h"

struct _LmProgressCache
{
  GHashTable *subjects;      /* subject's id to a table of card's id to LmCardProgress */
  GHashTable *notes;         /* subject's id to a table of card's id to its note */
};

LmProgressCache *
lm_progress_cache_new (void)
{
  LmProgressCache *self = g_new0 (LmProgressCache, 1);

  self->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);

  return self;
}

void
lm_progress_cache_free (LmProgressCache *self)
{
  g_hash_table_unref (self->subjects);
  g_hash_table_unref (self->notes);
  g_free (self);
}

GHashTable *
lm_progress_cache_new_cards (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static GHashTable *
get_cards (LmProgressCache *self,
           const char      *subject)
{
  GHashTable *cards = g_hash_table_lookup (self->subjects, subject);

  if (cards == NULL)
    {
      cards = lm_progress_cache_new_cards ();
      g_hash_table_insert (self->subjects, g_strdup (subject), cards);
    }

  return cards;
}

LmCardProgress
lm_progress_cache_get (LmProgressCache *self,
                       const char      *subject,
                       const char      *card)
{
  const LmCardProgress nothing = LM_CARD_PROGRESS_INIT;
  GHashTable *cards = g_hash_table_lookup (self->subjects, subject);
  const LmCardProgress *known = cards != NULL ? g_hash_table_lookup (cards, card) : NULL;

  return known != NULL ? *known : nothing;
}

void
lm_progress_cache_set (LmProgressCache      *self,
                       const char           *subject,
                       const char           *card,
                       const LmCardProgress *progress)
{
  GHashTable *cards = get_cards (self, subject);
  LmCardProgress *known = g_hash_table_lookup (cards, card);

  if (known != NULL)
    *known = *progress;
  else
    g_hash_table_insert (cards, g_strdup (card), g_memdup2 (progress, sizeof *progress));
}

/* An answer that was given meanwhile is newer than what was read. */
static gboolean
is_newer (GHashTable           *cards,
          const char           *id,
          const LmCardProgress *progress)
{
  const LmCardProgress *known = g_hash_table_lookup (cards, id);

  return known != NULL && known->last_at > progress->last_at;
}

void
lm_progress_cache_take (LmProgressCache *self,
                        const char      *subject,
                        GHashTable      *cards)
{
  GHashTable *known = get_cards (self, subject);
  GHashTableIter iter;
  gpointer id;
  gpointer progress;

  if (g_hash_table_size (known) == 0)
    {
      g_hash_table_replace (self->subjects, g_strdup (subject), cards);
      return;
    }

  g_hash_table_iter_init (&iter, cards);
  while (g_hash_table_iter_next (&iter, &id, &progress))
    {
      if (!is_newer (known, id, progress))
        {
          g_hash_table_iter_steal (&iter);
          g_hash_table_replace (known, id, progress);
        }
    }

  g_hash_table_unref (cards);
}

const char *
lm_progress_cache_get_note (LmProgressCache *self,
                            const char      *subject,
                            const char      *card)
{
  GHashTable *notes = g_hash_table_lookup (self->notes, subject);

  return notes != NULL ? g_hash_table_lookup (notes, card) : NULL;
}

void
lm_progress_cache_set_note (LmProgressCache *self,
                            const char      *subject,
                            const char      *card,
                            const char      *note)
{
  GHashTable *notes = g_hash_table_lookup (self->notes, subject);

  if (notes == NULL)
    {
      notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (self->notes, g_strdup (subject), notes);
    }

  if (note != NULL && *note != '\0')
    g_hash_table_insert (notes, g_strdup (card), g_strdup (note));
  else
    g_hash_table_remove (notes, card);
}

void
lm_progress_cache_take_notes (LmProgressCache *self,
                              const char      *subject,
                              GHashTable      *notes)
{
  g_hash_table_replace (self->notes, g_strdup (subject), notes);
}

void
lm_progress_cache_clear (LmProgressCache *self)
{
  GHashTableIter iter;
  gpointer cards;

  g_hash_table_iter_init (&iter, self->subjects);
  while (g_hash_table_iter_next (&iter, NULL, &cards))
    g_hash_table_remove_all (cards);

  g_hash_table_remove_all (self->notes);
}

GList *
lm_progress_cache_list_subjects (LmProgressCache *self)
{
  return g_hash_table_get_keys (self->subjects);
}
