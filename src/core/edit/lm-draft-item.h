/* lm-draft-item.h: a thing of a draft: the subject, a side, a phase, an aspect or a card
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LmDraftItem:
 *
 * An object of the draft's tree that stays the same while it moves and while its texts
 * change. A field of it is a JSON Pointer from the item on, without the first slash:
 * “title”, “cells/manager/statement” or “source/author”.
 *
 * Signals: “changed” with the field whose value is another now.
 */
#define LM_TYPE_DRAFT_ITEM (lm_draft_item_get_type ())
G_DECLARE_FINAL_TYPE (LmDraftItem, lm_draft_item, LM, DRAFT_ITEM, GObject)

/**
 * lm_draft_item_get_list:
 * @self: an item
 * @name: “sides” or “phases” of the subject, “aspects” or “cards” of a phase
 *
 * Returns: (transfer none): a model of the #LmDraftItem there, empty when the file has none
 */
GListModel  *lm_draft_item_get_list       (LmDraftItem *self,
                                           const char  *name);

/**
 * lm_draft_item_get_position:
 * @self: an item in a list
 *
 * Returns: where it stands in its list
 */
guint        lm_draft_item_get_position   (LmDraftItem *self);

/**
 * lm_draft_item_get_owner:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the item in whose list it stands, %NULL for the
 *   subject and for what was removed
 */
LmDraftItem *lm_draft_item_get_owner      (LmDraftItem *self);

/**
 * lm_draft_item_get_list_name:
 * @self: an item
 *
 * Returns: (nullable): the name of the list in which it stands, as for lm_draft_item_get_owner()
 */
const char  *lm_draft_item_get_list_name  (LmDraftItem *self);

/**
 * lm_draft_item_get_text:
 * @self: an item
 * @field: a field
 *
 * Returns: the text there, empty when there is none; it holds until the next change
 */
const char  *lm_draft_item_get_text       (LmDraftItem *self,
                                           const char  *field);

/**
 * lm_draft_item_count:
 * @self: an item
 * @field: a field
 *
 * Returns: how many items the list there has, 0 when there is none
 */
guint        lm_draft_item_count          (LmDraftItem *self,
                                           const char  *field);

/**
 * lm_draft_item_is_blank:
 * @self: an aspect or an authored card
 *
 * Returns: whether nobody has written anything in it
 */
gboolean     lm_draft_item_is_blank       (LmDraftItem *self);

/**
 * lm_draft_item_dup_pointer:
 * @self: an item
 * @field: (nullable): a field, or %NULL for the item itself
 *
 * Returns: (transfer full) (nullable): the JSON Pointer of the field in the file, or %NULL
 *   when the item was removed
 */
char        *lm_draft_item_dup_pointer    (LmDraftItem *self,
                                           const char  *field);

G_END_DECLS
