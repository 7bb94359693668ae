/* test-locale.c: tests of numbers, dates and lists as a language writes them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-language-list.h"
#include "core/locale/lm-language-tag.h"
#include "core/locale/lm-locale.h"

#define A_DAY 20781      /* 2026-11-24 */

/* Releases of ICU differ in their kinds of space. */
static void
assert_text (char       *taken,
             const char *expected)
{
  g_autofree char *text = taken;
  g_auto(GStrv) parts = NULL;
  g_autofree char *plain = NULL;

  parts = g_strsplit (text, "\u202f", -1);
  plain = g_strjoinv ("\u00a0", parts);
  g_assert_cmpstr (plain, ==, expected);
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *locale;
    const char *expected;
  } cases[] = {
    { "en", "1,234 of 5 cards, 1.5 y" },
    { "de", "1.234 of 5 cards, 1,5 y" },
    { "de_AT.UTF-8", "1\u00a0234 of 5 cards, 1,5 y" },
    { "fr", "1\u00a0234 of 5 cards, 1,5 y" },
    { "pt_BR", "1.234 of 5 cards, 1,5 y" },
    { "ar_EG", "١٬٢٣٤ of ٥ cards, ١٫٥ y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lm_locale_set (cases[i].locale);
      assert_text (lm_format ("%u of %u %s, %.1f y", 1234u, 5u, "cards", 1.5), cases[i].expected);
    }

  lm_locale_set ("en");
}

/* Translators put things in another order, and texts are of any length. */
static void
test_format (void)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *longer = g_strconcat ("1: ", text, " %", NULL);

  lm_locale_set ("ar_EG");
  assert_text (lm_format ("%2$s: %1$u", 7u, "שלום"), "שלום: ٧");
  lm_locale_set ("en");
  assert_text (lm_format ("%u: %s %%", 1u, text), longer);
  assert_text (lm_format ("%2$u %% (%1$u %%)%%", 1u, 2u), "2 % (1 %)%");
  assert_text (lm_format ("%s", "“…” \xf0\x9f\x98\x80"), "“…” \xf0\x9f\x98\x80");
  assert_text (lm_format ("%d", -3), "-3");
  assert_text (lm_format ("%s", ""), "");
}

