/* lm-json-number.c: numbers of a JSON text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-json-parser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
lm_json_parser_is_word_char (char character)
{
  return g_ascii_isalnum (character) || strchr ("+-._", character) != NULL;
}

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;

  return at;
}

/* “-”, digits without a leading zero, maybe a fraction, maybe an exponent */
static gboolean
is_number (const char *token)
{
  const char *digits = *token == '-' ? token + 1 : token;
  const char *at = skip_digits (digits);

  if (at == digits || (*digits == '0' && at > digits + 1))
    return FALSE;

  if (*at == '.')
    {
      digits = at + 1;
      at = skip_digits (digits);
      if (at == digits)
        return FALSE;
    }

  if (*at == 'e' || *at == 'E')
    {
      digits = at[1] == '+' || at[1] == '-' ? at + 2 : at + 1;
      at = skip_digits (digits);
      if (at == digits)
        return FALSE;
    }

  return *at == '\0';
}

gboolean
lm_json_parser_read_number (LmJsonParser *parser)
{
  const char *end = parser->at;
  g_autofree char *token = NULL;
  gint64 integer;

  while (end < parser->end && lm_json_parser_is_word_char (*end))
    end++;

  token = g_strndup (parser->at, end - parser->at);

  if (!is_number (token))
    {
      g_autofree char *excerpt = lm_json_excerpt (token);

      lm_json_parser_report (parser, parser->at, _("“%s” is not a number as JSON writes it"), excerpt);
      return FALSE;
    }

  if (g_ascii_string_to_signed (token, 10, G_MININT64, G_MAXINT64, &integer, NULL))
    json_node_init_int (parser->node, integer);
  else
    json_node_init_double (parser->node, g_ascii_strtod (token, NULL));

  parser->at = end;

  return TRUE;
}
