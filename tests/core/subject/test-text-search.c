/* test-text-search.c: what a search matches and marks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-parallel-text.h"
#include "core/subject/lm-text-search.h"

#include "lm-sketch.h"

/* Marks what is found with brackets. */
static char *
mark (const char *query,
      const char *text)
{
  g_autoptr(LmTextSearch) search = lm_text_search_new (query);
  g_autoptr(GArray) ranges = lm_text_search_find (search, text);
  GString *marked = g_string_new (NULL);
  guint end = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      LmTextRange range = g_array_index (ranges, LmTextRange, i);

      g_assert_true (i == 0 || range.start > end);
      g_assert_cmpuint (range.start, <, range.end);
      g_assert_cmpuint (range.end, <=, strlen (text));

      g_string_append_len (marked, text + end, range.start - end);
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + range.start, range.end - range.start);
      g_string_append_c (marked, ']');
      end = range.end;
    }

  g_string_append (marked, text + end);
  g_assert_true (g_utf8_validate (marked->str, -1, NULL));

  return g_string_free (marked, FALSE);
}

static const struct
{
  const char *name;
  const char *query;
  const char *marked;
} cases[] = {
  { "one", "plan", "[Plan]s and budgets" },
  { "inside", "lan", "P[lan]s" },
  { "each-occurrence", "an", "Pl[an]s [an]d m[an]ners" },
  { "several-words", "budget plan", "[Plan]s and [budget]s" },
  { "none", "vision", "Plans and budgets" },
  { "empty", "", "Plans" },
  { "white-space", " \t\n\u00a0", "Plans" },
  { "unicode-space", "budget\u2003plan", "[Plan]s, [budget]s" },
  { "whole", "plans", "[Plans]" },
  { "longer-than-text", "plans and more", "[Plans]" },
  { "overlapping-words", "lead eader", "[leader]s" },
  { "touching-words", "lea der", "[leader]s" },
  { "word-in-word", "leader ead", "[leader]s" },
  { "overlapping-itself", "aa", "[aaaa]a" },
  { "upper-case", "PLAN", "[plan]s" },
  { "accent-in-text", "resume", "[R\u00e9sum\u00e9]" },
  { "accent-in-query", "r\u00e9sum\u00e9", "[resume]" },
  { "accent-combining", "resume", "[Re\u0301sume\u0301]!" },
  { "accent-either-way", "re\u0301", "[r\u00e9]sum\u00e9" },
  { "accent-stays-with-letter", "e", "[e\u0301]t[e\u0301\u0323]" },
  { "only-an-accent", "\u0301", "\u00e9e\u0301" },
  { "accent-first-in-text", "a", "\u0301[a]" },
  { "sharp-s", "strasse", "[Stra\u00dfe]" },
  { "sharp-s-in-query", "stra\u00dfe", "[STRASSE]" },
  { "capital-sharp-s", "strasse", "[STRA\u1e9eE]" },
  { "half-a-sharp-s", "as", "Str[a\u00df]e" },
  { "other-half-of-sharp-s", "se", "Stra[\u00dfe]" },
  { "sharp-s-twice", "s", "[S]tra[\u00df]e" },
  { "ligature-by-case", "fig", "[\ufb01g]" },
  { "umlaut", "fuhren", "[F\u00fchren]" },
  { "greek", "\u03bf\u03b4\u03bf\u03c3", "[\u039f\u03b4\u03cc\u03c2]" },
  { "greek-final-sigma-in-query", "\u03bf\u03b4\u03bf\u03c2", "[\u039f\u0394\u039f\u03a3]" },
  { "cyrillic", "\u043c\u0438\u0440", "[\u041c\u0418\u0420]" },
  { "short-i", "\u043c\u043e\u0438", "[\u041c\u043e\u0439]" },
  { "arabic", "\u0645\u062f\u064a\u0631", "\u0627\u0644[\u0645\u062f\u064a\u0631]" },
  { "arabic-vowels", "\u0645\u062f\u064a\u0631", "[\u0645\u064f\u062f\u0650\u064a\u0631]" },
  { "arabic-hamza", "\u0627\u0645\u0631", "[\u0623\u0645\u0631]" },
  { "arabic-tatweel", "\u0645\u062f\u064a\u0631", "[\u0645\u062f\u0640\u0640\u064a\u0631]" },
  { "arabic-tatweel-in-query", "\u0645\u0640\u062f\u064a\u0631", "[\u0645\u062f\u064a\u0631]" },
  { "arabic-alef-forms", "\u0627\u0627\u0627\u0627\u0627", "[\u0623\u0625\u0622\u0671\u0627]" },
  { "arabic-alef-form-in-query", "\u0625\u062f\u0627\u0631\u0629", "[\u0627\u062f\u0627\u0631\u0629]" },
  { "arabic-alef-maksura", "\u0639\u0644\u064a", "[\u0639\u0644\u0649]" },
  { "arabic-teh-marbuta", "\u0627\u062f\u0627\u0631\u0647", "[\u0625\u062f\u064e\u0627\u0631\u064e\u0629]" },
  { "persian-yeh-and-kaf", "\u064a\u0643", "[\u06cc\u06a9]" },
  { "arabic-digits", "12", "[\u0661\u0662]" },
  { "persian-digits-for-arabic-ones", "\u06f1\u06f2", "[\u0661\u0662]" },
  { "turkish-i", "isik", "[I\u015f\u0131k] [\u0130\u015fik]" },
  { "hebrew-points", "\u05e9\u05dc\u05d5\u05dd", "[\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd]" },
  { "hindi-vowels-count", "\u0915\u093f", "\u0915\u0941 [\u0915\u093f]" },
  { "hindi-vowel-stays", "\u0915", "[\u0915\u093f]\u0928" },
  { "thai-vowel-stays", "\u0e01", "[\u0e01\u0e34]\u0e19" },
  { "hangul", "\ud55c\uad6d", "[\ud55c\uad6d]\uc5b4" },
  { "hangul-as-typed", "\ud558", "[\ud55c]\uad6d" },
  { "chinese", "\u9886\u5bfc", "[\u9886\u5bfc]\u8005" },
  { "soft-hyphen", "leadership", "[leader\u00adship]" },
  { "joiner", "\u0645\u06cc\u062e\u0648\u0627\u0647\u0645", "[\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645]" },
  { "emoji", "\U0001f469", "a [\U0001f469\u200d]\U0001f4bb" },
  { "punctuation", "(plan)", "a [(plan)]" },
};

