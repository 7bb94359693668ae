/* lm-html-attributes.c: how many attributes the tags of HTML have
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-html-attributes.h"

#include <string.h>

#define BLANKS " \t\n\r\f"

/* A quotation mark opens a value only behind an equals sign. One that does not end goes to
 * the end of the text. */
static const char *
skip_value (const char *at)
{
  const char *quote = at + strspn (at, BLANKS);
  const char *end;

  if (*quote != '"' && *quote != '\'')
    return at;

  end = strchr (quote + 1, *quote);

  return end != NULL ? end + 1 : quote + strlen (quote);
}

/* From the character behind “<” to the end of the tag, or NULL when it has too many. */
static const char *
skip_tag (const char *at)
{
  guint n_attributes = 0;

  while (*at != '\0' && *at != '>')
    {
      if (*at == '=')
        {
          at = skip_value (at + 1);
          n_attributes++;
        }
      else
        {
          gsize n_blanks = strspn (at, BLANKS "/");

          n_attributes += n_blanks > 0;
          at += MAX (n_blanks, 1);
        }

      /* With a value, an attribute may count twice: for the blank and for the equals sign. */
      if (n_attributes > 2 * LM_HTML_MAX_ATTRIBUTES)
        return NULL;
    }

  return at;
}

gboolean
lm_html_has_sane_tags (const char *html)
{
  for (const char *at = strchr (html, '<'); at != NULL; at = strchr (at, '<'))
    {
      at++;

      if (!g_ascii_isalpha (*at))
        continue;

      at = skip_tag (at);
      if (at == NULL)
        return FALSE;
    }

  return TRUE;
}
