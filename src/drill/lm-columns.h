/* lm-columns.h: columns of one width, stacked where there is no room for them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmColumns:
 *
 * Puts widgets beside each other, all of one width and as high as the highest, while each
 * has room for some words in a line; otherwise one under the other.
 */
#define LM_TYPE_COLUMNS (lm_columns_get_type ())
G_DECLARE_FINAL_TYPE (LmColumns, lm_columns, LM, COLUMNS, GtkWidget)

/**
 * lm_columns_append:
 * @self: columns
 * @child: (transfer floating): a widget
 *
 * Makes @child the last column.
 */
void lm_columns_append         (LmColumns *self,
                                GtkWidget *child);

/**
 * lm_columns_append_heading:
 * @self: columns
 * @child: (transfer floating): a widget
 *
 * Makes @child the last in the stack; beside each other the columns do without it.
 */
void lm_columns_append_heading (LmColumns *self,
                                GtkWidget *child);

/**
 * lm_columns_remove_all:
 * @self: columns
 *
 * Removes everything that is in @self.
 */
void lm_columns_remove_all     (LmColumns *self);

G_END_DECLS
