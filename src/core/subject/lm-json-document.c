/* lm-json-document.c: JSON text that knows where each value stands
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-json-document-private.h"

#define MAX_EXCERPT_CHARS 40

/* A name that is longer is none of the format's, and a problem a line is read by people. */
#define MAX_POINTER_STEP_CHARS 128

/* It begins with the public part, so that the array of these is one of problems too. */
typedef struct
{
  LmProblem problem;
  gsize     offset;
} Found;

typedef struct
{
  gsize offset;
  guint line;
  guint column;
} Place;

static void
found_free (Found *found)
{
  g_free (found->problem.message);
  g_free (found->problem.pointer);
  g_free (found);
}

static gint
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *first = *(const Found * const *) a;
  const Found *second = *(const Found * const *) b;

  return first->offset < second->offset ? -1 : first->offset > second->offset;
}

/* A control character may end the line or command a terminal, a format character may
 * turn the text that follows around. */
static gboolean
is_plain (gunichar character)
{
  switch ((int) g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;

    default:
      return TRUE;
    }
}

static void
append_plain (GString    *string,
              const char *text,
              guint       max_chars)
{
  guint n_chars = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (n_chars++ == max_chars)
        {
          g_string_append (string, "…");
          return;
        }

      g_string_append_unichar (string, is_plain (character) ? character : 0xfffd);
    }
}

char *
lm_json_excerpt (const char *text)
{
  GString *excerpt = g_string_new (NULL);

  append_plain (excerpt, text, MAX_EXCERPT_CHARS);

  return g_string_free (excerpt, FALSE);
}

static void
append_name_step (GString    *pointer,
                  JsonObject *object,
                  JsonNode   *node)
{
  g_autoptr(GString) step = NULL;
  const char *name = NULL;
  JsonObjectIter iter;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (value == node)
      break;

  step = g_string_new (NULL);
  append_plain (step, name, MAX_POINTER_STEP_CHARS);
  g_string_replace (step, "~", "~0", 0);
  g_string_replace (step, "/", "~1", 0);
  g_string_append (pointer, step->str);
}

static void
append_index_step (GString   *pointer,
                   JsonArray *array,
                   JsonNode  *node)
{
  guint index = 0;

  while (json_array_get_element (array, index) != node)
    index++;

  g_string_append_printf (pointer, "%u", index);
}

static void
append_pointer (GString  *pointer,
                JsonNode *node)
{
  JsonNode *parent = json_node_get_parent (node);

  if (parent == NULL)
    return;

  append_pointer (pointer, parent);
  g_string_append_c (pointer, '/');

  if (JSON_NODE_HOLDS_OBJECT (parent))
    append_name_step (pointer, json_node_get_object (parent), node);
  else
    append_index_step (pointer, json_node_get_array (parent), node);
}

static gint
compare_places (gconstpointer a,
                gconstpointer b)
{
  gsize first = GPOINTER_TO_SIZE (((const LmJsonPlace *) a)->node);
  gsize second = GPOINTER_TO_SIZE (((const LmJsonPlace *) b)->node);

  return first < second ? -1 : first > second;
}

static gsize
find_offset (LmJsonDocument *self,
             JsonNode       *node)
{
  LmJsonPlace wanted = { node };
  guint index = 0;

  if (!self->places_sorted)
    g_array_sort (self->places, compare_places);

  self->places_sorted = TRUE;
  g_array_binary_search (self->places, &wanted, compare_places, &index);

  return g_array_index (self->places, LmJsonPlace, index).offset;
}

static const char *
find_quote_before (const char *at)
{
  do
    at--;
  while (*at != '"');

  return at;
}

static gboolean
is_escaped (const char *at)
{
  gboolean escaped = FALSE;

  while (*--at == '\\')
    escaped = !escaped;

  return escaped;
}

/* The values know where they begin, and the names stand in front of them: storing that
 * for each member would cost more than finding it for the few that are wrong. */
