/* lm-draft-change.c: one change to a JSON tree that can be taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-change.h"

#include <string.h>

#include "core/edit/lm-json-pointer.h"

LmDraftChange *
lm_draft_change_new (LmDraftChangeKind  kind,
                     const char        *pointer,
                     guint              position,
                     guint              target,
                     JsonNode          *before,
                     JsonNode          *after)
{
  LmDraftChange *self = g_new0 (LmDraftChange, 1);

  self->kind = kind;
  self->pointer = g_strdup (pointer);
  /* A member that is new comes behind the others. */
  self->position = kind == LM_DRAFT_CHANGE_SET ? G_MAXUINT : position;
  self->target = target;
  self->before = before;
  self->after = after;

  return self;
}

void
lm_draft_change_free (LmDraftChange *self)
{
  g_free (self->pointer);
  g_clear_pointer (&self->before, json_node_unref);
  g_clear_pointer (&self->after, json_node_unref);
  g_free (self);
}

void
lm_draft_change_invert (LmDraftChange *self)
{
  JsonNode *before = self->before;
  guint position = self->position;

  self->before = self->after;
  self->after = before;

  if (self->kind == LM_DRAFT_CHANGE_INSERT)
    self->kind = LM_DRAFT_CHANGE_REMOVE;
  else if (self->kind == LM_DRAFT_CHANGE_REMOVE)
    self->kind = LM_DRAFT_CHANGE_INSERT;
  else if (self->kind == LM_DRAFT_CHANGE_MOVE)
    {
      self->position = self->target;
      self->target = position;
    }
}

/* A #JsonArray has no insertion: the list is filled anew. */
static GPtrArray *
dup_items (JsonNode *list)
{
  JsonArray *array = json_node_get_array (list);
  guint n_items = json_array_get_length (array);
  GPtrArray *items = g_ptr_array_new_full (n_items + 1, NULL);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, json_node_ref (json_array_get_element (array, i)));

  return items;
}

static void
take_items (JsonNode  *list,
            GPtrArray *items)
{
  JsonArray *array = json_array_sized_new (items->len);

  for (guint i = 0; i < items->len; i++)
    json_array_add_element (array, g_ptr_array_index (items, i));

  json_node_take_array (list, array);
  g_ptr_array_unref (items);
}

static void
insert_item (JsonNode *list,
             guint     position,
             JsonNode *item)
{
  GPtrArray *items = dup_items (list);

  g_ptr_array_insert (items, position, json_node_ref (item));
  take_items (list, items);
}

static void
move_item (JsonNode *list,
           guint     position,
           guint     target)
{
  GPtrArray *items = dup_items (list);
  JsonNode *item = g_ptr_array_remove_index (items, position);

  g_ptr_array_insert (items, target, item);
  take_items (list, items);
}

static void
replace_item (JsonNode *list,
              guint     position,
              JsonNode *item)
{
  GPtrArray *items = dup_items (list);

  json_node_unref (g_ptr_array_index (items, position));
  g_ptr_array_index (items, position) = json_node_ref (item);
  take_items (list, items);
}

static guint
find_member (JsonObject *object,
             const char *name)
{
  g_autoptr(GList) names = json_object_get_members (object);
  GList *found = g_list_find_custom (names, name, (GCompareFunc) strcmp);

  return found != NULL ? (guint) g_list_position (names, found) : G_MAXUINT;
}

/* A #JsonObject has new members at the end: those behind @position are added again. */
static void
add_member (JsonObject *object,
            guint       position,
            const char *name,
            JsonNode   *value)
{
  g_autoptr(GList) names = json_object_get_members (object);
  GList *behind = g_list_nth (names, position);

  json_object_set_member (object, name, json_node_ref (value));

  for (GList *l = behind; l != NULL; l = l->next)
    {
      g_autofree char *moved = g_strdup (l->data);
      JsonNode *node = json_node_ref (json_object_get_member (object, moved));

      json_object_remove_member (object, moved);
      json_object_set_member (object, moved, node);
    }
}

static void
set_member (LmDraftChange *self,
            JsonObject    *object,
            const char    *name)
{
  if (self->after == NULL)
    {
      self->position = find_member (object, name);
      json_object_remove_member (object, name);
    }
  else if (json_object_has_member (object, name))
    json_object_set_member (object, name, json_node_ref (self->after));
  else
    add_member (object, self->position, name, self->after);
}

static void
set_value (LmDraftChange *self,
           JsonNode      *root)
{
  g_auto(GStrv) steps = lm_json_pointer_split (self->pointer);
  guint n_steps = g_strv_length (steps);
  JsonNode *container = root;
  guint position;

  g_return_if_fail (n_steps > 0);

  for (guint i = 0; i + 1 < n_steps && container != NULL; i++)
    container = lm_json_pointer_step (container, steps[i]);

  g_return_if_fail (container != NULL);

  if (JSON_NODE_HOLDS_ARRAY (container) && lm_json_pointer_parse_position (steps[n_steps - 1], &position))
    replace_item (container, position, self->after);
  else
    set_member (self, json_node_get_object (container), steps[n_steps - 1]);
}

void
lm_draft_change_apply (LmDraftChange *self,
                       JsonNode      *root)
{
  JsonNode *list;

  if (self->kind == LM_DRAFT_CHANGE_SET)
    {
      set_value (self, root);
      return;
    }

  list = lm_json_pointer_resolve (root, self->pointer);
  g_return_if_fail (list != NULL && JSON_NODE_HOLDS_ARRAY (list));

  if (self->kind == LM_DRAFT_CHANGE_INSERT)
    insert_item (list, self->position, self->after);
  else if (self->kind == LM_DRAFT_CHANGE_REMOVE)
    json_array_remove_element (json_node_get_array (list), self->position);
  else
    move_item (list, self->position, self->target);
}
