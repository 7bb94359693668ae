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
static const Member subject_members[] = {
  { "title", LM_SUBJECT_MAX_TITLE }, { "summary", LM_SUBJECT_MAX_SUMMARY }, { NULL },
};

static const Member side_members[] = { { "name", LM_SUBJECT_MAX_TITLE }, { NULL } };

static const Member phase_members[] = {
  { "title", LM_SUBJECT_MAX_TITLE }, { "summary", LM_SUBJECT_MAX_SUMMARY }, { NULL },
};

static const Member aspect_members[] = { { "title", LM_SUBJECT_MAX_TITLE }, { NULL } };

static const Member cell_members[] = {
  { "statement", LM_SUBJECT_MAX_STATEMENT }, { "detail", LM_SUBJECT_MAX_DETAIL }, { NULL },
};

static const Member card_members[] = {
  { "prompt", LM_SUBJECT_MAX_PROMPT }, { "answer", LM_SUBJECT_MAX_PROMPT }, { "hint", LM_SUBJECT_MAX_HINT }, { NULL },
};

static const Member * const all_members[] = {
  subject_members, side_members, phase_members, aspect_members, cell_members, card_members,
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
             const char    *owner,
             const Member  *members)
{
  for (const Member *member = members; member->name != NULL; member++)
    {
      g_autofree char *path = NULL;

      place.text = get_text (get_member (node, member->name));
      if (place.text == NULL)
        continue;

      path = g_strconcat (owner, *owner != '\0' ? " " : "", member->name, NULL);
      place.path = path;
      place.member = member->name;
      visitor->func (&place, visitor->data);
    }
}

static void
visit_cell (const Visitor *visitor,
            LmSubjectText  place,
            JsonNode      *cell,
            const char    *owner)
{
  JsonArray *examples = get_list (cell, "examples");

  visit_texts (visitor, place, cell, owner, cell_members);

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
visit_aspect (const Visitor *visitor,
              LmSubjectText  place,
              const char    *path,
              JsonArray     *sides)
{
  JsonNode *cells = get_member (place.row, "cells");

  visit_texts (visitor, place, place.row, path, aspect_members);

  /* With more sides the file is refused. */
  for (guint i = 0; i < MIN (get_length (sides), LM_SUBJECT_MAX_SIDES); i++)
    {
      const char *side = get_text (get_member (json_array_get_element (sides, i), "id"));
      g_autofree char *cell_path = NULL;

      if (side == NULL)
        continue;

      place.side = json_array_get_element (sides, i);
      cell_path = g_strconcat (path, "/", side, NULL);
      visit_cell (visitor, place, get_member (cells, side), cell_path);
    }
}

static void
visit_phase (const Visitor *visitor,
             JsonNode      *phase,
             JsonArray     *sides)
{
  JsonArray *aspects = get_list (phase, "aspects");
  JsonArray *cards = get_list (phase, "cards");
  guint n_aspects = get_length (aspects);
  LmSubjectText place = { .phase = phase };
  const char *id = get_text (get_member (phase, "id"));

  if (id == NULL)
    return;

  visit_texts (visitor, place, phase, id, phase_members);

  for (guint i = 0; i < n_aspects + get_length (cards); i++)
    {
      const char *row_id;
      g_autofree char *path = NULL;

      place.row = i < n_aspects ? json_array_get_element (aspects, i) : json_array_get_element (cards, i - n_aspects);
      row_id = get_text (get_member (place.row, "id"));
      if (row_id == NULL)
        continue;

      path = g_strconcat (id, "/", row_id, NULL);
      if (i < n_aspects)
        visit_aspect (visitor, place, path, sides);
      else
        visit_texts (visitor, place, place.row, path, card_members);
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

  visit_texts (&visitor, (LmSubjectText) { 0 }, root, "", subject_members);

  for (guint i = 0; i < get_length (sides); i++)
    {
      JsonNode *side = json_array_get_element (sides, i);
      const char *id = get_text (get_member (side, "id"));

      if (id != NULL)
        visit_texts (&visitor, (LmSubjectText) { .side = side }, side, id, side_members);
    }

  for (guint i = 0; i < get_length (phases); i++)
    visit_phase (&visitor, json_array_get_element (phases, i), sides);
}

guint
lm_subject_texts_get_max_length (const char *path)
{
  const char *space = strchr (path, ' ');
  const char *member = space != NULL ? space + 1 : path;

  for (guint i = 0; i < G_N_ELEMENTS (all_members); i++)
    for (const Member *known = all_members[i]; known->name != NULL; known++)
      if (g_str_has_prefix (member, known->name))
        return known->max_length;

  return g_str_has_prefix (member, example.name) ? example.max_length : LM_SUBJECT_MAX_DETAIL;
}
