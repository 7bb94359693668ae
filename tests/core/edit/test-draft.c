/* test-draft.c: changing a subject, and taking it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/edit/lm-draft-check.h"
#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-draft-structure.h"
#include "core/edit/lm-edit-error.h"
#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-subject-writer.h"

#define N_RANDOM_STEPS 400

static const char comparison[] =
  "{\n"
  "  \"format\": \"leadmgmt-subject\",\n"
  "  \"version\": 1,\n"
  "  \"id\": \"tea-coffee\",\n"
  "  \"language\": \"en\",\n"
  "  \"title\": \"Tea and coffee\",\n"
  "  \"sides\": [\n"
  "    { \"id\": \"tea\", \"name\": \"Tea\", \"color\": \"green\", \"x-icon\": \"leaf\" },\n"
  "    { \"id\": \"coffee\", \"name\": \"Coffee\", \"color\": \"red\" }\n"
  "  ],\n"
  "  \"phases\": [\n"
  "    {\n"
  "      \"id\": \"brewing\",\n"
  "      \"title\": \"Brewing\",\n"
  "      \"aspects\": [\n"
  "        {\n"
  "          \"id\": \"water\",\n"
  "          \"title\": \"Water\",\n"
  "          \"cells\": {\n"
  "            \"tea\": { \"statement\": \"Just off the boil.\" },\n"
  "            \"coffee\": {\n"
  "              \"statement\": \"Around 93 °C.\",\n"
  "              \"examples\": [\"A moka pot\"]\n"
  "            }\n"
  "          }\n"
  "        },\n"
  "        {\n"
  "          \"id\": \"time\",\n"
  "          \"title\": \"Time\",\n"
  "          \"cells\": {\n"
  "            \"tea\": { \"statement\": \"Minutes.\" }\n"
  "          }\n"
  "        }\n"
  "      ],\n"
  "      \"cards\": [\n"
  "        { \"id\": \"origin\", \"prompt\": \"Where does tea come from?\", \"answer\": \"China\" }\n"
  "      ]\n"
  "    },\n"
  "    {\n"
  "      \"id\": \"drinking\",\n"
  "      \"title\": \"Drinking\"\n"
  "    }\n"
  "  ],\n"
  "  \"translations\": {\n"
  "    \"de\": {\n"
  "      \"title\": \"Tee und Kaffee\"\n"
  "    }\n"
  "  }\n"
  "}\n";

static LmDraft *
draft_of (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  LmDraft *draft = lm_draft_new_from_bytes (bytes, &error);

  g_assert_no_error (error);

  return draft;
}

static char *
dup_text (LmDraft *draft)
{
  g_autoptr(GBytes) bytes = lm_draft_dup_bytes (draft);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_text (LmDraft    *draft,
             const char *expected)
{
  g_autofree char *text = dup_text (draft);

  g_assert_cmpstr (text, ==, expected);
}

/* The only line that is another one: what a person sees in a diff. */
static void
assert_one_line_changed (LmDraft    *draft,
                         const char *expected)
{
  g_autofree char *text = dup_text (draft);
  g_auto(GStrv) before = g_strsplit (comparison, "\n", -1);
  g_auto(GStrv) after = g_strsplit (text, "\n", -1);
  const char *changed = NULL;

  g_assert_cmpuint (g_strv_length (before), ==, g_strv_length (after));

  for (guint i = 0; before[i] != NULL; i++)
    if (strcmp (before[i], after[i]) != 0)
      {
        g_assert_null (changed);
        changed = after[i];
      }

  g_assert_nonnull (changed);
  g_assert_nonnull (strstr (changed, expected));
}

static guint
undo_all (LmDraft *draft)
{
  guint n_steps = 0;

  for (; lm_draft_can_undo (draft); n_steps++)
    lm_draft_undo (draft);

  return n_steps;
}

static LmDraftItem *
get_item (LmDraftItem *owner,
          const char  *list,
          guint        position)
{
  g_autoptr(LmDraftItem) item = g_list_model_get_item (lm_draft_item_get_list (owner, list), position);

  g_assert_nonnull (item);

  return item;
}