static gsize
find_name_offset (LmJsonDocument *self,
                  JsonNode       *node)
{
  const char *text = g_bytes_get_data (self->bytes, NULL);
  const char *value = text + find_offset (self, node);
  const char *quote = find_quote_before (find_quote_before (value));

  while (is_escaped (quote))
    quote = find_quote_before (quote);

  return quote - text;
}

void
lm_json_document_report_at (LmJsonDocument    *self,
                            LmProblemSeverity  severity,
                            JsonNode          *node,
                            gsize              offset,
                            const char        *format,
                            va_list            arguments)
{
  GString *pointer;
  Found *found;

  self->n_problems++;
  if (severity == LM_PROBLEM_ERROR)
    self->n_errors++;

  /* The first error is kept even behind a thousand warnings: it says why nothing opens. */
  if (self->problems->len >= LM_JSON_MAX_PROBLEMS &&
      !(severity == LM_PROBLEM_ERROR && self->n_errors == 1))
    return;

  pointer = g_string_new (NULL);
  append_pointer (pointer, node);

  found = g_new0 (Found, 1);
  found->problem.severity = severity;
  found->problem.message = g_strdup_vprintf (format, arguments);
  found->problem.pointer = g_string_free (pointer, FALSE);
  found->offset = offset;
  g_ptr_array_add (self->problems, found);
}

void
lm_json_document_report (LmJsonDocument    *self,
                         LmProblemSeverity  severity,
                         JsonNode          *node,
                         const char        *format,
                         ...)
{
  gsize offset = find_offset (self, node);
  va_list arguments;

  va_start (arguments, format);
  lm_json_document_report_at (self, severity, node, offset, format, arguments);
  va_end (arguments);
}

void
lm_json_document_report_name (LmJsonDocument    *self,
                              LmProblemSeverity  severity,
                              JsonNode          *node,
                              const char        *format,
                              ...)
{
  va_list arguments;

  va_start (arguments, format);
  lm_json_document_report_at (self, severity, node, find_name_offset (self, node), format, arguments);
  va_end (arguments);
}

static void
go_to (Place  *place,
       GBytes *bytes,
       gsize   offset)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  for (; place->offset < offset; place->offset++)
    {
      const char *at = text + place->offset;
      gboolean before_newline = place->offset + 1 < size && at[1] == '\n';

      if (*at == '\n' || (*at == '\r' && !before_newline))
        {
          place->line++;
          place->column = 1;
        }
      else if ((*at & 0xc0) != 0x80)
        {
          place->column++;
        }
    }
}

LmJsonDocument *
lm_json_document_new (GBytes *bytes)
{
  LmJsonDocument *self = g_new0 (LmJsonDocument, 1);

  self->bytes = g_bytes_ref (bytes);
  self->places = g_array_new (FALSE, FALSE, sizeof (LmJsonPlace));
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) found_free);
  lm_json_document_parse (self);

  return self;
}

void
lm_json_document_free (LmJsonDocument *self)
{
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->root, json_node_unref);
  g_array_unref (self->places);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

JsonNode *
lm_json_document_get_root (LmJsonDocument *self)
{
  return self->root;
}

JsonNode *
lm_json_document_steal_root (LmJsonDocument *self)
{
  return g_steal_pointer (&self->root);
}

gboolean
lm_json_document_has_errors (LmJsonDocument *self)
{
  return self->n_errors > 0;
}

GPtrArray *
lm_json_document_dup_problems (LmJsonDocument *self,
                               guint          *n_left_out)
{
  Place place = { self->start, 1, 1 };

  g_ptr_array_sort (self->problems, compare_found);

  for (guint i = 0; i < self->problems->len; i++)
    {
      Found *found = g_ptr_array_index (self->problems, i);

      go_to (&place, self->bytes, found->offset);
      found->problem.line = place.line;
      found->problem.column = place.column;
    }

  *n_left_out = self->n_problems - self->problems->len;

  return g_ptr_array_ref (self->problems);
}
