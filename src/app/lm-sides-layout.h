/* lm-sides-layout.h: the sides of an aspect beside each other, or stacked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmSidesPlace:
 * @LM_SIDES_PLACE_TITLE: the first column, or on top of the stack
 * @LM_SIDES_PLACE_COLUMN: a column, or in the stack
 * @LM_SIDES_PLACE_COLUMN_ONLY: a column, and not shown in a stack, nor when it is higher than the row
 * @LM_SIDES_PLACE_STACK_ONLY: in the stack, and not shown beside columns
 */
typedef enum
{
  LM_SIDES_PLACE_TITLE,
  LM_SIDES_PLACE_COLUMN,
  LM_SIDES_PLACE_COLUMN_ONLY,
  LM_SIDES_PLACE_STACK_ONLY,
} LmSidesPlace;

/**
 * LmSidesLayout:
 *
 * Lays out a row of the comparison: a narrow column for the title and columns of
 * one width for the sides while each has room for a line of text, otherwise one
 * under the other. Rows of one width and one number of sides align.
 */
#define LM_TYPE_SIDES_LAYOUT (lm_sides_layout_get_type ())
G_DECLARE_FINAL_TYPE (LmSidesLayout, lm_sides_layout, LM, SIDES_LAYOUT, GtkLayoutManager)

/**
 * lm_sides_layout_add:
 * @parent: a widget with an #LmSidesLayout
 * @child: (transfer floating): a widget
 * @place: where @child goes
 *
 * Makes @child the last child of @parent.
 */
void              lm_sides_layout_add       (GtkWidget    *parent,
                                             GtkWidget    *child,
                                             LmSidesPlace  place);

G_END_DECLS
