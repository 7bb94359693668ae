/* lm-translation.c: the texts of a subject in one more language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/subject/lm-translation.h"

typedef struct
{
  char *path;
  char *text;
  char *earlier;
} Text;

struct _LmTranslation
{
  char   *language;
  GArray *texts;        /* Text, by path: names in a hostile file could all collide in a hash table */
};

static void
text_clear (gpointer data)
{
  Text *text = data;

  g_free (text->path);
  g_free (text->text);
  g_free (text->earlier);
}

static int
compare_paths (gconstpointer one,
               gconstpointer other)
{
  return strcmp (((const Text *) one)->path, ((const Text *) other)->path);
}

LmTranslation *
lm_translation_new (const char *language,
                    GPtrArray  *paths,
                    GPtrArray  *texts,
                    GPtrArray  *earlier)
{
  LmTranslation *self;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (paths->len == texts->len && paths->len == earlier->len, NULL);

  self = g_new0 (LmTranslation, 1);
  self->language = g_strdup (language);
  self->texts = g_array_sized_new (FALSE, FALSE, sizeof (Text), paths->len);
  g_array_set_clear_func (self->texts, text_clear);

  for (guint i = 0; i < paths->len; i++)
    {
      const Text text = {
        g_strdup (g_ptr_array_index (paths, i)),
        g_strdup (g_ptr_array_index (texts, i)),
        g_strdup (g_ptr_array_index (earlier, i)),
      };

      g_array_append_val (self->texts, text);
    }

  g_array_sort (self->texts, compare_paths);

  return self;
}

void
lm_translation_free (LmTranslation *self)
{
  g_array_unref (self->texts);
  g_free (self->language);
  g_free (self);
}

const char *
lm_translation_get_language (const LmTranslation *self)
{
  return self->language;
}

static const Text *
find (const LmTranslation *self,
      const char          *path)
{
  const Text wanted = { (char *) path };
  guint index;

  if (!g_array_binary_search (self->texts, &wanted, compare_paths, &index))
    return NULL;

  return &g_array_index (self->texts, Text, index);
}

const char *
lm_translation_lookup (const LmTranslation *self,
                       const char          *path)
{
  const Text *text = find (self, path);

  return text != NULL ? text->text : NULL;
}

const char *
lm_translation_lookup_earlier (const LmTranslation *self,
                               const char          *path)
{
  const Text *text = find (self, path);

  return text != NULL ? text->earlier : NULL;
}

void
lm_translation_foreach (const LmTranslation *self,
                        LmTranslationFunc    func,
                        gpointer             data)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const Text *text = &g_array_index (self->texts, Text, i);

      func (text->path, text->text, text->earlier, data);
    }
}
