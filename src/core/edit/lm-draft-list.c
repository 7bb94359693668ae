/* lm-draft-list.c: a list of a draft's items, in step with the tree
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-private.h"

struct _LmDraftList
{
  GObject parent_instance;

  /* Borrowed */
  LmDraftItem *owner;

  /* Owned */
  char      *name;
  GPtrArray *items;      /* LmDraftItem, or NULL until somebody asks for it */
};

static void lm_draft_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmDraftList, lm_draft_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lm_draft_list_model_init))

static JsonArray *
get_array (LmDraftList *self)
{
  JsonNode *owner = lm_draft_item_get_node (self->owner);
  JsonNode *list;

  if (!JSON_NODE_HOLDS_OBJECT (owner))
    return NULL;

  list = json_object_get_member (json_node_get_object (owner), self->name);

  return list != NULL && JSON_NODE_HOLDS_ARRAY (list) ? json_node_get_array (list) : NULL;
}

static void
part_item (gpointer item)
{
  if (item == NULL)
    return;

  lm_draft_item_part (item);
  g_object_unref (item);
}

static GType
lm_draft_list_get_item_type (GListModel *model)
{
  return LM_TYPE_DRAFT_ITEM;
}

static guint
lm_draft_list_get_n_items (GListModel *model)
{
  return LM_DRAFT_LIST (model)->items->len;
}

static gpointer
lm_draft_list_get_item (GListModel *model,
                        guint       position)
{
  LmDraftList *self = LM_DRAFT_LIST (model);

  if (position >= self->items->len)
    return NULL;

  if (g_ptr_array_index (self->items, position) == NULL)
    g_ptr_array_index (self->items, position) =
      lm_draft_item_new (self, position, json_array_get_element (get_array (self), position));

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
lm_draft_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lm_draft_list_get_item_type;
  iface->get_n_items = lm_draft_list_get_n_items;
  iface->get_item = lm_draft_list_get_item;
}

static void
lm_draft_list_finalize (GObject *object)
{
  LmDraftList *self = LM_DRAFT_LIST (object);

  g_ptr_array_unref (self->items);
  g_free (self->name);

  G_OBJECT_CLASS (lm_draft_list_parent_class)->finalize (object);
}

static void
lm_draft_list_class_init (LmDraftListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_draft_list_finalize;
}

static void
lm_draft_list_init (LmDraftList *self)
{
  self->items = g_ptr_array_new_with_free_func (part_item);
}

LmDraftList *
lm_draft_list_new (LmDraftItem *owner,
                   const char  *name)
{
  LmDraftList *self = g_object_new (LM_TYPE_DRAFT_LIST, NULL);
  JsonArray *array;

  self->owner = owner;
  self->name = g_strdup (name);

  array = get_array (self);
  if (array != NULL)
    g_ptr_array_set_size (self->items, json_array_get_length (array));

  return self;
}

const char *
lm_draft_list_get_name (LmDraftList *self)
{
  return self->name;
}

LmDraftItem *
lm_draft_list_get_owner (LmDraftList *self)
{
  return self->owner;
}

LmDraftItem *
lm_draft_list_peek (LmDraftList *self,
                    guint        position)
{
  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

static void
number_items (LmDraftList *self,
              guint        first)
{
  for (guint i = first; i < self->items->len; i++)
    if (g_ptr_array_index (self->items, i) != NULL)
      lm_draft_item_set_position (g_ptr_array_index (self->items, i), i);
}

static void
move (LmDraftList *self,
      guint        position,
      guint        target)
{
  LmDraftItem *item = g_ptr_array_index (self->items, position);
  guint first = MIN (position, target);
  guint n_between = MAX (position, target) - first + 1;

  /* Not removed: it stays the same item. */
  g_ptr_array_index (self->items, position) = NULL;
  g_ptr_array_remove_index (self->items, position);
  g_ptr_array_insert (self->items, target, item);
  number_items (self, first);

  g_list_model_items_changed (G_LIST_MODEL (self), first, n_between, n_between);
}

static void
reset (LmDraftList *self)
{
  JsonArray *array = get_array (self);
  guint n_before = self->items->len;
  guint n_after = array != NULL ? json_array_get_length (array) : 0;

  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->items, n_after);

  if (n_before > 0 || n_after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, n_after);
}

void
lm_draft_list_follow (LmDraftList         *self,
                      const LmDraftChange *change)
{
  switch (change->kind)
    {
    case LM_DRAFT_CHANGE_INSERT:
      g_ptr_array_insert (self->items, change->position, NULL);
      number_items (self, change->position);
      g_list_model_items_changed (G_LIST_MODEL (self), change->position, 0, 1);
      break;

    case LM_DRAFT_CHANGE_REMOVE:
      g_ptr_array_remove_index (self->items, change->position);
      number_items (self, change->position);
      g_list_model_items_changed (G_LIST_MODEL (self), change->position, 1, 0);
      break;

    case LM_DRAFT_CHANGE_MOVE:
      move (self, change->position, change->target);
      break;

    case LM_DRAFT_CHANGE_SET:
    default:
      reset (self);
      break;
    }
}
