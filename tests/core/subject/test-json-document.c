/* test-json-document.c: JSON against JSON-GLib, and where things stand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/subject/lm-json-document.h"

static LmJsonDocument *
parse (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return lm_json_document_new (bytes);
}

static void
assert_as_json_glib (const char *text)
{
  g_autoptr(LmJsonDocument) document = parse (text);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;

  g_test_message ("%s", text);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  g_assert_false (lm_json_document_has_errors (document));
  g_assert_true (json_node_equal (lm_json_document_get_root (document), json_parser_get_root (parser)));
}

static void
test_values (void)
{
  const char * const texts[] = {
    "{}", "[]", "[[],{}]", " [ true , false , null ] ", "{\"\":{\"\":[]}}",
    "[0,-0,7,-7,9223372036854775807,-9223372036854775808]",
    "[0.5,-0.5,1e3,1E+3,1e-3,12.25e2,1.7976931348623157e308]",
    "[\"\",\"a\",\"\\\"\\\\\\/\\b\\f\\n\\r\\t\",\"\\u00e9\\u20AC\",\"\\ud83d\\ude00\",\"é€😀\"]",
    "{\"a\":1,\"b\":[2,{\"c\":\"d\"}],\"e\":{\"f\":null}}",
    "\r\n\t {\r\n\t \"a\"\r\n\t :\r\n\t 1\r\n\t }\r\n\t ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_as_json_glib (texts[i]);
}

static JsonNode *
random_scalar (GRand *rand)
{
  static const gunichar characters[] = { ' ', '"', '\\', '/', '\n', 0x01, 'a', 0x7f, 0xe9, 0x2028, 0xfffd, 0x1f600 };
  g_autoptr(GString) text = g_string_new (NULL);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return json_node_init_null (json_node_alloc ());

    case 1:
      return json_node_init_boolean (json_node_alloc (), g_rand_boolean (rand));

    case 2:
      return json_node_init_int (json_node_alloc (), (gint64) g_rand_int (rand) << g_rand_int_range (rand, 0, 32));

    case 3:
      return json_node_init_double (json_node_alloc (), g_rand_double_range (rand, -1e9, 1e9));

    default:
      for (int length = g_rand_int_range (rand, 0, 8); length > 0; length--)
        g_string_append_unichar (text, characters[g_rand_int_range (rand, 0, G_N_ELEMENTS (characters))]);
      return json_node_init_string (json_node_alloc (), text->str);
    }
}

static JsonNode *
random_value (GRand *rand,
              guint  depth)
{
  g_autoptr(JsonArray) array = json_array_new ();
  g_autoptr(JsonObject) object = json_object_new ();
  int n = g_rand_int_range (rand, 0, 6);

  if (depth == 0 || n == 5)
    return random_scalar (rand);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d\"\\%d", i, n);

      json_array_add_element (array, random_value (rand, depth - 1));
      json_object_set_member (object, name, random_value (rand, depth - 1));
    }

  return g_rand_boolean (rand)
         ? json_node_init_array (json_node_alloc (), array)
         : json_node_init_object (json_node_alloc (), object);
}

static void
test_random_values (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(JsonNode) value = random_value (rand, 4);
      g_autofree char *text = json_to_string (value, i % 2 == 0);

      assert_as_json_glib (text);
    }
}

static void
assert_only_problem (LmJsonDocument *document,
                     guint           line,
                     guint           column,
                     const char     *pointer)
{
  guint n_left_out;
  g_autoptr(GPtrArray) problems = lm_json_document_dup_problems (document, &n_left_out);
  LmProblem *problem;

  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpuint (problem->column, ==, column);
  g_assert_cmpstr (problem->pointer, ==, pointer);
}

static void
test_places (void)
{
  static const struct
  {
    const char *text;
    guint       line;
    guint       column;
    const char *pointer;
  } cases[] = {
    { "x", 1, 1, "" },
    { "\n\nx", 3, 1, "" },
    { "\r\n\r\nx", 3, 1, "" },
    { "\r\rx", 3, 1, "" },
    { "\n\rx", 3, 1, "" },
    { "\357\273\277x", 1, 1, "" },
    { "\357\273\277\n x", 2, 2, "" },
    { "[\"é😀\", x]", 1, 8, "/1" },
    { "[\"e\xcc\x81\", x]", 1, 8, "/1" },
    { "[\t\tx]", 1, 4, "/0" },
    { "{\"a\": [0, {\"b\": x}]}", 1, 17, "/a/1/b" },
    { "{\"a/b~c\": {\"\": x}}", 1, 16, "/a~1b~0c/" },
    { "{\"a\": 1 \"b\"}", 1, 9, "" },
    { "[1, 2 3]", 1, 7, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LmJsonDocument) document = parse (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_null (lm_json_document_get_root (document));
      assert_only_problem (document, cases[i].line, cases[i].column, cases[i].pointer);
    }
}

static void
test_place_of_value (void)
{
  g_autoptr(LmJsonDocument) document = parse ("{\n  \"a\" :\n    [ 1, 2 ]\n}");
  JsonObject *root = json_node_get_object (lm_json_document_get_root (document));
  JsonArray *array = json_object_get_array_member (root, "a");

  lm_json_document_report (document, LM_PROBLEM_ERROR, json_array_get_element (array, 1), "%s", "Two");
  g_assert_true (lm_json_document_has_errors (document));
  assert_only_problem (document, 3, 10, "/a/1");
}

/* Names are found by going back from the value, over whatever may stand between. */
static void
test_place_of_name (void)
{
  static const struct
  {
    const char *text;
    guint       column;
  } cases[] = {
    { "{\"a\":\"b\"}", 2 },
    { "{ \"a\" \t:  \"b\"}", 3 },
    { "{\"\":1}", 2 },
    { "{\"\\\"\":1}", 2 },
    { "{\"\\\\\":1}", 2 },
    { "{\"\\\\\\\"\":1}", 2 },
    { "{\"a\\\"\\\\\":1}", 2 },
    { "{\"\\\": \\\"\":1}", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LmJsonDocument) document = parse (cases[i].text);
      JsonObject *root = json_node_get_object (lm_json_document_get_root (document));
      g_autoptr(GList) values = json_object_get_values (root);
      g_autoptr(GPtrArray) problems = NULL;
      guint n_left_out;
      LmProblem *problem;

      lm_json_document_report_name (document, LM_PROBLEM_WARNING, values->data, "%s", "Name");
      g_assert_false (lm_json_document_has_errors (document));

      problems = lm_json_document_dup_problems (document, &n_left_out);
      problem = g_ptr_array_index (problems, 0);
      g_assert_cmpuint (problem->column, ==, cases[i].column);
    }
}

