/* lm-application.c: the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-application-private.h"
#include "app/lm-cut-off-report.h"
#include "app/lm-installation.h"
#include "app/lm-language.h"
#include "app/lm-menu-names.h"
#include "app/lm-preferences-window.h"
#include "app/lm-progress-actions.h"
#include "app/lm-recent-subjects.h"
#include "app/lm-study-settings.h"
#include "app/lm-text-size.h"
#include "app/lm-window-private.h"
#include "core/exchange/lm-anki-leftovers.h"
#include "core/locale/lm-locale.h"
#include "core/store/lm-store.h"
#include "core/study/lm-clock.h"
#include "core/subject/lm-subject-reader.h"

#define BUILT_IN_SUBJECT "/org/example/LeadMgmt/subjects/leadership-management.json"
#define BUILT_IN_URI     "resource://" BUILT_IN_SUBJECT

struct _LmApplication
{
  AdwApplication parent_instance;

  /* Borrowed */
  GSettings *settings;

  /* Owned */
  LmStore   *store;
  LmLibrary *library;
  GPtrArray *waiting_files;     /* GFile, to be opened as soon as there is a window */
  LmSubject *built_in;          /* as it is in the file */
};

G_DEFINE_FINAL_TYPE (LmApplication, lm_application, ADW_TYPE_APPLICATION)

static void
add_window (LmApplication *self,
            LmSubject     *subject,
            GFile         *file)
{
  LmWindow *window = lm_window_new (GTK_APPLICATION (self), subject, LM_PROGRESS_LOG (self->store));

  g_object_bind_property (self->store, "trouble", window, "notice", G_BINDING_SYNC_CREATE);
  lm_window_set_library (window, self->library);
  lm_window_follow_file (window, file);
  gtk_window_present (GTK_WINDOW (window));
  lm_window_offer_recovery (window);
}

/* The subject is a part of the program: that it opens is tested, and there would be
 * nothing to show without it. */
static LmSubject *
read_built_in (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GBytes) bytes = g_resources_lookup_data (BUILT_IN_SUBJECT, 0, NULL);
  g_autoptr(GError) error = NULL;
  LmSubject *subject = lm_subject_reader_read_bytes (reader, bytes, &error);

  if (subject == NULL)
    g_error ("%s", error->message);

  return subject;
}

/* In the language that is set. */
static void
put_built_in_into_library (LmApplication *self)
{
  g_autoptr(LmSubject) subject = lm_language_translate_subject (self->built_in, lm_language_get ());
  g_autoptr(GFile) file = g_file_new_for_uri (BUILT_IN_URI);

  lm_library_set_built_in (self->library, file, subject);
}

static void
open_library (LmApplication *self)
{
  self->built_in = read_built_in ();
  self->library = lm_library_new_for_user (self->store);
  put_built_in_into_library (self);
}

static void
add_built_in_window (LmApplication *self)
{
  g_autoptr(GFile) file = g_file_new_for_uri (BUILT_IN_URI);

  add_window (self, lm_library_get_built_in (self->library), file);
}

LmWindow *
lm_application_get_window (LmApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LM_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static void
open_waiting_files (LmApplication *self)
{
  LmWindow *window = lm_application_get_window (self);

  for (guint i = 0; i < self->waiting_files->len; i++)
    lm_window_import_file (window, g_ptr_array_index (self->waiting_files, i));

  g_ptr_array_set_size (self->waiting_files, 0);
}

/* The subject that was open last may be gone by now, or not open any more: then there is the
 * built-in one, and what is wrong with the other is to be seen in the library. */
static void
last_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GFile) file = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file_finish (LM_SUBJECT_READER (object), result, &error);
  LmApplication *self = LM_APPLICATION (g_application_get_default ());

  if (subject != NULL)
    add_window (self, subject, file);
  else
    {
      g_autofree char *name = g_file_get_parse_name (file);
      g_autofree char *isolated = lm_isolate (name);
      /* Translators: %s is the name of a file. */
      g_autofree char *text = g_strdup_printf (_("“%s” could not be opened again"), isolated);

      add_built_in_window (self);
      lm_window_show_toast (lm_application_get_window (self), text);
    }

  open_waiting_files (self);
  g_application_release (G_APPLICATION (self));
}

/* With the subject that was open last. */
static void
add_first_window (LmApplication *self)
{
  g_autoptr(GFile) last = lm_recent_subjects_dup_last (self->settings);

  if (last != NULL && !g_file_has_uri_scheme (last, "resource"))
    {
      g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();

      g_application_hold (G_APPLICATION (self));
      lm_subject_reader_read_file_async (reader, last, NULL, last_read_cb, g_object_ref (last));
      return;
    }

  add_built_in_window (self);
  open_waiting_files (self);
}

static void
renew_windows_cb (gpointer user_data)
{
  GApplication *application = g_application_get_default ();
  LmApplication *self = LM_APPLICATION (application);
  g_autofree char *language = g_settings_get_string (self->settings, "language");
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));
  gboolean had_preferences = FALSE;

  lm_language_set (language);
  put_built_in_into_library (self);

  for (GList *l = windows; l != NULL; l = l->next)
    if (LM_IS_PREFERENCES_WINDOW (l->data))
      {
        had_preferences = TRUE;
        gtk_window_destroy (l->data);
      }
    else if (LM_IS_WINDOW (l->data))
      lm_window_renew (l->data);

  if (had_preferences)
    g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
}

