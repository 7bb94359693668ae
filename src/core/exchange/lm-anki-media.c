/* lm-anki-media.c: the pictures and sounds of Anki’s cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-media.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/exchange/lm-html-text.h"

#define SHORT_DATA 64           /* characters of a picture’s contents that tell it from others */

/* Beyond this, a hostile file would fill the memory; each name counts as another then. */
#define MAX_NAMES 500000

typedef struct
{
  GTree *names;                 /* not a hash table: they could be chosen to collide */
  guint  n_more;
} Names;

struct _LmAnkiMedia
{
  Names pictures;
  Names sounds;
};

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return strcmp (a, b);
}

LmAnkiMedia *
lm_anki_media_new (void)
{
  LmAnkiMedia *self = g_new0 (LmAnkiMedia, 1);

  self->pictures.names = g_tree_new_full (compare_names, NULL, g_free, NULL);
  self->sounds.names = g_tree_new_full (compare_names, NULL, g_free, NULL);

  return self;
}

void
lm_anki_media_free (LmAnkiMedia *self)
{
  g_tree_unref (self->pictures.names);
  g_tree_unref (self->sounds.names);
  g_free (self);
}

static void
add_name (Names      *self,
          const char *name,
          gsize       length)
{
  g_autofree char *key = g_strndup (name, length);

  if (g_tree_lookup_node (self->names, key) != NULL)
    return;

  if (g_tree_nnodes (self->names) < MAX_NAMES)
    g_tree_insert (self->names, g_steal_pointer (&key), NULL);
  else
    self->n_more++;
}

void
lm_anki_media_add_picture (LmAnkiMedia *self,
                           const char  *name)
{
  add_name (&self->pictures, name, strlen (name));
}

/* Returns what follows the tag that begins at @tag, or NULL when it does not end. */
static const char *
read_tag (LmAnkiMedia *self,
          const char  *tag)
{
  const char *end = strchr (tag, ']');
  const char *closing = "[/anki:tts]";

  if (end == NULL)
    return NULL;

  if (g_str_has_prefix (tag, "[sound:"))
    {
      const char *name = tag + strlen ("[sound:");

      if (end > name)
        add_name (&self->sounds, name, end - name);
    }
  else if (g_str_has_prefix (tag, "[anki:tts"))
    {
      const char *spoken_until = strstr (end, closing);

      return spoken_until != NULL ? spoken_until + strlen (closing) : NULL;
    }

  return end + 1;
}

char *
lm_anki_media_take_sounds (LmAnkiMedia *self,
                           char        *html)
{
  char *to = html;
  const char *from = html;
  const char *tag = html;

  while ((tag = strchr (tag, '[')) != NULL)
    {
      gboolean is_tag = g_str_has_prefix (tag, "[sound:") || g_str_has_prefix (tag, "[anki:");
      const char *after = is_tag ? read_tag (self, tag) : NULL;

      if (is_tag && after == NULL)
        break;

      if (after != NULL)
        {
          memmove (to, from, tag - from);
          to += tag - from;
          from = after;
        }

      tag = after != NULL ? after : tag + 1;
    }

  memmove (to, from, strlen (from) + 1);

  return html;
}

/* What may stand in a URI; a text that only begins like one is no shorter for it. */
static gsize
get_uri_length (const char *html,
                const char *data)
{
  gsize length = 0;

  if (data == html || strchr ("\"'=(", data[-1]) == NULL)
    return 0;

  while (g_ascii_isgraph (data[length]) && strchr ("\"'<>", data[length]) == NULL)
    length++;

  return length;
}

char *
lm_anki_media_shorten (char *html)
{
  g_autoptr(GString) rest = NULL;
  const char *from = html;
  const char *data = html;

  while ((data = strstr (data, "data:")) != NULL)
    {
      gsize length = get_uri_length (html, data);

      if (length > SHORT_DATA)
        {
          if (rest == NULL)
            rest = g_string_new (NULL);
          g_string_append_len (rest, from, data + SHORT_DATA - from);
          from = data + length;
        }

      data += MAX (length, strlen ("data:"));
    }

  if (rest == NULL)
    return html;

  g_string_append (rest, from);
  g_free (html);

  return g_string_free (g_steal_pointer (&rest), FALSE);
}

static void
picture_cb (const char *source,
            gpointer    data)
{
  lm_anki_media_add_picture (data, source);
}

char *
lm_anki_media_read_html (LmAnkiMedia  *self,
                         const char   *html,
                         char        **answer)
{
  return lm_html_to_text (html, answer, picture_cb, self);
}

char *
lm_anki_media_read_cell (LmAnkiMedia *self,
                         const char  *cell)
{
  g_autofree char *html = lm_anki_media_take_sounds (self, lm_anki_media_shorten (g_strdup (cell)));

  return lm_anki_media_read_html (self, html, NULL);
}

void
lm_anki_media_report (LmAnkiMedia      *self,
                      LmExchangeReport *report)
{
  guint n_pictures = lm_anki_media_get_n_pictures (self);
  guint n_sounds = lm_anki_media_get_n_sounds (self);

  if (n_pictures > 0)
    lm_exchange_report_add (report, ngettext ("%u picture left out", "%u pictures left out", n_pictures), n_pictures);

  if (n_sounds > 0)
    lm_exchange_report_add (report, ngettext ("%u sound left out", "%u sounds left out", n_sounds), n_sounds);
}

guint
lm_anki_media_get_n_pictures (LmAnkiMedia *self)
{
  return g_tree_nnodes (self->pictures.names) + self->pictures.n_more;
}

guint
lm_anki_media_get_n_sounds (LmAnkiMedia *self)
{
  return g_tree_nnodes (self->sounds.names) + self->sounds.n_more;
}
