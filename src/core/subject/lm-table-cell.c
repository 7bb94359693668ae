/* lm-table-cell.c: a text in a cell of a table, and out of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-table-cell.h"

#include <string.h>

#define GUARD '\''

/* Guards may be in front already: then one more keeps text and guard apart. */
static gboolean
looks_like_formula (const char *text)
{
  while (*text == GUARD)
    text++;

  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static gboolean
needs_quoting (const char *text,
               char        delimiter)
{
  const char special[] = { delimiter, '"', '\r', '\n', '\0' };

  return strpbrk (text, special) != NULL;
}

void
lm_table_cell_append (GString    *table,
                      const char *text,
                      char        delimiter)
{
  gboolean is_quoted = needs_quoting (text, delimiter);

  if (is_quoted)
    g_string_append_c (table, '"');

  if (looks_like_formula (text))
    g_string_append_c (table, GUARD);

  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (table, '"');

      g_string_append_c (table, *text);
    }

  if (is_quoted)
    g_string_append_c (table, '"');
}

const char *
lm_table_cell_get_text (const char *cell)
{
  return *cell == GUARD && looks_like_formula (cell) ? cell + 1 : cell;
}
