/* lm-focus-path.h: where the focus is, kept when what has it is made anew
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_focus_path_new:
 * @widget: a widget in a window
 *
 * Returns: (transfer full) (nullable) (element-type guint): the way from @widget down to what has the
 *   focus, %NULL when that is not in @widget
 */
GArray *lm_focus_path_new    (GtkWidget *widget);

/**
 * lm_focus_path_follow:
 * @widget: a widget in a window, made of the same parts as the one that @path was from
 * @path: (element-type guint): a path
 *
 * Gives the focus to what is at the end of @path, as soon as it is laid out.
 */
void    lm_focus_path_follow (GtkWidget *widget,
                              GArray    *path);

G_END_DECLS
