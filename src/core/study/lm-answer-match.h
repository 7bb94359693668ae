/* lm-answer-match.h: how near a typed answer comes to the right one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "core/study/lm-rating.h"

G_BEGIN_DECLS

/**
 * LmForgiveness:
 *
 * What makes no difference between two words, or two answers.
 */
typedef enum
{
  LM_FORGIVE_CASE = 1 << 0,
  LM_FORGIVE_ACCENTS = 1 << 1,
  LM_FORGIVE_PUNCTUATION = 1 << 2,
  LM_FORGIVE_WORD_ORDER = 1 << 3,
} LmForgiveness;

#define LM_FORGIVE_ALL (LM_FORGIVE_CASE | LM_FORGIVE_ACCENTS | LM_FORGIVE_PUNCTUATION | LM_FORGIVE_WORD_ORDER)

/**
 * LmWordMark:
 * @LM_WORD_RIGHT: stands in both answers
 * @LM_WORD_MISSING: was not typed
 * @LM_WORD_EXTRA: was typed, and is not in the right answer
 */
typedef enum
{
  LM_WORD_RIGHT,
  LM_WORD_MISSING,
  LM_WORD_EXTRA,
} LmWordMark;

typedef struct
{
  char       *text;
  LmWordMark  mark;
} LmMarkedWord;

/**
 * LmAnswerMatch:
 * @words: (element-type LmMarkedWord): both answers in one, in the order of reading
 * @share: how much of both is the same: twice the right words by all words of both, from 0 to 1
 * @rating: what the student is to be proposed: easy for the very same text, good from 90 % on, hard
 *   from 50 % on, otherwise again
 *
 * In scripts that put no spaces between words each character counts as a word.
 */
typedef struct
{
  GPtrArray *words;
  double     share;
  LmRating   rating;
} LmAnswerMatch;

/**
 * lm_answer_match_new:
 * @expected: the right answer
 * @typed: what was typed
 * @forgiven: what makes no difference
 *
 * Returns: (transfer full): the comparison
 */
LmAnswerMatch *lm_answer_match_new  (const char    *expected,
                                     const char    *typed,
                                     LmForgiveness  forgiven);
void           lm_answer_match_free (LmAnswerMatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnswerMatch, lm_answer_match_free)

G_END_DECLS