static void
test_dates (void)
{
  static const struct
  {
    const char *locale;
    const char *shortly;
    const char *words;
    const char *month;
  } cases[] = {
    { "en", "Nov 24, 2026", "November 24, 2026", "November 2026" },
    { "en_GB", "24 Nov 2026", "24 November 2026", "November 2026" },
    { "de", "24. Nov. 2026", "24. November 2026", "November 2026" },
    { "fr", "24 nov. 2026", "24 novembre 2026", "novembre 2026" },
    { "es", "24 nov 2026", "24 de noviembre de 2026", "noviembre de 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lm_locale_set (cases[i].locale);
      assert_text (lm_format_date (A_DAY, LM_DATE_SHORT), cases[i].shortly);
      assert_text (lm_format_date (A_DAY, LM_DATE_WORDS), cases[i].words);
      assert_text (lm_format_date (A_DAY, LM_DATE_MONTH), cases[i].month);
    }

  lm_locale_set ("ar_EG");
  assert_text (lm_format_date (A_DAY, LM_DATE_WORDS), "٢٤ نوفمبر ٢٠٢٦");
  lm_locale_set ("en");
  assert_text (lm_format_date (-1, LM_DATE_WORDS), "December 31, 1969");
}

static void
test_lists (void)
{
  const char * const three[] = { "one", "two", "three", NULL };
  const char * const one[] = { "one", NULL };

  lm_locale_set ("de");
  assert_text (lm_format_list (three), "one, two und three");
  lm_locale_set ("en");
  assert_text (lm_format_list (three), "one, two, and three");
  assert_text (lm_format_list (one), "one");
  assert_text (lm_format_list (one + 1), "");
}

static void
test_order (void)
{
  g_autofree char *a = NULL;
  g_autofree char *z = NULL;
  g_autofree char *umlaut = NULL;
  g_autofree char *swedish_z = NULL;
  g_autofree char *swedish_umlaut = NULL;

  lm_locale_set ("de");
  g_assert_cmpint (lm_locale_compare ("Äpfel", "Zebra"), <, 0);
  g_assert_cmpint (lm_locale_compare ("Äpfel", "Apfel"), >, 0);
  a = lm_locale_get_sort_key ("Apfel");
  umlaut = lm_locale_get_sort_key ("Äpfel");
  z = lm_locale_get_sort_key ("Zebra");
  g_assert_cmpstr (a, <, umlaut);
  g_assert_cmpstr (umlaut, <, z);

  /* What is in another language than that of the interface is sorted in its own. */
  swedish_z = lm_locale_get_sort_key_of ("sv", "Zebra");
  swedish_umlaut = lm_locale_get_sort_key_of ("sv", "Äpfel");
  g_assert_cmpstr (swedish_umlaut, >, swedish_z);
  g_assert_cmpint (lm_locale_compare ("Äpfel", "Zebra"), <, 0);

  /* In Swedish it is a letter of its own, the last but one. */
  lm_locale_set ("sv");
  g_assert_cmpint (lm_locale_compare ("Äpfel", "Zebra"), >, 0);
  lm_locale_set ("en");
}

static void
test_languages (void)
{
  static const char * const names[][2] = {
    { "en", "English" }, { "de", "Deutsch" }, { "es", "Español" }, { "fr", "Français" },
    { "pt_BR", "Português (Brasil)" }, { "ar", "العربية" }, { "tlh", "Klingon" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names) - 1; i++)
    assert_text (lm_locale_get_language_name (names[i][0]), names[i][1]);

  g_assert_true (lm_locale_is_right_to_left ("ar"));
  g_assert_true (lm_locale_is_right_to_left ("he-IL"));
  g_assert_false (lm_locale_is_right_to_left ("de"));
  g_assert_false (lm_locale_is_right_to_left ("no-such-language"));
}

static void
test_isolation (void)
{
  lm_locale_set ("en");
  assert_text (lm_isolate ("Manager"), "Manager");
  assert_text (lm_isolate ("مدير"), "\u2068مدير\u2069");
  assert_text (lm_isolate ("…"), "…");
  lm_locale_set ("ar");
  assert_text (lm_isolate ("Manager"), "\u2068Manager\u2069");
  assert_text (lm_isolate ("مدير"), "مدير");
  lm_locale_set ("en");
}

static void
test_unknown (void)
{
  lm_locale_set ("");
  assert_text (lm_format ("%u", 5u), "5");
  lm_locale_set ("no-such-language-at-all");
  assert_text (lm_format ("%u", 5u), "5");
  lm_locale_set ("en");
}

static void
test_tags (void)
{
  static const struct
  {
    const char *name;
    const char *tag;
  } cases[] = {
    { "de", "de" }, { "pt-br", "pt-BR" }, { "pt_BR", "pt-BR" }, { "de_DE.UTF-8", "de-DE" }, { "ZH-HANT-tw", "zh-Hant-TW" },
    { "sr@latin", "sr-Latn" }, { "sr_RS.UTF-8@latin", "sr-Latn-RS" }, { "ca@valencia", "ca-valencia" }, { "x-own", "x-own" },
    { "en-x-own", "en-x-own" }, { "C", NULL }, { "", NULL }, { "no language", NULL }, { "_", NULL }, { "@latin", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = lm_language_tag_from_name (cases[i].name);

      g_assert_cmpstr (tag, ==, cases[i].tag);
    }
}

/* Of any length: ICU writes no NUL where there is just no room for it. */
static void
test_long_tags (void)
{
  g_autoptr(LmLanguageList) languages = lm_language_list_new ();
  g_autoptr(GString) tag = g_string_new ("en-x");

  for (guint i = 0; i < 300; i++)
    {
      g_auto(GStrv) found = NULL;
      g_autofree char *language = NULL;

      g_string_append (tag, i % 8 == 0 ? "-a" : "a");
      language = lm_language_tag_from_name (tag->str);
      g_assert_true (language == NULL || g_utf8_validate (language, -1, NULL));
      found = lm_language_list_search (languages, tag->str);
      for (guint j = 0; found[j] != NULL; j++)
        g_assert_true (g_utf8_validate (found[j], -1, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/locale/numbers", test_numbers);
  g_test_add_func ("/locale/format", test_format);
  g_test_add_func ("/locale/dates", test_dates);
  g_test_add_func ("/locale/lists", test_lists);
  g_test_add_func ("/locale/order", test_order);
  g_test_add_func ("/locale/languages", test_languages);
  g_test_add_func ("/locale/tags", test_tags);
  g_test_add_func ("/locale/long-tags", test_long_tags);
  g_test_add_func ("/locale/isolation", test_isolation);
  g_test_add_func ("/locale/unknown", test_unknown);

  return g_test_run ();
}
