/* lm-translation.h: the texts of a subject in one more language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmTranslation:
 *
 * Texts by their path: what #LmTranslateFunc gets as context, as “vision/money/manager statement”.
 * A translation never changes; any thread may read it.
 */
typedef struct _LmTranslation LmTranslation;

/**
 * LmTranslationFunc:
 * @path: which text it is
 * @text: the text
 * @earlier: (nullable): see lm_translation_lookup_earlier()
 * @data: what was given along
 */
typedef void (*LmTranslationFunc) (const char *path,
                                   const char *text,
                                   const char *earlier,
                                   gpointer    data);

/**
 * lm_translation_new:
 * @language: BCP 47 tag
 * @paths: (element-type utf8): paths, each once
 * @texts: (element-type utf8): as many texts
 * @earlier: (element-type utf8): for each, what it was translated from where that has changed since, else %NULL
 *
 * Returns: (transfer full): a translation
 */
LmTranslation *lm_translation_new          (const char          *language,
                                            GPtrArray           *paths,
                                            GPtrArray           *texts,
                                            GPtrArray           *earlier);
void           lm_translation_free         (LmTranslation       *self);
const char    *lm_translation_get_language (const LmTranslation *self);

/**
 * lm_translation_lookup:
 * @self: a translation
 * @path: which text
 *
 * Returns: (transfer none) (nullable): the text, %NULL when it is not translated
 */
const char    *lm_translation_lookup       (const LmTranslation *self,
                                            const char          *path);

/**
 * lm_translation_lookup_earlier:
 * @self: a translation
 * @path: which text
 *
 * Returns: (transfer none) (nullable): what the text was when it was translated, where it was changed since;
 *   %NULL as far as the translation is known to be up to date
 */
const char    *lm_translation_lookup_earlier (const LmTranslation *self,
                                              const char          *path);

/**
 * lm_translation_foreach:
 * @self: a translation
 * @func: (scope call): called with each text, by path
 * @data: for @func
 */
void           lm_translation_foreach      (const LmTranslation *self,
                                            LmTranslationFunc    func,
                                            gpointer             data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmTranslation, lm_translation_free)

G_END_DECLS
