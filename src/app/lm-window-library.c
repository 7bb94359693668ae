/* lm-window-library.c: the library in the window, and the file of what is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-problems-dialog.h"
#include "app/lm-recent-subjects.h"
#include "app/lm-study-settings.h"
#include "app/lm-window-private.h"
#include "core/store/lm-store.h"
#include "core/subject/lm-subject-reader.h"
#include "library/lm-library-page.h"

gboolean
lm_window_shows_library (LmWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "library") == 0;
}

static LmLibraryPage *
get_page (LmWindow *self)
{
  return LM_LIBRARY_PAGE (adw_bin_get_child (self->library_bin));
}

static void
set_file_notice (LmWindow *self,
                 char     *notice)
{
  g_free (self->file_notice);
  self->file_notice = notice;
  g_object_notify (G_OBJECT (self), "notice");
}

static void
reloaded_cb (LmWindow  *self,
             LmSubject *subject)
{
  LmSubject *shown = lm_window_get_subject (self);

  if (!g_str_equal (lm_subject_get_id (shown), lm_subject_get_id (subject)))
    {
      set_file_notice (self, g_strdup (_("The file holds another subject now. What you see is the one from before.")));
      return;
    }

  set_file_notice (self, NULL);
  lm_window_set_subject (self, subject);
  lm_window_show_toast (self, _("The file was changed, and was read again"));

  /* The view takes the focus when it begins. */
  if (lm_window_shows_library (self))
    gtk_widget_grab_focus (GTK_WIDGET (get_page (self)));
}

static void
failed_cb (LmWindow *self,
           GError   *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    set_file_notice (self, g_strdup (_("The file of this subject is gone. It stays open, and your answers are kept.")));
  else
    /* Translators: %s is what is wrong and where, as a sentence of its own. */
    set_file_notice (self, g_strdup_printf (_("The file was changed and does not open any more, so that you see it as it was. %s"),
                                            error->message));
}

/* What failed is in the store's trouble, which the window shows. */
static void
progress_loaded_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr(GError) error = NULL;

  if (!lm_store_load_finish (LM_STORE (object), result, &error))
    g_debug ("%s", error->message);
}

static void
load_progress (LmWindow  *self,
               LmSubject *subject)
{
  const char *id = lm_subject_get_id (subject);

  if (!LM_IS_STORE (self->log))
    return;

  lm_store_set_exam (LM_STORE (self->log), id, lm_study_settings_get_exam (self->settings, id));
  lm_store_load_async (LM_STORE (self->log), id, NULL, progress_loaded_cb, NULL);
}

/* A part of the program does not change while it runs. */
static gboolean
is_built_in (GFile *file)
{
  return g_file_has_uri_scheme (file, "resource");
}

void
lm_window_remember_subject (LmWindow *self)
{
  if (self->file != NULL)
    lm_recent_subjects_add (self->settings, self->file,
                            lm_subject_get_title (lm_subject_view_get_subject (self->view)));
}

static void
follow_file (LmWindow       *self,
             GFile          *file,
             LmSubjectWatch *watch)
{
  LmSubject *subject = lm_window_get_subject (self);

  g_set_object (&self->file, file);
  set_file_notice (self, NULL);

  /* One that still reads on another thread outlives its time here. */
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);

  g_set_object (&self->watch, watch);
  if (watch != NULL)
    {
      g_signal_connect_object (self->watch, "reloaded", G_CALLBACK (reloaded_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
    }

  lm_window_remember_subject (self);
  load_progress (self, subject);
}

void
lm_window_follow_file (LmWindow *self,
                       GFile    *file)
{
  g_autoptr(LmSubjectWatch) watch = NULL;

  g_return_if_fail (LM_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!is_built_in (file))
    watch = lm_subject_watch_new (file);

  follow_file (self, file, watch);
}

void
lm_window_open_subject (LmWindow  *self,
                        LmSubject *subject,
                        GFile     *file)
{
  g_return_if_fail (LM_IS_WINDOW (self));
  g_return_if_fail (LM_IS_SUBJECT (subject));
  g_return_if_fail (G_IS_FILE (file));

  lm_window_show_subject (self);
  lm_window_set_subject (self, subject);
  lm_window_follow_file (self, file);
}

/* What is read, and for which window. */
typedef struct
{
  LmWindow       *window;
  GFile          *file;
  LmSubjectWatch *watch;         /* since before the file is read, so that no change is missed */
  GCancellable   *cancellable;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->file);
  g_object_unref (opening->watch);
  g_object_unref (opening->cancellable);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  LmSubjectReader *reader = LM_SUBJECT_READER (object);
  g_autoptr(Opening) opening = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file_finish (reader, result, &error);
  g_autofree char *name = NULL;
  g_autofree char *display_name = NULL;
  g_autofree char *report = NULL;

  /* Another subject was chosen meanwhile, or the window was closed. */
  if (g_cancellable_is_cancelled (opening->cancellable))
    return;

  if (subject != NULL)
    {
      lm_window_show_subject (opening->window);
      lm_window_set_subject (opening->window, subject);
      follow_file (opening->window, opening->file, opening->watch);
      lm_subject_watch_look (opening->watch);
      return;
    }

  name = g_file_get_basename (opening->file);
  display_name = g_filename_display_name (name);
  report = lm_subject_reader_dup_report (reader, display_name);
  lm_problems_dialog_present (GTK_WINDOW (opening->window), display_name, error->message, report);
}

