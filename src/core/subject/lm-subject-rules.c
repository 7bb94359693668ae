/* lm-subject-rules.c: what a subject file must say
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * data/subject.schema.json says the same; a test holds the two together. */

#include "config.h"

#include "core/subject/lm-subject-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OPTIONAL FALSE
#define REQUIRED TRUE
#define NO_LIMIT 0

static JsonNode *
get_member (JsonNode   *node,
            const char *name)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  return json_object_get_member (json_node_get_object (node), name);
}

static guint
get_n_items (JsonNode *node)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
}

static JsonNode *
get_item (JsonNode *node,
          guint     index)
{
  return json_array_get_element (json_node_get_array (node), index);
}

static const LmMember *
find_member (const LmMember *members,
             const char     *name)
{
  for (const LmMember *member = members; member->name != NULL; member++)
    if (strcmp (member->name, name) == 0)
      return member;

  return NULL;
}

static void
check_missing (LmSubjectRules *rules,
               const LmMember *members,
               JsonNode       *node)
{
  for (const LmMember *member = members; member->name != NULL; member++)
    if (member->required && get_member (node, member->name) == NULL)
      ERROR (rules, node, _("“%s” is missing in this object"), member->name);
}

static void
check_members (LmSubjectRules *rules,
               const LmMember *members,
               JsonNode       *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  check_missing (rules, members, node);

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      const LmMember *member = find_member (members, name);
      g_autofree char *excerpt = NULL;

      if (member != NULL)
        {
          member->check (rules, member, value, name);
          continue;
        }

      excerpt = lm_json_excerpt (name);
      lm_json_document_report_name (rules->document, LM_PROBLEM_WARNING, value,
                                    _("“%s” is not known to this version of Lead & Manage and has no effect"),
                                    excerpt);
    }
}

static void
check_object (LmSubjectRules *rules,
              const LmMember *member,
              JsonNode       *node,
              const char     *label)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    check_members (rules, member->members, node);
  else
    ERROR (rules, node, _("“%s” must be an object: { … }"), label);
}

static gboolean
check_list (LmSubjectRules *rules,
            const LmMember *member,
            JsonNode       *node,
            const char     *label)
{
  guint n_items = get_n_items (node);

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      ERROR (rules, node, _("“%s” must be a list: [ … ]"), label);
      return FALSE;
    }

  if (n_items < member->min_length)
    ERROR (rules, node,
           ngettext ("“%s” must have at least %u item; it has %u",
                     "“%s” must have at least %u items; it has %u",
                     member->min_length),
           label, member->min_length, n_items);

  if (member->max_length != NO_LIMIT && n_items > member->max_length)
    ERROR (rules, node,
           ngettext ("“%s” may have at most %u item; it has %u",
                     "“%s” may have at most %u items; it has %u",
                     member->max_length),
           label, member->max_length, n_items);

  return TRUE;
}

static gint
compare_texts (gconstpointer a,
               gconstpointer b)
{
  const char *first = lm_subject_rules_get_text (*(JsonNode * const *) a);
  const char *second = lm_subject_rules_get_text (*(JsonNode * const *) b);

  return strcmp (first, second);
}

/* By sorting: the names in a hostile file could all collide in a hash table. */
static void
check_unique_ids (LmSubjectRules *rules,
                  JsonNode       *list,
                  const char     *label)
{
  guint n_items = get_n_items (list);
  g_autoptr(GPtrArray) ids = g_ptr_array_sized_new (n_items);

  for (guint i = 0; i < n_items; i++)
    {
      JsonNode *id = get_member (get_item (list, i), "id");

      if (id != NULL && lm_subject_rules_get_text (id) != NULL)
        g_ptr_array_add (ids, id);
    }

  g_ptr_array_sort (ids, compare_texts);

  for (guint i = 1; i < ids->len; i++)
    if (compare_texts (&ids->pdata[i - 1], &ids->pdata[i]) == 0)
      {
        g_autofree char *excerpt = lm_json_excerpt (lm_subject_rules_get_text (ids->pdata[i]));

        ERROR (rules, ids->pdata[i], _("“%s” is the id of another item of “%s” already"), excerpt, label);
      }
}

