/* lm-library-page-actions.c: what can be done with a subject in the library
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-message-dialog.h"
#include "app/lm-problems-dialog.h"
#include "app/lm-toast.h"
#include "core/library/lm-library-files.h"
#include "core/locale/lm-locale.h"
#include "library/lm-library-page-private.h"

/* Long enough to be heard by those who have it read out. */
#define SECONDS_TO_UNDO 15

static GtkWindow *
get_window (LmLibraryPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static LmLibraryEntry *
lookup (GtkWidget *widget,
        GVariant  *uri)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (uri, NULL));

  return lm_library_lookup_file (LM_LIBRARY_PAGE (widget)->library, file);
}

static void
show_error (LmLibraryPage *self,
            const char    *heading,
            const GError  *error)
{
  GtkWidget *dialog = lm_message_dialog_new (get_window (self), heading, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lm_library_page_open (LmLibraryPage  *self,
                      LmLibraryEntry *entry)
{
  LmSubjectSummary *summary = lm_library_entry_get_summary (entry);

  if (lm_library_entry_is_broken (entry))
    lm_problems_dialog_present (get_window (self), lm_library_entry_get_title (entry),
                                summary->message, summary->report);
  else
    g_signal_emit_by_name (self, "open", entry);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *uri)
{
  LmLibraryEntry *entry = lookup (widget, uri);

  if (entry != NULL)
    lm_library_page_open (LM_LIBRARY_PAGE (widget), entry);
}

static void
copy_report_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *uri)
{
  LmLibraryEntry *entry = lookup (widget, uri);
  LmSubjectSummary *summary = entry != NULL ? lm_library_entry_get_summary (entry) : NULL;

  if (summary == NULL || summary->message == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          *summary->report != '\0' ? summary->report : summary->message);
  adw_toast_overlay_add_toast (LM_LIBRARY_PAGE (widget)->toasts, lm_toast_new (widget, _("Report copied"), NULL));
}

static void
duplicated_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(LmLibraryPage) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = lm_library_duplicate_finish (LM_LIBRARY (object), result, &error);

  if (file != NULL)
    adw_toast_overlay_add_toast (self->toasts, lm_toast_new (GTK_WIDGET (self->toasts), _("A copy was added"), NULL));
  else
    show_error (self, _("No Copy Was Made"), error);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *uri)
{
  LmLibraryEntry *entry = lookup (widget, uri);

  if (entry != NULL)
    lm_library_duplicate_async (LM_LIBRARY_PAGE (widget)->library, entry, NULL, duplicated_cb, g_object_ref (widget));
}

/* Without a file manager that can point at a file the folder must do. */
static void
shown_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GFile) file = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (folder);

  if (reply == NULL)
    gtk_show_uri (gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ())), uri,
                  GDK_CURRENT_TIME);
}

static void
show_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *uri)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;
  const char *uris[] = { g_variant_get_string (uri, NULL), NULL };

  if (bus != NULL)
    g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                            "org.freedesktop.FileManager1", "ShowItems",
                            g_variant_new ("(^ass)", uris, ""), NULL,
                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb, g_file_new_for_uri (uris[0]));
}

/* What is asked for, and of which file. */
typedef struct
{
  LmLibraryPage  *page;
  LmLibraryEntry *entry;
} Removal;

static Removal *
removal_new (LmLibraryPage  *page,
             LmLibraryEntry *entry)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->page = g_object_ref (page);
  removal->entry = g_object_ref (entry);

  return removal;
}