static void
test_nothing (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);

  assert_text (draft, comparison);
  g_assert_false (lm_draft_is_modified (draft));
  g_assert_false (lm_draft_can_undo (draft));
}

static void
test_not_an_object (void)
{
  static const char * const texts[] = { "", "[]", "{", "{\"a\": 1, \"a\": 2}" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (lm_draft_new_from_bytes (bytes, &error));
      g_assert_error (error, LM_EDIT_ERROR, LM_EDIT_ERROR_INVALID);
    }
}

static void
test_one_line (void)
{
  static const struct
  {
    const char *pointer;
    const char *text;
  } cases[] = {
    { "/phases/1/title", "Sipping" },
    { "/sides/0/name", "Green tea" },
    { "/phases/0/title", "Making" },
    { "/phases/0/aspects/0/title", "H₂O" },
    { "/phases/0/aspects/0/cells/tea/statement", "80 °C" },
    { "/phases/0/aspects/0/cells/coffee/examples/0", "A press" },
    { "/phases/0/cards/0/answer", "Yunnan" },
    { "/phases/0/cards/0/hint", "Asia" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LmDraft) draft = draft_of (comparison);

      lm_draft_set_text (draft, cases[i].pointer, cases[i].text);
      g_assert_cmpstr (lm_draft_get_text (draft, cases[i].pointer), ==, cases[i].text);
      assert_one_line_changed (draft, cases[i].text);

      lm_draft_undo (draft);
      assert_text (draft, comparison);
      g_assert_false (lm_draft_is_modified (draft));

      lm_draft_redo (draft);
      assert_one_line_changed (draft, cases[i].text);
    }
}

static void
test_typing_is_one_step (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  const char *pointer = "/phases/0/aspects/1/cells/coffee/statement";

  lm_draft_set_text (draft, pointer, "S");
  lm_draft_set_text (draft, pointer, "Se");
  lm_draft_set_text (draft, pointer, "Sec");
  lm_draft_set_text (draft, pointer, "");
  lm_draft_set_text (draft, pointer, "Seconds.");
  lm_draft_undo (draft);
  g_assert_false (lm_draft_can_undo (draft));
  assert_text (draft, comparison);

  lm_draft_redo (draft);
  g_assert_cmpstr (lm_draft_get_text (draft, pointer), ==, "Seconds.");

  lm_draft_set_text (draft, pointer, "Half a minute.");
  lm_draft_end_typing (draft);
  lm_draft_set_text (draft, pointer, "A minute.");
  lm_draft_undo (draft);
  g_assert_cmpstr (lm_draft_get_text (draft, pointer), ==, "Half a minute.");
  lm_draft_undo (draft);
  g_assert_cmpstr (lm_draft_get_text (draft, pointer), ==, "Seconds.");

  /* What was undone and then typed over is gone. */
  lm_draft_set_text (draft, pointer, "Soon.");
  g_assert_false (lm_draft_can_redo (draft));
}

/* What was saved is a state to come back to, not one to type on in. */
static void
test_typing_ends_at_saving (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);

  lm_draft_set_text (draft, "/title", "T");
  lm_draft_set_modified (draft, FALSE);
  lm_draft_set_text (draft, "/title", "Te");
  g_assert_true (lm_draft_is_modified (draft));
  lm_draft_undo (draft);
  g_assert_false (lm_draft_is_modified (draft));
  g_assert_cmpstr (lm_draft_get_text (draft, "/title"), ==, "T");
  lm_draft_undo (draft);
  g_assert_true (lm_draft_is_modified (draft));

  /* Another way than back to what was saved. */
  lm_draft_set_text (draft, "/title", "C");
  g_assert_true (lm_draft_is_modified (draft));
}