static void
test_find (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr(GRegex) brackets = g_regex_new ("[][]", 0, 0, NULL);
  g_autofree char *text = g_regex_replace_literal (brackets, cases[index].marked, -1, 0, "", 0, NULL);
  g_autofree char *marked = mark (cases[index].query, text);

  g_assert_cmpstr (marked, ==, cases[index].marked);
}

static gboolean
matches (const char *query,
         LmAspect   *aspect)
{
  g_autoptr(LmTextSearch) search = lm_text_search_new (query);

  return lm_text_search_match_aspect (search, aspect, NULL) == LM_TEXT_MATCH_FIRST;
}

static LmAspect *
new_aspect (void)
{
  g_autoptr(LmSide) manager = lm_side_new ("manager", "Manager", LM_SIDE_COLOR_BLUE);
  g_autoptr(LmSide) leader = lm_side_new ("leader", "Leader", LM_SIDE_COLOR_RED);
  const char * const examples[] = { "A road map", "Caf\u00e9 talks", NULL };
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (cells, lm_cell_new (manager, "Plans and budgets", "So that it reaches the work", examples));
  g_ptr_array_add (cells, lm_cell_new (leader, NULL, NULL, NULL));

  return lm_aspect_new ("money", "Money", cells);
}

static void
test_aspect (void)
{
  g_autoptr(LmAspect) aspect = new_aspect ();

  g_assert_true (matches ("", aspect));
  g_assert_true (matches ("money", aspect));
  g_assert_true (matches ("budget", aspect));
  g_assert_true (matches ("reaches", aspect));
  g_assert_true (matches ("cafe", aspect));
  g_assert_true (matches ("map work money plan", aspect));
  g_assert_false (matches ("map work vision", aspect));

  /* Two strings of a row are not one text. */
  g_assert_false (matches ("moneyplans", aspect));

  /* The name of a side stands above all rows. */
  g_assert_false (matches ("manager", aspect));
}

static void
test_authored_card (void)
{
  g_autoptr(LmAuthoredCard) card = lm_authored_card_new ("why", "Why plan?", "To arrive", "A journey");
  g_autoptr(LmAuthoredCard) short_card = lm_authored_card_new ("who", "Who?", "You", NULL);
  g_autoptr(LmTextSearch) search = lm_text_search_new ("arrive journey why");
  g_autoptr(LmTextSearch) empty = lm_text_search_new ("");

  g_assert_cmpuint (lm_text_search_match_authored_card (search, card, NULL), ==, LM_TEXT_MATCH_FIRST);
  g_assert_cmpuint (lm_text_search_match_authored_card (search, short_card, NULL), ==, LM_TEXT_MATCH_NONE);
  g_assert_cmpuint (lm_text_search_match_authored_card (empty, short_card, NULL), ==, LM_TEXT_MATCH_FIRST);
}

