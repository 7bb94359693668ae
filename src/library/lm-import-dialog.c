/* lm-import-dialog.c: look at a file, and take what is in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-import-dialog.h"

#include <glib/gi18n.h>

#include "core/exchange/lm-exchange.h"
#include "core/library/lm-library-files.h"
#include "core/locale/lm-locale.h"
#include "library/lm-column-chooser.h"
#include "library/lm-subject-preview.h"

#define RECORDS_SHOWN  8
#define PULSE_MS       100

struct _LmImportDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkStack         *stack;
  GtkLabel         *doing;
  GtkProgressBar   *progress;
  GtkEditable      *title_row;
  LmColumnChooser  *columns;
  LmSubjectPreview *preview;
  GtkLabel         *note;
  GtkWidget        *add_button;
  GtkWidget        *update_button;
  GtkWidget        *add_another_button;
  GtkWidget        *open_button;
  GtkWidget        *continue_button;

  /* Owned */
  LmLibrary        *library;
  GFile            *file;
  char             *name;            /* of the file, for people */
  GCancellable     *cancellable;
  LmSubject        *subject;         /* what was read */
  LmSubjectSummary *summary;
  LmExchangeReport *report;

  /* State */
  guint pulse;                       /* while nobody says how far it is */
};

enum { OPENED, FAILED, NOT_SAVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmImportDialog, lm_import_dialog, ADW_TYPE_WINDOW)

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (LM_IMPORT_DIALOG (user_data)->progress);

  return G_SOURCE_CONTINUE;
}

static void
show_progress (LmImportDialog *self,
               const char     *doing)
{
  gtk_label_set_label (self->doing, doing);
  gtk_progress_bar_set_fraction (self->progress, 0.0);
  gtk_stack_set_visible_child_name (self->stack, "progress");

  if (self->pulse == 0 && adw_get_enable_animations (GTK_WIDGET (self)))
    self->pulse = g_timeout_add (PULSE_MS, pulse_cb, self);
}

static void
show_page (LmImportDialog *self,
           const char     *name)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* Refused contents are reported line by line; for the rest one sentence says all. */
static void
fail (LmImportDialog *self,
      const GError   *error)
{
  gboolean refused = error->domain == LM_EXCHANGE_ERROR && error->code == LM_EXCHANGE_ERROR_INVALID;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_signal_emit (self, signals[FAILED], 0, self->name, error->message, refused ? error->message : "");
  gtk_window_destroy (GTK_WINDOW (self));
}

static LmLibraryEntry *
find_same (LmImportDialog *self)
{
  return self->subject != NULL ? lm_library_lookup_id (self->library, lm_subject_get_id (self->subject)) : NULL;
}

static gboolean
is_subject_file (LmImportDialog *self)
{
  return lm_exchange_format_from_file (self->file) == LM_EXCHANGE_FORMAT_JSON;
}

/* What can be done with the subject depends on whether it is there already. */
static void
update_choices (LmImportDialog *self)
{
  LmLibraryEntry *same = find_same (self);
  gboolean is_own = same != NULL && lm_library_entry_get_origin (same) == LM_LIBRARY_OWN;
  gboolean known = self->subject != NULL && !lm_library_is_loading (self->library);

  gtk_widget_set_visible (self->add_button, !is_own);
  gtk_widget_set_visible (self->update_button, is_own);
  gtk_widget_set_visible (self->add_another_button, same != NULL);
  gtk_widget_set_visible (self->open_button, is_subject_file (self));
  gtk_widget_set_sensitive (self->add_button, known);
  gtk_widget_set_sensitive (self->update_button, known);

  gtk_widget_set_visible (GTK_WIDGET (self->note), same != NULL);
  if (is_own)
    gtk_label_set_label (self->note, _("This subject is in your library. An update keeps your progress, that of cards that are gone too, in case they return. The file from before is kept beside the new one."));
  else if (same != NULL)
    gtk_label_set_label (self->note, _("This subject came with the program or the system. Yours goes before it, and both have the same progress."));
}

