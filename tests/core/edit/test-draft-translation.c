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
  g_assert_cmpuint (lm_draft_translation_get_n_left (translation), ==, 8);

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

  g_signal_connect_swapped (translation, "notify::n-left", G_CALLBACK (count_cb), &n_notified);

  lm_draft_set_text (draft, "/translations/de/brewing~1water~1tea statement", "Kurz");
  lm_draft_set_text (draft, "/translations/de/brewing~1water~1tea statement", "Kurz nach dem Kochen.");
  g_assert_cmpuint (lm_draft_translation_get_n_left (translation), ==, 7);
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
  g_assert_cmpuint (lm_draft_translation_get_n_left (translation), ==, 8);
  lm_draft_undo (draft);
  lm_draft_undo (draft);
  g_assert_cmpuint (lm_draft_translation_get_n_left (translation), ==, 8);
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
  g_assert_cmpuint (lm_draft_translation_get_n_left (french), ==, 9);

  lm_draft_set_text (draft, "/title", "Tea, coffee");
  g_assert_cmpstr (lm_draft_get_text (draft, "/outdated/fr/title"), ==, "Tea and coffee");
  lm_draft_remove_language (draft, "fr");
  g_assert_cmpstr (lm_draft_get_text (draft, "/outdated/fr/title"), ==, "");
  g_assert_cmpuint (lm_draft_translation_get_n_left (french), ==, 10);
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

static void
remember_cb (LmDraft     *draft,
             const char  *pointer,
             char       **revisited)
{
  g_free (*revisited);
  *revisited = g_strdup (pointer);
}

static LmDraftText *
find_text (LmDraftTranslation *translation,
           const char         *pointer)
{
  g_autoptr(LmDraftText) text = NULL;
  guint position;

  g_assert_true (lm_draft_translation_find (translation, pointer, &position));
  text = g_list_model_get_item (G_LIST_MODEL (translation), position);

  /* The translation keeps it. */
  return text;
}

/* A text that changes leaves its translation to be looked at again: gettext calls that fuzzy. */
static void
test_outdated (void)
{
  g_autoptr(LmDraft) draft = create_draft ();
  g_autoptr(LmDraftTranslation) translation = NULL;
  g_autofree char *revisited = NULL;
  LmDraftText *text;

  g_signal_connect (draft, "revisited", G_CALLBACK (remember_cb), &revisited);
  lm_draft_set_text (draft, "/title", "Tea, c");
  lm_draft_set_text (draft, "/title", "Tea, coffee");
  g_assert_cmpstr (lm_draft_get_text (draft, "/outdated/de/title"), ==, "Tea and coffee");
  /* What nobody has translated is not outdated. */
  lm_draft_set_text (draft, "/phases/0/title", "Making");
  g_assert_cmpstr (lm_draft_get_text (draft, "/outdated/de/brewing title"), ==, "");

  translation = lm_draft_translation_new (draft, "de");
  g_assert_cmpuint (lm_draft_translation_get_n_left (translation), ==, 9);
  assert_text (translation, 8, LM_DRAFT_TEXT_TITLE, "Tea, coffee", "");
  text = find_text (translation, "/translations/de/title");
  g_assert_cmpstr (lm_draft_text_get_earlier (text), ==, "Tea and coffee");

  /* It was changed twice: the text that was translated is the first one. */
  lm_draft_end_typing (draft);
  lm_draft_set_text (draft, "/title", "Tea or coffee");
  g_assert_cmpstr (lm_draft_get_text (draft, "/outdated/de/title"), ==, "Tea and coffee");
  lm_draft_undo (draft);
  g_assert_cmpstr (revisited, ==, "/title");

  lm_draft_translation_keep (translation, text);
  g_assert_null (lm_draft_text_get_earlier (text));
  g_assert_cmpuint (lm_draft_translation_get_n_left (translation), ==, 8);
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/title"), ==, "Tee und Kaffee");
  lm_draft_undo (draft);
  g_assert_cmpstr (revisited, ==, "/translations/de/title");
  g_assert_cmpstr (lm_draft_text_get_earlier (text), ==, "Tea and coffee");

  lm_draft_set_text (draft, "/translations/de/title", "Tee, Kaffee");
  g_assert_null (lm_draft_text_get_earlier (text));
  lm_draft_undo (draft);
  g_assert_cmpstr (lm_draft_text_get_earlier (text), ==, "Tea and coffee");
  lm_draft_undo (draft);
  lm_draft_undo (draft);
  g_assert_cmpstr (revisited, ==, "/title");
  g_assert_cmpstr (lm_draft_get_text (draft, "/outdated/de/title"), ==, "");
  lm_draft_redo (draft);
  g_assert_cmpstr (revisited, ==, "/title");
  g_assert_cmpstr (lm_draft_get_text (draft, "/outdated/de/title"), ==, "Tea and coffee");

  /* Back to what was translated: there is nothing to look at. */
  lm_draft_set_text (draft, "/title", "Tea and coffee");
  g_clear_object (&translation);
  translation = lm_draft_translation_new (draft, "de");
  g_assert_null (lm_draft_text_get_earlier (find_text (translation, "/translations/de/title")));
}