static void
removal_free (Removal *removal)
{
  g_object_unref (removal->page);
  g_object_unref (removal->entry);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void removed_cb (GObject      *object,
                        GAsyncResult *result,
                        gpointer      data);

static void
delete_response_cb (AdwMessageDialog *dialog,
                    const char       *response,
                    gpointer          data)
{
  Removal *removal = data;

  if (g_str_equal (response, "delete"))
    lm_library_remove_async (removal->page->library, removal->entry, LM_LIBRARY_DELETE, NULL,
                             removed_cb, removal_new (removal->page, removal->entry));
}

static void
free_removal_cb (gpointer  data,
                 GClosure *closure)
{
  removal_free (data);
}

static void
ask_to_delete (LmLibraryPage  *self,
               LmLibraryEntry *entry)
{
  g_autofree char *title = lm_isolate (lm_library_entry_get_title (entry));
  /* Translators: %s is the title of a subject. */
  g_autofree char *heading = g_strdup_printf (_("Delete “%s” for Good?"), title);
  GtkWidget *dialog = lm_message_dialog_new (get_window (self), heading,
                                             _("Where its file is there is no trash. Your progress is kept."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "delete", _("_Delete"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (delete_response_cb), removal_new (self, entry),
                         free_removal_cb, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lm_removed_subject_free (gpointer data)
{
  LmRemovedSubject *removed = data;

  g_object_unref (removed->entry);
  g_bytes_unref (removed->contents);
  g_free (removed);
}

static LmRemovedSubject *
removed_subject_new (LmLibraryEntry *entry,
                     GBytes         *contents)
{
  LmRemovedSubject *removed = g_new0 (LmRemovedSubject, 1);

  removed->entry = g_object_ref (entry);
  removed->contents = g_bytes_ref (contents);

  return removed;
}

static void
toast_dismissed_cb (AdwToast      *toast,
                    LmLibraryPage *self)
{
  g_hash_table_remove (self->removed, g_object_get_data (G_OBJECT (toast), "uri"));
}

static void
offer_undo (LmLibraryPage  *self,
            LmLibraryEntry *entry,
            GBytes         *contents)
{
  char *uri = g_file_get_uri (lm_library_entry_get_file (entry));
  g_autofree char *title = lm_isolate (lm_library_entry_get_title (entry));
  /* Translators: %s is the title of a subject. */
  g_autofree char *text = g_strdup_printf (_("“%s” removed"), title);
  AdwToast *toast = lm_toast_new (GTK_WIDGET (self->toasts), text, _("Undo"));

  adw_toast_set_timeout (toast, SECONDS_TO_UNDO);
  adw_toast_set_action_name (toast, "library.restore");
  adw_toast_set_action_target (toast, "s", uri);
  g_hash_table_replace (self->removed, g_strdup (uri), removed_subject_new (entry, contents));
  g_object_set_data_full (G_OBJECT (toast), "uri", uri, g_free);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
removed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(Removal) removal = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) contents = lm_library_remove_finish (LM_LIBRARY (object), result, &error);

  if (contents != NULL)
    offer_undo (removal->page, removal->entry, contents);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    ask_to_delete (removal->page, removal->entry);
  else
    show_error (removal->page, _("The Subject Was Not Removed"), error);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *uri)
{
  LmLibraryPage *self = LM_LIBRARY_PAGE (widget);
  LmLibraryEntry *entry = lookup (widget, uri);

  if (entry != NULL && lm_library_entry_get_origin (entry) == LM_LIBRARY_OWN)
    lm_library_remove_async (self->library, entry, LM_LIBRARY_TRASH, NULL, removed_cb, removal_new (self, entry));
}

typedef struct
{
  LmLibraryPage    *page;
  LmRemovedSubject *removed;
} Restoration;

/* What could not be brought back can be tried again: it may be nowhere else. */
static void
restored_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  Restoration *restoration = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = lm_library_restore_finish (LM_LIBRARY (object), result, &error);

  if (file == NULL)
    {
      offer_undo (restoration->page, restoration->removed->entry, restoration->removed->contents);
      show_error (restoration->page, _("The Subject Was Not Brought Back"), error);
    }

  lm_removed_subject_free (restoration->removed);
  g_object_unref (restoration->page);
  g_free (restoration);
}

static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *uri)
{
  LmLibraryPage *self = LM_LIBRARY_PAGE (widget);
  g_autofree char *key = NULL;
  LmRemovedSubject *removed;
  Restoration *restoration;

  if (!g_hash_table_steal_extended (self->removed, g_variant_get_string (uri, NULL),
                                    (gpointer *) &key, (gpointer *) &removed))
    return;

  restoration = g_new0 (Restoration, 1);
  restoration->page = g_object_ref (self);
  restoration->removed = removed;
  lm_library_restore_async (self->library, lm_library_entry_get_file (removed->entry), removed->contents, NULL,
                            restored_cb, restoration);
}

void
lm_library_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "library.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "library.copy-report", "s", copy_report_action);
  gtk_widget_class_install_action (widget_class, "library.duplicate", "s", duplicate_action);
  gtk_widget_class_install_action (widget_class, "library.show-file", "s", show_file_action);
  gtk_widget_class_install_action (widget_class, "library.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "library.restore", "s", restore_action);
}
