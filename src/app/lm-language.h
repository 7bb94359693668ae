/* lm-language.h: the language of the interface and the built-in subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * LmLanguage:
 * @tag: the tag of the language, as gettext names its catalog
 * @name: the name of the language in the language itself
 *
 * A language that the program speaks.
 */
typedef struct
{
  const char *tag;
  const char *name;
} LmLanguage;

/**
 * lm_language_get_all:
 * @n_languages: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_languages): the languages of the program
 */
const LmLanguage *lm_language_get_all           (gsize      *n_languages);

/**
 * lm_language_init:
 * @locale_dir: the folder of the message catalogs
 *
 * Takes the locale of the desktop and binds the catalogs. To be called before
 * anything is translated.
 */
void              lm_language_init              (const char *locale_dir);

/**
 * lm_language_set:
 * @tag: the tag of a language, or the empty string for the desktop's
 *
 * Makes gettext, GTK's own messages and the direction of text follow @tag at once.
 * What is on screen already must be made anew.
 */
void              lm_language_set               (const char *tag);

/**
 * lm_language_translate_subject:
 * @subject: a subject that comes with the program
 *
 * Returns: (transfer full): @subject in the language that is set, or @subject itself
 *   when the catalog does not have it
 */
LmSubject        *lm_language_translate_subject (LmSubject  *subject);

G_END_DECLS
