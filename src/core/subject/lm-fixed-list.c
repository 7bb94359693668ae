/* lm-fixed-list.c: a list that never changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-fixed-list.h"

typedef struct
{
  /* Owned */
  GPtrArray *items;

  /* State */
  GType item_type;
} LmFixedListPrivate;

static void lm_fixed_list_model_init (GListModelInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LmFixedList, lm_fixed_list, G_TYPE_OBJECT,
                         G_ADD_PRIVATE (LmFixedList)
                         G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lm_fixed_list_model_init))

static LmFixedListPrivate *
get_private (gpointer list)
{
  return lm_fixed_list_get_instance_private (list);
}

static GType
lm_fixed_list_get_item_type (GListModel *list)
{
  return get_private (list)->item_type;
}

static guint
lm_fixed_list_get_n_items (GListModel *list)
{
  return get_private (list)->items->len;
}

static gpointer
lm_fixed_list_get_item (GListModel *list,
                        guint       position)
{
  GPtrArray *items = get_private (list)->items;

  if (position >= items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (items, position));
}

static void
lm_fixed_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lm_fixed_list_get_item_type;
  iface->get_n_items = lm_fixed_list_get_n_items;
  iface->get_item = lm_fixed_list_get_item;
}

static void
lm_fixed_list_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (object)->items);

  G_OBJECT_CLASS (lm_fixed_list_parent_class)->finalize (object);
}

static void
lm_fixed_list_class_init (LmFixedListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_fixed_list_finalize;
}

static void
lm_fixed_list_init (LmFixedList *self)
{
}

LmFixedList *
lm_fixed_list_new (GType      item_type,
                   GPtrArray *items)
{
  LmFixedList *self = g_object_new (LM_TYPE_FIXED_LIST, NULL);

  lm_fixed_list_fill (self, item_type, items);

  return self;
}

void
lm_fixed_list_fill (LmFixedList *self,
                    GType        item_type,
                    GPtrArray   *items)
{
  LmFixedListPrivate *priv = get_private (self);

  g_return_if_fail (g_type_is_a (item_type, G_TYPE_OBJECT));
  g_return_if_fail (items != NULL);
  g_return_if_fail (priv->items == NULL);

  priv->item_type = item_type;
  priv->items = items;
}

guint
lm_fixed_list_get_length (LmFixedList *self)
{
  return get_private (self)->items->len;
}

gpointer
lm_fixed_list_get (LmFixedList *self,
                   guint        index)
{
  GPtrArray *items = get_private (self)->items;

  g_return_val_if_fail (index < items->len, NULL);

  return g_ptr_array_index (items, index);
}
