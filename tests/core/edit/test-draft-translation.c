/* test-draft-translation.c: a draft in one more language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/edit/lm-draft-structure.h"
#include "core/edit/lm-draft-translation.h"

static const char comparison[] =
  "{ \"format\": \"leadmgmt-subject\", \"version\": 1, \"id\": \"tea-coffee\", \"language\": \"en\","
  "  \"title\": \"Tea and coffee\","
  "  \"sides\": [ { \"id\": \"tea\", \"name\": \"Tea\" }, { \"id\": \"coffee\", \"name\": \"Coffee\" } ],"
  "  \"phases\": [ { \"id\": \"brewing\", \"title\": \"Brewing\","
  "    \"aspects\": [ { \"id\": \"water\", \"title\": \"Water\", \"cells\": {"
  "      \"coffee\": { \"statement\": \"Around 93 °C.\", \"examples\": [\"A moka pot\", \"\"] },"
  "      \"tea\": { \"statement\": \"Just off the boil.\" } } } ],"
  "    \"cards\": [ { \"id\": \"origin\", \"prompt\": \"Where does tea come from?\", \"answer\": \"China\" } ] } ],"
  "  \"translations\": { \"de\": { \"title\": \"Tee und Kaffee\", \"brewing/water title\": \"Wasser\" } } }";

static LmDraft *
create_draft (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (comparison, strlen (comparison));
  g_autoptr(GError) error = NULL;
  LmDraft *draft = lm_draft_new_from_bytes (bytes, &error);

  g_assert_no_error (error);

  return draft;
}

static void
assert_text (LmDraftTranslation *translation,
             guint               position,
             LmDraftTextKind     kind,
             const char         *original,
             const char         *places)
{
  g_autoptr(LmDraftText) text = g_list_model_get_item (G_LIST_MODEL (translation), position);
  g_autofree char *joined = g_strjoinv (" · ", (GStrv) lm_draft_text_get_places (text));

  g_assert_cmpint (lm_draft_text_get_kind (text), ==, kind);
  g_assert_cmpstr (lm_draft_text_get_original (text), ==, original);
  g_assert_cmpstr (joined, ==, places);
}

static void
test_order (void)
{
  g_autoptr(LmDraft) draft = create_draft ();
  g_autoptr(LmDraftTranslation) translation = lm_draft_translation_new (draft, "de");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (translation)), ==, 10);
  g_assert_cmpuint (lm_draft_translation_get_n_missing (translation), ==, 8);

  assert_text (translation, 0, LM_DRAFT_TEXT_NAME, "Tea", "");
  assert_text (translation, 1, LM_DRAFT_TEXT_NAME, "Coffee", "");
  assert_text (translation, 2, LM_DRAFT_TEXT_PHASE_TITLE, "Brewing", "");
  /* Sides come in their order, not in that of the file; an empty example needs no translation. */
  assert_text (translation, 3, LM_DRAFT_TEXT_STATEMENT, "Just off the boil.", "Brewing · Water · Tea");
  assert_text (translation, 4, LM_DRAFT_TEXT_STATEMENT, "Around 93 °C.", "Brewing · Water · Coffee");
  assert_text (translation, 5, LM_DRAFT_TEXT_EXAMPLE, "A moka pot", "Brewing · Water · Coffee");
  assert_text (translation, 6, LM_DRAFT_TEXT_PROMPT, "Where does tea come from?", "Brewing");
  assert_text (translation, 7, LM_DRAFT_TEXT_ANSWER, "China", "Brewing · Where does tea come from?");

  /* What is translated comes last. */
  assert_text (translation, 8, LM_DRAFT_TEXT_TITLE, "Tea and coffee", "");
  assert_text (translation, 9, LM_DRAFT_TEXT_ASPECT_TITLE, "Water", "Brewing");
}

static void
count_cb (guint *n_notified)
{
  ++*n_notified;
}

