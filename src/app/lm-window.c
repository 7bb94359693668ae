/* lm-window.c: a subject in a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-installation.h"
#include "app/lm-settings-map.h"
#include "app/lm-toast.h"
#include "app/lm-window-private.h"

enum
{
  PROP_SUBJECT = 1,
  PROP_SEARCHING,
  PROP_COVERED_SIDE,
  PROP_SUBJECT_LANGUAGE,
  PROP_SECOND_LANGUAGE,
  PROP_NOTICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmWindow, lm_window, ADW_TYPE_APPLICATION_WINDOW)

static void
searching_changed_cb (LmWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
covered_side_changed_cb (LmWindow *self)
{
  lm_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COVERED_SIDE]);
}

/* What a search is in: the library, or the subject. NULL while there is no subject yet. */
static GObject *
get_searched (LmWindow *self)
{
  if (self->view == NULL)
    return NULL;

  return lm_window_shows_library (self) ? G_OBJECT (adw_bin_get_child (self->library_bin)) : G_OBJECT (self->view);
}

static gboolean
is_searching (LmWindow *self)
{
  GObject *searched = get_searched (self);
  gboolean searching = FALSE;

  if (searched != NULL)
    g_object_get (searched, "searching", &searching, NULL);

  return searching;
}

static char *
dup_notice (LmWindow *self)
{
  if (self->notice == NULL || self->file_notice == NULL)
    return g_strdup (self->notice != NULL ? self->notice : self->file_notice);

  return g_strconcat (self->notice, "\n", self->file_notice, NULL);
}

static char *
dup_language (LmWindow   *self,
              const char *key)
{
  char *tag = NULL;

  if (self->view != NULL)
    tag = lm_settings_map_lookup (self->settings, key, lm_subject_get_id (lm_window_get_subject (self)));

  return tag != NULL ? tag : g_strdup ("");
}

static void
set_language (LmWindow   *self,
              const char *key,
              const char *tag)
{
  lm_settings_map_insert (self->settings, key, lm_subject_get_id (lm_window_get_subject (self)),
                          *tag != '\0' ? tag : NULL);
}

static void
renew_cb (gpointer data)
{
  g_autoptr(LmWindow) self = data;

  if (self->view == NULL)
    return;

  lm_window_set_subject (self, lm_window_get_subject (self));
  lm_window_remember_subject (self);
}

/* Not at once: the menu that was chosen from is in the view that goes away. */
static void
languages_changed_cb (LmWindow *self)
{
  g_idle_add_once (renew_cb, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBJECT_LANGUAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECOND_LANGUAGE]);
}

static gboolean
lm_window_close_request (GtkWindow *window)
{
  LmWindow *self = LM_WINDOW (window);
  gboolean maximized = gtk_window_is_maximized (window);
  int width, height;

  if (lm_window_asks_before_closing (self))
    return GDK_EVENT_STOP;

  g_settings_set_boolean (self->settings, "window-maximized", maximized);

  if (!maximized)
    {
      gtk_window_get_default_size (window, &width, &height);
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }

  return GTK_WINDOW_CLASS (lm_window_parent_class)->close_request (window);
}

static void
lm_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LmWindow *self = LM_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SUBJECT:
      g_value_set_object (value, self->view != NULL ? lm_subject_view_get_original (self->view) : NULL);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, is_searching (self));
      break;

    case PROP_COVERED_SIDE:
      /* The actions ask before there is a view. */
      if (self->view != NULL)
        g_object_get_property (G_OBJECT (self->view), pspec->name, value);
      else
        g_param_value_set_default (pspec, value);
      break;

    case PROP_SUBJECT_LANGUAGE:
      g_value_take_string (value, dup_language (self, "subject-languages"));
      break;

    case PROP_SECOND_LANGUAGE:
      g_value_take_string (value, dup_language (self, "second-languages"));
      break;

    case PROP_NOTICE:
      g_value_take_string (value, dup_notice (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LmWindow *self = LM_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SEARCHING:
      g_object_set_property (get_searched (self), "searching", value);
      break;

    case PROP_COVERED_SIDE:
      g_object_set_property (G_OBJECT (self->view), pspec->name, value);
      break;

    case PROP_SUBJECT_LANGUAGE:
      set_language (self, "subject-languages", g_value_get_string (value));
      break;

    case PROP_SECOND_LANGUAGE:
      set_language (self, "second-languages", g_value_get_string (value));
      break;

    case PROP_NOTICE:
      g_free (self->notice);
      self->notice = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_window_dispose (GObject *object)
{
  LmWindow *self = LM_WINDOW (object);

  g_clear_weak_pointer (&self->browse_window);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->view_signals);
  self->view = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_WINDOW);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->watch);
  g_clear_object (&self->file);
  g_clear_object (&self->editing);
  g_clear_object (&self->edited);
  g_clear_object (&self->library);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (lm_window_parent_class)->dispose (object);
}