/* What is optional goes when it is empty; what is required stays, for its problem to be seen. */
static void
test_empty_text (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  LmDraftItem *aspect = get_item (get_item (lm_draft_get_root (draft), "phases", 0), "aspects", 0);
  g_autofree char *text = NULL;

  lm_draft_set_text (draft, "/summary", "Two ways");
  lm_draft_set_text (draft, "/summary", "");
  lm_draft_set_text (draft, "/source/author", "A. Taster");
  lm_draft_end_typing (draft);
  lm_draft_set_text (draft, "/source/author", "");
  lm_draft_set_text (draft, "/translations/fr/title", "Thé et café");
  lm_draft_set_text (draft, "/translations/fr/title", "");
  assert_text (draft, comparison);

  lm_draft_set_text (draft, "/phases/0/aspects/0/cells/tea/statement", "");
  g_assert_cmpstr (lm_draft_item_get_text (aspect, "cells/tea/statement"), ==, "");
  lm_draft_set_text (draft, "/phases/0/aspects/0/cells/coffee/statement", "");
  g_assert_cmpuint (lm_draft_item_count (aspect, "cells/coffee/examples"), ==, 1);

  text = dup_text (draft);
  g_assert_nonnull (strstr (text, "          \"cells\": {\n            \"coffee\": {\n              \"statement\": \"\",\n"));

  undo_all (draft);
  assert_text (draft, comparison);
}

static void
test_translation (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);

  lm_draft_set_text (draft, "/translations/de/phases~1brewing~1title", "Brühen");
  g_assert_cmpstr (lm_draft_get_text (draft, "/translations/de/phases~1brewing~1title"), ==, "Brühen");
  lm_draft_undo (draft);
  assert_text (draft, comparison);
}

static void
test_remove_side (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  LmDraftItem *side = get_item (lm_draft_get_root (draft), "sides", 0);
  g_autofree char *text = NULL;

  lm_draft_remove_item (draft, side);
  text = dup_text (draft);
  g_assert_null (strstr (text, "\"tea\""));
  g_assert_nonnull (strstr (text, "Around 93 °C."));

  lm_draft_undo (draft);
  g_assert_false (lm_draft_can_undo (draft));
  assert_text (draft, comparison);
}

static void
test_list_models (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  LmDraftItem *phase = get_item (lm_draft_get_root (draft), "phases", 0);
  GListModel *aspects = lm_draft_item_get_list (phase, "aspects");
  LmDraftItem *time = get_item (phase, "aspects", 1);
  g_autofree char *pointer = NULL;

  lm_draft_move_item (draft, time, 0);
  g_assert_true (get_item (phase, "aspects", 0) == time);
  pointer = lm_draft_item_dup_pointer (time, "title");
  g_assert_cmpstr (pointer, ==, "/phases/0/aspects/0/title");

  lm_draft_add (draft, phase, "aspects", 0);
  g_assert_cmpuint (lm_draft_item_get_position (time), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (aspects), ==, 3);

  lm_draft_undo (draft);
  lm_draft_undo (draft);
  g_assert_cmpuint (lm_draft_item_get_position (time), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (aspects), ==, 2);
  assert_text (draft, comparison);
}

static void
count_cb (LmDraftItem *item,
          const char  *field,
          guint       *n_changes)
{
  if (g_str_equal (field, "title"))
    ++*n_changes;
}

static void
test_item_signals (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  LmDraftItem *phase = get_item (lm_draft_get_root (draft), "phases", 0);
  LmDraftItem *water = get_item (phase, "aspects", 0);
  guint n_changes = 0;

  g_signal_connect (water, "changed", G_CALLBACK (count_cb), &n_changes);
  lm_draft_set_text (draft, "/phases/0/aspects/0/title", "H₂O");
  lm_draft_set_text (draft, "/phases/0/aspects/1/title", "Minutes");
  lm_draft_undo (draft);
  g_assert_cmpuint (n_changes, ==, 1);
  lm_draft_undo (draft);
  g_assert_cmpuint (n_changes, ==, 2);
}

