/* lm-cut-off-report.c: what does not have room on screen, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>

#include <glib-unix.h>

#include "app/lm-cut-off-report.h"

/* What ends in dots may do so where all of it is in a tooltip. */
static gboolean
is_in_tooltip (GtkWidget  *widget,
               const char *text)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widget);

      if (tooltip != NULL && strstr (tooltip, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_larger (PangoLayout *layout,
           GtkWidget   *widget)
{
  PangoRectangle extents;

  pango_layout_get_pixel_extents (layout, NULL, &extents);

  return extents.width > gtk_widget_get_width (widget) + 1 || extents.height > gtk_widget_get_height (widget) + 1;
}

static gboolean
label_is_cut_off (GtkWidget *widget)
{
  GtkLabel *label = GTK_LABEL (widget);
  PangoLayout *layout = gtk_label_get_layout (label);

  return is_larger (layout, widget) ||
         (pango_layout_is_ellipsized (layout) && !is_in_tooltip (widget, gtk_label_get_text (label)));
}

/* An inscription takes what room there is: what its text would need is measured anew. */
static gboolean
inscription_is_cut_off (GtkWidget *widget)
{
  GtkInscription *inscription = GTK_INSCRIPTION (widget);
  const char *text = gtk_inscription_get_text (inscription);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);

  pango_layout_set_attributes (layout, gtk_inscription_get_attributes (inscription));
  pango_layout_set_wrap (layout, gtk_inscription_get_wrap_mode (inscription));
  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);

  return text != NULL && is_larger (layout, widget) && !is_in_tooltip (widget, text);
}

/* In a scrolled window it scrolls; elsewhere it shall be as high as its text. */
static gboolean
text_view_is_cut_off (GtkWidget *widget)
{
  GtkTextView *text_view = GTK_TEXT_VIEW (widget);
  GtkTextIter end;
  GdkRectangle last, visible;

  if (GTK_IS_SCROLLED_WINDOW (gtk_widget_get_parent (widget)))
    return FALSE;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (text_view), &end);
  gtk_text_view_get_iter_location (text_view, &end, &last);
  gtk_text_view_get_visible_rect (text_view, &visible);

  return last.y + last.height > visible.height + 1;
}

/* Whether a part of it is over the edge of something that it does not scroll in. */
static gboolean
is_over_edge (GtkWidget *widget)
{
  for (GtkWidget *around = gtk_widget_get_parent (widget);
       around != NULL && !GTK_IS_SCROLLABLE (around);
       around = GTK_IS_NATIVE (around) ? NULL : gtk_widget_get_parent (around))
    {
      graphene_rect_t bounds;

      if ((gtk_widget_get_overflow (around) == GTK_OVERFLOW_HIDDEN || GTK_IS_NATIVE (around)) &&
          gtk_widget_compute_bounds (widget, around, &bounds) &&
          (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (around) + 1 ||
           bounds.origin.y < -1 || bounds.origin.y + bounds.size.height > gtk_widget_get_height (around) + 1))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_text (GtkTextView *text_view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* The text that a widget shows by itself, if it does and that is cut off. */
static char *
dup_cut_off (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && (label_is_cut_off (widget) || is_over_edge (widget)))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));

  if (GTK_IS_INSCRIPTION (widget) && (inscription_is_cut_off (widget) || is_over_edge (widget)))
    return g_strdup (gtk_inscription_get_text (GTK_INSCRIPTION (widget)));

  if (GTK_IS_TEXT_VIEW (widget) && (text_view_is_cut_off (widget) || is_over_edge (widget)))
    return dup_text (GTK_TEXT_VIEW (widget));

  return NULL;
}

/* All else is made of these: titles of windows, placeholders of entries, items of menus. What is written
 * into an entry of one line scrolls with the cursor. */
static void
add_cut_off (GString   *report,
             GtkWidget *widget)
{
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (widget))
    return;

  text = dup_cut_off (widget);
  if (text != NULL && *text != '\0')
    g_string_append_printf (report, "%s\n", text);

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

  /* Whole or not at all: somebody waits for the file. */
  g_file_set_contents_full (path, report->str, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);

  return G_SOURCE_CONTINUE;
}

void
lm_cut_off_report_install (void)
{
  const char *path = g_getenv ("LEADMGMT_CUT_OFF");

  if (path != NULL)
    g_unix_signal_add_full (G_PRIORITY_LOW, SIGUSR1, report_cb, g_strdup (path), g_free);
}
