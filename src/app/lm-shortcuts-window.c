/* lm-shortcuts-window.c: all keys
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-shortcuts-window.h"

void
lm_shortcuts_window_present (GtkWindow  *parent,
                             const char *section)
{
  g_autoptr(GtkBuilder) builder =
    gtk_builder_new_from_resource ("/org/example/LeadMgmt/ui/app/lm-shortcuts-window.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts_window"));

  g_object_set (window, "section-name", section, NULL);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