static void
lm_window_finalize (GObject *object)
{
  LmWindow *self = LM_WINDOW (object);

  g_free (self->notice);
  g_free (self->file_notice);
  g_queue_clear_full (&self->to_import, g_object_unref);

  G_OBJECT_CLASS (lm_window_parent_class)->finalize (object);
}

static void
lm_window_class_init (LmWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_window_get_property;
  object_class->set_property = lm_window_set_property;
  object_class->dispose = lm_window_dispose;
  object_class->finalize = lm_window_finalize;

  GTK_WINDOW_CLASS (klass)->close_request = lm_window_close_request;

  properties[PROP_SUBJECT] =
    g_param_spec_object ("subject", NULL, NULL, LM_TYPE_SUBJECT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COVERED_SIDE] =
    g_param_spec_string ("covered-side", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBJECT_LANGUAGE] =
    g_param_spec_string ("subject-language", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SECOND_LANGUAGE] =
    g_param_spec_string ("second-language", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NOTICE] =
    g_param_spec_string ("notice", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/app/lm-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LmWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LmWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LmWindow, subject_bin);
  gtk_widget_class_bind_template_child (widget_class, LmWindow, library_bin);
  gtk_widget_class_bind_template_child (widget_class, LmWindow, editor_bin);

  lm_window_install_actions (widget_class);
}

static void
lm_window_init (LmWindow *self)
{
  self->settings = lm_installation_get_settings ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_object (self->settings, "changed::subject-languages",
                           G_CALLBACK (languages_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::second-languages",
                           G_CALLBACK (languages_changed_cb), self, G_CONNECT_SWAPPED);
  g_queue_init (&self->to_import);
  lm_window_accept_drops (self);

  self->view_signals = g_signal_group_new (LM_TYPE_SUBJECT_VIEW);
  g_signal_group_connect_swapped (self->view_signals, "notify::page", G_CALLBACK (lm_window_update_actions), self);
  g_signal_group_connect_swapped (self->view_signals, "notify::progress", G_CALLBACK (lm_window_update_actions), self);
  g_signal_group_connect_swapped (self->view_signals, "notify::progress", G_CALLBACK (lm_window_renew_browse_window), self);
  g_signal_group_connect_swapped (self->view_signals, "notify::searching", G_CALLBACK (searching_changed_cb), self);
  g_signal_group_connect_swapped (self->view_signals, "notify::covered-side", G_CALLBACK (covered_side_changed_cb), self);
}

LmWindow *
lm_window_new (GtkApplication *application,
               LmSubject      *subject,
               LmProgressLog  *log)
{
  LmWindow *self;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);

  self = g_object_new (LM_TYPE_WINDOW, "application", application, NULL);
  self->log = g_object_ref (log);
  lm_window_set_subject (self, subject);

  return self;
}

LmSubject *
lm_window_get_subject (LmWindow *self)
{
  g_return_val_if_fail (LM_IS_WINDOW (self), NULL);

  return lm_subject_view_get_original (self->view);
}

static gboolean
shows_version_of (LmSubjectView *view,
                  LmSubject     *subject)
{
  return view != NULL &&
         g_str_equal (lm_subject_get_id (lm_subject_view_get_subject (view)), lm_subject_get_id (subject));
}

void
lm_window_set_subject (LmWindow  *self,
                       LmSubject *subject)
{
  g_autoptr(LmSubjectView) before = NULL;

  g_return_if_fail (LM_IS_WINDOW (self));
  g_return_if_fail (LM_IS_SUBJECT (subject));

  g_set_object (&before, self->view);
  if (before != NULL)
    lm_subject_view_remember_focus (before);

  self->view = LM_SUBJECT_VIEW (lm_subject_view_new (subject, self->log));
  g_object_bind_property (self, "notice", self->view, "notice", G_BINDING_SYNC_CREATE);
  g_signal_group_set_target (self->view_signals, self->view);
  adw_bin_set_child (self->subject_bin, GTK_WIDGET (self->view));

  /* Now that the view stands in the window it can take the focus. */
  if (shows_version_of (before, subject))
    lm_subject_view_continue (self->view, before);
  else
    lm_subject_view_begin (self->view);

  gtk_window_set_title (GTK_WINDOW (self), lm_subject_get_title (lm_subject_view_get_subject (self->view)));
  lm_window_update_actions (self);
  lm_window_renew_browse_window (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBJECT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COVERED_SIDE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBJECT_LANGUAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECOND_LANGUAGE]);
}

void
lm_window_show_toast (LmWindow   *self,
                      const char *title)
{
  AdwToast *toast;

  g_return_if_fail (LM_IS_WINDOW (self));
  g_return_if_fail (title != NULL);

  toast = lm_toast_new (GTK_WIDGET (self->toasts), title, NULL);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
lm_window_renew (LmWindow *self)
{
  g_return_if_fail (LM_IS_WINDOW (self));

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);

  /* The editor knows where the cursor is as long as no view has begun and taken it. */
  lm_window_renew_editor (self);
  lm_window_set_subject (self, lm_window_get_subject (self));
  lm_window_remember_subject (self);
  lm_window_renew_library (self);
}