static void
show_subject (LmImportDialog *self)
{
  lm_subject_preview_set_subject (self->preview, self->subject, self->summary, self->report);
  update_choices (self);
  show_page (self, "subject");
  gtk_widget_grab_focus (gtk_widget_get_visible (self->update_button) ? self->update_button : self->add_button);
}

static void
sum_up_thread (GTask        *task,
               gpointer      source_object,
               gpointer      subject,
               GCancellable *cancellable)
{
  g_task_return_pointer (task, lm_subject_summary_new (subject), (GDestroyNotify) lm_subject_summary_unref);
}

static void
summed_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  LmImportDialog *self = LM_IMPORT_DIALOG (object);
  LmSubjectSummary *summary = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Closed meanwhile. */
  if (summary == NULL)
    return;

  self->summary = summary;
  show_subject (self);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(LmImportDialog) self = data;
  g_autoptr(GTask) task = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->report, lm_exchange_report_unref);
  self->subject = lm_exchange_read_finish (result, &self->report, &error);

  if (self->subject == NULL)
    {
      fail (self, error);
      return;
    }

  task = g_task_new (self, self->cancellable, summed_up_cb, NULL);
  g_task_set_source_tag (task, read_cb);
  g_task_set_task_data (task, g_object_ref (self->subject), g_object_unref);
  g_task_run_in_thread (task, sum_up_thread);
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  LmImportDialog *self = user_data;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
show_reading (LmImportDialog *self)
{
  g_autofree char *name = lm_isolate (self->name);
  /* Translators: %s is the name of a file. */
  g_autofree char *doing = g_strdup_printf (_("Reading “%s”…"), name);

  show_progress (self, doing);
}

static void
read_file (LmImportDialog  *self,
           LmImportOptions *options)
{
  show_reading (self);
  lm_exchange_read_async (self->file, options, progress_cb, self, self->cancellable, read_cb, g_object_ref (self));
}

static void
previewed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(LmImportDialog) self = data;
  g_autoptr(GError) error = NULL;
  LmTablePreview *preview = lm_table_preview_read_finish (result, &error);

  if (preview == NULL)
    {
      fail (self, error);
      return;
    }

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      lm_table_preview_free (preview);
      return;
    }

  lm_column_chooser_set_preview (self->columns, preview);
  show_page (self, "columns");
  gtk_widget_grab_focus (self->continue_button);
}

static void
begin (LmImportDialog *self)
{
  LmExchangeFormat format = lm_exchange_format_from_file (self->file);

  if (format != LM_EXCHANGE_FORMAT_CSV && format != LM_EXCHANGE_FORMAT_TSV)
    {
      read_file (self, NULL);
      return;
    }

  show_reading (self);
  lm_table_preview_read_async (self->file, RECORDS_SHOWN, self->cancellable, previewed_cb, g_object_ref (self));
}

static void
continue_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LmImportDialog *self = LM_IMPORT_DIALOG (widget);
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  const char *title = gtk_editable_get_text (self->title_row);

  if (!lm_column_chooser_get_complete (self->columns))
    return;

  options->title = g_strdup (*title != '\0' ? title : NULL);
  lm_column_chooser_fill_options (self->columns, options);
  read_file (self, options);
}

