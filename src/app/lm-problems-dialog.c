/* lm-problems-dialog.c: why a subject does not open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/lm-problems-dialog.h"

static GtkWidget *
create_report_view (const char *report)
{
  GtkWidget *label = gtk_label_new (report);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_yalign (GTK_LABEL (label), 0.0);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 160);

  return scroller;
}

void
lm_problems_dialog_present (GtkWindow  *parent,
                            const char *name,
                            const char *message,
                            const char *report)
{
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_("“%s” Does Not Open"), name);
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);

  if (*report != '\0')
    {
      adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                                   _("Nothing was changed. This is what its author can mend:"));
      adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_report_view (report));
    }
  else
    adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
