/* lm-message-dialog.c: questions and messages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-message-dialog.h"

/* Since 1.3 libadwaita has a large heading and a small one that takes its place when it has no room. To know
 * that, it measures the large one for less than its width, if it does not wrap, and GTK 4.18 warns of it. */
static void
let_headings_wrap (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    let_headings_wrap (child);
}

GtkWidget *
lm_message_dialog_new (GtkWindow  *parent,
                       const char *heading,
                       const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  let_headings_wrap (dialog);

  return dialog;
}