static void
check_objects (LmSubjectRules *rules,
               const LmMember *member,
               JsonNode       *node,
               const char     *label)
{
  if (!check_list (rules, member, node, label))
    return;

  for (guint i = 0; i < get_n_items (node); i++)
    {
      g_autofree char *item_label = g_strdup_printf ("%s/%u", label, i);

      check_object (rules, member, get_item (node, i), item_label);
    }

  check_unique_ids (rules, node, label);
}

static void
check_examples (LmSubjectRules *rules,
                const LmMember *member,
                JsonNode       *node,
                const char     *label)
{
  static const LmMember example = { NULL, OPTIONAL, 1, LM_SUBJECT_MAX_EXAMPLE };

  if (!check_list (rules, member, node, label))
    return;

  for (guint i = 0; i < get_n_items (node); i++)
    {
      g_autofree char *item_label = g_strdup_printf ("%s/%u", label, i);

      lm_subject_rules_check_text (rules, &example, get_item (node, i), item_label);
    }
}

static void
count_cell_or_card (LmSubjectRules *rules,
                    JsonNode       *node)
{
  if (rules->n_cells_and_cards++ == LM_SUBJECT_MAX_CELLS_AND_CARDS)
    ERROR (rules, node, _("A subject may have at most %d cells and cards; this is one too many"),
           LM_SUBJECT_MAX_CELLS_AND_CARDS);
}

static void
check_cards (LmSubjectRules *rules,
             const LmMember *member,
             JsonNode       *node,
             const char     *label)
{
  check_objects (rules, member, node, label);

  for (guint i = 0; i < get_n_items (node); i++)
    count_cell_or_card (rules, get_item (node, i));
}

/* Without a list of sides there is one problem, not one more for each cell. */
static gboolean
is_side (LmSubjectRules *rules,
         const char     *id)
{
  return rules->side_ids[0] == NULL || g_strv_contains (rules->side_ids, id);
}

static void
check_cells (LmSubjectRules *rules,
             const LmMember *member,
             JsonNode       *node,
             const char     *label)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *cell;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      ERROR (rules, node, _("“%s” must be an object: { … }"), label);
      return;
    }

  if (json_object_get_size (json_node_get_object (node)) == 0)
    ERROR (rules, node, _("“%s” must have a cell for at least one side"), label);

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &cell))
    {
      g_autofree char *excerpt = lm_json_excerpt (name);

      if (!is_side (rules, name))
        {
          g_autofree char *side_ids = g_strjoinv (", ", (GStrv) rules->side_ids);

          lm_json_document_report_name (rules->document, LM_PROBLEM_ERROR, cell,
                                        _("“%s” is not the id of a side; the sides are %s"),
                                        excerpt, side_ids);
        }

      check_object (rules, member, cell, excerpt);
      count_cell_or_card (rules, cell);
    }
}

static const LmMember cell_members[] = {
  { "statement", REQUIRED, 1, LM_SUBJECT_MAX_STATEMENT, lm_subject_rules_check_text },
  { "detail", OPTIONAL, 0, LM_SUBJECT_MAX_DETAIL, lm_subject_rules_check_text },
  { "examples", OPTIONAL, 0, LM_SUBJECT_MAX_EXAMPLES, check_examples },
  { NULL }
};

static const LmMember aspect_members[] = {
  { "id", REQUIRED, 0, 0, lm_subject_rules_check_id },
  { "title", REQUIRED, 1, LM_SUBJECT_MAX_TITLE, lm_subject_rules_check_text },
  { "cells", REQUIRED, 0, 0, check_cells, cell_members },
  { NULL }
};

static const LmMember card_members[] = {
  { "id", REQUIRED, 0, 0, lm_subject_rules_check_id },
  { "prompt", REQUIRED, 1, LM_SUBJECT_MAX_PROMPT, lm_subject_rules_check_text },
  { "answer", REQUIRED, 1, LM_SUBJECT_MAX_PROMPT, lm_subject_rules_check_text },
  { "hint", OPTIONAL, 0, LM_SUBJECT_MAX_HINT, lm_subject_rules_check_text },
  { NULL }
};