/* Text by text, in the order of the file: “path=text|…”. */
static char *
dup_texts (LmDraft    *draft,
           const char *member)
{
  g_autoptr(GBytes) bytes = lm_draft_dup_bytes (draft);
  g_autoptr(JsonNode) root = json_from_string (g_bytes_get_data (bytes, NULL), NULL);
  JsonObject *object = json_node_get_object (root);
  GString *texts = g_string_new (NULL);
  JsonObjectIter iter;
  const char *path;
  JsonNode *text;

  if (!json_object_has_member (object, member))
    return g_string_free (texts, FALSE);

  json_object_iter_init_ordered (&iter, json_object_get_object_member (json_object_get_object_member (object, member), "de"));
  while (json_object_iter_next_ordered (&iter, &path, &text))
    g_string_append_printf (texts, "%s=%s|", path, json_node_get_string (text));

  return g_string_free (texts, FALSE);
}

static void
assert_texts (LmDraft    *draft,
              const char *member,
              const char *expected)
{
  g_autofree char *texts = dup_texts (draft, member);

  g_assert_cmpstr (texts, ==, expected);
}

#define PHASE "brewing title=A|brewing summary=B|"
#define ASPECT "brewing/water title=C|"
#define TEA "brewing/water/tea statement=D|"
#define COFFEE "brewing/water/coffee statement=E|brewing/water/coffee example 1=F|brewing/water/coffee example 2=G|"
#define CARD "brewing/water prompt=H|"
#define OTHERS "title=I|coffee name=J|brewing name=K|gone/for/ever title=L|"

static LmDraft *
create_translated_draft (void)
{
  static const char text[] =
    "{ \"format\": \"leadmgmt-subject\", \"version\": 1, \"id\": \"x\", \"language\": \"en\", \"title\": \"X\","
    "  \"sides\": [ { \"id\": \"brewing\", \"name\": \"B\" }, { \"id\": \"tea\", \"name\": \"T\" },"
    "             { \"id\": \"coffee\", \"name\": \"C\" } ],"
    "  \"phases\": [ { \"id\": \"other\", \"title\": \"O\" }, { \"id\": \"brewing\", \"title\": \"P\", \"summary\": \"S\","
    "    \"aspects\": [ { \"id\": \"water\", \"title\": \"W\", \"cells\": { \"tea\": { \"statement\": \"X\" },"
    "      \"coffee\": { \"statement\": \"Y\", \"examples\": [ \"1\", \"2\" ] } } } ],"
    "    \"cards\": [ { \"id\": \"water\", \"prompt\": \"Q\", \"answer\": \"A\" } ] } ],"
    "  \"outdated\": { \"de\": { \"brewing/water/coffee example 2\": \"3\" } },"
    "  \"translations\": { \"de\": { \"brewing title\": \"A\", \"brewing summary\": \"B\", \"brewing/water title\": \"C\","
    "    \"brewing/water/tea statement\": \"D\", \"brewing/water/coffee statement\": \"E\","
    "    \"brewing/water/coffee example 1\": \"F\", \"brewing/water/coffee example 2\": \"G\","
    "    \"brewing/water prompt\": \"H\", \"title\": \"I\", \"coffee name\": \"J\", \"brewing name\": \"K\","
    "    \"gone/for/ever title\": \"L\" } } }";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  LmDraft *draft = lm_draft_new_from_bytes (bytes, NULL);

  g_assert_nonnull (draft);
  assert_texts (draft, "translations", PHASE ASPECT TEA COFFEE CARD OTHERS);

  return draft;
}

