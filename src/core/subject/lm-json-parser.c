/* lm-json-parser.c: from JSON text to nodes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-json-parser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\357\273\277"

/* 50,000 names of a subject fall into these so that seven to nine are together at most. */
#define N_CROWDS  (1 << 16)
#define MAX_CROWD 64

typedef enum
{
  EXPECT_VALUE,
  EXPECT_NAME,
  EXPECT_COLON,
  EXPECT_NEXT_MEMBER,
  EXPECT_NEXT_ITEM,
  EXPECT_END,
} Expectation;

static gboolean parse_value (LmJsonParser *parser);

void
lm_json_parser_report (LmJsonParser *parser,
                       const char   *at,
                       const char   *format,
                       ...)
{
  va_list arguments;

  va_start (arguments, format);
  lm_json_document_report_at (parser->document, LM_PROBLEM_ERROR, parser->node,
                              at - parser->start, format, arguments);
  va_end (arguments);
}

gboolean
lm_json_parser_fail_at_end (LmJsonParser *parser,
                            const char   *at,
                            const char   *message)
{
  if (!parser->cut)
    lm_json_parser_report (parser, at, "%s", message);
  else if (*parser->end == '\0')
    lm_json_parser_report (parser, parser->end, "%s",
                           _("There is a NUL byte here; a text file has none"));
  else
    lm_json_parser_report (parser, parser->end, "%s",
                           _("This is not UTF-8; save the file in the encoding UTF-8"));

  return FALSE;
}

static char *
describe_early_end (Expectation expectation)
{
  switch (expectation)
    {
    case EXPECT_NAME:
    case EXPECT_NEXT_MEMBER:
      return g_strdup (_("The file ends inside an object; a “}” is missing"));

    case EXPECT_NEXT_ITEM:
      return g_strdup (_("The file ends inside a list; a “]” is missing"));

    case EXPECT_COLON:
      return g_strdup (_("The file ends after the name of a member; “:” and a value are missing"));

    case EXPECT_VALUE:
    case EXPECT_END:
    default:
      return g_strdup (_("The file ends where a value should be"));
    }
}

static char *
describe_found (Expectation  expectation,
                const char  *found)
{
  switch (expectation)
    {
    case EXPECT_NAME:
      return g_strdup_printf (_("The name of a member in quotation marks should be here, not “%s”"),
                              found);

    case EXPECT_COLON:
      return g_strdup_printf (_("A “:” should be here, between name and value, not “%s”"), found);

    case EXPECT_NEXT_MEMBER:
      return g_strdup_printf (_("A “,” and another member or a “}” should be here, not “%s”"), found);

    case EXPECT_NEXT_ITEM:
      return g_strdup_printf (_("A “,” and another value or a “]” should be here, not “%s”"), found);

    case EXPECT_END:
      return g_strdup_printf (_("The file should end here, after its object, but “%s” follows"), found);

    case EXPECT_VALUE:
    default:
      return g_strdup_printf (_("A value should be here, not “%s”"), found);
    }
}

/* What a person sees at @at: a word or a number, else one character. */
static char *
dup_token (LmJsonParser *parser,
           const char   *at)
{
  g_autofree char *token = NULL;
  const char *end = at;

  while (end < parser->end && lm_json_parser_is_word_char (*end))
    end++;

  if (end == at)
    end = g_utf8_next_char (at);

  token = g_strndup (at, end - at);

  return lm_json_excerpt (token);
}

static gboolean
fail_expecting (LmJsonParser *parser,
                Expectation   expectation)
{
  g_autofree char *message = NULL;
  g_autofree char *found = NULL;

  if (parser->at == parser->end)
    {
      message = describe_early_end (expectation);
      return lm_json_parser_fail_at_end (parser, parser->at, message);
    }

  found = dup_token (parser, parser->at);

  if (*parser->at == '/')
    message = g_strdup (_("JSON has no comments; remove this one"));
  else if (*parser->at == '\'' && expectation <= EXPECT_NAME)
    message = g_strdup (_("A text stands in double quotation marks (\"), not in single ones"));
  else
    message = describe_found (expectation, found);

  lm_json_parser_report (parser, parser->at, "%s", message);

  return FALSE;
}

static void
skip_space (LmJsonParser *parser)
{
  while (parser->at < parser->end && strchr (" \t\n\r", *parser->at) != NULL)
    parser->at++;
}

static gboolean
next_is (LmJsonParser *parser,
         char          character)
{
  return parser->at < parser->end && *parser->at == character;
}

static gboolean
skip (LmJsonParser *parser,
      char          character)
{
  if (!next_is (parser, character))
    return FALSE;

  parser->at++;
  skip_space (parser);

  return TRUE;
}