static void
open (LmImportDialog *self,
      LmSubject      *subject,
      GFile          *file)
{
  g_signal_emit (self, signals[OPENED], 0, subject, file);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
take_file (LmImportDialog *self,
           LmSubject      *subject,
           GFile          *file,
           const GError   *error)
{
  if (file != NULL)
    {
      open (self, subject, file);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_signal_emit (self, signals[NOT_SAVED], 0, error->message);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

static void
added_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(LmImportDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = lm_library_add_subject_finish (LM_LIBRARY (object), result, &error);

  take_file (self, self->subject, file, error);
}

static void
updated_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(LmImportDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = lm_library_update_finish (LM_LIBRARY (object), result, &error);

  /* What is written may have ids that were not read. */
  take_file (self, is_subject_file (self) ? self->subject : NULL, file, error);
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(LmImportDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = lm_library_add_copy_finish (LM_LIBRARY (object), result, &error);

  /* The copy has an id of its own. */
  take_file (self, NULL, file, error);
}

static GFile *
get_source (LmImportDialog *self)
{
  return is_subject_file (self) ? self->file : NULL;
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  LmImportDialog *self = LM_IMPORT_DIALOG (widget);

  show_progress (self, _("Adding to the library…"));
  lm_library_add_subject_async (self->library, self->subject, get_source (self), self->cancellable,
                                added_cb, g_object_ref (self));
}

static void
update_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LmImportDialog *self = LM_IMPORT_DIALOG (widget);
  LmLibraryEntry *same = find_same (self);

  /* It may have been removed while it was thought about. */
  if (same == NULL || lm_library_entry_get_origin (same) != LM_LIBRARY_OWN)
    {
      add_action (widget, action_name, parameter);
      return;
    }

  show_progress (self, _("Updating…"));
  lm_library_update_async (self->library, same, self->subject, get_source (self), self->cancellable,
                           updated_cb, g_object_ref (self));
}

static void
add_another_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  LmImportDialog *self = LM_IMPORT_DIALOG (widget);

  show_progress (self, _("Adding to the library…"));
  lm_library_add_copy_async (self->library, self->subject, self->cancellable, copied_cb, g_object_ref (self));
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmImportDialog *self = LM_IMPORT_DIALOG (widget);

  open (self, self->subject, self->file);
}

static void
columns_changed_cb (LmImportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.continue", lm_column_chooser_get_complete (self->columns));
}

/* Closed in whatever way: what runs on another thread holds the dialog until it has ended, and by then
 * the window that it was for may be gone. */
static void
lm_import_dialog_unmap (GtkWidget *widget)
{
  g_cancellable_cancel (LM_IMPORT_DIALOG (widget)->cancellable);

  GTK_WIDGET_CLASS (lm_import_dialog_parent_class)->unmap (widget);
  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

static void
lm_import_dialog_dispose (GObject *object)
{
  LmImportDialog *self = LM_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lm_import_dialog_parent_class)->dispose (object);
}

static void
lm_import_dialog_finalize (GObject *object)
{
  LmImportDialog *self = LM_IMPORT_DIALOG (object);

  g_clear_pointer (&self->report, lm_exchange_report_unref);
  g_clear_pointer (&self->summary, lm_subject_summary_unref);
  g_clear_object (&self->subject);
  g_object_unref (self->cancellable);
  g_free (self->name);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (lm_import_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LM_TYPE_COLUMN_CHOOSER);
  g_type_ensure (LM_TYPE_SUBJECT_PREVIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/library/lm-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, doing);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, note);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, update_button);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, add_another_button);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, LmImportDialog, continue_button);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
}

static void
lm_import_dialog_class_init (LmImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lm_import_dialog_dispose;
  object_class->finalize = lm_import_dialog_finalize;

  widget_class->unmap = lm_import_dialog_unmap;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, LM_TYPE_SUBJECT, G_TYPE_FILE);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[NOT_SAVED] = g_signal_new ("not-saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "import.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "import.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "import.update", NULL, update_action);
  gtk_widget_class_install_action (widget_class, "import.add-another", NULL, add_another_action);
  gtk_widget_class_install_action (widget_class, "import.open", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lm_import_dialog_init (LmImportDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  columns_changed_cb (self);
}

/* “The seven bridges” of “the seven bridges.csv”. */
static char *
dup_title (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL ? g_strndup (name, dot - name) : g_strdup (name);
}

GtkWidget *
lm_import_dialog_new (LmLibrary *library,
                      GFile     *file)
{
  LmImportDialog *self;
  g_autofree char *basename = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (LM_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (LM_TYPE_IMPORT_DIALOG, NULL);
  self->library = g_object_ref (library);
  self->file = g_object_ref (file);
  basename = g_file_get_basename (file);
  self->name = g_filename_display_name (basename);
  title = dup_title (self->name);
  gtk_editable_set_text (self->title_row, title);

  lm_library_load (library);
  g_signal_connect_object (library, "notify::loading", G_CALLBACK (update_choices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (update_choices), self, G_CONNECT_SWAPPED);
  update_choices (self);
  begin (self);

  return GTK_WIDGET (self);
}