/* What goes takes its translations along, and brings them back; nothing else does, also where ids are alike. */
static void
test_removal (void)
{
  static const struct
  {
    const char *list;
    guint       position;
    const char *left;
  } cases[] = {
    { "/phases/1/aspects", 0, PHASE CARD OTHERS },
    { "/phases/1/cards", 0, PHASE ASPECT TEA COFFEE OTHERS },
    { "/phases", 1, OTHERS },
    { "/phases", 0, PHASE ASPECT TEA COFFEE CARD OTHERS },
    { "/sides", 0, PHASE ASPECT TEA COFFEE CARD "title=I|coffee name=J|gone/for/ever title=L|" },
    { "/sides", 2, PHASE ASPECT TEA CARD "title=I|brewing name=K|gone/for/ever title=L|" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LmDraft) draft = create_translated_draft ();
      gboolean keeps_example = strstr (cases[i].left, "example 2") != NULL;

      lm_draft_remove (draft, cases[i].list, cases[i].position);
      assert_texts (draft, "translations", cases[i].left);
      assert_texts (draft, "outdated", keeps_example ? "brewing/water/coffee example 2=3|" : "");

      lm_draft_undo (draft);
      g_assert_false (lm_draft_can_undo (draft));
      assert_texts (draft, "translations", PHASE ASPECT TEA COFFEE CARD OTHERS);
      assert_texts (draft, "outdated", "brewing/water/coffee example 2=3|");
    }
}

/* Examples have numbers for ids: a translation must not fall to the next one. */
static void
test_examples (void)
{
  g_autoptr(LmDraft) draft = create_translated_draft ();
  const char *list = "/phases/1/aspects/0/cells/coffee/examples";

  lm_draft_remove (draft, list, 0);
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/brewing~1water~1coffee example 1"), ==, "G");
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/brewing~1water~1coffee example 2"), ==, "");
  g_assert_cmpstr (lm_draft_get_text (draft, "/outdated/de/brewing~1water~1coffee example 1"), ==, "3");
  lm_draft_undo (draft);
  assert_texts (draft, "translations", PHASE ASPECT TEA COFFEE CARD OTHERS);

  lm_draft_move (draft, list, 0, 1);
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/brewing~1water~1coffee example 1"), ==, "G");
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/brewing~1water~1coffee example 2"), ==, "F");
  lm_draft_insert (draft, list, 1, json_node_init_string (json_node_alloc (), "new"));
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/brewing~1water~1coffee example 1"), ==, "G");
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/brewing~1water~1coffee example 2"), ==, "");
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/brewing~1water~1coffee example 3"), ==, "F");

  /* Rows that change places keep theirs: they have ids. */
  lm_draft_move (draft, "/phases", 0, 1);
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/brewing title"), ==, "A");
}

/* What the file translates, and does not have any more, stays in it, and falls to no new thing. */
static void
test_texts_of_nothing (void)
{
  g_autoptr(LmDraft) draft = create_translated_draft ();
  LmDraftItem *phase = lm_draft_add (draft, lm_draft_get_root (draft), "phases", 2);

  lm_draft_set_text (draft, "/phases/2/title", "Gone");
  lm_draft_end_typing (draft);
  g_assert_cmpstr (lm_draft_item_get_text (phase, "id"), ==, "gone-2");
  assert_texts (draft, "translations", PHASE ASPECT TEA COFFEE CARD OTHERS);
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
  g_test_add_func ("/draft-translation/outdated", test_outdated);
  g_test_add_func ("/draft-translation/removal", test_removal);
  g_test_add_func ("/draft-translation/examples", test_examples);
  g_test_add_func ("/draft-translation/texts-of-nothing", test_texts_of_nothing);

  return g_test_run ();
}
