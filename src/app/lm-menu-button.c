/* lm-menu-button.c: menu buttons that say what they are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-menu-button.h"

void
lm_menu_button_set_name (GtkWidget  *menu_button,
                         const char *name)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (menu_button));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (menu_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}