/* Not at once: the row that was chosen from is in a window that goes away. */
static void
language_changed_cb (LmApplication *self)
{
  g_idle_add_once (renew_windows_cb, NULL);
}

static void
style_changed_cb (LmApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[g_settings_get_enum (self->settings, "style")]);
}

static void
study_settings_changed_cb (LmApplication *self)
{
  g_autoptr(LmStudyRules) rules = lm_study_settings_dup_rules (self->settings);

  lm_store_set_rules (self->store, rules);
}

/* The library says what is due of all subjects, whether they are open or not. */
static void
set_exams (LmApplication *self)
{
  g_autoptr(GVariant) exams = g_settings_get_value (self->settings, "exams");
  GVariantIter iter;
  const char *subject;

  g_variant_iter_init (&iter, exams);
  while (g_variant_iter_next (&iter, "{&s&s}", &subject, NULL))
    lm_store_set_exam (self->store, subject, lm_study_settings_get_exam (self->settings, subject));
}

static void
exams_changed_cb (LmApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LM_IS_WINDOW (l->data))
      {
        const char *subject = lm_subject_get_id (lm_window_get_subject (l->data));

        lm_store_set_exam (self->store, subject, lm_study_settings_get_exam (self->settings, subject));
      }
}

static void
open_store (LmApplication *self)
{
  static const char * const study_settings[] = {
    "desired-retention", "maximum-interval", "learning-steps", "relearning-steps",
  };
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "leadmgmt", "progress.db", NULL);
  g_autoptr(LmStudyRules) rules = lm_study_settings_dup_rules (self->settings);

  self->store = lm_store_new (path, rules, lm_clock_get_time);
  set_exams (self);

  for (guint i = 0; i < G_N_ELEMENTS (study_settings); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", study_settings[i], NULL);

      g_signal_connect_object (self->settings, signal, G_CALLBACK (study_settings_changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
clean_up_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  lm_anki_leftovers_remove (g_get_tmp_dir ());
  g_task_return_boolean (task, TRUE);
}

static void
clean_up (void)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_source_tag (task, clean_up);
  g_task_run_in_thread (task, clean_up_thread);
}

/* Waits for what is still being written: quitting loses nothing. */
static void
lm_application_shutdown (GApplication *application)
{
  LmApplication *self = LM_APPLICATION (application);

  if (self->store != NULL)
    lm_store_close (self->store);

  G_APPLICATION_CLASS (lm_application_parent_class)->shutdown (application);
}

static void
lm_application_startup (GApplication *application)
{
  LmApplication *self = LM_APPLICATION (application);
  g_autoptr(GAction) language = NULL;
  g_autofree char *tag = NULL;

  self->settings = lm_installation_get_settings ();
  language = g_settings_create_action (self->settings, "language");
  tag = g_settings_get_string (self->settings, "language");
  lm_language_set (tag);

  G_APPLICATION_CLASS (lm_application_parent_class)->startup (application);

  /* GTK 4.18 goes by the locale alone, whatever LANGUAGE is. */
  lm_language_set_direction (tag);

#ifdef LM_TEST_HOOKS
  lm_cut_off_report_install ();
#endif
  lm_menu_names_install ();
  open_store (self);
  open_library (self);
  clean_up ();
  g_action_map_add_action (G_ACTION_MAP (self), language);
  lm_progress_actions_add (GTK_APPLICATION (self), self->store);
  lm_application_add_actions (self);

  lm_text_size_follow (self->settings);
  style_changed_cb (self);
  g_signal_connect_object (self->settings, "changed::style",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::language",
                           G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::exams",
                           G_CALLBACK (exams_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lm_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    add_first_window (LM_APPLICATION (application));
}

static void
lm_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  LmApplication *self = LM_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (self->waiting_files, g_object_ref (files[i]));

  if (lm_application_get_window (self) != NULL)
    open_waiting_files (self);
  else
    add_first_window (self);
}

static void
lm_application_dispose (GObject *object)
{
  LmApplication *self = LM_APPLICATION (object);

  g_clear_pointer (&self->waiting_files, g_ptr_array_unref);
  g_clear_object (&self->library);
  g_clear_object (&self->built_in);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lm_application_parent_class)->dispose (object);
}

static void
lm_application_class_init (LmApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_application_dispose;

  application_class->startup = lm_application_startup;
  application_class->activate = lm_application_activate;
  application_class->shutdown = lm_application_shutdown;
  application_class->open = lm_application_open;
}

static void
lm_application_init (LmApplication *self)
{
  self->waiting_files = g_ptr_array_new_with_free_func (g_object_unref);
}

LmApplication *
lm_application_new (void)
{
  return g_object_new (LM_TYPE_APPLICATION,
                       "application-id", LM_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/example/LeadMgmt",
                       NULL);
}
