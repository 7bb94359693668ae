/* lm-html-escape.c: a text in HTML
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-html-escape.h"

/* Control characters and what Unicode keeps for programs: HTML has no way to write them. */
static gboolean
may_be_in_html (gunichar ch)
{
  return (!g_unichar_iscntrl (ch) || ch == '\t') && (ch & 0xfffe) != 0xfffe && (ch < 0xfdd0 || ch > 0xfdef);
}

void
lm_html_append_character (GString  *html,
                          gunichar  ch)
{
  switch (ch)
    {
    case '&':
      g_string_append (html, "&amp;");
      break;

    case '<':
      g_string_append (html, "&lt;");
      break;

    case '>':
      g_string_append (html, "&gt;");
      break;

    case '"':
      g_string_append (html, "&quot;");
      break;

    default:
      if (may_be_in_html (ch))
        g_string_append_unichar (html, ch);
    }
}
