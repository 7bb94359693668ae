/* lm-shortcuts-window.h: all keys
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_shortcuts_window_present:
 * @parent: the window that it belongs to
 * @section: which keys to show first: “main”, “session”, “edit” or “browse”
 */
void lm_shortcuts_window_present (GtkWindow  *parent,
                                  const char *section);

G_END_DECLS