static void
test_count (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect money: Plans | Chooses\n"
                                            "aspect people: Hires | Plans with them\n"
                                            "aspect time: Today | Tomorrow\n"
                                            "card why: Why plan? | To arrive\n"
                                            "card who: Who? | You\n");
  LmPhase *phase = lm_subject_get_phase (subject, 0);
  g_autoptr(LmTextSearch) plan = lm_text_search_new ("plan");
  g_autoptr(LmTextSearch) nothing = lm_text_search_new ("nothing");
  g_autoptr(LmTextSearch) empty = lm_text_search_new (" ");

  g_assert_false (lm_text_search_is_empty (plan));
  g_assert_true (lm_text_search_is_empty (empty));
  g_assert_cmpuint (lm_text_search_count_phase (plan, phase, NULL), ==, 3);
  g_assert_cmpuint (lm_text_search_count_phase (nothing, phase, NULL), ==, 0);
  g_assert_cmpuint (lm_text_search_count_phase (empty, phase, NULL), ==, 5);
}

/* The same in German, but for the staff, which nobody translated. */
static const struct
{
  const char  *query;
  LmTextMatch  money;       /* where the first aspect matches */
  LmTextMatch  card;
  guint        n_rows;
} both[] = {
  { "plans", LM_TEXT_MATCH_FIRST, LM_TEXT_MATCH_NONE, 1 },
  { "geld", LM_TEXT_MATCH_SECOND, LM_TEXT_MATCH_NONE, 1 },
  { "wahlt", LM_TEXT_MATCH_SECOND, LM_TEXT_MATCH_NONE, 1 },
  { "budget", LM_TEXT_MATCH_FIRST | LM_TEXT_MATCH_SECOND, LM_TEXT_MATCH_NONE, 1 },
  { "plans geld", LM_TEXT_MATCH_FIRST | LM_TEXT_MATCH_SECOND, LM_TEXT_MATCH_NONE, 1 },
  { "plans warum", LM_TEXT_MATCH_NONE, LM_TEXT_MATCH_NONE, 0 },
  { "warum", LM_TEXT_MATCH_NONE, LM_TEXT_MATCH_SECOND, 1 },
  { "weil", LM_TEXT_MATCH_NONE, LM_TEXT_MATCH_SECOND, 1 },
  { "staff", LM_TEXT_MATCH_NONE, LM_TEXT_MATCH_NONE, 1 },
  { "", LM_TEXT_MATCH_FIRST, LM_TEXT_MATCH_FIRST, 3 },
};

static const char *
translate_cb (const char *context,
              const char *text,
              gpointer    user_data)
{
  static const char * const texts[] = {
    "Money", "Geld", "Plans the budget", "Plant das Budget", "Chooses", "Wählt",
    "Why?", "Warum?", "Because.", "Weil.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i += 2)
    if (g_str_equal (texts[i], text))
      return texts[i + 1];

  return text;
}

static void
test_both_languages (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect money: Plans the budget | Chooses\n"
                                            "aspect staff: Keeps | Finds\n"
                                            "card why: Why? | Because.\n");
  g_autoptr(LmSubject) second = lm_subject_translate (subject, "de", translate_cb, NULL);
  g_autoptr(LmParallelText) parallel = lm_parallel_text_new (subject, second);
  LmPhase *phase = lm_subject_get_phase (subject, 0);
  LmAspect *money = lm_phase_get_aspect (phase, 0);
  LmAuthoredCard *card = lm_fixed_list_get (LM_FIXED_LIST (lm_phase_get_cards (phase)), 0);

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_autoptr(LmTextSearch) search = lm_text_search_new (both[i].query);

      g_assert_cmpuint (lm_text_search_match_aspect (search, money, lm_parallel_text_lookup (parallel, money)),
                        ==, both[i].money);
      g_assert_cmpuint (lm_text_search_match_authored_card (search, card, lm_parallel_text_lookup (parallel, card)),
                        ==, both[i].card);
      g_assert_cmpuint (lm_text_search_count_phase (search, phase, lm_parallel_text_lookup (parallel, phase)),
                        ==, both[i].n_rows);
    }
}