void
lm_window_open_file (LmWindow *self,
                     GFile    *file)
{
  g_autoptr(LmSubjectReader) reader = NULL;
  Opening *opening;

  g_return_if_fail (LM_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);

  if (is_built_in (file))
    {
      lm_window_open_subject (self, lm_library_get_built_in (self->library), file);
      return;
    }

  self->opening = g_cancellable_new ();
  reader = lm_subject_reader_new ();
  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->file = g_object_ref (file);
  opening->watch = lm_subject_watch_new (file);
  opening->cancellable = g_object_ref (self->opening);
  lm_subject_reader_read_file_async (reader, file, self->opening, read_cb, opening);
}

GFile *
lm_window_get_file (LmWindow *self)
{
  g_return_val_if_fail (LM_IS_WINDOW (self), NULL);

  return self->file;
}

static void
entry_chosen_cb (LmWindow       *self,
                 LmLibraryEntry *entry)
{
  GFile *file = lm_library_entry_get_file (entry);

  if (self->file != NULL && g_file_equal (file, self->file))
    lm_window_show_subject (self);
  else
    lm_window_open_file (self, file);
}

static void
show_recent (LmWindow *self)
{
  g_auto(GStrv) uris = lm_recent_subjects_dup_uris (self->settings);

  if (get_page (self) != NULL)
    g_object_set (get_page (self), "recent", uris, NULL);
}

static void
searching_changed_cb (LmWindow *self)
{
  g_object_notify (G_OBJECT (self), "searching");
}

static void
create_page (LmWindow *self)
{
  GtkWidget *page = lm_library_page_new (self->library);

  g_signal_connect_object (page, "open", G_CALLBACK (entry_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::searching", G_CALLBACK (searching_changed_cb), self, G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "library-sort", page, "sort", G_SETTINGS_BIND_DEFAULT);
  adw_bin_set_child (self->library_bin, page);
  show_recent (self);
}

void
lm_window_show_library (LmWindow *self)
{
  if (self->library == NULL)
    return;

  if (get_page (self) == NULL)
    create_page (self);

  gtk_stack_set_visible_child_name (self->stack, "library");
  gtk_widget_grab_focus (GTK_WIDGET (get_page (self)));
  lm_window_update_actions (self);
  searching_changed_cb (self);
}

void
lm_window_show_subject (LmWindow *self)
{
  if (!lm_window_shows_library (self))
    return;

  gtk_stack_set_visible_child_name (self->stack, "subject");
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
  lm_window_update_actions (self);
  searching_changed_cb (self);
}

/* What stands in the page was translated when it was made. */
void
lm_window_renew_library (LmWindow *self)
{
  g_autoptr(LmLibraryPage) before = NULL;

  g_set_object (&before, get_page (self));
  if (before == NULL)
    return;

  adw_bin_set_child (self->library_bin, NULL);
  if (!lm_window_shows_library (self))
    return;

  lm_window_show_library (self);
  lm_library_page_continue_from (get_page (self), before);
}

void
lm_window_set_library (LmWindow  *self,
                       LmLibrary *library)
{
  g_return_if_fail (LM_IS_WINDOW (self));
  g_return_if_fail (LM_IS_LIBRARY (library));

  g_set_object (&self->library, library);
  g_signal_connect_object (self->settings, "changed::recent-subjects", G_CALLBACK (show_recent), self, G_CONNECT_SWAPPED);
  lm_window_update_actions (self);
}
