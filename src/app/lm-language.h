/* lm-language.h: the language of the interface and the built-in subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_language_list:
 *
 * Returns: (transfer full): the tags of the languages that the program speaks, as “pt-BR”, in the
 *   order of their names
 */
GStrv             lm_language_list              (void);

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
 * Makes gettext, GTK's own messages, the direction of text, numbers and dates follow @tag at once.
 * What is on screen already must be made anew.
 */
void              lm_language_set               (const char *tag);

/**
 * lm_language_set_direction:
 * @tag: the tag of a language, or the empty string for the desktop's
 *
 * Makes the direction of text that of @tag. To be called once GTK is initialized, which
 * decides for itself; from then on lm_language_set() does it.
 */
void              lm_language_set_direction     (const char *tag);

/**
 * lm_language_get:
 *
 * Returns: (transfer none): the tag of the language in which messages are now
 */
const char       *lm_language_get               (void);

/**
 * lm_language_can_be_set:
 *
 * Returns: %FALSE when no locale is installed with which gettext works, so that all is in English
 */
gboolean          lm_language_can_be_set        (void);

/**
 * lm_language_list_for_subject:
 * @subject: a subject
 *
 * Returns: (transfer full): the tags of the languages that @subject can be read in, in the order
 *   of their names
 */
GStrv             lm_language_list_for_subject  (LmSubject  *subject);

/**
 * lm_language_translate_subject:
 * @subject: a subject
 * @tag: a language
 *
 * Returns: (transfer full): @subject in that language, or the closest that it can be read in;
 *   @subject itself when that is its own
 */
LmSubject        *lm_language_translate_subject (LmSubject  *subject,
                                                 const char *tag);

G_END_DECLS