/* Each part leads to the same part, and what is no part to nothing. */
static void
test_parallel_text (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect money: Plans the budget |\n"
                                            "card why: Why? | Because.\n");
  g_autoptr(LmSubject) second = lm_subject_translate (subject, "de", translate_cb, NULL);
  g_autoptr(LmParallelText) parallel = lm_parallel_text_new (subject, second);
  LmPhase *phase = lm_subject_get_phase (subject, 0);
  LmAspect *aspect = lm_phase_get_aspect (phase, 0);
  LmAspect *second_aspect = lm_phase_get_aspect (lm_subject_get_phase (second, 0), 0);

  g_assert_cmpstr (lm_parallel_text_get_language (parallel), ==, "de");
  g_assert_true (lm_parallel_text_lookup (parallel, lm_subject_get_side (subject, 1)) == lm_subject_get_side (second, 1));
  g_assert_true (lm_parallel_text_lookup (parallel, phase) == lm_subject_get_phase (second, 0));
  g_assert_true (lm_parallel_text_lookup (parallel, aspect) == second_aspect);
  g_assert_true (lm_parallel_text_lookup (parallel, lm_aspect_get_cell (aspect, 0)) == lm_aspect_get_cell (second_aspect, 0));
  g_assert_true (lm_parallel_text_lookup (parallel, lm_aspect_get_cell (aspect, 1)) == lm_aspect_get_cell (second_aspect, 1));
  g_assert_cmpstr (lm_authored_card_get_answer (lm_parallel_text_lookup (parallel,
                                                                         lm_fixed_list_get (LM_FIXED_LIST (lm_phase_get_cards (phase)), 0))),
                   ==, "Weil.");
  g_assert_null (lm_parallel_text_lookup (parallel, second));
  g_assert_null (lm_parallel_text_lookup (NULL, phase));
}

static guint32
find_words (LmTextSearch *search,
            const char   *text)
{
  g_autofree char *folded = lm_text_search_fold (text);

  return lm_text_search_find_words (search, folded, strlen (folded));
}

static void
test_words (void)
{
  g_autoptr(LmTextSearch) search = lm_text_search_new ("strasse plan über");
  g_autoptr(LmTextSearch) empty = lm_text_search_new ("");
  g_autofree char *many = g_strnfill (80, ' ');
  g_autoptr(LmTextSearch) long_search = NULL;

  g_assert_cmpuint (lm_text_search_get_all_words (search), ==, 7);
  g_assert_cmpuint (find_words (search, "Straße"), ==, 1);
  g_assert_cmpuint (find_words (search, "UBERPLANEN"), ==, 6);
  g_assert_cmpuint (find_words (search, ""), ==, 0);
  g_assert_cmpuint (lm_text_search_get_all_words (empty), ==, 0);

  /* Forty words: those after the 32nd are not looked for. */
  for (guint i = 0; i < 80; i += 2)
    many[i] = 'a';
  long_search = lm_text_search_new (many);
  g_assert_cmpuint (lm_text_search_get_all_words (long_search), ==, G_MAXUINT32);
  g_assert_cmpuint (find_words (long_search, "a"), ==, G_MAXUINT32);
}

/* The worst for a search that begins anew at each letter: a long text of one letter,
 * and a long word that all but matches. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (1000000, 'a');
  g_autofree char *letters = g_strnfill (500000, 'a');
  g_autofree char *query = g_strconcat (letters, "b ", letters, "a", NULL);
  g_autoptr(LmTextSearch) search = lm_text_search_new (query);
  g_autoptr(GArray) ranges = lm_text_search_find (search, text);

  g_assert_cmpuint (ranges->len, ==, 1);
  g_assert_cmpuint (g_array_index (ranges, LmTextRange, 0).start, ==, 0);
  g_assert_cmpuint (g_array_index (ranges, LmTextRange, 0).end, ==, 500001);
}

static void
test_many (void)
{
  g_autofree char *text = g_strnfill (10000, 'a');
  g_autoptr(LmTextSearch) search = lm_text_search_new ("a");
  g_autoptr(GArray) ranges = lm_text_search_find (search, text);

  g_assert_cmpuint (ranges->len, ==, 1);
  g_assert_cmpuint (g_array_index (ranges, LmTextRange, 0).end, ==, 10000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text-search/find/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_find);
    }

  g_test_add_func ("/text-search/aspect", test_aspect);
  g_test_add_func ("/text-search/authored-card", test_authored_card);
  g_test_add_func ("/text-search/count", test_count);
  g_test_add_func ("/text-search/both-languages", test_both_languages);
  g_test_add_func ("/text-search/parallel-text", test_parallel_text);
  g_test_add_func ("/text-search/words", test_words);
  g_test_add_func ("/text-search/long", test_long);
  g_test_add_func ("/text-search/many", test_many);

  return g_test_run ();
}
