/* lm-row-layout.h: children beside each other, in the middle of the height
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmRowLayout:
 *
 * Lays out a line of text with what belongs to it, such as an icon. The width is shared
 * out as #GtkBoxLayout does it, to children that expand at last; each child is as high as it
 * needs to be, in the middle of the row.
 *
 * Texts that wrap are not asked how wide they are for a height, as #GtkBoxLayout does
 * and as an alignment does: GTK answers that by laying out the text over and over.
 */
#define LM_TYPE_ROW_LAYOUT (lm_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (LmRowLayout, lm_row_layout, LM, ROW_LAYOUT, GtkLayoutManager)

/**
 * lm_row_layout_new:
 * @spacing: between two children, in pixels
 *
 * Returns: (transfer full): a new layout manager
 */
GtkLayoutManager *lm_row_layout_new (guint spacing);

G_END_DECLS
