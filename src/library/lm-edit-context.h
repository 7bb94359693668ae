/* lm-edit-context.h: what all widgets of the editor look at
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/edit/lm-draft-check.h"
#include "core/edit/lm-draft-structure.h"

G_BEGIN_DECLS

/**
 * LmEditContext:
 *
 * A draft, what is wrong in it, and whether its author wants to know already what is
 * still missing: nobody is told off for what was not written yet.
 *
 * Signals: “problems-changed”; “sides-changed” when sides come, go, move or are called
 * otherwise.
 */
#define LM_TYPE_EDIT_CONTEXT (lm_edit_context_get_type ())
G_DECLARE_FINAL_TYPE (LmEditContext, lm_edit_context, LM, EDIT_CONTEXT, GObject)

LmEditContext *lm_edit_context_new         (LmDraft       *draft);
LmDraft       *lm_edit_context_get_draft   (LmEditContext *self);
LmDraftCheck  *lm_edit_context_get_check   (LmEditContext *self);
GListModel    *lm_edit_context_get_sides   (LmEditContext *self);

/**
 * lm_edit_context_set_strict:
 * @self: a context
 * @strict: whether to tell what is missing too
 */
void           lm_edit_context_set_strict  (LmEditContext *self,
                                            gboolean       strict);

/**
 * lm_edit_context_dup_message:
 * @self: a context
 * @item: an item of the draft
 * @field: a field of it
 *
 * Returns: (transfer full) (nullable): what its author has to know about the field now
 */
char          *lm_edit_context_dup_message (LmEditContext *self,
                                            LmDraftItem   *item,
                                            const char    *field);

/**
 * lm_edit_context_dup_side_name:
 * @self: a context
 * @index: which side
 *
 * Returns: (transfer full): what the side is called, also while it has no name
 */
char          *lm_edit_context_dup_side_name (LmEditContext *self,
                                              guint          index);

/**
 * lm_edit_context_create_side:
 * @self: a context
 * @index: which side
 *
 * Returns: (transfer full): the side as it is now, for widgets that show one
 */
LmSide        *lm_edit_context_create_side   (LmEditContext *self,
                                              guint          index);

G_END_DECLS
