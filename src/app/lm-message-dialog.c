/* lm-message-dialog.c: questions and messages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-message-dialog.h"

/* Newer libadwaita has a large heading on one line, and a small one that takes its place where there is no room.
 * It measures the large one for less than its width, and takes it to be as high as the small one, of both of which
 * GTK 4.18 warns. As in 1.2, the heading is large here, and has as many lines as it needs. */
static void
make_headings_alike (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "title-4"))
    {
      gtk_widget_remove_css_class (widget, "title-4");
      gtk_widget_add_css_class (widget, "title-2");
    }

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    make_headings_alike (child);
}

GtkWidget *
lm_message_dialog_new (GtkWindow  *parent,
                       const char *heading,
                       const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  make_headings_alike (dialog);

  return dialog;
}
