/* lm-anki-cloze.c: gaps in a text of Anki’s, `{{c1::what is hidden::hint}}`
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-cloze.h"

#include <string.h>

#define MAX_DEPTH 10            /* as in Anki */
#define OCCLUSION "image-occlusion:"

typedef struct
{
  gboolean asked;
  gboolean is_picture;
  gsize    begin;               /* where it begins in what is shown */
  char    *hint;
} Cloze;

typedef struct
{
  /* Owned */
  GString *shown;
  GString *filling;

  /* State */
  guint    number;
  gboolean with_gap;
  gboolean found;
  gboolean is_picture;
  Cloze    open[MAX_DEPTH];
  guint    n_open;
} Rendering;

/* Returns what follows `{{c1::` or `{{c1,2::`, or NULL when @p is no such beginning. */
static const char *
read_beginning (const char *p,
                guint       number,
                gboolean   *asked)
{
  gboolean any = FALSE;

  *asked = FALSE;

  if (!g_str_has_prefix (p, "{{c"))
    return NULL;

  p += strlen ("{{c");

  while (g_ascii_isdigit (*p) || *p == ',')
    {
      guint64 n = 0;

      if (*p == ',')
        {
          p++;
          continue;
        }

      for (; g_ascii_isdigit (*p); p++)
        n = MIN (n * 10 + (*p - '0'), G_MAXUINT);

      any = TRUE;
      if (n == number)
        *asked = TRUE;
    }

  return any && g_str_has_prefix (p, "::") ? p + strlen ("::") : NULL;
}

static void
begin_cloze (Rendering *rendering,
             gboolean   asked)
{
  if (rendering->n_open == MAX_DEPTH)
    return;

  rendering->open[rendering->n_open++] = (Cloze) { asked, FALSE, rendering->shown->len, NULL };
  rendering->found = rendering->found || asked;
}

static void
end_cloze (Rendering *rendering)
{
  Cloze *cloze;

  if (rendering->n_open == 0)
    {
      g_string_append (rendering->shown, "}}");
      return;
    }

  cloze = &rendering->open[--rendering->n_open];

  if (cloze->is_picture)
    rendering->is_picture = rendering->is_picture || cloze->asked;
  else if (cloze->asked)
    {
      g_string_append_printf (rendering->filling, "%s%s", rendering->filling->len > 0 ? ", " : "",
                              rendering->shown->str + cloze->begin);
      if (rendering->with_gap)
        {
          g_string_truncate (rendering->shown, cloze->begin);
          g_string_append_printf (rendering->shown, "[%s]", cloze->hint != NULL ? cloze->hint : "…");
        }
    }

  g_clear_pointer (&cloze->hint, g_free);
}

static void
add_text (Rendering  *rendering,
          const char *text,
          gsize       length)
{
  Cloze *cloze = rendering->n_open > 0 ? &rendering->open[rendering->n_open - 1] : NULL;
  const char *hint;

  if (cloze != NULL && rendering->shown->len == cloze->begin && g_str_has_prefix (text, OCCLUSION))
    cloze->is_picture = TRUE;

  if (cloze != NULL && cloze->is_picture)
    return;

  hint = cloze != NULL ? g_strstr_len (text, length, "::") : NULL;
  if (hint != NULL)
    {
      g_free (cloze->hint);
      cloze->hint = g_strndup (hint + strlen ("::"), length - (hint + strlen ("::") - text));
      length = hint - text;
    }

  g_string_append_len (rendering->shown, text, length);
}

static void
render (Rendering  *rendering,
        const char *html)
{
  const char *text = html;
  const char *p = html;

  while ((p = strpbrk (p, "{}")) != NULL)
    {
      gboolean asked;
      const char *after = read_beginning (p, rendering->number, &asked);
      gboolean is_end = g_str_has_prefix (p, "}}");

      if (after == NULL && !is_end)
        {
          p++;
          continue;
        }

      if (p > text)
        add_text (rendering, text, p - text);

      if (is_end)
        end_cloze (rendering);
      else
        begin_cloze (rendering, asked);

      p = is_end ? p + strlen ("}}") : after;
      text = p;
    }

  if (*text != '\0')
    add_text (rendering, text, strlen (text));

  /* What was not closed is not shown, neither by Anki. */
  if (rendering->n_open > 0)
    g_string_truncate (rendering->shown, rendering->open[0].begin);
  while (rendering->n_open > 0)
    g_clear_pointer (&rendering->open[--rendering->n_open].hint, g_free);
}

char *
lm_anki_cloze_render (const char      *html,
                      guint            number,
                      LmAnkiClozeView  view,
                      gboolean        *is_picture)
{
  g_autoptr(GString) shown = g_string_new (NULL);
  g_autoptr(GString) filling = g_string_new (NULL);
  Rendering rendering = { shown, filling, number, view == LM_ANKI_CLOZE_QUESTION };

  g_return_val_if_fail (html != NULL, NULL);
  g_return_val_if_fail (is_picture != NULL, NULL);

  render (&rendering, html);

  if (rendering.is_picture)
    *is_picture = TRUE;

  if (view == LM_ANKI_CLOZE_FILLING)
    return g_string_free (g_steal_pointer (&filling), FALSE);

  return rendering.found ? g_string_free (g_steal_pointer (&shown), FALSE) : g_strdup ("");
}
