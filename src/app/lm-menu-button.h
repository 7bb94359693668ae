/* lm-menu-button.h: menu buttons that say what they are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_menu_button_set_name:
 * @menu_button: a #GtkMenuButton
 * @name: what it is called when it is read out
 *
 * In GTK 4.8 a menu button does not name the button inside that takes the focus.
 */
void lm_menu_button_set_name (GtkWidget  *menu_button,
                              const char *name);

G_END_DECLS
