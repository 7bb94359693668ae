/* lm-progress-actions.c: take progress along, bring it in, bring it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/lm-backups-window.h"
#include "app/lm-message-dialog.h"
#include "app/lm-progress-actions.h"
#include "app/lm-window-private.h"
#include "core/store/lm-store-files.h"
#include "core/locale/lm-locale.h"

static GtkWindow *
get_window (void)
{
  return gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));
}

static void
show_message (const char *heading,
              const char *body)
{
  GtkWidget *dialog = lm_message_dialog_new (get_window (), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_toast (const char *text)
{
  GtkWindow *window = get_window ();

  if (LM_IS_WINDOW (window))
    lm_window_show_toast (LM_WINDOW (window), text);
}

static void
exported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GError) error = NULL;

  if (lm_store_export_finish (LM_STORE (object), result, &error))
    show_toast (_("Your progress was exported"));
  else
    show_message (_("Your Progress Was Not Exported"), error->message);
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *messages = NULL;
  g_autofree char *text = NULL;
  LmMergeCounts counts;

  if (!lm_store_import_finish (LM_STORE (object), result, &counts, &messages, &error))
    {
      show_message (_("Nothing Was Imported"), error->message);
      return;
    }

  /* Translators: how many entries of an imported file are new, were there, and were not taken. */
  text = lm_format (_("%u added, %u known, %u refused"), counts.n_added, counts.n_known, counts.n_refused);

  if (*messages == '\0')
    show_toast (text);
  else
    show_message (text, messages);
}

/* Which of the two is meant is in the dialog itself: one saves, the other opens. */
static void
file_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                LmStore         *store)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr(GFile) file = gtk_file_chooser_get_file (chooser);

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      if (gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
        lm_store_export_async (store, file, NULL, exported_cb, NULL);
      else
        lm_store_import_async (store, file, NULL, imported_cb, NULL);
    }

  g_object_unref (dialog);
}

static GtkNativeDialog *
new_file_dialog (LmStore              *store,
                 const char           *title,
                 GtkFileChooserAction  action,
                 const char           *accept)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, get_window (), action, accept, NULL);
  g_autoptr(GtkFileFilter) logs = gtk_file_filter_new ();

  gtk_file_filter_set_name (logs, _("Progress logs"));
  gtk_file_filter_add_suffix (logs, "jsonl");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), logs);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), store, 0);

  return GTK_NATIVE_DIALOG (dialog);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       store)
{
  GtkNativeDialog *dialog = new_file_dialog (store, _("Export My Progress"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_strdup_printf ("leadmgmt-%s.jsonl", date);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_show (dialog);
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       store)
{
  gtk_native_dialog_show (new_file_dialog (store, _("Import Progress"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import")));
}

static void
restore_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       store)
{
  GtkWidget *window = lm_backups_window_new (store);

  gtk_window_set_transient_for (GTK_WINDOW (window), get_window ());
  gtk_window_present (GTK_WINDOW (window));
}

void
lm_progress_actions_add (GtkApplication *application,
                         LmStore        *store)
{
  static const GActionEntry actions[] = {
    { "export-progress", export_action },
    { "import-progress", import_action },
    { "restore-backup", restore_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), store);
}
