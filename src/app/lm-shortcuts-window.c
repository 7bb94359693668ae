/* lm-shortcuts-window.c: all keys
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-shortcut-row.h"
#include "app/lm-shortcuts-window.h"

/* Where the window is narrow the title has all room that the buttons leave. */
static void
give_title_room (GtkWidget *widget)
{
  if (ADW_IS_HEADER_BAR (widget))
    adw_header_bar_set_centering_policy (ADW_HEADER_BAR (widget), ADW_CENTERING_POLICY_LOOSE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    give_title_room (child);
}

void
lm_shortcuts_window_present (GtkWindow  *parent,
                             const char *section)
{
  g_autoptr(GtkBuilder) builder = NULL;
  GtkWindow *window;

  g_type_ensure (LM_TYPE_SHORTCUT_ROW);
  builder = gtk_builder_new_from_resource ("/org/example/LeadMgmt/ui/app/lm-shortcuts-window.ui");
  window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts_window"));

  give_title_room (GTK_WIDGET (window));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);

  /* The list scrolls to where the focus is. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_builder_get_object (builder, section)), GTK_DIR_TAB_FORWARD);
}
