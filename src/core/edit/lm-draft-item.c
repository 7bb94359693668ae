/* lm-draft-item.c: a thing of a draft: the subject, a side, a phase, an aspect or a card
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"

struct _LmDraftItem
{
  GObject parent_instance;

  /* Borrowed */
  LmDraftList *list;        /* NULL for the root and for what was removed */

  /* Owned */
  JsonNode   *node;
  GHashTable *lists;        /* by name */

  /* State */
  gboolean is_root;
  guint    position;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmDraftItem, lm_draft_item, G_TYPE_OBJECT)

static void
lm_draft_item_finalize (GObject *object)
{
  LmDraftItem *self = LM_DRAFT_ITEM (object);

  g_hash_table_unref (self->lists);
  json_node_unref (self->node);

  G_OBJECT_CLASS (lm_draft_item_parent_class)->finalize (object);
}

static void
lm_draft_item_class_init (LmDraftItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_draft_item_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lm_draft_item_init (LmDraftItem *self)
{
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

LmDraftItem *
lm_draft_item_new (LmDraftList *list,
                   guint        position,
                   JsonNode    *node)
{
  LmDraftItem *self = g_object_new (LM_TYPE_DRAFT_ITEM, NULL);

  self->list = list;
  self->is_root = list == NULL;
  self->position = position;
  self->node = json_node_ref (node);

  return self;
}

JsonNode *
lm_draft_item_get_node (LmDraftItem *self)
{
  return self->node;
}

void
lm_draft_item_set_position (LmDraftItem *self,
                            guint        position)
{
  self->position = position;
}

void
lm_draft_item_part (LmDraftItem *self)
{
  self->list = NULL;
}

static gboolean
is_list_name (const char *name)
{
  static const char * const names[] = { "sides", "phases", "aspects", "cards", NULL };

  return g_strv_contains (names, name);
}

GListModel *
lm_draft_item_get_list (LmDraftItem *self,
                        const char  *name)
{
  LmDraftList *list;

  g_return_val_if_fail (LM_IS_DRAFT_ITEM (self), NULL);
  g_return_val_if_fail (is_list_name (name), NULL);

  list = g_hash_table_lookup (self->lists, name);
  if (list == NULL)
    {
      list = lm_draft_list_new (self, name);
      g_hash_table_insert (self->lists, g_strdup (name), list);
    }

  return G_LIST_MODEL (list);
}

guint
lm_draft_item_get_position (LmDraftItem *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_ITEM (self), 0);

  return self->position;
}

LmDraftItem *
lm_draft_item_get_owner (LmDraftItem *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_ITEM (self), NULL);

  return self->list != NULL ? lm_draft_list_get_owner (self->list) : NULL;
}

const char *
lm_draft_item_get_list_name (LmDraftItem *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_ITEM (self), NULL);

  return self->list != NULL ? lm_draft_list_get_name (self->list) : NULL;
}

static JsonNode *
find_value (LmDraftItem *self,
            const char  *field)
{
  g_autofree char *pointer = g_strconcat ("/", field, NULL);

  return lm_json_pointer_resolve (self->node, pointer);
}

const char *
lm_draft_item_get_text (LmDraftItem *self,
                        const char  *field)
{
  const char *text;

  g_return_val_if_fail (LM_IS_DRAFT_ITEM (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  text = lm_json_pointer_get_text (find_value (self, field));

  return text != NULL ? text : "";
}

guint
lm_draft_item_count (LmDraftItem *self,
                     const char  *field)
{
  JsonNode *list;

  g_return_val_if_fail (LM_IS_DRAFT_ITEM (self), 0);

  list = find_value (self, field);

  return list != NULL && JSON_NODE_HOLDS_ARRAY (list) ? json_array_get_length (json_node_get_array (list)) : 0;
}

gboolean
lm_draft_item_is_blank (LmDraftItem *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_ITEM (self), FALSE);

  return JSON_NODE_HOLDS_OBJECT (self->node) && lm_draft_is_blank (json_node_get_object (self->node));
}

char *
lm_draft_item_dup_pointer (LmDraftItem *self,
                           const char  *field)
{
  g_autofree char *owner = NULL;
  g_autofree char *own = NULL;

  g_return_val_if_fail (LM_IS_DRAFT_ITEM (self), NULL);

  if (self->list == NULL && !self->is_root)
    return NULL;

  if (self->list != NULL)
    {
      owner = lm_draft_item_dup_pointer (lm_draft_list_get_owner (self->list), NULL);
      if (owner == NULL)
        return NULL;

      own = g_strdup_printf ("%s/%s/%u", owner, lm_draft_list_get_name (self->list), self->position);
    }

  if (field == NULL)
    return own != NULL ? g_steal_pointer (&own) : g_strdup ("");

  return g_strconcat (own != NULL ? own : "", "/", field, NULL);
}

/* Goes down as far as somebody has asked for items; what nobody has seen needs no word. */
static LmDraftItem *
descend (LmDraftItem  *self,
         GStrv         steps,
         guint        *n_done,
         LmDraftList **list)
{
  LmDraftItem *item = self;
  guint i = 0;

  *list = NULL;

  while (steps[i] != NULL && is_list_name (steps[i]))
    {
      LmDraftList *inner = g_hash_table_lookup (item->lists, steps[i]);
      guint position;

      if (steps[i + 1] == NULL)
        {
          *list = inner;
          *n_done = i;
          return item;
        }

      if (inner == NULL || !lm_json_pointer_parse_position (steps[i + 1], &position))
        return NULL;

      item = lm_draft_list_peek (inner, position);
      if (item == NULL)
        return NULL;

      i += 2;
    }

  *n_done = i;

  return item;
}

void
lm_draft_item_follow (LmDraftItem         *self,
                      const LmDraftChange *change)
{
  g_auto(GStrv) steps = lm_json_pointer_split (change->pointer);
  g_autofree char *field = NULL;
  g_autoptr(LmDraftItem) item = NULL;
  LmDraftList *list;
  guint n_done = 0;

  item = descend (self, steps, &n_done, &list);
  if (item == NULL)
    return;

  g_object_ref (item);

  if (list != NULL)
    lm_draft_list_follow (list, change);

  field = g_strjoinv ("/", steps + n_done);
  g_signal_emit (item, signals[CHANGED], 0, field);
}
