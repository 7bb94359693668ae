/* lm-cut-off-report.c: what does not have room on screen, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>

#include <glib-unix.h>

#include "app/lm-cut-off-report.h"

/* A text is cut off when it ends in dots, or when it is larger than its label. */
static gboolean
is_cut_off (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  PangoRectangle extents;

  pango_layout_get_pixel_extents (layout, NULL, &extents);

  return pango_layout_is_ellipsized (layout) ||
         extents.width > gtk_widget_get_width (GTK_WIDGET (label)) + 1 ||
         extents.height > gtk_widget_get_height (GTK_WIDGET (label)) + 1;
}

static void
add_cut_off (GString   *report,
             GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget) && is_cut_off (GTK_LABEL (widget)))
    g_string_append_printf (report, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_cut_off (report, child);
}

static gboolean
report_cb (gpointer path)
{
  g_autoptr(GString) report = g_string_new (NULL);
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      add_cut_off (report, toplevel);
    }

  g_file_set_contents (path, report->str, -1, NULL);

  return G_SOURCE_CONTINUE;
}

void
lm_cut_off_report_install (void)
{
  const char *path = g_getenv ("LEADMGMT_CUT_OFF");

  if (path != NULL)
    g_unix_signal_add_full (G_PRIORITY_LOW, SIGUSR1, report_cb, g_strdup (path), g_free);
}
