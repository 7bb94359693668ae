/* lm-language-tag.h: how languages are written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_language_tag_from_name:
 * @name: a language as BCP 47, gettext or the C library write it: “pt-br”, “pt_BR”, “sr@latin”, “de_DE.UTF-8”
 *
 * Returns: (transfer full) (nullable): its BCP 47 tag, “pt-BR” or “sr-Latn”, or %NULL when @name is none
 */
char *lm_language_tag_from_name (const char *name);

G_END_DECLS
