/* lm-installed-locale.h: a locale with which gettext works
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_installed_locale_find:
 *
 * In a locale without a language, as “C”, gettext may not look at LANGUAGE at all. In any other
 * it does, whatever the language of the locale is.
 *
 * Returns: (transfer full) (nullable): the name of a UTF-8 locale with a language that is
 *   installed, or %NULL when there is none
 */
char *lm_installed_locale_find (void);

G_END_DECLS
