/* lm-json-writer.c: JSON text, value by value
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-json-writer.h"

#include <math.h>
#include <string.h>

#define INDENT 2

static void
add_newline (LmJsonWriter *self)
{
  g_string_append_c (self->text, '\n');

  for (guint i = 0; i < self->depth * INDENT; i++)
    g_string_append_c (self->text, ' ');
}

static void
begin_member_or_item (LmJsonWriter *self)
{
  gboolean is_list;

  if (!self->is_first)
    g_string_append_c (self->text, ',');

  is_list = self->is_first && self->text->str[self->text->len - 1] == '[';

  if (self->inline_depth == 0)
    add_newline (self);
  else if (!is_list)
    g_string_append_c (self->text, ' ');

  self->is_first = FALSE;
}

void
lm_json_writer_begin (LmJsonWriter *self,
                      char          bracket,
                      gboolean      is_inline)
{
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->is_first = TRUE;

  if (is_inline && self->inline_depth == 0)
    self->inline_depth = self->depth;
}

void
lm_json_writer_end (LmJsonWriter *self,
                    char          bracket)
{
  gboolean was_inline = self->inline_depth != 0;

  if (self->inline_depth == self->depth)
    self->inline_depth = 0;
  self->depth--;

  if (!self->is_first && !was_inline)
    add_newline (self);
  else if (!self->is_first && bracket == '}')
    g_string_append_c (self->text, ' ');

  g_string_append_c (self->text, bracket);
  self->is_first = FALSE;
}

void
lm_json_writer_begin_item (LmJsonWriter *self)
{
  begin_member_or_item (self);
}

static gboolean
is_plain (char character)
{
  return (guchar) character >= 0x20 && character != '"' && character != '\\';
}

static void
add_escape (GString *text,
            char     character)
{
  static const char letters[] = "\"\\bfnrt";
  static const char meanings[] = "\"\\\b\f\n\r\t";
  const char *meaning = strchr (meanings, character);

  if (meaning != NULL)
    {
      g_string_append_c (text, '\\');
      g_string_append_c (text, letters[meaning - meanings]);
    }
  else
    {
      g_string_append_printf (text, "\\u%04x", (guint) character);
    }
}

static void
add_text (GString    *text,
          const char *string)
{
  g_string_append_c (text, '"');

  while (*string != '\0')
    {
      const char *end = string;

      while (*end != '\0' && is_plain (*end))
        end++;

      g_string_append_len (text, string, end - string);
      if (*end != '\0')
        add_escape (text, *end++);

      string = end;
    }

  g_string_append_c (text, '"');
}

/* The fewest digits that are read as the same number again. JSON has no word for what is
 * too large for one: a number that is too large stands for it. */
static void
add_double (GString *text,
            double   number)
{
  static const char * const formats[] = { "%.15g", "%.16g", "%.17g" };
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    {
      g_string_append (text, number < 0 ? "-1e999" : "1e999");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      double again = g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, formats[i], number), NULL);

      if (memcmp (&again, &number, sizeof number) == 0)
        break;
    }

  g_string_append (text, digits);
}

static void
add_scalar (GString  *text,
            JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_STRING)
    add_text (text, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    add_double (text, json_node_get_double (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else
    g_string_append (text, "null");
}

static void
add_object (LmJsonWriter *self,
            JsonObject   *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  lm_json_writer_begin (self, '{', FALSE);

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      lm_json_writer_add_name (self, name);
      lm_json_writer_add_value (self, value);
    }

  lm_json_writer_end (self, '}');
}

static void
add_list (LmJsonWriter *self,
          JsonArray    *list)
{
  lm_json_writer_begin (self, '[', FALSE);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      lm_json_writer_begin_item (self);
      lm_json_writer_add_value (self, json_array_get_element (list, i));
    }

  lm_json_writer_end (self, ']');
}

void
lm_json_writer_add_name (LmJsonWriter *self,
                         const char   *name)
{
  begin_member_or_item (self);
  add_text (self->text, name);
  g_string_append (self->text, ": ");
}

void
lm_json_writer_add_value (LmJsonWriter *self,
                          JsonNode     *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    add_object (self, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    add_list (self, json_node_get_array (node));
  else
    add_scalar (self->text, node);
}
