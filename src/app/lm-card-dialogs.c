/* lm-card-dialogs.c: what a student is asked about a card
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-card-dialogs.h"
#include "app/lm-message-dialog.h"

#define MOST_DAYS 3650
#define DAYS_AT_FIRST 7
#define NOTE_HEIGHT 120

static GtkWidget *
new_dialog (GtkWindow  *parent,
            const char *heading,
            GtkWidget  *child,
            const char *done)
{
  GtkWidget *dialog = lm_message_dialog_new (parent, heading, NULL);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), child);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), LM_CARD_DIALOG_DONE, done, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), LM_CARD_DIALOG_DONE,
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), LM_CARD_DIALOG_DONE);

  return dialog;
}

GtkWidget *
lm_days_dialog_new (GtkWindow *parent)
{
  GtkWidget *button = gtk_spin_button_new_with_range (1, MOST_DAYS, 1);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (button), DAYS_AT_FIRST);
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (button))), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days"), -1);

  return new_dialog (parent, _("Ask Again In How Many Days?"), button, _("_Set"));
}

guint
lm_days_dialog_get_days (AdwMessageDialog *dialog)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (adw_message_dialog_get_extra_child (dialog)));
}

GtkWidget *
lm_note_dialog_new (GtkWindow  *parent,
                    const char *note)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), note != NULL ? note : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"), -1);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), NOTE_HEIGHT);
  gtk_widget_add_css_class (scroller, "card");

  return new_dialog (parent, _("A Note on This Card"), scroller, _("_Save"));
}

char *
lm_note_dialog_dup_note (AdwMessageDialog *dialog)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (adw_message_dialog_get_extra_child (dialog));
  GtkTextView *view = GTK_TEXT_VIEW (gtk_scrolled_window_get_child (scroller));
  char *note;

  g_object_get (gtk_text_view_get_buffer (view), "text", &note, NULL);

  return g_strstrip (note);
}
