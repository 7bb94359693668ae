/* lm-backups-window.c: choose a backup to go back to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-backups-window.h"
#include "app/lm-date-text.h"
#include "app/lm-message-dialog.h"
#include "core/store/lm-store-backup.h"
#include "core/store/lm-store-files.h"

struct _LmBackupsWindow
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkStack   *stack;
  GtkListBox *list;

  /* Owned */
  LmStore      *store;
  GCancellable *cancellable;
  char         *chosen;         /* path of the backup that the student is asked about */
};

G_DEFINE_FINAL_TYPE (LmBackupsWindow, lm_backups_window, ADW_TYPE_WINDOW)

/* The window may be closed by now. */
static void
show_message (LmBackupsWindow *self,
              const char      *heading,
              const char      *body)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  GtkWindow *parent = gtk_widget_get_mapped (GTK_WIDGET (self)) || application == NULL
                        ? GTK_WINDOW (self) : gtk_application_get_active_window (application);
  GtkWidget *dialog = lm_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
restored_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(LmBackupsWindow) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *kept_as = lm_store_restore_finish (LM_STORE (object), result, &error);
  g_autofree char *body = NULL;

  if (kept_as != NULL)
    {
      body = g_strdup_printf (_("Your progress is what it was then. What it was before is kept as “%s”."), kept_as);
      show_message (self, _("The Backup Is Restored"), body);
    }
  else
    {
      show_message (self, _("The Backup Was Not Restored"), error->message);
    }
}

static void
answered_cb (LmBackupsWindow *self,
             const char      *response)
{
  if (g_str_equal (response, "restore"))
    lm_store_restore_async (self->store, self->chosen, NULL, restored_cb, g_object_ref (self));
}

static void
row_activated_cb (LmBackupsWindow *self,
                  GtkListBoxRow   *row)
{
  LmStudyDay day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "day"));
  g_autofree char *date = lm_date_to_text (day);
  /* Translators: %s is a date. */
  g_autofree char *heading = g_strdup_printf (_("Go Back to %s?"), date);
  GtkWidget *dialog = lm_message_dialog_new (GTK_WINDOW (self), heading,
                                             _("Answers that came later no longer count. A copy of your progress as it is now is kept."));

  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (row), "path"));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), "restore", _("_Restore"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "restore", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_backup (LmBackupsWindow     *self,
            const LmStoreBackup *backup)
{
  g_autofree char *date = lm_date_to_text (backup->day);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), date);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("document-revert-symbolic"));
  g_object_set_data (G_OBJECT (row), "day", GINT_TO_POINTER (backup->day));
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (backup->path), g_free);
  gtk_list_box_append (self->list, row);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  LmBackupsWindow *self = data;
  g_autoptr(GPtrArray) backups = lm_store_list_backups_finish (LM_STORE (object), result, NULL);

  if (backups == NULL)
    return;

  for (guint i = 0; i < backups->len; i++)
    add_backup (self, g_ptr_array_index (backups, i));

  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "list" : "empty");
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
lm_backups_window_dispose (GObject *object)
{
  LmBackupsWindow *self = LM_BACKUPS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_BACKUPS_WINDOW);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lm_backups_window_parent_class)->dispose (object);
}

static void
lm_backups_window_finalize (GObject *object)
{
  LmBackupsWindow *self = LM_BACKUPS_WINDOW (object);

  g_object_unref (self->cancellable);
  g_free (self->chosen);

  G_OBJECT_CLASS (lm_backups_window_parent_class)->finalize (object);
}

static void
lm_backups_window_class_init (LmBackupsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lm_backups_window_dispose;
  object_class->finalize = lm_backups_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/app/lm-backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LmBackupsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LmBackupsWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lm_backups_window_init (LmBackupsWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lm_backups_window_new (LmStore *store)
{
  LmBackupsWindow *self;

  g_return_val_if_fail (LM_IS_STORE (store), NULL);

  self = g_object_new (LM_TYPE_BACKUPS_WINDOW, NULL);
  self->store = g_object_ref (store);
  lm_store_list_backups_async (store, self->cancellable, listed_cb, self);

  return GTK_WIDGET (self);
}