static void
test_ids_from_titles (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  LmDraftItem *phase = get_item (lm_draft_get_root (draft), "phases", 0);
  LmDraftItem *aspect = lm_draft_add (draft, phase, "aspects", 2);
  g_autoptr(GBytes) bytes = NULL;

  g_assert_cmpstr (lm_draft_item_get_text (aspect, "id"), ==, "aspect");

  lm_draft_set_text (draft, "/phases/0/aspects/2/title", "Water");
  lm_draft_end_typing (draft);
  g_assert_cmpstr (lm_draft_item_get_text (aspect, "id"), ==, "water-2");

  lm_draft_set_text (draft, "/phases/0/aspects/2/title", "Milk & honey");
  lm_draft_end_typing (draft);
  g_assert_cmpstr (lm_draft_item_get_text (aspect, "id"), ==, "milk-honey");

  /* Progress hangs on it from now on. */
  bytes = lm_draft_dup_bytes (draft);
  lm_draft_settle_ids (draft);
  lm_draft_set_text (draft, "/phases/0/aspects/2/title", "Milk");
  lm_draft_set_text (draft, "/phases/0/aspects/0/title", "Liquid");
  lm_draft_end_typing (draft);
  g_assert_cmpstr (lm_draft_item_get_text (aspect, "id"), ==, "milk-honey");
  g_assert_cmpstr (lm_draft_get_text (draft, "/phases/0/aspects/0/id"), ==, "water");

  undo_all (draft);
  assert_text (draft, comparison);
}

/* The progress of what was removed is not that of another row with the same title. */
static void
test_ids_of_what_was_removed (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  LmDraftItem *phase = get_item (lm_draft_get_root (draft), "phases", 0);
  LmDraftItem *aspect;

  lm_draft_remove_item (draft, get_item (phase, "aspects", 0));
  aspect = lm_draft_add (draft, phase, "aspects", 1);
  lm_draft_set_text (draft, "/phases/0/aspects/1/title", "Water");
  lm_draft_end_typing (draft);
  g_assert_cmpstr (lm_draft_item_get_text (aspect, "id"), ==, "water-2");
}

static void
test_new_subject (void)
{
  g_autoptr(LmDraft) draft = lm_draft_new_empty ("en");
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(LmSubject) subject = NULL;

  lm_draft_set_text (draft, "/title", "Cats and dogs");
  lm_draft_set_text (draft, "/sides/0/name", "Cat");
  lm_draft_set_text (draft, "/sides/1/name", "Dog");
  lm_draft_end_typing (draft);
  g_assert_cmpstr (lm_draft_get_text (draft, "/sides/1/id"), ==, "dog");
  lm_draft_set_text (draft, "/phases/0/title", "At home");
  lm_draft_set_text (draft, "/phases/0/aspects/0/title", "Food");
  lm_draft_set_text (draft, "/phases/0/aspects/0/cells/cat/statement", "Fish");
  /* An empty row at the end is not written, and stays where it is. */
  lm_draft_add (draft, get_item (lm_draft_get_root (draft), "phases", 0), "aspects", 1);

  /* The cell hangs on it. */
  lm_draft_set_text (draft, "/sides/0/name", "Tom cat");
  lm_draft_end_typing (draft);
  g_assert_cmpstr (lm_draft_get_text (draft, "/sides/0/id"), ==, "cat");

  g_hash_table_add (taken, (gpointer) "cats-and-dogs");
  g_assert_cmpstr (lm_draft_choose_id (draft, taken), ==, "cats-and-dogs-2");

  bytes = lm_draft_dup_bytes (draft);
  subject = lm_subject_reader_read_bytes (reader, bytes, NULL);
  g_assert_nonnull (subject);
  g_assert_cmpstr (lm_aspect_get_id (lm_phase_get_aspect (lm_subject_get_phase (subject, 0), 0)), ==, "food");
  g_assert_cmpuint (lm_phase_get_n_aspects (lm_subject_get_phase (subject, 0)), ==, 1);
  g_assert_nonnull (get_item (get_item (lm_draft_get_root (draft), "phases", 0), "aspects", 1));

  lm_draft_remove_blanks (draft);
  g_assert_cmpuint (g_list_model_get_n_items (lm_draft_item_get_list (get_item (lm_draft_get_root (draft), "phases", 0),
                                                                      "aspects")), ==, 1);
}

static void
test_copy (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new (comparison, strlen (comparison));
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(LmSubject) subject = lm_subject_reader_read_bytes (reader, bytes, NULL);
  g_autoptr(LmDraft) draft = lm_draft_new_copy (subject, "My tea");
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (lm_draft_choose_id (draft, taken), ==, "my-tea");
  g_assert_cmpstr (lm_draft_get_text (draft, "/phases/0/aspects/0/id"), ==, "water");
}

