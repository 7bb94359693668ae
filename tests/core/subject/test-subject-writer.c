/* test-subject-writer.c: what is written is what was read, tidily
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/subject/lm-json-document.h"
#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-subject-writer.h"

static GBytes *
load (const char *path)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));

  return g_bytes_new_take (g_steal_pointer (&contents), size);
}

static LmSubject *
read_bytes (GBytes *bytes)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;
  LmSubject *subject = lm_subject_reader_read_bytes (reader, bytes, &error);

  g_assert_no_error (error);

  return subject;
}

static char *
dup_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GBytes *
tidy (GBytes *bytes)
{
  g_autoptr(LmJsonDocument) document = lm_json_document_new (bytes);

  g_assert_false (lm_json_document_has_errors (document));

  return lm_subject_writer_write_tree (lm_json_document_get_root (document));
}

static char *
tidy_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GBytes) written = tidy (bytes);

  return dup_text (written);
}

static void
assert_same_source (LmSource *a,
                    LmSource *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (a == NULL)
    return;

  g_assert_cmpstr (lm_source_get_title (a), ==, lm_source_get_title (b));
  g_assert_cmpstr (lm_source_get_author (a), ==, lm_source_get_author (b));
  g_assert_cmpstr (lm_source_get_publisher (a), ==, lm_source_get_publisher (b));
  g_assert_cmpstr (lm_source_get_date (a), ==, lm_source_get_date (b));
}

static void
assert_same_aspect (LmAspect *a,
                    LmAspect *b)
{
  g_assert_cmpstr (lm_aspect_get_id (a), ==, lm_aspect_get_id (b));
  g_assert_cmpstr (lm_aspect_get_title (a), ==, lm_aspect_get_title (b));
  g_assert_cmpuint (lm_aspect_get_n_cells (a), ==, lm_aspect_get_n_cells (b));

  for (guint i = 0; i < lm_aspect_get_n_cells (a); i++)
    {
      LmCell *cell_a = lm_aspect_get_cell (a, i);
      LmCell *cell_b = lm_aspect_get_cell (b, i);

      g_assert_cmpstr (lm_cell_get_statement (cell_a), ==, lm_cell_get_statement (cell_b));
      g_assert_cmpstr (lm_cell_get_detail (cell_a), ==, lm_cell_get_detail (cell_b));
      g_assert_true (g_strv_equal (lm_cell_get_examples (cell_a), lm_cell_get_examples (cell_b)));
    }
}

static void
assert_same_card (LmAuthoredCard *a,
                  LmAuthoredCard *b)
{
  g_assert_cmpstr (lm_authored_card_get_id (a), ==, lm_authored_card_get_id (b));
  g_assert_cmpstr (lm_authored_card_get_prompt (a), ==, lm_authored_card_get_prompt (b));
  g_assert_cmpstr (lm_authored_card_get_answer (a), ==, lm_authored_card_get_answer (b));
  g_assert_cmpstr (lm_authored_card_get_hint (a), ==, lm_authored_card_get_hint (b));
}

static void
assert_same_phase (LmPhase *a,
                   LmPhase *b)
{
  LmFixedList *cards_a = LM_FIXED_LIST (lm_phase_get_cards (a));
  LmFixedList *cards_b = LM_FIXED_LIST (lm_phase_get_cards (b));

  g_assert_cmpstr (lm_phase_get_id (a), ==, lm_phase_get_id (b));
  g_assert_cmpstr (lm_phase_get_title (a), ==, lm_phase_get_title (b));
  g_assert_cmpstr (lm_phase_get_summary (a), ==, lm_phase_get_summary (b));
  g_assert_cmpuint (lm_phase_get_n_aspects (a), ==, lm_phase_get_n_aspects (b));
  g_assert_cmpuint (lm_fixed_list_get_length (cards_a), ==, lm_fixed_list_get_length (cards_b));

  for (guint i = 0; i < lm_phase_get_n_aspects (a); i++)
    assert_same_aspect (lm_phase_get_aspect (a, i), lm_phase_get_aspect (b, i));
  for (guint i = 0; i < lm_fixed_list_get_length (cards_a); i++)
    assert_same_card (lm_fixed_list_get (cards_a, i), lm_fixed_list_get (cards_b, i));
}

static void
assert_same_subject (LmSubject *a,
                     LmSubject *b)
{
  g_assert_cmpstr (lm_subject_get_id (a), ==, lm_subject_get_id (b));
  g_assert_cmpstr (lm_subject_get_language (a), ==, lm_subject_get_language (b));
  g_assert_cmpstr (lm_subject_get_title (a), ==, lm_subject_get_title (b));
  g_assert_cmpstr (lm_subject_get_summary (a), ==, lm_subject_get_summary (b));
  assert_same_source (lm_subject_get_source (a), lm_subject_get_source (b));
  g_assert_cmpuint (lm_subject_get_n_sides (a), ==, lm_subject_get_n_sides (b));
  g_assert_cmpuint (lm_subject_get_n_phases (a), ==, lm_subject_get_n_phases (b));

  for (guint i = 0; i < lm_subject_get_n_sides (a); i++)
    {
      LmSide *side_a = lm_subject_get_side (a, i);
      LmSide *side_b = lm_subject_get_side (b, i);

      g_assert_cmpstr (lm_side_get_id (side_a), ==, lm_side_get_id (side_b));
      g_assert_cmpstr (lm_side_get_name (side_a), ==, lm_side_get_name (side_b));
      g_assert_cmpint (lm_side_get_color (side_a), ==, lm_side_get_color (side_b));
    }

  for (guint i = 0; i < lm_subject_get_n_phases (a); i++)
    assert_same_phase (lm_subject_get_phase (a, i), lm_subject_get_phase (b, i));
}

static void
test_subject_round_trip (gconstpointer path)
{
  g_autoptr(GBytes) bytes = load (path);
  g_autoptr(LmSubject) subject = read_bytes (bytes);
  g_autoptr(GBytes) written = lm_subject_writer_write (subject);
  g_autoptr(LmSubject) again = read_bytes (written);
  g_autoptr(GBytes) tidied = tidy (written);

  assert_same_subject (subject, again);
  g_assert_true (g_bytes_equal (written, tidied));
}

/* All is there that was there, what the format does not know included, and what is tidy
 * stays as it is. */
