/* test-language.c: tests of the language of the interface and the built-in subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-installed-locale.h"
#include "app/lm-language.h"
#include "core/locale/lm-locale.h"
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

/* As many as po/LINGUAS has lines, and English, each with a name. */
static void
test_list (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "po", "LINGUAS", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) tags = lm_language_list ();
  guint n_lines = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      {
        g_strdelimit (lines[i], "_", '-');
        g_assert_true (g_strv_contains ((const char * const *) tags, lines[i]));
        n_lines++;
      }

  g_assert_true (g_strv_contains ((const char * const *) tags, "en"));
#ifdef LM_TEST_HOOKS
  /* The build for tests has a language to look for what is not translated. */
  g_assert_true (g_strv_contains ((const char * const *) tags, "en@pseudo"));
  n_lines++;
#endif
  g_assert_cmpuint (g_strv_length (tags), ==, n_lines + 1);
}

/* The program works with gettext in whatever locale is installed. */
static void
test_installed_locale (void)
{
  g_autofree char *folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fi_FI.UTF-8", NULL);
  g_autofree char *before = g_strdup (g_getenv ("LOCPATH"));
  const char *command[] = { "localedef", "-i", "fi_FI", "-f", "UTF-8", path, NULL };
  g_autofree char *none = NULL;
  g_autofree char *found = NULL;

  g_assert_true (g_spawn_sync (NULL, (GStrv) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_setenv ("LOCPATH", folder, TRUE);
  found = lm_installed_locale_find ();
  g_assert_cmpstr (found, ==, "fi_FI.UTF-8");

  g_setenv ("LOCPATH", "/nowhere", TRUE);
  none = lm_installed_locale_find ();
  g_assert_null (none);

  /* What comes after needs it. */
  g_assert_nonnull (before);
  g_setenv ("LOCPATH", before, TRUE);
}

static void
test_numbers (void)
{
  g_autofree char *german = NULL;

  lm_language_set ("de");
  german = lm_format ("%u", 1234u);
  lm_language_set ("");
  g_assert_cmpstr (german, ==, "1.234");
}

static void
test_subject (void)
{
  g_autoptr(LmSubject) english = read_built_in ();
  g_autoptr(LmSubject) same = lm_language_translate_subject (english, "en");
  g_autoptr(LmSubject) apart = lm_language_translate_subject (english, "de-AT");
  g_autoptr(LmSubject) unknown = lm_language_translate_subject (english, "tlh");
  g_autoptr(LmSubject) german = NULL;
  g_autoptr(LmSubject) again = NULL;

  g_assert_true (same == english);

  g_assert_true (unknown == english);

  lm_language_set ("de");
  german = lm_language_translate_subject (english, "de");
  lm_language_set ("");
  again = lm_language_translate_subject (english, "en");

  /* The language of the interface makes no difference to it. */
  g_assert_cmpstr (lm_subject_get_language (apart), ==, "de");
  g_assert_cmpstr (lm_subject_get_title (apart), ==, lm_subject_get_title (german));
  assert_english ();

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
  german = lm_language_translate_subject (english, "de");
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
  german = lm_language_translate_subject (english, "de");
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
  g_test_add_func ("/app/language/list", test_list);
  g_test_add_func ("/app/language/installed-locale", test_installed_locale);
  g_test_add_func ("/app/language/numbers", test_numbers);
  g_test_add_func ("/app/language/subject", test_subject);
  g_test_add_func ("/app/language/subject-keeps-cards", test_subject_keeps_cards);
  g_test_add_func ("/app/language/subject-is-complete", test_subject_is_complete);

  return g_test_run ();
}
