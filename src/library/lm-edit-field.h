/* lm-edit-field.h: a text of a draft that is written where it stands
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "library/lm-edit-context.h"

G_BEGIN_DECLS

/**
 * LmEditField:
 *
 * Looks like the label that the comparison shows until somebody goes there to write, and
 * says below the text what is wrong with it. Tab goes to the next field by the action
 * “editor.next-field”, which the page has; Ctrl+Tab to whatever takes the focus next.
 */
#define LM_TYPE_EDIT_FIELD (lm_edit_field_get_type ())
G_DECLARE_FINAL_TYPE (LmEditField, lm_edit_field, LM, EDIT_FIELD, GtkWidget)

/**
 * lm_edit_field_new:
 * @context: what the editor is about
 * @item: the item whose text it is
 * @side: (nullable): a side, when the text is that side's
 * @field: the field of @item; with @side, the member of the cell of that side
 * @placeholder: what stands there as long as nothing is written
 *
 * Returns: (transfer floating): a field
 */
GtkWidget *lm_edit_field_new             (LmEditContext *context,
                                          LmDraftItem   *item,
                                          LmDraftItem   *side,
                                          const char    *field,
                                          const char    *placeholder);

/**
 * lm_edit_field_set_has_lines:
 * @self: a field
 * @has_lines: whether Return begins a new line; else it goes to the next field
 */
void       lm_edit_field_set_has_lines   (LmEditField   *self,
                                          gboolean       has_lines);

/**
 * lm_edit_field_set_placeholder:
 * @self: a field
 * @placeholder: what stands there as long as nothing is written
 */
void       lm_edit_field_set_placeholder (LmEditField   *self,
                                          const char    *placeholder);

/**
 * lm_edit_field_set_name:
 * @self: a field
 * @name: what assistive technology calls it, “Statement, Manager, Money” for example
 */
void       lm_edit_field_set_name        (LmEditField   *self,
                                          const char    *name);

/**
 * lm_edit_field_set_note:
 * @self: a field
 * @note: a label that stands beside it
 *
 * Has a screen reader tell @note with the field.
 */
void       lm_edit_field_set_note        (LmEditField   *self,
                                          GtkWidget     *note);

/**
 * lm_edit_field_is_at:
 * @self: a field
 * @pointer: a JSON Pointer
 *
 * Returns: whether the field shows what stands there
 */
gboolean   lm_edit_field_is_at           (LmEditField   *self,
                                          const char    *pointer);

/**
 * lm_edit_field_dup_pointer:
 * @self: a field
 *
 * Returns: (transfer full): JSON Pointer of what is written in it
 */
char      *lm_edit_field_dup_pointer     (LmEditField   *self);

/**
 * lm_edit_field_collect:
 * @widget: a widget
 * @fields: (element-type LmEditField): where to add the fields in @widget that are on
 *   screen, in their order; not owned
 */
void       lm_edit_field_collect         (GtkWidget     *widget,
                                          GPtrArray     *fields);

G_END_DECLS
