/* lm-problems-dialog.c: why a subject does not open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/lm-message-dialog.h"
#include "app/lm-problems-dialog.h"
#include "core/locale/lm-locale.h"

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
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

static void
copy_report_cb (GtkWidget  *button,
                const char *report)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), report);
  gtk_button_set_label (GTK_BUTTON (button), _("Copied"));
}

static void
free_report_cb (gpointer  report,
                GClosure *closure)
{
  g_free (report);
}

/* Inside of the dialog, which would go with any of its responses. */
static GtkWidget *
create_copy_button (const char *report)
{
  GtkWidget *button = gtk_button_new_with_label (_("Copy Report"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_report_cb), g_strdup (report), free_report_cb, 0);

  return button;
}

static GtkWidget *
create_report_box (const char *report)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), create_report_view (report));
  gtk_box_append (GTK_BOX (box), create_copy_button (report));

  return box;
}

void
lm_problems_dialog_present (GtkWindow  *parent,
                            const char *name,
                            const char *message,
                            const char *report)
{
  g_autofree char *isolated = lm_isolate (name);
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_("“%s” Does Not Open"), isolated);
  GtkWidget *dialog = lm_message_dialog_new (parent, heading, NULL);

  if (*report != '\0')
    {
      adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                                   _("Nothing was changed. This is what its author can mend:"));
      adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_report_box (report));
    }
  else
    adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
