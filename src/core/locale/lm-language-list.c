/* lm-language-list.c: the languages of the world, to be searched
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-language-list.h"

#include <string.h>

#include <unicode/uloc.h>

#include "core/locale/lm-locale.h"

typedef struct
{
  char     *tag;
  char     *name;
  char     *searched;      /* all that it is called, ready to be compared */
  gboolean  is_region;
} Language;

struct _LmLanguageList
{
  GArray *languages;
};

static void
language_clear (gpointer data)
{
  Language *language = data;

  g_free (language->tag);
  g_free (language->name);
  g_free (language->searched);
}

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return lm_locale_compare (((const Language *) one)->name, ((const Language *) other)->name);
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

/* Returns the tag of @locale in its usual spelling, or NULL when that is no language. */
static char *
dup_tag (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  char tag[ULOC_FULLNAME_CAPACITY] = "";

  uloc_toLanguageTag (locale, tag, sizeof tag - 1, TRUE, &status);
  if (U_FAILURE (status) || *uloc_getISO3Language (locale) == '\0')
    return NULL;

  return g_strdup (tag);
}

static gboolean
has_region (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  char region[ULOC_COUNTRY_CAPACITY] = "";

  uloc_getCountry (locale, region, sizeof region, &status);

  return *region != '\0';
}

static void
add (LmLanguageList *self,
     const char     *locale)
{
  Language language = { dup_tag (locale), lm_locale_get_name_of_language (locale), NULL, has_region (locale) };
  g_autofree char *own_name = lm_locale_get_language_name (locale);
  g_autofree char *all = g_strjoin ("\n", language.name, own_name, language.tag, NULL);

  if (language.tag == NULL)
    {
      language_clear (&language);
      return;
    }

  language.searched = fold (all);
  g_array_append_val (self->languages, language);
}

LmLanguageList *
lm_language_list_new (void)
{
  LmLanguageList *self = g_new0 (LmLanguageList, 1);

  self->languages = g_array_new (FALSE, FALSE, sizeof (Language));
  g_array_set_clear_func (self->languages, language_clear);

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    add (self, uloc_getAvailable (i));

  g_array_sort (self->languages, compare_names);

  return self;
}

void
lm_language_list_free (LmLanguageList *self)
{
  g_array_unref (self->languages);
  g_free (self);
}

/* The tag that @text is, in its usual spelling. */
static char *
parse_tag (const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  int32_t parsed = 0;

  uloc_forLanguageTag (text, locale, sizeof locale - 1, &parsed, &status);

  return U_SUCCESS (status) && parsed > 0 && (gsize) parsed == strlen (text) ? dup_tag (locale) : NULL;
}

GStrv
lm_language_list_search (LmLanguageList *self,
                         const char     *text)
{
  g_autoptr(GStrvBuilder) tags = g_strv_builder_new ();
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *wanted = fold (stripped);
  g_autofree char *tag = parse_tag (stripped);

  if (tag != NULL)
    g_strv_builder_add (tags, tag);

  for (guint i = 0; i < self->languages->len; i++)
    {
      const Language *language = &g_array_index (self->languages, Language, i);
      gboolean fits = *wanted == '\0' ? !language->is_region : strstr (language->searched, wanted) != NULL;

      if (fits && g_strcmp0 (language->tag, tag) != 0)
        g_strv_builder_add (tags, language->tag);
    }

  return g_strv_builder_end (tags);
}
