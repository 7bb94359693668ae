/* lm-id.c: ids made from titles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-id.h"

#include <string.h>

/* They part no words. */
#define APOSTROPHES "'`"

static void
append_word_char (GString *id,
                  char     character)
{
  if (g_ascii_isalnum (character))
    g_string_append_c (id, g_ascii_tolower (character));
  else if (strchr (APOSTROPHES, character) == NULL &&
           id->len > 0 && id->str[id->len - 1] != '-')
    g_string_append_c (id, '-');
}

static void
drop_last_hyphen (GString *id)
{
  if (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
}

char *
lm_id_from_text (const char *text,
                 const char *fallback)
{
  g_autofree char *ascii = NULL;
  GString *id;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (fallback != NULL, NULL);

  ascii = g_str_to_ascii (text, "C");
  id = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0' && id->len < LM_ID_MAX_CHARS; at++)
    append_word_char (id, *at);

  drop_last_hyphen (id);
  if (id->len == 0)
    g_string_assign (id, fallback);

  return g_string_free (id, FALSE);
}

char *
lm_id_make_unique (const char *id,
                   GHashTable *taken)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (taken != NULL, NULL);

  if (!g_hash_table_contains (taken, id))
    return g_strdup (id);

  for (guint number = 2; ; number++)
    {
      g_autofree char *suffix = g_strdup_printf ("-%u", number);
      g_autoptr(GString) candidate = g_string_new (id);

      g_string_truncate (candidate, MIN (candidate->len, LM_ID_MAX_CHARS - strlen (suffix)));
      drop_last_hyphen (candidate);
      g_string_append (candidate, suffix);

      if (!g_hash_table_contains (taken, candidate->str))
        return g_strdup (candidate->str);
    }
}
