/* lm-language-list.h: the languages of the world, to be searched
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmLanguageList:
 *
 * The languages that ICU knows, by their names in the locale, in themselves, and their BCP 47 tags.
 */
typedef struct _LmLanguageList LmLanguageList;

LmLanguageList *lm_language_list_new    (void);
void            lm_language_list_free   (LmLanguageList *self);

/**
 * lm_language_list_search:
 * @self: a list
 * @text: a part of a name, or a tag
 *
 * Returns: (transfer full): the tags of the languages that are called so, sorted by name; a
 *   language that is named by its tag comes first. Without @text, of all, but not of their regions.
 */
GStrv           lm_language_list_search (LmLanguageList *self,
                                         const char     *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmLanguageList, lm_language_list_free)

G_END_DECLS
