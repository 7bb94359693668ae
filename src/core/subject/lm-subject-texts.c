/* lm-subject-texts.c: the texts of a subject file that can be translated
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-texts.h"

#include <string.h>

#include "core/subject/lm-subject-limits.h"

typedef struct
{
  const char *name;
  guint       max_length;
} Member;

/* In the order in which they are read. */
static const Member members[] = {
  { "title", LM_SUBJECT_MAX_TITLE },
  { "name", LM_SUBJECT_MAX_TITLE },
  { "summary", LM_SUBJECT_MAX_SUMMARY },
  { "statement", LM_SUBJECT_MAX_STATEMENT },
  { "detail", LM_SUBJECT_MAX_DETAIL },
  { "prompt", LM_SUBJECT_MAX_PROMPT },
  { "answer", LM_SUBJECT_MAX_PROMPT },
  { "hint", LM_SUBJECT_MAX_HINT },
};

static const Member example = { "example", LM_SUBJECT_MAX_EXAMPLE };

typedef struct
{
  LmSubjectTextFunc func;
  gpointer          data;
} Visitor;

static JsonNode *
get_member (JsonNode   *node,
            const char *name)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;
}

static const char *
get_text (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

static JsonArray *
get_list (JsonNode   *node,
          const char *name)
{
  JsonNode *member = get_member (node, name);

  return member != NULL && JSON_NODE_HOLDS_ARRAY (member) ? json_node_get_array (member) : NULL;
}

static guint
get_length (JsonArray *list)
{
  return list != NULL ? json_array_get_length (list) : 0;
}

/* @place says where the texts of @node stand. */
static void
visit_texts (const Visitor *visitor,
             LmSubjectText  place,
             JsonNode      *node,
             const char    *owner)
{
  JsonArray *examples = get_list (node, "examples");

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *path = NULL;

      place.text = get_text (get_member (node, members[i].name));
      if (place.text == NULL)
        continue;

      path = g_strconcat (owner, *owner != '\0' ? " " : "", members[i].name, NULL);
      place.path = path;
      place.member = members[i].name;
      visitor->func (&place, visitor->data);
    }

  for (guint i = 0; i < get_length (examples); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s %s %u", owner, example.name, i + 1);

      place.path = path;
      place.member = example.name;
      place.number = i + 1;
      place.text = get_text (json_array_get_element (examples, i));
      if (place.text != NULL)
        visitor->func (&place, visitor->data);
    }
}

static void
visit_row (const Visitor *visitor,
           JsonNode      *phase,
           JsonNode      *row,
           JsonArray     *sides)
{
  LmSubjectText place = { .phase = phase, .row = row };
  const char *id = get_text (get_member (row, "id"));
  JsonNode *cells = get_member (row, "cells");
  g_autofree char *path = NULL;

  if (id == NULL)
    return;

  path = g_strjoin ("/", get_text (get_member (phase, "id")), id, NULL);
  visit_texts (visitor, place, row, path);

  /* With more sides the file is refused. */
  for (guint i = 0; i < MIN (get_length (sides), LM_SUBJECT_MAX_SIDES); i++)
    {
      g_autofree char *cell_path = NULL;

      place.side = get_text (get_member (json_array_get_element (sides, i), "id"));
      if (place.side == NULL)
        continue;

      cell_path = g_strjoin ("/", path, place.side, NULL);
      visit_texts (visitor, place, get_member (cells, place.side), cell_path);
    }
}

static void
visit_phase (const Visitor *visitor,
             JsonNode      *phase,
             JsonArray     *sides)
{
  static const char * const lists[] = { "aspects", "cards" };
  LmSubjectText place = { .phase = phase };
  const char *id = get_text (get_member (phase, "id"));

  if (id == NULL)
    return;

  visit_texts (visitor, place, phase, id);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonArray *rows = get_list (phase, lists[i]);

      for (guint j = 0; j < get_length (rows); j++)
        visit_row (visitor, phase, json_array_get_element (rows, j), sides);
    }
}

void
lm_subject_texts_foreach (JsonNode          *root,
                          LmSubjectTextFunc  func,
                          gpointer           data)
{
  const Visitor visitor = { func, data };
  JsonArray *sides = get_list (root, "sides");
  JsonArray *phases = get_list (root, "phases");

  visit_texts (&visitor, (LmSubjectText) { 0 }, root, "");

  for (guint i = 0; i < get_length (sides); i++)
    {
      JsonNode *side = json_array_get_element (sides, i);
      const char *id = get_text (get_member (side, "id"));

      if (id != NULL)
        visit_texts (&visitor, (LmSubjectText) { .side = id }, side, id);
    }

  for (guint i = 0; i < get_length (phases); i++)
    visit_phase (&visitor, json_array_get_element (phases, i), sides);
}

guint
lm_subject_texts_get_max_length (const char *path)
{
  const char *space = strchr (path, ' ');
  const char *member = space != NULL ? space + 1 : path;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_has_prefix (member, members[i].name))
      return members[i].max_length;

  return g_str_has_prefix (member, example.name) ? example.max_length : LM_SUBJECT_MAX_DETAIL;
}
