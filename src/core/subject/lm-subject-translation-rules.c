/* lm-subject-translation-rules.c: what the translations in a subject file must say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How long a translation may be: as the text that it is of. What is no text may be as long as any. */
static const LmMember texts[] = {
  { "detail", FALSE, 0, LM_SUBJECT_MAX_DETAIL },
  { "title", FALSE, 0, LM_SUBJECT_MAX_TITLE },
  { "name", FALSE, 0, LM_SUBJECT_MAX_TITLE },
  { "summary", FALSE, 0, LM_SUBJECT_MAX_SUMMARY },
  { "statement", FALSE, 0, LM_SUBJECT_MAX_STATEMENT },
  { "example", FALSE, 0, LM_SUBJECT_MAX_EXAMPLE },
  { "prompt", FALSE, 0, LM_SUBJECT_MAX_PROMPT },
  { "answer", FALSE, 0, LM_SUBJECT_MAX_PROMPT },
  { "hint", FALSE, 0, LM_SUBJECT_MAX_HINT },
};

static JsonNode *
get_member (JsonNode   *node,
            const char *name)
{
  return JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;
}

static const char *
get_text (JsonNode   *node,
          const char *name)
{
  JsonNode *member = get_member (node, name);

  return member != NULL ? lm_subject_rules_get_text (member) : NULL;
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

/* Adds the paths of the texts of @node, whose own path is @owner, empty for the subject. */
static void
add_paths (GPtrArray  *paths,
           JsonNode   *node,
           const char *owner)
{
  JsonArray *examples = get_list (node, "examples");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (get_text (node, texts[i].name) != NULL)
      g_ptr_array_add (paths, g_strconcat (owner, *owner != '\0' ? " " : "", texts[i].name, NULL));

  for (guint i = 0; i < get_length (examples); i++)
    g_ptr_array_add (paths, g_strdup_printf ("%s example %u", owner, i + 1));
}

static void
add_paths_of_aspect (GPtrArray  *paths,
                     JsonNode   *aspect,
                     const char *owner)
{
  JsonNode *cells = get_member (aspect, "cells");
  JsonObjectIter iter;
  const char *side;
  JsonNode *cell;

  add_paths (paths, aspect, owner);
  if (cells == NULL || !JSON_NODE_HOLDS_OBJECT (cells))
    return;

  json_object_iter_init (&iter, json_node_get_object (cells));
  while (json_object_iter_next (&iter, &side, &cell))
    {
      g_autofree char *path = g_strconcat (owner, "/", side, NULL);

      add_paths (paths, cell, path);
    }
}

static void
add_paths_of_phase (GPtrArray *paths,
                    JsonNode  *phase)
{
  const char *id = get_text (phase, "id");
  JsonArray *aspects = get_list (phase, "aspects");
  JsonArray *cards = get_list (phase, "cards");

  if (id == NULL)
    return;

  add_paths (paths, phase, id);
  for (guint i = 0; i < get_length (aspects); i++)
    {
      JsonNode *aspect = json_array_get_element (aspects, i);
      g_autofree char *path = g_strjoin ("/", id, get_text (aspect, "id"), NULL);

      add_paths_of_aspect (paths, aspect, path);
    }

  for (guint i = 0; i < get_length (cards); i++)
    {
      JsonNode *card = json_array_get_element (cards, i);
      g_autofree char *path = g_strjoin ("/", id, get_text (card, "id"), NULL);

      add_paths (paths, card, path);
    }
}

static int
compare_paths (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(const char * const *) one, *(const char * const *) other);
}

/* Sorted: the names in a hostile file could all collide in a hash table. */
static GPtrArray *
list_paths (JsonNode *root)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  JsonArray *sides = get_list (root, "sides");
  JsonArray *phases = get_list (root, "phases");

  add_paths (paths, root, "");
  for (guint i = 0; i < get_length (sides); i++)
    {
      JsonNode *side = json_array_get_element (sides, i);

      if (get_text (side, "id") != NULL)
        add_paths (paths, side, get_text (side, "id"));
    }

  for (guint i = 0; i < get_length (phases); i++)
    add_paths_of_phase (paths, json_array_get_element (phases, i));

  g_ptr_array_sort (paths, compare_paths);

  return paths;
}

static const LmMember *
find_text (const char *path)
{
  const char *space = strchr (path, ' ');
  const char *member = space != NULL ? space + 1 : path;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strncmp (member, texts[i].name, strlen (texts[i].name)) == 0)
      return &texts[i];

  return NULL;
}

static void
check_translation (LmSubjectRules *rules,
                   GPtrArray      *paths,
                   JsonNode       *node,
                   const char     *label)
{
  JsonObjectIter iter;
  const char *path;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      ERROR (rules, node, _("“%s” must be an object: { … }"), label);
      return;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &path, &value))
    {
      g_autofree char *excerpt = lm_json_excerpt (path);
      const LmMember *text = find_text (path);

      lm_subject_rules_check_text (rules, text != NULL ? text : &texts[0], value, excerpt);
      if (paths->len == 0 || bsearch (&path, paths->pdata, paths->len, sizeof path, compare_paths) == NULL)
        lm_json_document_report_name (rules->document, LM_PROBLEM_WARNING, value,
                                      _("“%s” is no text of this subject, and its translation has no effect"), excerpt);
    }
}

void
lm_subject_rules_check_translations (LmSubjectRules *rules,
                                     const LmMember *member,
                                     JsonNode       *node,
                                     const char     *label)
{
  g_autoptr(GPtrArray) paths = NULL;
  JsonObjectIter iter;
  const char *language;
  JsonNode *translation;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      ERROR (rules, node, _("“%s” must be an object: { … }"), label);
      return;
    }

  if (json_object_get_size (json_node_get_object (node)) > LM_SUBJECT_MAX_TRANSLATIONS)
    ERROR (rules, node, ngettext ("“%s” may have at most %u language", "“%s” may have at most %u languages",
                                  LM_SUBJECT_MAX_TRANSLATIONS), label, LM_SUBJECT_MAX_TRANSLATIONS);

  paths = list_paths (lm_json_document_get_root (rules->document));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &language, &translation))
    {
      g_autofree char *excerpt = lm_json_excerpt (language);

      if (!lm_subject_rules_is_language (language))
        lm_json_document_report_name (rules->document, LM_PROBLEM_ERROR, translation,
                                      _("“%s” must be a language tag like “en” or “pt-BR”; it is “%s”"), label, excerpt);

      check_translation (rules, paths, translation, excerpt);
    }
}
