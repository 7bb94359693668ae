/* lm-card-texts.c: what cards say, ready to be searched
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-locale.h"
#include "core/study/lm-card-texts.h"

/* An aspect's title, a cell, another cell. */
#define MOST_PARTS 3

/* Many cards say the same thing: a text is folded and looked through only once. */
typedef struct
{
  char  *folded;
  gsize  length;
} Part;

struct _LmCardTexts
{
  GArray  *parts;                        /* Part; the first is empty */
  guint32 (*parts_of_cards)[MOST_PARTS]; /* indexes of parts, by index of the card */
  guint32 *ranks;                        /* by index of the card */
  guint    n_cards;
};

static void
clear_part (gpointer data)
{
  g_free (((Part *) data)->folded);
}

static void
append_text (GString    *text,
             const char *more)
{
  if (more == NULL)
    return;

  g_string_append (text, more);
  g_string_append_c (text, '\n');
}

static guint32
add_part (LmCardTexts *self,
          GString     *text)
{
  Part part = { .folded = lm_text_search_fold (text->str) };

  part.length = strlen (part.folded);
  g_array_append_val (self->parts, part);

  return self->parts->len - 1;
}

/* The part of @owner, an aspect or a cell, where it was added before. */
static guint32
find_part (GHashTable *known,
           gpointer    owner)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (known, owner));
}

static guint32
add_aspect (LmCardTexts *self,
            GHashTable  *known,
            LmAspect    *aspect)
{
  guint32 part = find_part (known, aspect);
  g_autoptr(GString) text = NULL;

  if (part > 0)
    return part;

  text = g_string_new (lm_aspect_get_title (aspect));
  part = add_part (self, text);
  g_hash_table_insert (known, aspect, GUINT_TO_POINTER (part));

  return part;
}

static guint32
add_cell (LmCardTexts *self,
          GHashTable  *known,
          LmCell      *cell)
{
  guint32 part = cell != NULL ? find_part (known, cell) : 0;
  g_autoptr(GString) text = NULL;
  const char * const *examples;

  if (part > 0 || cell == NULL)
    return part;

  text = g_string_new (NULL);
  append_text (text, lm_side_get_name (lm_cell_get_side (cell)));
  append_text (text, lm_cell_get_statement (cell));
  append_text (text, lm_cell_get_detail (cell));

  examples = lm_cell_get_examples (cell);
  for (guint i = 0; examples[i] != NULL; i++)
    append_text (text, examples[i]);

  part = add_part (self, text);
  g_hash_table_insert (known, cell, GUINT_TO_POINTER (part));

  return part;
}

static guint32
add_authored (LmCardTexts    *self,
              LmAuthoredCard *authored)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_text (text, lm_authored_card_get_prompt (authored));
  append_text (text, lm_authored_card_get_answer (authored));
  append_text (text, lm_authored_card_get_hint (authored));

  return add_part (self, text);
}

static void
add_card (LmCardTexts *self,
          GHashTable  *known,
          LmCard      *card,
          guint32      parts[MOST_PARTS])
{
  if (lm_card_get_authored (card) != NULL)
    {
      parts[0] = add_authored (self, lm_card_get_authored (card));
      return;
    }

  parts[0] = add_aspect (self, known, lm_card_get_aspect (card));
  parts[1] = add_cell (self, known, lm_card_get_cell (card));
  parts[2] = add_cell (self, known, lm_card_get_other_cell (card));
}

typedef struct
{
  char  *key;
  guint  index;
} Title;

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  const Title *one = a;
  const Title *other = b;

  return strcmp (one->key, other->key);
}

/* As the language of the subject sorts them, whatever that of the interface is. */
static char *
dup_title_key (LmCard     *card,
               const char *language)
{
  LmAuthoredCard *authored = lm_card_get_authored (card);
  const char *title = authored != NULL ? lm_authored_card_get_prompt (authored)
                                       : lm_aspect_get_title (lm_card_get_aspect (card));

  return lm_locale_get_sort_key_of (language, title);
}

static void
rank_titles (LmCardTexts *self,
             LmDeck      *deck)
{
  const char *language = lm_subject_get_language (lm_deck_get_subject (deck));
  Title *titles = g_new (Title, MAX (self->n_cards, 1));
  guint rank = 0;

  for (guint i = 0; i < self->n_cards; i++)
    {
      titles[i].key = dup_title_key (lm_deck_get_card (deck, i), language);
      titles[i].index = i;
    }

  qsort (titles, self->n_cards, sizeof *titles, compare_titles);

  for (guint i = 0; i < self->n_cards; i++)
    {
      if (i > 0 && compare_titles (&titles[i - 1], &titles[i]) != 0)
        rank = i;

      self->ranks[titles[i].index] = rank;
    }

  for (guint i = 0; i < self->n_cards; i++)
    g_free (titles[i].key);

  g_free (titles);
}

LmCardTexts *
lm_card_texts_new (LmDeck *deck)
{
  LmCardTexts *self;
  g_autoptr(GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr(GString) nothing = g_string_new (NULL);

  g_return_val_if_fail (LM_IS_DECK (deck), NULL);

  self = g_new0 (LmCardTexts, 1);
  self->n_cards = lm_deck_get_n_cards (deck);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  self->parts_of_cards = g_malloc0_n (self->n_cards, sizeof *self->parts_of_cards);
  self->ranks = g_new (guint32, self->n_cards);
  add_part (self, nothing);

  for (guint i = 0; i < self->n_cards; i++)
    add_card (self, known, lm_deck_get_card (deck, i), self->parts_of_cards[i]);

  rank_titles (self, deck);

  return self;
}

void
lm_card_texts_free (LmCardTexts *self)
{
  g_array_unref (self->parts);
  g_free (self->parts_of_cards);
  g_free (self->ranks);
  g_free (self);
}

static void
new_in_thread (GTask        *task,
               gpointer      source,
               gpointer      deck,
               GCancellable *cancellable)
{
  g_task_return_pointer (task, lm_card_texts_new (deck), (GDestroyNotify) lm_card_texts_free);
}

void
lm_card_texts_new_async (LmDeck              *deck,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_DECK (deck));

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, lm_card_texts_new_async);
  g_task_set_task_data (task, g_object_ref (deck), g_object_unref);
  g_task_run_in_thread (task, new_in_thread);
}

LmCardTexts *
lm_card_texts_new_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lm_card_texts_find_words (LmCardTexts  *self,
                          LmTextSearch *search,
                          guint32      *found)
{
  g_autofree guint32 *in_parts = g_new (guint32, self->parts->len);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      in_parts[i] = lm_text_search_find_words (search, part->folded, part->length);
    }

  for (guint i = 0; i < self->n_cards; i++)
    {
      const guint32 *parts = self->parts_of_cards[i];

      found[i] = in_parts[parts[0]] | in_parts[parts[1]] | in_parts[parts[2]];
    }
}

guint
lm_card_texts_get_rank (LmCardTexts *self,
                        guint        index)
{
  g_return_val_if_fail (index < self->n_cards, 0);

  return self->ranks[index];
}