static void
test_tree_round_trip (gconstpointer path)
{
  g_autoptr(GBytes) bytes = load (path);
  g_autoptr(LmJsonDocument) document = lm_json_document_new (bytes);
  g_autoptr(GBytes) written = lm_subject_writer_write_tree (lm_json_document_get_root (document));
  g_autoptr(LmJsonDocument) again = lm_json_document_new (written);
  g_autoptr(GBytes) rewritten = tidy (written);

  g_assert_false (lm_json_document_has_errors (again));
  g_assert_true (json_node_equal (lm_json_document_get_root (document), lm_json_document_get_root (again)));
  g_assert_true (g_bytes_equal (written, rewritten));
}

static void
test_tidy_stays (gconstpointer path)
{
  g_autoptr(GBytes) bytes = load (path);
  g_autoptr(GBytes) written = tidy (bytes);
  g_autofree char *text = dup_text (bytes);
  g_autofree char *written_text = dup_text (written);

  g_assert_cmpstr (written_text, ==, text);
}

static void
test_order (void)
{
  g_autofree char *text = tidy_text (
    "{\"new\":{\"b\":[1,{}],\"a\":[]},\"phases\":[{\"aspects\":[{\"cells\":{\"lost\":{\"statement\":\"?\"},"
    "\"b\":{\"x\":1,\"examples\":[\"E\",\"F\"],\"statement\":\"B\"},\"a\":{\"statement\":\"A\"}},\"title\":\"T\",\"id\":\"t\"}],"
    "\"cards\":[{\"answer\":\"!\",\"more\":[1],\"id\":\"c\",\"prompt\":\"?\"}],\"id\":\"p\"}],"
    "\"sides\":[{\"name\":\"A\",\"id\":\"a\"},{\"id\":\"b\"}],\"id\":\"s\"}");

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"id\": \"s\",\n"
                   "  \"sides\": [\n"
                   "    { \"id\": \"a\", \"name\": \"A\" },\n"
                   "    { \"id\": \"b\" }\n"
                   "  ],\n"
                   "  \"phases\": [\n"
                   "    {\n"
                   "      \"id\": \"p\",\n"
                   "      \"aspects\": [\n"
                   "        {\n"
                   "          \"id\": \"t\",\n"
                   "          \"title\": \"T\",\n"
                   "          \"cells\": {\n"
                   "            \"a\": { \"statement\": \"A\" },\n"
                   "            \"b\": {\n"
                   "              \"statement\": \"B\",\n"
                   "              \"examples\": [\n"
                   "                \"E\",\n"
                   "                \"F\"\n"
                   "              ],\n"
                   "              \"x\": 1\n"
                   "            },\n"
                   "            \"lost\": { \"statement\": \"?\" }\n"
                   "          }\n"
                   "        }\n"
                   "      ],\n"
                   "      \"cards\": [\n"
                   "        { \"id\": \"c\", \"prompt\": \"?\", \"answer\": \"!\", \"more\": [1] }\n"
                   "      ]\n"
                   "    }\n"
                   "  ],\n"
                   "  \"new\": {\n"
                   "    \"b\": [\n"
                   "      1,\n"
                   "      {}\n"
                   "    ],\n"
                   "    \"a\": []\n"
                   "  }\n"
                   "}\n");
}