static gboolean
skip_word (LmJsonParser *parser,
           const char   *word)
{
  gsize length = strlen (word);

  if ((gsize) (parser->end - parser->at) < length || strncmp (parser->at, word, length) != 0)
    return FALSE;

  parser->at += length;

  return TRUE;
}

static gboolean
parse_word (LmJsonParser *parser)
{
  if (skip_word (parser, "true"))
    json_node_init_boolean (parser->node, TRUE);
  else if (skip_word (parser, "false"))
    json_node_init_boolean (parser->node, FALSE);
  else if (!skip_word (parser, "null"))
    return fail_expecting (parser, EXPECT_VALUE);

  return TRUE;
}

static JsonNode *
new_node (LmJsonParser *parser,
          JsonNode     *parent)
{
  JsonNode *node = json_node_init_null (json_node_alloc ());
  LmJsonPlace place = { node, parser->at - parser->start };

  json_node_set_parent (node, parent);
  g_array_append_val (parser->document->places, place);
  parser->document->places_sorted = FALSE;

  return node;
}

static gboolean
check_limits (LmJsonParser *parser)
{
  if (parser->n_values > LM_JSON_MAX_VALUES || parser->n_containers > LM_JSON_MAX_CONTAINERS)
    {
      lm_json_parser_report (parser, parser->at,
              _("The file has more than %u values or %u objects and lists, too many to read"),
              LM_JSON_MAX_VALUES, LM_JSON_MAX_CONTAINERS);
      return FALSE;
    }

  if (parser->depth > LM_JSON_MAX_DEPTH)
    {
      lm_json_parser_report (parser, parser->at, _("More than %u objects and lists are nested here"),
                             LM_JSON_MAX_DEPTH);
      return FALSE;
    }

  return TRUE;
}

/* The node is in the tree before its contents are read, so that its place can be named
 * when they are wrong. */
static gboolean
parse_inner_value (LmJsonParser *parser,
                   JsonNode     *node)
{
  JsonNode *container = parser->node;

  parser->node = node;
  if (!parse_value (parser))
    return FALSE;

  parser->node = container;
  skip_space (parser);

  return TRUE;
}

/* The names in a hostile file could all collide, and each be compared with each then: those of one hash
 * value are few in any other file. Where values only share a place in the table they cost less, and their
 * number is bounded by that of all pairs of names. */
static gboolean
is_crowded (LmJsonParser *parser,
            guint         n_members)
{
  guint hash = g_str_hash (parser->text->str);
  guint place = (hash ^ hash >> 16) % N_CROWDS;

  if (parser->crowds == NULL)
    parser->crowds = g_malloc (N_CROWDS);
  if (n_members == LM_JSON_MAX_MEMBERS + 1)
    memset (parser->crowds, 0, N_CROWDS);

  return ++parser->crowds[place] > MAX_CROWD;
}

static gboolean
may_have_member (LmJsonParser *parser,
                 guint         n_members)
{
  if (n_members <= LM_JSON_MAX_MEMBERS)
    return TRUE;

  if (parser->depth != 3 || n_members > LM_JSON_MAX_TEXTS || parser->n_pairs > LM_JSON_MAX_PAIRS - n_members)
    return FALSE;

  parser->n_pairs += n_members;

  return !is_crowded (parser, n_members);
}

static gboolean
parse_member_name (LmJsonParser *parser,
                   guint         n_members)
{
  const char *at = parser->at;

  if (!next_is (parser, '"'))
    return fail_expecting (parser, EXPECT_NAME);

  if (!lm_json_parser_read_text (parser))
    return FALSE;

  if (!may_have_member (parser, n_members))
    {
      lm_json_parser_report (parser, at, _("The object has more than %u members"), n_members - 1);
      return FALSE;
    }

  skip_space (parser);

  return TRUE;
}

static void
report_repeated_name (LmJsonParser *parser,
                      JsonNode     *node,
                      const char   *name)
{
  g_autofree char *excerpt = lm_json_excerpt (name);

  lm_json_document_report_name (parser->document, LM_PROBLEM_ERROR, node,
                                _("“%s” is in this object already; remove one of the two"), excerpt);
}

static gboolean
parse_member (LmJsonParser *parser,
              JsonObject   *object,
              guint         n_members)
{
  g_autofree char *name = NULL;
  JsonNode *node;
  gboolean repeated;

  if (!parse_member_name (parser, n_members))
    return FALSE;

  name = g_strdup (parser->text->str);
  if (!skip (parser, ':'))
    return fail_expecting (parser, EXPECT_COLON);

  node = new_node (parser, parser->node);
  repeated = json_object_has_member (object, name);
  json_object_set_member (object, name, node);

  if (repeated)
    report_repeated_name (parser, node, name);

  return parse_inner_value (parser, node);
}