static void
test_table (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  LmDraftItem *phase = get_item (lm_draft_get_root (draft), "phases", 1);
  g_autoptr(GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  static const char * const rows[] = { "Cup|Small|Large", "|", "Sugar|", "Milk||Yes|and no" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (table, g_strsplit (rows[i], "|", -1));

  g_assert_cmpuint (lm_draft_add_table (draft, phase, 0, table), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (lm_draft_item_get_list (phase, "aspects")), ==, 3);
  g_assert_cmpstr (lm_draft_get_text (draft, "/phases/1/aspects/0/cells/coffee/statement"), ==, "Large");
  g_assert_cmpstr (lm_draft_get_text (draft, "/phases/1/aspects/2/id"), ==, "milk");
  g_assert_cmpstr (lm_draft_get_text (draft, "/phases/1/aspects/2/cells/coffee/statement"), ==, "Yes");

  lm_draft_undo (draft);
  assert_text (draft, comparison);
}

/* Items are asked for at random, so that lists are in step whoever looks at them. */
static LmDraftItem *
pick (LmDraftItem *owner,
      const char  *list)
{
  GListModel *model = lm_draft_item_get_list (owner, list);
  guint n_items = g_list_model_get_n_items (model);

  return n_items > 0 ? get_item (owner, list, g_test_rand_int_range (0, n_items)) : NULL;
}

static void
change_text (LmDraft     *draft,
             LmDraftItem *item)
{
  static const char * const fields[] = {
    "title", "summary", "name", "prompt", "hint", "cells/tea/statement", "cells/coffee/detail", "cells/tea/examples/0",
  };
  static const char * const texts[] = { "", "a", "Tea", "Ünïcode “quoted”\n" };
  const char *field = fields[g_test_rand_int_range (0, G_N_ELEMENTS (fields))];
  g_autofree char *pointer = lm_draft_item_dup_pointer (item, field);

  /* An example that is not there is inserted, not set. */
  if (g_str_has_suffix (field, "/0") && lm_draft_item_count (item, "cells/tea/examples") == 0)
    {
      g_autofree char *list = lm_draft_item_dup_pointer (item, "cells/tea/examples");

      lm_draft_set_text (draft, pointer, "");
      if (*lm_draft_item_get_text (item, "cells/tea/statement") != '\0')
        lm_draft_insert (draft, list, 0, json_node_init_string (json_node_alloc (), "E"));
      return;
    }

  lm_draft_set_text (draft, pointer, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
}

static void
change_at_random (LmDraft *draft)
{
  LmDraftItem *root = lm_draft_get_root (draft);
  LmDraftItem *phase = pick (root, "phases");
  static const char * const lists[] = { "aspects", "cards" };
  const char *list = lists[g_test_rand_int_range (0, 2)];
  LmDraftItem *owners[] = { root, root, phase };
  const char *names[] = { "sides", "phases", list };
  guint which = phase != NULL ? g_test_rand_int_range (0, 3) : g_test_rand_int_range (0, 2);
  LmDraftItem *item = pick (owners[which], names[which]);

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      lm_draft_add (draft, owners[which], names[which], item != NULL ? lm_draft_item_get_position (item) : 0);
      break;

    case 1:
      if (item != NULL)
        lm_draft_remove_item (draft, item);
      break;

    case 2:
      if (item != NULL)
        lm_draft_move_item (draft, item, g_test_rand_int_range (0, 6));
      break;

    case 3:
      lm_draft_undo (draft);
      break;

    case 4:
      lm_draft_redo (draft);
      break;

    case 5:
      lm_draft_end_typing (draft);
      break;

    default:
      if (item != NULL)
        change_text (draft, item);
      break;
    }
}

static void
assert_models_agree (LmDraft *draft)
{
  g_autofree char *text = dup_text (draft);
  g_autoptr(LmDraft) fresh = draft_of (text);
  GListModel *phases = lm_draft_item_get_list (lm_draft_get_root (draft), "phases");

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      LmDraftItem *phase = get_item (lm_draft_get_root (draft), "phases", i);
      GListModel *aspects = lm_draft_item_get_list (phase, "aspects");
      LmDraftItem *same = get_item (lm_draft_get_root (fresh), "phases", i);

      guint n_written = g_list_model_get_n_items (lm_draft_item_get_list (same, "aspects"));

      /* Empty rows at the end are not written. */
      for (guint j = n_written; j < g_list_model_get_n_items (aspects); j++)
        g_assert_true (lm_draft_item_is_blank (get_item (phase, "aspects", j)));

      for (guint j = 0; j < n_written; j++)
        {
          g_assert_cmpuint (lm_draft_item_get_position (get_item (phase, "aspects", j)), ==, j);
          g_assert_cmpstr (lm_draft_item_get_text (get_item (phase, "aspects", j), "id"), ==,
                           lm_draft_item_get_text (get_item (same, "aspects", j), "id"));
        }
    }
}

static void
test_random (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  g_autofree char *changed = NULL;
  guint n_steps;

  for (guint i = 0; i < N_RANDOM_STEPS; i++)
    {
      change_at_random (draft);
      if (i % 16 == 0)
        assert_models_agree (draft);
    }

  lm_draft_end_typing (draft);
  lm_draft_settle_ids (draft);
  changed = dup_text (draft);

  n_steps = undo_all (draft);
  assert_text (draft, comparison);
  assert_models_agree (draft);

  for (guint i = 0; i < n_steps; i++)
    lm_draft_redo (draft);
  assert_text (draft, changed);
}

/* What was written before, with changes since, is what would be written for the first time. */
static void
test_write_again (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  JsonNode *tree = lm_draft_item_get_node (lm_draft_get_root (draft));

  for (guint i = 0; i < N_RANDOM_STEPS; i++)
    {
      g_autofree char *earlier = NULL;
      g_autofree char *again = NULL;
      g_autofree char *title = g_strdup_printf ("Tea and coffee %u", i);
      g_autoptr(GBytes) anew = NULL;

      change_at_random (draft);
      earlier = dup_text (draft);
      if (i % 3 != 0)
        continue;

      /* No row is left out then. */
      lm_draft_settle_ids (draft);
      lm_draft_set_text (draft, "/title", title);
      again = dup_text (draft);
      anew = lm_subject_writer_write_tree (tree);
      g_assert_cmpmem (again, strlen (again), g_bytes_get_data (anew, NULL), g_bytes_get_size (anew));
    }
}

static void
quit_cb (GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

static void
test_check (void)
{
  g_autoptr(LmDraft) draft = draft_of (comparison);
  g_autoptr(LmDraftCheck) check = lm_draft_check_new (draft);
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_signal_connect_swapped (check, "checked", G_CALLBACK (quit_cb), loop);

  lm_draft_set_text (draft, "/phases/0/aspects/1/title", "");
  g_main_loop_run (loop);
  g_assert_cmpuint (lm_draft_check_count_errors (check), ==, 1);
  g_assert_cmpstr (lm_draft_check_get_message (check, "/phases/0/aspects/1/title"), ==, "“title” must not be empty");
  g_assert_null (lm_draft_check_get_message (check, "/phases/0/aspects/0/title"));

  lm_draft_undo (draft);
  g_main_loop_run (loop);
  g_assert_cmpuint (lm_draft_check_count_errors (check), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/nothing", test_nothing);
  g_test_add_func ("/draft/not-an-object", test_not_an_object);
  g_test_add_func ("/draft/one-line", test_one_line);
  g_test_add_func ("/draft/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/draft/typing-ends-at-saving", test_typing_ends_at_saving);
  g_test_add_func ("/draft/empty-text", test_empty_text);
  g_test_add_func ("/draft/translation", test_translation);
  g_test_add_func ("/draft/remove-side", test_remove_side);
  g_test_add_func ("/draft/list-models", test_list_models);
  g_test_add_func ("/draft/item-signals", test_item_signals);
  g_test_add_func ("/draft/ids-from-titles", test_ids_from_titles);
  g_test_add_func ("/draft/ids-of-what-was-removed", test_ids_of_what_was_removed);
  g_test_add_func ("/draft/new-subject", test_new_subject);
  g_test_add_func ("/draft/copy", test_copy);
  g_test_add_func ("/draft/table", test_table);
  g_test_add_func ("/draft/random", test_random);
  g_test_add_func ("/draft/write-again", test_write_again);
  g_test_add_func ("/draft/check", test_check);

  return g_test_run ();
}
