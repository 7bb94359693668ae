/* lm-fixed-list.h: a list that never changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LmFixedList:
 *
 * A #GListModel of objects that were there when it was made. It emits nothing, and
 * reading it changes nothing in it, so that any thread may read it; a #GListStore
 * remembers where it was read last and may not be shared like that.
 *
 * What is a list by nature (a subject, a phase, an aspect) derives from it.
 */
#define LM_TYPE_FIXED_LIST (lm_fixed_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (LmFixedList, lm_fixed_list, LM, FIXED_LIST, GObject)

struct _LmFixedListClass
{
  GObjectClass parent_class;
};

/**
 * lm_fixed_list_new:
 * @item_type: the type of the items
 * @items: (transfer full): the items; it owns its elements
 *
 * Returns: (transfer full): a list of @items
 */
LmFixedList *lm_fixed_list_new       (GType        item_type,
                                      GPtrArray   *items);

/**
 * lm_fixed_list_fill:
 * @self: a list that is being made
 * @item_type: the type of the items
 * @items: (transfer full): the items; it owns its elements
 *
 * For the constructors of derived types, once, before anybody else sees @self.
 */
void         lm_fixed_list_fill      (LmFixedList *self,
                                      GType        item_type,
                                      GPtrArray   *items);
guint        lm_fixed_list_get_length (LmFixedList *self);

/**
 * lm_fixed_list_get:
 * @self: a list
 * @index: which item, less than lm_fixed_list_get_length()
 *
 * Returns: (transfer none): the item
 */
gpointer     lm_fixed_list_get       (LmFixedList *self,
                                      guint        index);

G_END_DECLS
