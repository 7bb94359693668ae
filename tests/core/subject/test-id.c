/* test-id.c: ids made from titles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/subject/lm-id.h"

static void
test_from_text (void)
{
  static const struct
  {
    const char *text;
    const char *id;
  } cases[] = {
    { "Money", "money" },
    { "Money or direction", "money-or-direction" },
    { "  What’s “new”? – 2nd try!  ", "whats-new-2nd-try" },
    { "Ökonomie der Straße", "okonomie-der-strasse" },
    { "Ça va, l’été", "ca-va-lete" },
    { "", "row" },
    { "--", "row" },
    { "القيادة", "row" },
    { "领导", "row" },
    { "领导 2", "2" },
    { "---a---b---", "a-b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = lm_id_from_text (cases[i].text, "row");

      g_assert_cmpstr (id, ==, cases[i].id);
    }
}

static void
test_long_text (void)
{
  g_autofree char *words = g_strnfill (200, 'a');
  g_autofree char *id = lm_id_from_text (words, "row");
  g_autofree char *cut_at_hyphen = NULL;

  g_assert_cmpuint (strlen (id), ==, LM_ID_MAX_CHARS);

  words[LM_ID_MAX_CHARS - 1] = ' ';
  cut_at_hyphen = lm_id_from_text (words, "row");
  g_assert_cmpuint (strlen (cut_at_hyphen), ==, LM_ID_MAX_CHARS - 1);
}

static void
test_unique (void)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *long_id = g_strnfill (LM_ID_MAX_CHARS, 'a');
  static const char * const expected[] = { "money", "money-2", "money-3", "money-4" };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      char *id = lm_id_make_unique ("money", taken);

      g_assert_cmpstr (id, ==, expected[i]);
      g_hash_table_add (taken, id);
    }

  for (guint i = 0; i < 12; i++)
    {
      char *id = lm_id_make_unique (long_id, taken);

      g_assert_cmpuint (strlen (id), ==, LM_ID_MAX_CHARS);
      g_assert_true (g_hash_table_add (taken, id));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id/from-text", test_from_text);
  g_test_add_func ("/id/long-text", test_long_text);
  g_test_add_func ("/id/unique", test_unique);

  return g_test_run ();
}
