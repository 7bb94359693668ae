/* test-answer-match.c: what is forgiven in a typed answer, and what is not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-answer-match.h"

/* Right words as they are, missing ones in angles, others in brackets. */
static void
assert_match (const char    *expected,
              const char    *typed,
              LmForgiveness  forgiven,
              const char    *words,
              LmRating       rating)
{
  static const char * const formats[][2] = { { "", " " }, { "<", "> " }, { "[", "] " } };
  g_autoptr(LmAnswerMatch) match = lm_answer_match_new (expected, typed, forgiven);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < match->words->len; i++)
    {
      const LmMarkedWord *word = g_ptr_array_index (match->words, i);

      g_string_append_printf (text, "%s%s%s", formats[word->mark][0], word->text, formats[word->mark][1]);
    }

  g_assert_cmpstr (g_strchomp (text->str), ==, words);
  g_assert_cmpint (match->rating, ==, rating);
  g_assert_cmpfloat (match->share, >=, 0.0);
  g_assert_cmpfloat (match->share, <=, 1.0);
}

static void
test_exact (void)
{
  assert_match ("Plans and budgets.", "Plans and budgets.", 0, "Plans and budgets.", LM_RATING_EASY);
  assert_match ("Plans", "", LM_FORGIVE_ALL, "<Plans>", LM_RATING_AGAIN);
  assert_match ("", "Plans", LM_FORGIVE_ALL, "[Plans]", LM_RATING_AGAIN);
  assert_match ("", "", LM_FORGIVE_ALL, "", LM_RATING_EASY);
}

static void
test_forgiven (void)
{
  assert_match ("Plans and budgets.", "plans AND budgets", LM_FORGIVE_CASE | LM_FORGIVE_PUNCTUATION,
                "Plans and budgets.", LM_RATING_GOOD);
  assert_match ("Plans", "plans", 0, "<Plans> [plans]", LM_RATING_AGAIN);
  assert_match ("Führung – täglich", "fuhrung taglich", LM_FORGIVE_ALL, "Führung – täglich", LM_RATING_GOOD);
  assert_match ("Führung", "fuhrung", LM_FORGIVE_CASE, "<Führung> [fuhrung]", LM_RATING_AGAIN);
  assert_match ("Straße", "STRASSE", LM_FORGIVE_CASE, "Straße", LM_RATING_GOOD);
  assert_match ("القِيادة", "القيادة", LM_FORGIVE_ACCENTS, "القِيادة", LM_RATING_GOOD);
  assert_match ("القيادة", "القيـــادة", LM_FORGIVE_ACCENTS, "القيادة", LM_RATING_GOOD);
}

static void
test_order (void)
{
  assert_match ("Plans and budgets", "budgets and plans", LM_FORGIVE_ALL, "Plans and budgets", LM_RATING_GOOD);
  assert_match ("Plans and budgets", "budgets and Plans", 0, "<Plans> <and> budgets [and] [Plans]", LM_RATING_AGAIN);
  assert_match ("one two three four", "one two four", 0, "one two <three> four", LM_RATING_HARD);
  assert_match ("a a b", "a b b", LM_FORGIVE_ALL, "a <a> b [b]", LM_RATING_HARD);
}

static void
test_without_spaces (void)
{
  assert_match ("我学习", "我们学习", 0, "我 [们] 学 习", LM_RATING_HARD);
}

static void
test_long (void)
{
  g_autofree char *text = g_strnfill (200000, 'x');
  g_autoptr(LmAnswerMatch) match = NULL;

  for (guint i = 1; i < 200000; i += 2)
    text[i] = ' ';

  match = lm_answer_match_new (text, text + 4, 0);
  g_assert_cmpfloat (match->share, >, 0.9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answer-match/exact", test_exact);
  g_test_add_func ("/answer-match/forgiven", test_forgiven);
  g_test_add_func ("/answer-match/order", test_order);
  g_test_add_func ("/answer-match/without-spaces", test_without_spaces);
  g_test_add_func ("/answer-match/long", test_long);

  return g_test_run ();
}
