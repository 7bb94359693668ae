/* lm-json-text.c: strings of a JSON text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-json-parser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reads the “\uXXXX” at @at, or returns -1. */
static int
read_code_unit (LmJsonParser *parser,
                const char   *at)
{
  int unit = 0;

  if (parser->end - at < 6 || at[0] != '\\' || at[1] != 'u')
    return -1;

  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;

      unit = unit * 16 + g_ascii_xdigit_value (at[i]);
    }

  return unit;
}

static gboolean
is_high_surrogate (int unit)
{
  return unit >= 0xd800 && unit <= 0xdbff;
}

static gboolean
is_low_surrogate (int unit)
{
  return unit >= 0xdc00 && unit <= 0xdfff;
}

static void
parse_unicode_escape (LmJsonParser *parser)
{
  const char *at = parser->at;
  int unit = read_code_unit (parser, at);
  int next;

  if (unit < 0)
    {
      lm_json_parser_report (parser, at, "%s", _("Four hexadecimal digits must follow “\\u”"));
      parser->at += 2;
      return;
    }

  parser->at += 6;
  next = read_code_unit (parser, parser->at);

  if (is_high_surrogate (unit) && is_low_surrogate (next))
    {
      parser->at += 6;
      g_string_append_unichar (parser->text, 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00));
    }
  else if (is_high_surrogate (unit) || is_low_surrogate (unit))
    {
      lm_json_parser_report (parser, at,
                             _("“%.6s” is one half of a character; the other half is missing"), at);
    }
  else if (unit == 0)
    {
      lm_json_parser_report (parser, at, "%s", _("A text may not have the character NUL (“\\u0000”)"));
    }
  else
    {
      g_string_append_unichar (parser->text, unit);
    }
}

static void
parse_escape (LmJsonParser *parser)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *at = parser->at;
  const char *letter;

  if (at[1] == 'u')
    {
      parse_unicode_escape (parser);
      return;
    }

  letter = strchr (letters, at[1]);
  if (letter != NULL)
    {
      g_string_append_c (parser->text, meanings[letter - letters]);
      parser->at += 2;
      return;
    }

  /* Only the backslash is at fault. What follows it is read as it is. */
  lm_json_parser_report (parser, at, "%s",
                         _("This “\\” begins nothing that JSON knows; write “\\\\” for a backslash"));
  parser->at++;
}

static gboolean
parse_control_character (LmJsonParser *parser)
{
  if (*parser->at == '\n' || *parser->at == '\r')
    {
      lm_json_parser_report (parser, parser->at, "%s",
              _("A text must end on the line where it begins; write “\\n” for a line break"));
      return FALSE;
    }

  lm_json_parser_report (parser, parser->at,
                         _("There is a control character in the text; write “\\u%04x” for it"),
          (guint) *parser->at);
  parser->at++;

  return TRUE;
}

static gboolean
is_text_char (char character)
{
  return character != '"' && character != '\\' && (guchar) character >= 0x20;
}

static const char *
find_text_end (LmJsonParser *parser)
{
  const char *at = parser->at;

  while (at < parser->end && is_text_char (*at))
    at++;

  return at;
}

gboolean
lm_json_parser_read_text (LmJsonParser *parser)
{
  const char *quote = parser->at++;

  g_string_truncate (parser->text, 0);

  while (TRUE)
    {
      const char *end = find_text_end (parser);

      g_string_append_len (parser->text, parser->at, end - parser->at);
      parser->at = end;

      if (end == parser->end || (*end == '\\' && end + 1 == parser->end))
        return lm_json_parser_fail_at_end (parser, quote,
                                           _("This text does not end; a quotation mark is missing"));

      if (*end == '"')
        {
          parser->at++;
          return TRUE;
        }

      if (*end == '\\')
        parse_escape (parser);
      else if (!parse_control_character (parser))
        return FALSE;
    }
}
