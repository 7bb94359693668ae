/* lm-window-files.c: bring subjects in, and take the one that is open along
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-message-dialog.h"
#include "app/lm-problems-dialog.h"
#include "app/lm-window-private.h"
#include "core/exchange/lm-exchange.h"
#include "library/lm-import-dialog.h"

static void import_next (LmWindow *self);

static void
opened_cb (LmWindow  *self,
           LmSubject *subject,
           GFile     *file)
{
  if (subject != NULL)
    lm_window_open_subject (self, subject, file);
  else
    lm_window_open_file (self, file);
}

static void
failed_cb (LmWindow   *self,
           const char *name,
           const char *message,
           const char *report)
{
  lm_problems_dialog_present (GTK_WINDOW (self), name, message, report);
}

static void
dialog_destroyed_cb (LmWindow *self)
{
  self->importing = FALSE;
  import_next (self);
}

/* One after the other: each asks a question of its own. */
static void
import_next (LmWindow *self)
{
  g_autoptr(GFile) file = NULL;
  GtkWidget *dialog;

  if (self->importing || self->library == NULL || g_queue_is_empty (&self->to_import))
    return;

  file = g_queue_pop_head (&self->to_import);
  dialog = lm_import_dialog_new (self->library, file);
  self->importing = TRUE;
  g_signal_connect_object (dialog, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "not-saved", G_CALLBACK (lm_window_tell_not_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (dialog_destroyed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is in the person's own folder is in the library already. */
void
lm_window_import_file (LmWindow *self,
                       GFile    *file)
{
  g_return_if_fail (LM_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->library != NULL && g_file_has_parent (file, lm_library_get_own_folder (self->library)) &&
      lm_exchange_format_from_file (file) == LM_EXCHANGE_FORMAT_JSON)
    {
      lm_window_open_file (self, file);
      return;
    }

  g_queue_push_tail (&self->to_import, g_object_ref (file));
  import_next (self);
}

static void
add_filter (GtkFileChooser   *chooser,
            LmExchangeFormat  format)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  const char * const *endings = lm_exchange_format_get_endings (format);

  gtk_file_filter_set_name (filter, lm_exchange_format_get_name (format));
  for (guint i = 0; endings[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, endings[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* First one filter for all formats, then one for each. */
static void
add_filters (GtkFileChooser  *chooser,
             gboolean       (*is_possible) (LmExchangeFormat format),
             const char      *name_of_all)
{
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, name_of_all);
  gtk_file_chooser_add_filter (chooser, all);

  for (guint format = LM_EXCHANGE_FORMAT_JSON; format <= LM_EXCHANGE_FORMAT_ANKI; format++)
    if (is_possible (format))
      {
        const char * const *endings = lm_exchange_format_get_endings (format);

        for (guint i = 0; endings[i] != NULL; i++)
          gtk_file_filter_add_suffix (all, endings[i]);
        add_filter (chooser, format);
      }
}

static void
import_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    LmWindow        *self)
{
  g_autoptr(GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

  for (guint i = 0; response == GTK_RESPONSE_ACCEPT && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);

      lm_window_import_file (self, file);
    }

  g_object_unref (dialog);
}

void
lm_window_choose_import (LmWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Import"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"), NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog), lm_exchange_can_read, _("All that can be imported"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (import_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static gboolean
is_closed (LmWindow *self)
{
  return self->view == NULL;
}

static void
show_message (LmWindow   *self,
              const char *heading,
              const char *body)
{
  GtkWidget *dialog = lm_message_dialog_new (is_closed (self) ? NULL : GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (g_application_get_default ()));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The program ends with its last window, but not before the file is there. */
static void
hold_program (void)
{
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
}

static void
release_program (void)
{
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
}

static void
tell_of_export (LmWindow         *self,
                LmExchangeReport *report)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  GPtrArray *left_out = lm_exchange_report_get_lines (report);

  for (guint i = 0; i < left_out->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (left_out, i));

  if (lines->len > 0)
    show_message (self, _("Exported, but Not All Came Along"), lines->str);
  else if (!is_closed (self))
    lm_window_show_toast (self, _("The subject was exported"));
}

static void
exported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(LmWindow) self = data;
  g_autoptr(LmExchangeReport) report = NULL;
  g_autoptr(GError) error = NULL;

  if (lm_exchange_write_finish (result, &report, &error))
    tell_of_export (self, report);
  else
    show_message (self, _("The Subject Was Not Exported"), error->message);

  release_program ();
}

/* As it is shown, except that a subject file holds all languages that there are. */
static LmSubject *
get_exported (LmWindow *self,
              GFile    *file)
{
  LmSubject *original = lm_window_get_subject (self);

  if (lm_exchange_format_from_file (file) == LM_EXCHANGE_FORMAT_JSON &&
      lm_subject_get_translations (original)->len > 0)
    return original;

  return lm_subject_view_get_subject (self->view);
}

/* The chooser has asked before another file is replaced. */
static void
export_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    LmWindow        *self)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      hold_program ();
      lm_exchange_write_async (get_exported (self, file), file, NULL, exported_cb, g_object_ref (self));
    }

  g_object_unref (dialog);
}

/* A title is not always a name for a file. */
static char *
dup_file_name (LmSubject *subject)
{
  g_autofree char *name = g_strdup (lm_subject_get_title (subject));

  return g_strconcat (g_strdelimit (name, "/\\:\n", '-'), ".json", NULL);
}

void
lm_window_choose_export (LmWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  g_autofree char *name = dup_file_name (lm_subject_view_get_subject (self->view));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filters (GTK_FILE_CHOOSER (dialog), lm_exchange_can_write, _("All formats, by the ending of the name"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (export_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static gboolean
drop_cb (LmWindow     *self,
         const GValue *value)
{
  g_autoptr(GSList) files = NULL;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    files = gdk_file_list_get_files (g_value_get_boxed (value));
  else
    files = g_slist_prepend (NULL, g_value_get_object (value));

  for (GSList *l = files; l != NULL; l = l->next)
    lm_window_import_file (self, l->data);

  return TRUE;
}

void
lm_window_accept_drops (LmWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), GTK_EVENT_CONTROLLER (target));
}
