/* lm-locale.h: numbers, dates and lists as a language writes them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmDateStyle:
 * @LM_DATE_SHORT: “24 Nov 2026”
 * @LM_DATE_WORDS: “24 November 2026”
 * @LM_DATE_MONTH: “November 2026”
 *
 * How much of a date to write; the language decides the rest.
 */
typedef enum
{
  LM_DATE_SHORT,
  LM_DATE_WORDS,
  LM_DATE_MONTH,
} LmDateStyle;

/**
 * lm_locale_set:
 * @locale: a locale, such as “de”, “de-AT” or “pt_BR.UTF-8”
 *
 * Numbers, dates, lists and the order of words follow @locale from now on, in all threads. It need
 * not be installed: what is known of it comes from ICU. At first all is in English.
 */
void        lm_locale_set               (const char         *locale);

/**
 * lm_locale_get:
 *
 * Returns: (transfer none): the locale that is set, as ICU names it
 */
const char *lm_locale_get               (void);

/**
 * lm_format:
 * @format: what g_strdup_printf() takes; but a width of numbers and %z do not work
 * @...: what to put in
 *
 * Returns: (transfer full): the text, with the numbers in the digits and groups of the locale
 */
char       *lm_format                   (const char         *format,
                                         ...) G_GNUC_PRINTF (1, 2);

/**
 * lm_format_date:
 * @days: a date, in days since 1970-01-01
 * @style: how much of it
 *
 * Returns: (transfer full): the date in the calendar of the locale
 */
char       *lm_format_date              (gint64              days,
                                         LmDateStyle         style);

/**
 * lm_format_list:
 * @items: (array zero-terminated=1): some texts
 *
 * Returns: (transfer full): @items in a row, as in “one, two, and three”
 */
char       *lm_format_list              (const char * const *items);

/**
 * lm_isolate:
 * @text: a text that is to stand within a sentence of the interface
 *
 * Returns: (transfer full): @text, kept apart where it is written in the other direction than the
 *   locale, so that neither mixes up the order of the other
 */
char       *lm_isolate                  (const char         *text);

/**
 * lm_locale_get_sort_key:
 * @text: a text
 *
 * Returns: (transfer full): a string that strcmp() sorts as the locale sorts @text
 */
char       *lm_locale_get_sort_key      (const char         *text);

/**
 * lm_locale_get_sort_key_of:
 * @language: a language, such as “de” or “pt-BR”
 * @text: a text in it
 *
 * Returns: (transfer full): a string that strcmp() sorts as @language sorts @text
 */
char       *lm_locale_get_sort_key_of   (const char         *language,
                                         const char         *text);

/**
 * lm_locale_compare:
 * @one: a text
 * @other: another text
 *
 * Returns: less than, equal to or greater than 0, as the locale sorts them
 */
int         lm_locale_compare           (const char         *one,
                                         const char         *other);

/**
 * lm_locale_get_language_name:
 * @tag: a language, such as “de” or “pt-BR”
 *
 * Returns: (transfer full): the name of the language in itself, as it stands in a menu
 */
char       *lm_locale_get_language_name (const char         *tag);

/**
 * lm_locale_get_name_of_language:
 * @tag: a language, such as “de” or “pt-BR”
 *
 * Returns: (transfer full): what the language is called in the locale
 */
char       *lm_locale_get_name_of_language (const char      *tag);

/**
 * lm_locale_is_right_to_left:
 * @tag: a language
 *
 * Returns: whether it is written from right to left
 */
gboolean    lm_locale_is_right_to_left  (const char         *tag);

G_END_DECLS
