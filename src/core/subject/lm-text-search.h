/* lm-text-search.h: finds words in a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-phase.h"

G_BEGIN_DECLS

/**
 * LmTextRange:
 * @start: the first byte
 * @end: the byte after the last
 *
 * A part of a UTF-8 string.
 */
typedef struct
{
  guint start;
  guint end;
} LmTextRange;

/**
 * LmTextSearch:
 *
 * The words of a query, which are found in any order and inside of other words.
 * Upper and lower case, accents and other marks on letters, forms of one letter, the script
 * of digits and characters that are not seen make no difference: “strasse” finds “Straße”,
 * “resume” finds “Résumé”, “اداره” finds “إدَارَة”.
 *
 * A search never changes, so that any thread may use it.
 */
#define LM_TYPE_TEXT_SEARCH (lm_text_search_get_type ())
G_DECLARE_FINAL_TYPE (LmTextSearch, lm_text_search, LM, TEXT_SEARCH, GObject)

/**
 * lm_text_search_new:
 * @query: words, parted by white space
 *
 * Returns: (transfer full): a search for all the words of @query
 */
LmTextSearch *lm_text_search_new                   (const char     *query);

/**
 * lm_text_search_is_empty:
 * @self: a search
 *
 * Returns: whether there is no word to look for; such a search matches everything,
 *   and finds nothing to mark
 */
gboolean      lm_text_search_is_empty              (LmTextSearch   *self);

/**
 * LmTextMatch:
 * @LM_TEXT_MATCH_NONE: a word is missing
 * @LM_TEXT_MATCH_FIRST: each word is there, and there is one in the text
 * @LM_TEXT_MATCH_SECOND: each word is there, and there is one in the same text in a second language
 *
 * Where the words of a search are. Both languages together may have them.
 */
typedef enum
{
  LM_TEXT_MATCH_NONE   = 0,
  LM_TEXT_MATCH_FIRST  = 1 << 0,
  LM_TEXT_MATCH_SECOND = 1 << 1,
} LmTextMatch;

/**
 * lm_text_search_match_aspect:
 * @self: a search
 * @aspect: a row
 * @second: (nullable): @aspect in a second language
 *
 * Looks for each word in @aspect: in its title or in a statement, detail or example of
 * any side. A search without words finds everything.
 *
 * Returns: where the words are
 */
LmTextMatch   lm_text_search_match_aspect          (LmTextSearch   *self,
                                                    LmAspect       *aspect,
                                                    LmAspect       *second);

/**
 * lm_text_search_match_authored_card:
 * @self: a search
 * @card: an authored card
 * @second: (nullable): @card in a second language
 *
 * Looks for each word in prompt, answer or hint of @card.
 *
 * Returns: where the words are
 */
LmTextMatch   lm_text_search_match_authored_card   (LmTextSearch   *self,
                                                    LmAuthoredCard *card,
                                                    LmAuthoredCard *second);

/**
 * lm_text_search_count_phase:
 * @self: a search
 * @phase: a phase
 * @second: (nullable): @phase in a second language
 *
 * Returns: how many aspects and authored cards of @phase match
 */
guint         lm_text_search_count_phase           (LmTextSearch   *self,
                                                    LmPhase        *phase,
                                                    LmPhase        *second);

/**
 * lm_text_search_finds:
 * @self: a search
 * @text: (nullable): any text
 *
 * Returns: whether any of the words is in @text
 */
gboolean      lm_text_search_finds                 (LmTextSearch   *self,
                                                    const char     *text);

/**
 * lm_text_search_fold:
 * @text: any text
 *
 * Who looks through the same texts again and again folds them once, and then calls
 * lm_text_search_find_words().
 *
 * Returns: (transfer full): @text without what makes no difference
 */
char         *lm_text_search_fold                  (const char     *text);

/**
 * lm_text_search_find_words:
 * @self: a search
 * @folded: a text from lm_text_search_fold()
 * @length: its length in bytes
 *
 * Returns: a set of bits: the first for the first word of the query, if it is in @folded, and so
 *   on; words after the 32nd are not looked for
 */
guint32       lm_text_search_find_words            (LmTextSearch   *self,
                                                    const char     *folded,
                                                    gsize           length);

/**
 * lm_text_search_get_all_words:
 * @self: a search
 *
 * Returns: what lm_text_search_find_words() answers when each word is there
 */
guint32       lm_text_search_get_all_words         (LmTextSearch   *self);

/**
 * lm_text_search_find:
 * @self: a search
 * @text: any text
 *
 * Finds what to mark in @text: every occurrence of any of the words. A letter is
 * marked together with the marks on it.
 *
 * Returns: (transfer full) (element-type LmTextRange): the ranges, in order, none
 *   touching another
 */
GArray       *lm_text_search_find                  (LmTextSearch   *self,
                                                    const char     *text);

G_END_DECLS
