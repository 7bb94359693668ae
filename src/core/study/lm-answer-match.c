/* lm-answer-match.c: how near a typed answer comes to the right one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-answer-match.h"

#define SHARE_FOR_GOOD 0.9
#define SHARE_FOR_HARD 0.5

/* What is longer is compared up to here: the table grows with the square. */
#define MOST_WORDS 1000

/* Makes a word longer, and is no letter of it. */
#define ARABIC_TATWEEL 0x0640

typedef struct
{
  char *text;      /* as it was written */
  char *key;       /* what is compared */
} Word;

static void
word_free (gpointer data)
{
  Word *word = data;

  g_free (word->text);
  g_free (word->key);
  g_free (word);
}

static gboolean
is_forgiven (gunichar      character,
             LmForgiveness forgiven)
{
  if (forgiven & LM_FORGIVE_ACCENTS && (g_unichar_ismark (character) || character == ARABIC_TATWEEL))
    return TRUE;

  return forgiven & LM_FORGIVE_PUNCTUATION && g_unichar_ispunct (character);
}

static char *
dup_key (const char    *text,
         LmForgiveness  forgiven)
{
  g_autofree char *folded = forgiven & LM_FORGIVE_CASE ? g_utf8_casefold (text, -1) : g_strdup (text);
  g_autofree char *normalized = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  g_autoptr(GString) key = g_string_new (NULL);

  for (const char *p = normalized; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!is_forgiven (g_utf8_get_char (p), forgiven))
      g_string_append_unichar (key, g_utf8_get_char (p));

  return g_string_free (g_steal_pointer (&key), FALSE);
}

static gboolean
is_word_by_itself (gunichar character)
{
  switch ((int) g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;

    default:
      return FALSE;
    }
}

static const char *
find_word_end (const char *start)
{
  const char *end = g_utf8_next_char (start);

  if (is_word_by_itself (g_utf8_get_char (start)))
    {
      while (*end != '\0' && g_unichar_ismark (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);

      return end;
    }

  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)) && !is_word_by_itself (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return end;
}

static GPtrArray *
split (const char    *text,
       LmForgiveness  forgiven)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (word_free);
  const char *end;

  for (const char *start = text; *start != '\0' && words->len < MOST_WORDS; start = end)
    {
      Word *word;

      end = g_utf8_next_char (start);
      if (g_unichar_isspace (g_utf8_get_char (start)))
        continue;

      end = find_word_end (start);
      word = g_new0 (Word, 1);
      word->text = g_strndup (start, end - start);
      word->key = dup_key (word->text, forgiven);
      g_ptr_array_add (words, word);
    }

  return words;
}

static const Word *
get_word (GPtrArray *words,
          guint      index)
{
  return g_ptr_array_index (words, index);
}

static gboolean
is_same (GPtrArray *expected,
         guint      e,
         GPtrArray *typed,
         guint      t)
{
  return g_str_equal (get_word (expected, e)->key, get_word (typed, t)->key);
}

static void
add_word (LmAnswerMatch *self,
          const Word    *word,
          LmWordMark     mark)
{
  LmMarkedWord *marked = g_new0 (LmMarkedWord, 1);

  marked->text = g_strdup (word->text);
  /* A dash alone is nobody's mistake. */
  marked->mark = *word->key == '\0' ? LM_WORD_RIGHT : mark;
  g_ptr_array_add (self->words, marked);
}

/* The longest common subsequence, by the table of lengths that remain from each place on. */
static void
compare_in_order (LmAnswerMatch *self,
                  GPtrArray     *expected,
                  GPtrArray     *typed)
{
  guint width = typed->len + 1;
  g_autofree guint16 *lengths = g_new0 (guint16, (gsize) (expected->len + 1) * width);
  guint e = 0;
  guint t = 0;

  for (guint i = expected->len; i-- > 0;)
    for (guint j = typed->len; j-- > 0;)
      lengths[i * width + j] = is_same (expected, i, typed, j)
                               ? lengths[(i + 1) * width + j + 1] + 1
                               : MAX (lengths[(i + 1) * width + j], lengths[i * width + j + 1]);

  while (e < expected->len || t < typed->len)
    if (e < expected->len && t < typed->len && is_same (expected, e, typed, t))
      {
        add_word (self, get_word (expected, e++), LM_WORD_RIGHT);
        t++;
      }
    else if (t == typed->len ||
             (e < expected->len && lengths[(e + 1) * width + t] >= lengths[e * width + t + 1]))
      add_word (self, get_word (expected, e++), LM_WORD_MISSING);
    else
      add_word (self, get_word (typed, t++), LM_WORD_EXTRA);
}

/* First the right answer, then what was typed beside it. */
static void
compare_in_any_order (LmAnswerMatch *self,
                      GPtrArray     *expected,
                      GPtrArray     *typed)
{
  g_autofree gboolean *used = g_new0 (gboolean, typed->len + 1);

  for (guint e = 0; e < expected->len; e++)
    {
      guint t = 0;

      while (t < typed->len && (used[t] || !is_same (expected, e, typed, t)))
        t++;

      used[t] = TRUE;
      add_word (self, get_word (expected, e), t < typed->len ? LM_WORD_RIGHT : LM_WORD_MISSING);
    }

  for (guint t = 0; t < typed->len; t++)
    if (!used[t])
      add_word (self, get_word (typed, t), LM_WORD_EXTRA);
}

static guint
count_words (GPtrArray *words)
{
  guint n_words = 0;

  for (guint i = 0; i < words->len; i++)
    n_words += *get_word (words, i)->key != '\0';

  return n_words;
}

static double
get_share (LmAnswerMatch *self,
           guint          n_words)
{
  guint n_different = 0;

  for (guint i = 0; i < self->words->len; i++)
    n_different += ((LmMarkedWord *) g_ptr_array_index (self->words, i))->mark != LM_WORD_RIGHT;

  return n_words > 0 ? 1.0 - (double) n_different / n_words : 1.0;
}

static void
marked_word_free (gpointer data)
{
  LmMarkedWord *word = data;

  g_free (word->text);
  g_free (word);
}

static LmRating
get_rating (double      share,
            const char *expected,
            const char *typed)
{
  if (g_str_equal (expected, typed))
    return LM_RATING_EASY;

  if (share >= SHARE_FOR_GOOD)
    return LM_RATING_GOOD;

  return share >= SHARE_FOR_HARD ? LM_RATING_HARD : LM_RATING_AGAIN;
}

LmAnswerMatch *
lm_answer_match_new (const char    *expected,
                     const char    *typed,
                     LmForgiveness  forgiven)
{
  LmAnswerMatch *self = g_new0 (LmAnswerMatch, 1);
  g_autoptr(GPtrArray) expected_words = split (expected, forgiven);
  g_autoptr(GPtrArray) typed_words = split (typed, forgiven);

  self->words = g_ptr_array_new_with_free_func (marked_word_free);

  if (forgiven & LM_FORGIVE_WORD_ORDER)
    compare_in_any_order (self, expected_words, typed_words);
  else
    compare_in_order (self, expected_words, typed_words);

  self->share = get_share (self, count_words (expected_words) + count_words (typed_words));
  self->rating = get_rating (self->share, expected, typed);

  return self;
}

void
lm_answer_match_free (LmAnswerMatch *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}
