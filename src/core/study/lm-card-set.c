/* lm-card-set.c: which cards a subject yields, without the subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-set.h"

#include <stdlib.h>

struct _LmCardSet
{
  guint64 *hashes;      /* in order */
  guint    n_cards;
};

/* FNV-1a: g_str_hash() has 32 bits, too few for hundreds of thousands of ids. */
static guint64
hash_id (const char *id)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (const char *byte = id; *byte != '\0'; byte++)
    hash = (hash ^ (guint8) *byte) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

static int
compare_hashes (gconstpointer a,
                gconstpointer b)
{
  const guint64 *one = a;
  const guint64 *other = b;

  return (*one > *other) - (*one < *other);
}

LmCardSet *
lm_card_set_new (LmDeck *deck)
{
  LmCardSet *self;

  g_return_val_if_fail (LM_IS_DECK (deck), NULL);

  self = g_atomic_rc_box_new0 (LmCardSet);
  self->n_cards = lm_deck_get_n_cards (deck);
  self->hashes = g_new (guint64, self->n_cards);

  for (guint i = 0; i < self->n_cards; i++)
    self->hashes[i] = hash_id (lm_card_get_id (lm_deck_get_card (deck, i)));

  if (self->n_cards > 0)
    qsort (self->hashes, self->n_cards, sizeof *self->hashes, compare_hashes);

  return self;
}

LmCardSet *
lm_card_set_ref (LmCardSet *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_set (gpointer data)
{
  LmCardSet *self = data;

  g_free (self->hashes);
}

void
lm_card_set_unref (LmCardSet *self)
{
  g_atomic_rc_box_release_full (self, clear_set);
}

guint
lm_card_set_get_n_cards (const LmCardSet *self)
{
  return self->n_cards;
}

gboolean
lm_card_set_contains (const LmCardSet *self,
                      const char      *id)
{
  guint64 hash = hash_id (id);

  return self->n_cards > 0 &&
         bsearch (&hash, self->hashes, self->n_cards, sizeof *self->hashes, compare_hashes) != NULL;
}
