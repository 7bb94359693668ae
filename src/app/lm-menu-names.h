/* lm-menu-names.h: the items of menus say what they are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_menu_names_install:
 *
 * From now on, the items of each menu of the process have accessible names in every version of GTK.
 */
void lm_menu_names_install (void);

G_END_DECLS
