/* lm-session-actions.c: what a student does to the card that is asked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-card-dialogs.h"
#include "core/locale/lm-locale.h"
#include "drill/lm-session-view-private.h"

static void
flag_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmSessionView *self = LM_SESSION_VIEW (widget);
  LmEvent *event = lm_session_new_event (lm_session_view_get_session (self), LM_EVENT_FLAG);

  event->flag = MIN (g_variant_get_uint32 (parameter), LM_EVENT_N_FLAGS - 1);
  lm_session_view_mark (self, event);
}

static void
note_written_cb (LmSessionView *self,
                 const char    *response,
                 GtkWidget     *dialog)
{
  LmEvent *event;

  if (!g_str_equal (response, LM_CARD_DIALOG_DONE) || !lm_session_view_is_asking (self))
    return;

  event = lm_session_new_event (lm_session_view_get_session (self), LM_EVENT_NOTE);
  event->text = lm_note_dialog_dup_note (ADW_MESSAGE_DIALOG (dialog));
  lm_session_view_mark (self, event);
}

static const char *
get_note (LmSessionView *self)
{
  LmSession *session = lm_session_view_get_session (self);

  return lm_progress_log_get_note (lm_session_view_get_log (self), lm_session_get_subject (session),
                                   lm_card_get_id (lm_session_get_card (session)));
}

static void
edit_note_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LmSessionView *self = LM_SESSION_VIEW (widget);
  const char *note = get_note (self);
  GtkWidget *dialog = lm_note_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), note);

  g_signal_connect_object (dialog, "response", G_CALLBACK (note_written_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static LmStudyDay
get_today (LmSessionView *self)
{
  return lm_progress_log_get_moment (lm_session_view_get_log (self),
                                     lm_session_get_subject (lm_session_view_get_session (self))).day;
}

static void
suspend_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LmSessionView *self = LM_SESSION_VIEW (widget);

  lm_session_view_do (self, lm_session_new_event (lm_session_view_get_session (self), LM_EVENT_SUSPEND),
              _("The card is suspended: it is not asked until you bring it back."));
}

static void
bury_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmSessionView *self = LM_SESSION_VIEW (widget);
  LmEvent *event = lm_session_new_event (lm_session_view_get_session (self), LM_EVENT_BURY);

  event->until = get_today (self) + 1;
  lm_session_view_do (self, event, _("The card is not asked again today."));
}

static void
forget_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LmSessionView *self = LM_SESSION_VIEW (widget);

  lm_session_view_do (self, lm_session_new_event (lm_session_view_get_session (self), LM_EVENT_FORGET), _("The card is new again."));
}

static void
set_due (LmSessionView *self,
         guint          days)
{
  LmEvent *event = lm_session_new_event (lm_session_view_get_session (self), LM_EVENT_DUE);
  g_autofree char *notice = lm_format (ngettext ("The card is due in %u day.", "The card is due in %u days.", days),
                                       days);

  event->until = get_today (self) + days;
  lm_session_view_do (self, event, notice);
}

static void
days_chosen_cb (LmSessionView *self,
                const char    *response,
                GtkWidget     *dialog)
{
  if (g_str_equal (response, LM_CARD_DIALOG_DONE) && lm_session_view_is_asking (self))
    set_due (self, lm_days_dialog_get_days (ADW_MESSAGE_DIALOG (dialog)));
}

static void
ask_for_days (LmSessionView *self)
{
  GtkWidget *dialog = lm_days_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

  g_signal_connect_object (dialog, "response", G_CALLBACK (days_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
set_due_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  guint days = g_variant_get_uint32 (parameter);

  if (days > 0)
    set_due (LM_SESSION_VIEW (widget), days);
  else
    ask_for_days (LM_SESSION_VIEW (widget));
}

static void
read_aloud_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  lm_read_button_read (lm_session_view_get_read_button (LM_SESSION_VIEW (widget)));
}

void
lm_session_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.suspend", NULL, suspend_action);
  gtk_widget_class_install_action (widget_class, "session.bury", NULL, bury_action);
  gtk_widget_class_install_action (widget_class, "session.forget", NULL, forget_action);
  gtk_widget_class_install_action (widget_class, "session.set-due", "u", set_due_action);
  gtk_widget_class_install_action (widget_class, "session.flag", "u", flag_action);
  gtk_widget_class_install_action (widget_class, "session.edit-note", NULL, edit_note_action);
  gtk_widget_class_install_action (widget_class, "session.read-aloud", NULL, read_aloud_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "session.suspend", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "session.bury", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "session.set-due", "u", 0);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "session.edit-note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "session.read-aloud", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "session.flag", "u", 1);
}
