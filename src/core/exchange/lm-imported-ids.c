/* lm-imported-ids.c: ids for what comes without
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-imported-ids.h"

#include <string.h>

#include "core/subject/lm-id.h"

/* Of 200,000 texts, two have the same digest once in 50 tables. They get numbers then. */
#define DIGEST_DIGITS 10

#define BEGINNING 256    /* characters */

typedef struct
{
  char  digest[DIGEST_DIGITS + 1];
  guint n_same;                         /* texts so far */
} Origin;

struct _LmImportedIds
{
  GTree *origins;                       /* by id; not a hash table: names could be chosen to collide */
};

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  return strcmp (a, b);
}

LmImportedIds *
lm_imported_ids_new (void)
{
  LmImportedIds *self = g_new0 (LmImportedIds, 1);

  self->origins = g_tree_new_full (compare_ids, NULL, g_free, g_free);

  return self;
}

void
lm_imported_ids_free (LmImportedIds *self)
{
  g_tree_unref (self->origins);
  g_free (self);
}

static Origin *
new_origin (const char *text)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  Origin *origin = g_new0 (Origin, 1);

  g_strlcpy (origin->digest, digest, sizeof origin->digest);
  origin->n_same = 1;

  return origin;
}

/* Cuts @id so that it is no longer than an id may be. */
static char *
append_suffix (const char *id,
               const char *suffix)
{
  gsize length = MIN (strlen (id), LM_ID_MAX_CHARS - 1 - strlen (suffix));

  while (length > 0 && id[length - 1] == '-')
    length--;

  return g_strdup_printf ("%.*s-%s", (int) length, id, suffix);
}

static guint
count_question_marks (const char *text)
{
  guint n_marks = 0;

  for (const char *at = strchr (text, '?'); at != NULL; at = strchr (at + 1, '?'))
    n_marks++;

  return n_marks;
}

/* Letters that ASCII has no likeness of become question marks. */
static gboolean
loses_letters (const char *beginning,
               const char *id)
{
  g_autofree char *ascii = NULL;

  if (strlen (id) == LM_ID_MAX_CHARS)
    return TRUE;

  if (g_str_is_ascii (beginning))
    return FALSE;

  ascii = g_str_to_ascii (beginning, "C");

  return count_question_marks (ascii) > count_question_marks (beginning);
}

/* Of a long text, only the beginning can be in the id. */
static char *
make_id (const char   *text,
         const char   *fallback,
         const Origin *origin)
{
  g_autofree char *beginning = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), BEGINNING));
  g_autofree char *id = lm_id_from_text (beginning, fallback);

  if (strlen (beginning) < strlen (text) || loses_letters (beginning, id))
    return append_suffix (id, origin->digest);

  return g_steal_pointer (&id);
}

static char *
add_number (LmImportedIds *self,
            const char    *id,
            Origin        *first)
{
  while (TRUE)
    {
      g_autofree char *number = g_strdup_printf ("%u", ++first->n_same);
      char *candidate = append_suffix (id, number);

      if (g_tree_lookup (self->origins, candidate) == NULL)
        return candidate;

      g_free (candidate);
    }
}

char *
lm_imported_ids_add (LmImportedIds *self,
                     const char    *text,
                     const char    *fallback)
{
  g_autofree Origin *origin = NULL;
  g_autofree char *id = NULL;
  Origin *first;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (fallback != NULL, NULL);

  origin = new_origin (text);
  id = make_id (text, fallback, origin);

  first = g_tree_lookup (self->origins, id);
  if (first != NULL && strcmp (first->digest, origin->digest) != 0)
    {
      g_autofree char *taken_id = g_steal_pointer (&id);

      id = append_suffix (taken_id, origin->digest);
      first = g_tree_lookup (self->origins, id);
    }

  if (first != NULL)
    {
      g_autofree char *taken_id = g_steal_pointer (&id);

      id = add_number (self, taken_id, first);
    }

  g_tree_insert (self->origins, g_strdup (id), g_steal_pointer (&origin));

  return g_steal_pointer (&id);
}
