/* test-language.c: tests of the language of the interface and the built-in subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-language.h"
#include "core/study/lm-deck.h"
#include "core/subject/lm-subject-reader.h"
#include "lm-stage.h"

static LmSubject *
read_built_in (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  LmSubject *subject;

  bytes = g_resources_lookup_data ("/org/example/LeadMgmt/subjects/leadership-management.json", 0, &error);
  g_assert_no_error (error);
  subject = lm_subject_reader_read_bytes (reader, bytes, &error);
  g_assert_no_error (error);

  return subject;
}

static char *
dup_due (guint n_cards)
{
  return g_strdup_printf (ngettext ("%u card is due", "%u cards are due", n_cards), n_cards);
}

static void
assert_english (void)
{
  g_autofree char *due = dup_due (2);

  g_assert_cmpstr (_("All phases"), ==, "All phases");
  g_assert_cmpstr (due, ==, "2 cards are due");
}

static void
assert_german (void)
{
  g_autofree char *due = dup_due (2);

  g_assert_cmpstr (_("All phases"), ==, "Alle Phasen");
  g_assert_cmpstr (due, ==, "2 Karten sind fällig");
}

static void
test_switch (void)
{
  assert_english ();
  lm_language_set ("de");
  assert_german ();
  lm_language_set ("en");
  assert_english ();
  lm_language_set ("de");
  assert_german ();
  lm_language_set ("");
  assert_english ();
  g_assert_cmpint (gtk_widget_get_default_direction (), ==, GTK_TEXT_DIR_LTR);
}

static void
test_all (void)
{
  gsize n_languages;
  const LmLanguage *languages = lm_language_get_all (&n_languages);

  g_assert_cmpuint (n_languages, ==, 2);
  g_assert_cmpstr (languages[0].tag, ==, "en");
  g_assert_cmpstr (languages[1].tag, ==, "de");
}

static void
test_subject (void)
{
  g_autoptr(LmSubject) english = read_built_in ();
  g_autoptr(LmSubject) same = lm_language_translate_subject (english);
  g_autoptr(LmSubject) german = NULL;
  g_autoptr(LmSubject) again = NULL;

  g_assert_true (same == english);

  lm_language_set ("de");
  german = lm_language_translate_subject (english);
  lm_language_set ("");
  again = lm_language_translate_subject (english);

  g_assert_cmpstr (lm_subject_get_language (german), ==, "de");
  g_assert_cmpstr (lm_subject_get_title (german), !=, lm_subject_get_title (english));
  g_assert_true (again == english);
}

/* Progress that was made in one language counts in the other. */
static void
test_subject_keeps_cards (void)
{
  g_autoptr(LmSubject) english = read_built_in ();
  g_autoptr(LmSubject) german = NULL;
  g_autoptr(LmDeck) deck = lm_deck_new (english);
  g_autoptr(LmDeck) german_deck = NULL;

  lm_language_set ("de");
  german = lm_language_translate_subject (english);
  lm_language_set ("");
  german_deck = lm_deck_new (german);

  g_assert_cmpuint (lm_deck_get_n_cards (german_deck), ==, lm_deck_get_n_cards (deck));
  for (guint i = 0; i < lm_deck_get_n_cards (deck); i++)
    g_assert_cmpstr (lm_card_get_id (lm_deck_get_card (german_deck, i)), ==,
                     lm_card_get_id (lm_deck_get_card (deck, i)));
}

static void
assert_cell_translated (LmCell *cell,
                        LmCell *translated)
{
  g_assert_true (lm_cell_is_empty (cell) == lm_cell_is_empty (translated));
  if (lm_cell_is_empty (cell))
    return;

  g_assert_cmpstr (lm_cell_get_statement (translated), !=, lm_cell_get_statement (cell));
  g_assert_true ((lm_cell_get_detail (cell) == NULL) == (lm_cell_get_detail (translated) == NULL));
  if (lm_cell_get_detail (cell) != NULL)
    g_assert_cmpstr (lm_cell_get_detail (translated), !=, lm_cell_get_detail (cell));
}

static void
test_subject_is_complete (void)
{
  g_autoptr(LmSubject) english = read_built_in ();
  g_autoptr(LmSubject) german = NULL;

  lm_language_set ("de");
  german = lm_language_translate_subject (english);
  lm_language_set ("");

  for (guint i = 0; i < lm_subject_get_n_phases (english); i++)
    {
      LmPhase *phase = lm_subject_get_phase (english, i);
      LmPhase *translated = lm_subject_get_phase (german, i);

      g_assert_cmpstr (lm_phase_get_title (translated), !=, lm_phase_get_title (phase));

      for (guint j = 0; j < lm_phase_get_n_aspects (phase); j++)
        for (guint k = 0; k < lm_subject_get_n_sides (english); k++)
          assert_cell_translated (lm_aspect_get_cell (lm_phase_get_aspect (phase, j), k),
                                  lm_aspect_get_cell (lm_phase_get_aspect (translated, j), k));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *locale_dir = NULL;

  lm_stage_init (&argc, &argv);
  locale_dir = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  lm_language_init (locale_dir);

  g_test_add_func ("/app/language/switch", test_switch);
  g_test_add_func ("/app/language/all", test_all);
  g_test_add_func ("/app/language/subject", test_subject);
  g_test_add_func ("/app/language/subject-keeps-cards", test_subject_keeps_cards);
  g_test_add_func ("/app/language/subject-is-complete", test_subject_is_complete);

  return g_test_run ();
}