static void
test_values (void)
{
  static const struct
  {
    const char *read;
    const char *written;
  } values[] = {
    { "\"\\u00e9\\ud83d\\ude00 é \\/ \\u007f\"", "\"é😀 é / \177\"" },
    { "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\"", "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\"" },
    { "0", "0" },
    { "-9223372036854775808", "-9223372036854775808" },
    { "9223372036854775807", "9223372036854775807" },
    { "0.1", "0.1" },
    { "1e-7", "1e-07" },
    { "0.30000000000000004", "0.30000000000000004" },
    { "1e999", "1e999" },
    { "-1e999", "-1e999" },
    { "true", "true" },
    { "false", "false" },
    { "null", "null" },
    { "[ ]", "[]" },
    { "{ }", "{}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"x\":%s}", values[i].read);
      g_autofree char *expected = g_strdup_printf ("{\n  \"x\": %s\n}\n", values[i].written);
      g_autofree char *written = tidy_text (text);

      g_assert_cmpstr (written, ==, expected);
    }
}

/* A draft may hold what the rules refuse; nothing of it is lost. */
static void
test_wrong_types (void)
{
  static const char * const texts[] = {
    "[\n  1\n]\n",
    "{\n  \"source\": [\"x\"]\n}\n",
    "{\n  \"sides\": {}\n}\n",
    ("{\n  \"sides\": [\n    1,\n    { \"id\": 2 }\n  ],\n  \"phases\": [\n    null,\n"
     "    {\n      \"aspects\": [\n        { \"cells\": 3 }\n      ]\n    }\n  ]\n}\n"),
    "{\n  \"phases\": 1\n}\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr(LmJsonDocument) document = lm_json_document_new (bytes);
      g_autoptr(GBytes) written = lm_subject_writer_write_tree (lm_json_document_get_root (document));
      g_autoptr(LmJsonDocument) again = lm_json_document_new (written);

      g_assert_true (json_node_equal (lm_json_document_get_root (document), lm_json_document_get_root (again)));
    }
}

static void
add_test (const char    *group,
          const char    *path,
          GTestDataFunc  test)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *test_path = g_strdup_printf ("/subject-writer/%s/%s", group, name);

  g_test_add_data_func_full (test_path, g_strdup (path), test, g_free);
}

static void
add_fixtures (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "core", "subject", "fixtures", "valid", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        add_test ("subject-round-trip", path, test_subject_round_trip);
        add_test ("tree-round-trip", path, test_tree_round_trip);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *built_in = NULL;
  g_autofree char *documented = NULL;

  g_test_init (&argc, &argv, NULL);

  built_in = g_test_build_filename (G_TEST_DIST, "..", "data", "subjects", "leadership-management.json", NULL);
  documented = g_test_build_filename (G_TEST_DIST, "core", "subject", "fixtures", "valid", "as-documented.json", NULL);

  add_fixtures ();
  add_test ("subject-round-trip", built_in, test_subject_round_trip);
  add_test ("tree-round-trip", built_in, test_tree_round_trip);
  add_test ("tidy-stays", built_in, test_tidy_stays);
  add_test ("tidy-stays", documented, test_tidy_stays);
  g_test_add_func ("/subject-writer/order", test_order);
  g_test_add_func ("/subject-writer/values", test_values);
  g_test_add_func ("/subject-writer/wrong-types", test_wrong_types);

  return g_test_run ();
}