static void
test_writing (void)
{
  g_autoptr(LmDraft) draft = create_draft ();
  g_autoptr(LmDraftTranslation) translation = lm_draft_translation_new (draft, "de");
  guint n_notified = 0;
  guint position;

  g_signal_connect_swapped (translation, "notify::n-missing", G_CALLBACK (count_cb), &n_notified);

  lm_draft_set_text (draft, "/translations/de/brewing~1water~1tea statement", "Kurz");
  lm_draft_set_text (draft, "/translations/de/brewing~1water~1tea statement", "Kurz nach dem Kochen.");
  g_assert_cmpuint (lm_draft_translation_get_n_missing (translation), ==, 7);
  g_assert_cmpuint (n_notified, ==, 1);

  /* A row that was filled stays where it is until the list is made anew. */
  g_assert_true (lm_draft_translation_find (translation, "/translations/de/brewing~1water~1tea statement", &position));
  g_assert_cmpuint (position, ==, 3);
  g_assert_false (lm_draft_translation_find (translation, "/translations/fr/title", &position));
  g_clear_object (&translation);
  translation = lm_draft_translation_new (draft, "de");
  g_assert_true (lm_draft_translation_find (translation, "/translations/de/brewing~1water~1tea statement", &position));
  g_assert_cmpuint (position, ==, 9);

  /* An empty text is none. */
  lm_draft_set_text (draft, "/translations/de/title", "");
  g_assert_cmpuint (lm_draft_translation_get_n_missing (translation), ==, 8);
  lm_draft_undo (draft);
  lm_draft_undo (draft);
  g_assert_cmpuint (lm_draft_translation_get_n_missing (translation), ==, 8);
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/title"), ==, "Tee und Kaffee");
}

static void
test_languages (void)
{
  g_autoptr(LmDraft) draft = create_draft ();
  g_autoptr(LmDraftTranslation) french = lm_draft_translation_new (draft, "fr");
  g_auto(GStrv) one = NULL, two = NULL, none = NULL;
  g_autofree char *language = lm_draft_dup_language_at ("/translations/pt-BR/brewing title");

  g_assert_cmpstr (language, ==, "pt-BR");
  g_assert_null (lm_draft_dup_language_at ("/phases/0"));

  one = lm_draft_list_languages (draft);
  g_assert_cmpint (g_strv_length (one), ==, 1);

  lm_draft_set_text (draft, "/translations/fr/title", "Thé et café");
  two = lm_draft_list_languages (draft);
  g_assert_cmpstr (two[1], ==, "fr");
  g_assert_cmpuint (lm_draft_translation_get_n_missing (french), ==, 9);

  lm_draft_remove_language (draft, "fr");
  g_assert_cmpuint (lm_draft_translation_get_n_missing (french), ==, 10);
  lm_draft_remove_language (draft, "de");
  none = lm_draft_list_languages (draft);
  g_assert_cmpint (g_strv_length (none), ==, 0);

  lm_draft_undo (draft);
  lm_draft_undo (draft);
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/fr/title"), ==, "Thé et café");
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/title"), ==, "Tee und Kaffee");
}

/* Translations hang on ids: those of what is new must not follow its title any more. */
static void
test_ids (void)
{
  g_autoptr(LmDraft) draft = create_draft ();
  LmDraftItem *phase = lm_draft_add (draft, lm_draft_get_root (draft), "phases", 1);

  lm_draft_set_text (draft, "/phases/1/title", "Drinking");
  lm_draft_end_typing (draft);
  g_assert_cmpstr (lm_draft_item_get_text (phase, "id"), ==, "drinking");

  lm_draft_set_text (draft, "/translations/de/drinking title", "Trinken");
  lm_draft_end_typing (draft);
  lm_draft_set_text (draft, "/phases/1/title", "Enjoying");
  lm_draft_end_typing (draft);
  g_assert_cmpstr (lm_draft_item_get_text (phase, "id"), ==, "drinking");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft-translation/order", test_order);
  g_test_add_func ("/draft-translation/writing", test_writing);
  g_test_add_func ("/draft-translation/languages", test_languages);
  g_test_add_func ("/draft-translation/ids", test_ids);

  return g_test_run ();
}