/* Problems come in the order of the text, in whatever order they were found. */
static void
test_order (void)
{
  g_autoptr(LmJsonDocument) document = parse ("[1, 2, 3]");
  JsonArray *array = json_node_get_array (lm_json_document_get_root (document));
  g_autoptr(GPtrArray) problems = NULL;
  guint n_left_out;

  for (guint i = 0; i < 3; i++)
    lm_json_document_report (document, LM_PROBLEM_ERROR, json_array_get_element (array, 2 - i), "%u", i);

  problems = lm_json_document_dup_problems (document, &n_left_out);
  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_cmpuint (n_left_out, ==, 0);
  g_assert_cmpstr (((LmProblem *) g_ptr_array_index (problems, 0))->message, ==, "2");
  g_assert_cmpstr (((LmProblem *) g_ptr_array_index (problems, 2))->message, ==, "0");
}

/* Wherever a file ends too early, that is an error and nothing worse. */
static void
test_every_beginning (void)
{
  const char *text = "{\"a\": [1, -2.5e+3, true, null, \"\\ud83d\\ude00 é\\n\"], \"b\": {\"c\": []}}";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_take (g_memdup2 (text, length), length);
      g_autoptr(LmJsonDocument) document = lm_json_document_new (bytes);

      g_test_message ("%" G_GSIZE_FORMAT " bytes", length);
      g_assert_null (lm_json_document_get_root (document));
      g_assert_true (lm_json_document_has_errors (document));
    }
}

static char *
nest (guint depth)
{
  g_autofree char *opening = g_strnfill (depth, '[');
  g_autofree char *closing = g_strnfill (depth, ']');

  return g_strconcat (opening, closing, NULL);
}

static void
test_depth (void)
{
  g_autofree char *deepest = nest (LM_JSON_MAX_DEPTH);
  g_autofree char *too_deep = nest (LM_JSON_MAX_DEPTH + 1);
  g_autofree char *far_too_deep = nest (1000000);
  g_autoptr(LmJsonDocument) first = parse (deepest);
  g_autoptr(LmJsonDocument) second = parse (too_deep);
  g_autoptr(LmJsonDocument) third = parse (far_too_deep);

  g_assert_false (lm_json_document_has_errors (first));
  g_assert_true (lm_json_document_has_errors (second));
  g_assert_true (lm_json_document_has_errors (third));
}

static void
test_too_many_values (void)
{
  g_autoptr(GString) text = g_string_new ("[[]");
  g_autoptr(LmJsonDocument) document = NULL;

  for (guint i = 0; i < LM_JSON_MAX_CONTAINERS; i++)
    g_string_append (text, ",[]");
  g_string_append_c (text, ']');

  document = parse (text->str);
  g_assert_null (lm_json_document_get_root (document));
  assert_only_problem (document, 1, 1 + 3 * (LM_JSON_MAX_CONTAINERS - 1) + 1, "/619999");
}

static void
test_excerpt (void)
{
  g_autofree char *forty = g_strnfill (40, 'x');
  g_autofree char *more = g_strconcat (forty, "y", NULL);
  g_autofree char *cut = lm_json_excerpt (more);
  g_autofree char *whole = lm_json_excerpt (forty);
  g_autofree char *plain = lm_json_excerpt ("a\n\x1b[31m\xe2\x80\xae" "b é😀");

  g_assert_cmpstr (whole, ==, forty);
  g_assert_true (g_str_has_prefix (cut, forty));
  g_assert_true (g_str_has_suffix (cut, "x…"));
  g_assert_cmpstr (plain, ==, "a��[31m�b é😀");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-document/values", test_values);
  g_test_add_func ("/json-document/random-values", test_random_values);
  g_test_add_func ("/json-document/places", test_places);
  g_test_add_func ("/json-document/place-of-value", test_place_of_value);
  g_test_add_func ("/json-document/place-of-name", test_place_of_name);
  g_test_add_func ("/json-document/order", test_order);
  g_test_add_func ("/json-document/every-beginning", test_every_beginning);
  g_test_add_func ("/json-document/depth", test_depth);
  g_test_add_func ("/json-document/too-many-values", test_too_many_values);
  g_test_add_func ("/json-document/excerpt", test_excerpt);

  return g_test_run ();
}
