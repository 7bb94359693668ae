/* lm-draft-languages.c: the languages that a draft is translated to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-draft-translation.h"
#include "core/edit/lm-json-pointer.h"

GStrv
lm_draft_list_languages (LmDraft *self)
{
  g_autoptr(GStrvBuilder) languages = g_strv_builder_new ();
  JsonNode *node;
  JsonObjectIter iter;
  const char *language;

  g_return_val_if_fail (LM_IS_DRAFT (self), NULL);

  node = lm_json_pointer_step (lm_draft_item_get_node (lm_draft_get_root (self)), "translations");
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return g_strv_builder_end (languages);

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &language, NULL))
    g_strv_builder_add (languages, language);

  return g_strv_builder_end (languages);
}

static void
remove_language_from (LmDraft    *self,
                      const char *member,
                      const char *language)
{
  JsonNode *languages = lm_json_pointer_step (lm_draft_item_get_node (lm_draft_get_root (self)), member);
  g_autofree char *escaped = lm_json_pointer_escape (language);
  g_autofree char *all = g_strconcat ("/", member, NULL);
  g_autofree char *one = g_strconcat (all, "/", escaped, NULL);

  if (languages == NULL || !JSON_NODE_HOLDS_OBJECT (languages) ||
      !json_object_has_member (json_node_get_object (languages), language))
    return;

  lm_draft_remove_member (self, json_object_get_size (json_node_get_object (languages)) > 1 ? one : all);
}

void
lm_draft_remove_language (LmDraft    *self,
                          const char *language)
{
  g_return_if_fail (LM_IS_DRAFT (self));
  g_return_if_fail (language != NULL);

  lm_draft_begin_step (self);
  remove_language_from (self, "translations", language);
  remove_language_from (self, "outdated", language);
  lm_draft_end_step (self);
}

char *
lm_draft_dup_language_at (const char *pointer)
{
  g_auto(GStrv) steps = NULL;

  g_return_val_if_fail (pointer != NULL, NULL);

  steps = lm_json_pointer_split (pointer);

  return g_strv_length (steps) >= 2 && g_str_equal (steps[0], "translations") ? g_strdup (steps[1]) : NULL;
}
