/* lm-draft-ids.c: ids for what was added to a draft
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"
#include "core/subject/lm-id.h"

/* From which member the id is made, and what it is called as long as that is empty. */
typedef struct
{
  const char *list;
  const char *title;
  const char *fallback;
} Naming;

static const Naming namings[] = {
  { "sides", "name", "side" },
  { "phases", "title", "phase" },
  { "aspects", "title", "aspect" },
  { "cards", "prompt", "card" },
};

static const char *
get_member_text (JsonObject *object,
                 const char *member)
{
  return lm_json_pointer_get_text (json_object_get_member (object, member));
}

static JsonArray *
get_list (JsonObject *object,
          const char *name)
{
  JsonNode *list = json_object_get_member (object, name);

  return list != NULL && JSON_NODE_HOLDS_ARRAY (list) ? json_node_get_array (list) : NULL;
}

static JsonObject *
get_object (JsonArray *list,
            guint      index)
{
  JsonNode *node = json_array_get_element (list, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
needs_id (JsonObject *object,
          GHashTable *provisional)
{
  return g_hash_table_contains (provisional, object) || !json_object_has_member (object, "id");
}

static GHashTable *
collect_ids (JsonArray  *list,
             GHashTable *provisional,
             GHashTable *retired)
{
  GHashTable *taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, retired);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (taken, g_strdup (id));

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = get_object (list, i);

      if (object != NULL && !needs_id (object, provisional) && get_member_text (object, "id") != NULL)
        g_hash_table_add (taken, g_strdup (get_member_text (object, "id")));
    }

  return taken;
}

static void
assign_id (JsonObject   *object,
           const Naming *naming,
           GHashTable   *taken)
{
  const char *title = get_member_text (object, naming->title);
  g_autofree char *wish = lm_id_from_text (title != NULL ? title : "", naming->fallback);
  char *id = lm_id_make_unique (wish, taken);

  json_object_set_string_member (object, "id", id);
  g_hash_table_add (taken, id);
}

static void
assign_in_list (JsonObject   *owner,
                const Naming *naming,
                GHashTable   *provisional,
                GHashTable   *retired)
{
  JsonArray *list = get_list (owner, naming->list);
  g_autoptr(GHashTable) taken = NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *object = get_object (list, i);

      if (object == NULL || !needs_id (object, provisional))
        continue;

      if (taken == NULL)
        taken = collect_ids (list, provisional, retired);
      g_hash_table_add (provisional, json_object_ref (object));
      assign_id (object, naming, taken);
    }
}

void
lm_draft_ids_assign (JsonNode   *root,
                     GHashTable *provisional,
                     GHashTable *retired)
{
  JsonObject *object;
  JsonArray *phases;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return;

  object = json_node_get_object (root);
  assign_in_list (object, &namings[0], provisional, retired);
  assign_in_list (object, &namings[1], provisional, retired);

  phases = get_list (object, "phases");
  for (guint i = 0; phases != NULL && i < json_array_get_length (phases); i++)
    {
      JsonObject *phase = get_object (phases, i);

      if (phase == NULL)
        continue;

      assign_in_list (phase, &namings[2], provisional, retired);
      assign_in_list (phase, &namings[3], provisional, retired);
    }
}

static void
settle_list (JsonObject *owner,
             const char *name,
             GHashTable *provisional,
             gboolean    with_blanks)
{
  JsonArray *list = get_list (owner, name);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *object = get_object (list, i);

      if (object != NULL && (with_blanks || !lm_draft_is_blank (object)))
        g_hash_table_remove (provisional, object);
    }
}

static void
settle_items (JsonNode   *root,
              GHashTable *provisional,
              gboolean    with_blanks)
{
  JsonObject *object = json_node_get_object (root);
  JsonArray *phases = get_list (object, "phases");

  settle_list (object, "sides", provisional, TRUE);
  settle_list (object, "phases", provisional, TRUE);

  for (guint i = 0; phases != NULL && i < json_array_get_length (phases); i++)
    {
      JsonObject *phase = get_object (phases, i);

      if (phase == NULL)
        continue;

      settle_list (phase, "aspects", provisional, with_blanks);
      settle_list (phase, "cards", provisional, with_blanks);
    }
}

void
lm_draft_ids_settle (JsonNode   *root,
                     GHashTable *provisional)
{
  g_hash_table_remove (provisional, json_node_get_object (root));
  settle_items (root, provisional, TRUE);
}

void
lm_draft_ids_settle_items (JsonNode   *root,
                           GHashTable *provisional)
{
  settle_items (root, provisional, FALSE);
}

void
lm_draft_ids_settle_side (JsonNode   *root,
                          GHashTable *provisional,
                          const char *id)
{
  JsonArray *sides = get_list (json_node_get_object (root), "sides");

  for (guint i = 0; sides != NULL && i < json_array_get_length (sides); i++)
    {
      JsonObject *side = get_object (sides, i);

      if (side != NULL && g_strcmp0 (get_member_text (side, "id"), id) == 0)
        g_hash_table_remove (provisional, side);
    }
}
