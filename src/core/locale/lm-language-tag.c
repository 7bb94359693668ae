/* lm-language-tag.c: how languages are written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-language-tag.h"

#include <string.h>
#include <unicode/uloc.h>

/* The C library has a word for a script, and ICU takes it for a variant. */
static const char *
find_script (const char *modifier)
{
  static const struct
  {
    const char *modifier;
    const char *script;
  } scripts[] = { { "cyrillic", "Cyrl" }, { "devanagari", "Deva" }, { "latin", "Latn" } };

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (g_ascii_strcasecmp (modifier, scripts[i].modifier) == 0)
      return scripts[i].script;

  return NULL;
}

static char *
dup_locale (const char *name)
{
  const char *modifier = strchr (name, '@');
  const char *script = modifier != NULL ? find_script (modifier + 1) : NULL;
  g_autoptr(GString) locale = NULL;
  gsize language_end;

  if (script == NULL)
    return g_strdup (name);

  /* “sr_RS@latin” is “sr_Latn_RS”. */
  locale = g_string_new_len (name, strcspn (name, ".@"));
  language_end = strcspn (locale->str, "_-");
  g_string_insert (locale, language_end, script);
  g_string_insert_c (locale, language_end, '_');

  return g_string_free (g_steal_pointer (&locale), FALSE);
}

char *
lm_language_tag_from_name (const char *name)
{
  g_autofree char *posix = NULL;
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  char tag[ULOC_FULLNAME_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (name != NULL, NULL);

  /* A language of one’s own: ICU would give it another name. */
  if (g_ascii_strncasecmp (name, "x-", 2) == 0)
    return g_ascii_strdown (name, -1);

  posix = dup_locale (name);
  /* ICU leaves out the NUL where there is just no room for it. */
  uloc_canonicalize (posix, locale, sizeof locale - 1, &status);
  uloc_toLanguageTag (locale, tag, sizeof tag - 1, TRUE, &status);

  return U_SUCCESS (status) && *tag != '\0' && !g_str_has_prefix (tag, "und") ? g_strdup (tag) : NULL;
}
