/* lm-installed-locale.c: a locale with which gettext works
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include <unicode/uloc.h>

#include "app/lm-installed-locale.h"

static gboolean
is_installed (const char *name)
{
  locale_t locale = newlocale (LC_MESSAGES_MASK, name, (locale_t) 0);

  if (locale == (locale_t) 0)
    return FALSE;

  freelocale (locale);

  return TRUE;
}

/* The C library has no list of what is installed, but ICU one of what there is. */
char *
lm_installed_locale_find (void)
{
  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      const char *id = uloc_getAvailable (i);
      g_autofree char *name = g_strconcat (id, ".UTF-8", NULL);

      if (strchr (id, '_') != NULL && is_installed (name))
        return g_steal_pointer (&name);
    }

  return NULL;
}