static const LmMember phase_members[] = {
  { "id", REQUIRED, 0, 0, lm_subject_rules_check_id },
  { "title", REQUIRED, 1, LM_SUBJECT_MAX_TITLE, lm_subject_rules_check_text },
  { "summary", OPTIONAL, 0, LM_SUBJECT_MAX_SUMMARY, lm_subject_rules_check_text },
  { "aspects", OPTIONAL, 0, NO_LIMIT, check_objects, aspect_members },
  { "cards", OPTIONAL, 0, NO_LIMIT, check_cards, card_members },
  { NULL }
};

static const LmMember side_members[] = {
  { "id", REQUIRED, 0, 0, lm_subject_rules_check_id },
  { "name", REQUIRED, 1, LM_SUBJECT_MAX_TITLE, lm_subject_rules_check_text },
  { "color", OPTIONAL, 0, 0, lm_subject_rules_check_color },
  { NULL }
};

static const LmMember source_members[] = {
  { "title", OPTIONAL, 1, 200, lm_subject_rules_check_text },
  { "author", OPTIONAL, 1, 200, lm_subject_rules_check_text },
  { "publisher", OPTIONAL, 1, 200, lm_subject_rules_check_text },
  { "date", OPTIONAL, 1, 200, lm_subject_rules_check_text },
  { NULL }
};

static const LmMember subject_members[] = {
  { "format", REQUIRED, 0, 0, lm_subject_rules_check_format },
  { "version", REQUIRED, 0, 0, lm_subject_rules_check_version },
  { "id", REQUIRED, 0, 0, lm_subject_rules_check_id },
  { "language", REQUIRED, 0, 0, lm_subject_rules_check_language },
  { "title", REQUIRED, 1, LM_SUBJECT_MAX_TITLE, lm_subject_rules_check_text },
  { "summary", OPTIONAL, 0, LM_SUBJECT_MAX_SUMMARY, lm_subject_rules_check_text },
  { "source", OPTIONAL, 0, 0, check_object, source_members },
  { "sides", OPTIONAL, LM_SUBJECT_MIN_SIDES, LM_SUBJECT_MAX_SIDES, check_objects, side_members },
  { "phases", REQUIRED, 1, LM_SUBJECT_MAX_PHASES, check_objects, phase_members },
  { "translations", OPTIONAL, 0, 0, lm_subject_rules_check_translations },
  { "outdated", OPTIONAL, 0, 0, lm_subject_rules_check_translations },
  { NULL }
};

const LmMember *
lm_subject_rules_get_members (void)
{
  return subject_members;
}

/* Cells may stand in the file before the sides that they belong to. Where a side is
 * broken, nobody knows which cells were meant for it. */
static void
remember_sides (LmSubjectRules *rules,
                JsonNode       *root)
{
  JsonNode *sides = get_member (root, "sides");
  guint n_sides = sides != NULL ? get_n_items (sides) : 0;

  if (n_sides > LM_SUBJECT_MAX_SIDES)
    return;

  for (guint i = 0; i < n_sides; i++)
    {
      JsonNode *id = get_member (get_item (sides, i), "id");

      rules->side_ids[i] = id != NULL ? lm_subject_rules_get_text (id) : NULL;
      if (rules->side_ids[i] == NULL)
        {
          rules->side_ids[0] = NULL;
          return;
        }
    }
}

static void
check_sides_needed (LmSubjectRules *rules,
                    JsonNode       *root)
{
  JsonNode *phases = get_member (root, "phases");

  if (phases == NULL || get_member (root, "sides") != NULL)
    return;

  for (guint i = 0; i < get_n_items (phases); i++)
    {
      JsonNode *aspects = get_member (get_item (phases, i), "aspects");

      if (aspects != NULL && get_n_items (aspects) > 0)
        {
          ERROR (rules, root, _("“sides” is missing; aspects compare two to four sides"));
          return;
        }
    }
}

void
lm_subject_rules_check (LmJsonDocument *document)
{
  JsonNode *root = lm_json_document_get_root (document);
  LmSubjectRules rules = { document };
  JsonNode *version;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      ERROR (&rules, root, _("The file of a subject holds one object: { … }"));
      return;
    }

  version = get_member (root, "version");
  if (lm_subject_rules_is_newer (version))
    {
      /* What is right there can not be known here. */
      lm_subject_rules_check_version (&rules, NULL, version, "version");
      return;
    }

  remember_sides (&rules, root);
  check_sides_needed (&rules, root);
  check_members (&rules, subject_members, root);
}
