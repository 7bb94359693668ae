/* lm-subject-translation-rules.c: what the translations in a subject file must say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/subject/lm-subject-texts.h"

static int
compare_paths (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(const char * const *) one, *(const char * const *) other);
}

static void
add_path_cb (const LmSubjectText *text,
             gpointer             data)
{
  g_ptr_array_add (data, g_strdup (text->path));
}

/* Sorted: the names in a hostile file could all collide in a hash table. */
static GPtrArray *
list_paths (JsonNode *root)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  lm_subject_texts_foreach (root, add_path_cb, paths);
  g_ptr_array_sort (paths, compare_paths);

  return paths;
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
      const LmMember text = { .name = path, .max_length = lm_subject_texts_get_max_length (path) };

      lm_subject_rules_check_text (rules, &text, value, excerpt);
      if (paths->len == 0 || bsearch (&path, paths->pdata, paths->len, sizeof path, compare_paths) == NULL)
        lm_json_document_report_name (rules->document, LM_PROBLEM_WARNING, value,
                                      _("“%s” is no text of this subject, and its translation has no effect"), excerpt);
    }
}

/* One language, however it is written, is looked for once; the subject’s own one never. */
static gboolean
has_effect (JsonNode   *root,
            JsonObject *translations,
            const char *language)
{
  JsonNode *own = json_object_get_member (json_node_get_object (root), "language");
  const char *own_language = own != NULL ? lm_subject_rules_get_text (own) : NULL;
  JsonObjectIter iter;
  const char *other;

  if (own_language != NULL && g_ascii_strcasecmp (own_language, language) == 0)
    return FALSE;

  json_object_iter_init_ordered (&iter, translations);
  while (json_object_iter_next_ordered (&iter, &other, NULL) && !g_str_equal (other, language))
    if (g_ascii_strcasecmp (other, language) == 0)
      return FALSE;

  return TRUE;
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
      else if (!has_effect (lm_json_document_get_root (rules->document), json_node_get_object (node), language))
        lm_json_document_report_name (rules->document, LM_PROBLEM_WARNING, translation,
                                      _("The subject has its texts in “%s” already, and these have no effect"), excerpt);

      check_translation (rules, paths, translation, excerpt);
    }
}