static gboolean
parse_item (LmJsonParser *parser,
            JsonArray    *array)
{
  JsonNode *node = new_node (parser, parser->node);

  json_array_add_element (array, node);

  return parse_inner_value (parser, node);
}

/* After a comma: whether there is more, as there must be. */
static gboolean
check_comma (LmJsonParser *parser,
             const char   *comma,
             char          closing)
{
  if (!next_is (parser, closing))
    return TRUE;

  lm_json_parser_report (parser, comma, _("Remove this “,”: nothing follows it before the “%c”"),
                         closing);

  return FALSE;
}

static gboolean
parse_members (LmJsonParser *parser,
               JsonObject   *object)
{
  guint n_members = 0;

  while (TRUE)
    {
      const char *comma;

      if (!parse_member (parser, object, ++n_members))
        return FALSE;

      comma = parser->at;
      if (skip (parser, '}'))
        return TRUE;

      if (!skip (parser, ','))
        return fail_expecting (parser, EXPECT_NEXT_MEMBER);

      if (!check_comma (parser, comma, '}'))
        return FALSE;
    }
}

static gboolean
parse_items (LmJsonParser *parser,
             JsonArray    *array)
{
  while (TRUE)
    {
      const char *comma;

      if (!parse_item (parser, array))
        return FALSE;

      comma = parser->at;
      if (skip (parser, ']'))
        return TRUE;

      if (!skip (parser, ','))
        return fail_expecting (parser, EXPECT_NEXT_ITEM);

      if (!check_comma (parser, comma, ']'))
        return FALSE;
    }
}

static gboolean
parse_object (LmJsonParser *parser)
{
  JsonObject *object = json_object_new ();

  json_node_init (parser->node, JSON_NODE_OBJECT);
  json_node_take_object (parser->node, object);

  skip (parser, '{');

  return skip (parser, '}') || parse_members (parser, object);
}

static gboolean
parse_array (LmJsonParser *parser)
{
  JsonArray *array = json_array_new ();

  json_node_init (parser->node, JSON_NODE_ARRAY);
  json_node_take_array (parser->node, array);

  skip (parser, '[');

  return skip (parser, ']') || parse_items (parser, array);
}

static gboolean
parse_container (LmJsonParser *parser)
{
  gboolean parsed;

  parser->n_containers++;
  parser->depth++;

  if (!check_limits (parser))
    return FALSE;

  parsed = *parser->at == '{' ? parse_object (parser) : parse_array (parser);
  parser->depth--;

  return parsed;
}

static gboolean
parse_string (LmJsonParser *parser)
{
  if (!lm_json_parser_read_text (parser))
    return FALSE;

  json_node_init_string (parser->node, parser->text->str);

  return TRUE;
}

static gboolean
parse_value (LmJsonParser *parser)
{
  parser->n_values++;

  if (!check_limits (parser))
    return FALSE;

  if (parser->at == parser->end)
    return fail_expecting (parser, EXPECT_VALUE);

  if (*parser->at == '{' || *parser->at == '[')
    return parse_container (parser);

  if (*parser->at == '"')
    return parse_string (parser);

  if (g_ascii_isdigit (*parser->at) || strchr ("+-.", *parser->at) != NULL)
    return lm_json_parser_read_number (parser);

  return parse_word (parser);
}

static gboolean
check_size (LmJsonParser *parser)
{
  if (g_bytes_get_size (parser->document->bytes) <= LM_SUBJECT_MAX_BYTES)
    return TRUE;

  lm_json_parser_report (parser, parser->at, _("The file is larger than %d MiB, too large for a subject"),
                         LM_SUBJECT_MAX_BYTES / 1024 / 1024);

  return FALSE;
}

static gboolean
parse_document (LmJsonParser *parser)
{
  skip_space (parser);
  parser->document->root = new_node (parser, NULL);
  parser->node = parser->document->root;

  if (!check_size (parser) || !parse_value (parser))
    return FALSE;

  skip_space (parser);
  if (parser->at < parser->end || parser->cut)
    return fail_expecting (parser, EXPECT_END);

  return TRUE;
}

void
lm_json_document_parse (LmJsonDocument *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  LmJsonParser parser = { self, NULL, text };
  gsize size = g_bytes_get_size (self->bytes);

  /* The data of an empty GBytes may be NULL. */
  parser.start = size > 0 ? g_bytes_get_data (self->bytes, NULL) : "";

  if (size >= strlen (BYTE_ORDER_MARK) &&
      memcmp (parser.start, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    self->start = strlen (BYTE_ORDER_MARK);

  parser.at = parser.start + self->start;
  parser.cut = !g_utf8_validate_len (parser.at, size - self->start, &parser.end);

  if (!parse_document (&parser))
    g_clear_pointer (&self->root, json_node_unref);

  g_free (parser.crowds);
}
