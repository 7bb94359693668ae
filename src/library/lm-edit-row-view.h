/* lm-edit-row-view.h: a row of the editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "library/lm-edit-context.h"
#include "library/lm-edit-row.h"

G_BEGIN_DECLS

/**
 * LmEditRowView:
 *
 * The fields of a row, laid out as the comparison page does, and all that can be done to
 * it as actions: “row.move-up”, “row.move-down”, “row.add-below”, “row.remove”,
 * “row.unfold”, “row.add-phase”, “row.paste-table”, “row.add” with the name of a list; “side.color”, “side.move” and
 * “side.remove” with the position of a side. What is new is brought into sight by the
 * action “editor.show” of the page.
 */
#define LM_TYPE_EDIT_ROW_VIEW (lm_edit_row_view_get_type ())
G_DECLARE_FINAL_TYPE (LmEditRowView, lm_edit_row_view, LM, EDIT_ROW_VIEW, GtkWidget)

GtkWidget *lm_edit_row_view_new     (LmEditContext *context,
                                     LmEditRow     *row);
LmEditRow *lm_edit_row_view_get_row (LmEditRowView *self);

G_END_DECLS
