/* lm-session-view.c: a session that is running
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "drill/lm-flashcard.h"
#include "drill/lm-interval-text.h"
#include "drill/lm-session-view.h"

struct _LmSessionView
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget      *bar;
  GtkProgressBar *progress_bar;
  GtkLabel       *left;
  LmFlashcard    *flashcard;

  /* Owned */
  LmProgressLog *log;
  LmSession     *session;

  /* State: an answer that waits until what was done before is safe; no rating, no answer */
  LmRating waiting_rating;
  gint64   waiting_took;
  gboolean can_undo;
};

enum { PROP_CAN_UNDO = 1, N_PROPS };
enum { ENDED, NOTICE, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmSessionView, lm_session_view, GTK_TYPE_WIDGET)

static LmCard *
get_card (LmSessionView *self)
{
  return self->session != NULL ? lm_session_get_card (self->session) : NULL;
}

static void
update_actions (LmSessionView *self)
{
  static const char * const on_card[] = { "session.suspend", "session.bury", "session.set-due", "session.forget" };
  gboolean is_ready = self->log != NULL && lm_progress_log_is_ready (self->log);
  gboolean can_undo = is_ready && self->session != NULL && lm_session_get_can_undo (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (on_card); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), on_card[i], is_ready && get_card (self) != NULL);

  if (can_undo != self->can_undo)
    {
      self->can_undo = can_undo;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
    }
}

static void
show_count (LmSessionView *self)
{
  guint n_left = lm_session_get_n_left (self->session);
  guint n_done = lm_session_get_n_done (self->session);
  g_autofree char *left = g_strdup_printf (ngettext ("%u left", "%u left", n_left), n_left);

  gtk_label_set_label (self->left, left);
  gtk_progress_bar_set_fraction (self->progress_bar, (double) n_done / MAX (n_done + n_left, 1));
}

/* Practice does not change when a card comes back. */
static void
show_intervals (LmSessionView *self,
                LmCard        *card)
{
  const char *subject = lm_session_get_subject (self->session);

  for (LmRating rating = LM_RATING_AGAIN; rating <= LM_RATING_EASY; rating++)
    {
      LmCardPreview preview = lm_progress_log_preview (self->log, subject, lm_card_get_id (card), rating);
      g_autofree char *text = lm_interval_to_text (preview);

      lm_flashcard_set_interval (self->flashcard, rating, lm_session_is_practice (self->session) ? NULL : text);
    }
}

/* Also after the last card was rated again: it is the same one, and turned back. */
static void
show_card (LmSessionView *self)
{
  LmCard *card = get_card (self);

  update_actions (self);

  if (card == NULL)
    {
      g_signal_emit (self, signals[ENDED], 0);
      return;
    }

  show_count (self);
  show_intervals (self, card);
  lm_flashcard_show (self->flashcard, card);
}

static void
rate (LmSessionView *self,
      LmRating       rating,
      gint64         took)
{
  self->waiting_rating = 0;
  lm_session_rate (self->session, rating, "flashcards", took, NULL);
  show_card (self);
}

static void
rated_cb (LmSessionView *self,
          int            rating,
          gint64         took)
{
  if (lm_progress_log_is_ready (self->log))
    {
      rate (self, rating, took);
      return;
    }

  self->waiting_rating = rating;
  self->waiting_took = took;
}

static void
log_changed_cb (LmSessionView *self,
                const char    *subject,
                const char    *card)
{
  LmCard *current = get_card (self);

  if (current == NULL)
    {
      update_actions (self);
      return;
    }

  if (self->waiting_rating != 0 && lm_progress_log_is_ready (self->log))
    {
      rate (self, self->waiting_rating, self->waiting_took);
      return;
    }

  /* Something that was taken back is known only when the log has done so. */
  if (g_strcmp0 (card, lm_card_get_id (current)) == 0)
    show_intervals (self, current);

  update_actions (self);
}

/* The session has gone back to the card for which something could not be kept. */
static void
log_failed_cb (LmSessionView *self)
{
  self->waiting_rating = 0;

  if (get_card (self) != NULL)
    show_card (self);
}

static void
leech_cb (LmSessionView *self,
          LmCard        *card)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("The card was set aside: you have forgotten it %u time. Reword it, or bring it back later.",
                               "The card was set aside: you have forgotten it %u times. Reword it, or bring it back later.",
                               LM_LEECH_LAPSES), LM_LEECH_LAPSES);

  g_signal_emit (self, signals[NOTICE], 0, text);
}

static void
do_to_card (LmSessionView *self,
            LmEvent       *event,
            const char    *notice)
{
  lm_session_do (self->session, event);
  g_signal_emit (self, signals[NOTICE], 0, notice);
  show_card (self);
}

static LmStudyDay
get_today (LmSessionView *self)
{
  return lm_progress_log_get_moment (self->log, lm_session_get_subject (self->session)).day;
}

static void
suspend_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LmSessionView *self = LM_SESSION_VIEW (widget);

  do_to_card (self, lm_session_new_event (self->session, LM_EVENT_SUSPEND),
              _("The card is suspended: it is not asked until you bring it back."));
}

static void
bury_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmSessionView *self = LM_SESSION_VIEW (widget);
  LmEvent *event = lm_session_new_event (self->session, LM_EVENT_BURY);

  event->until = get_today (self) + 1;
  do_to_card (self, event, _("The card is not asked again today."));
}

static void
forget_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LmSessionView *self = LM_SESSION_VIEW (widget);

  do_to_card (self, lm_session_new_event (self->session, LM_EVENT_FORGET), _("The card is new again."));
}

static void
set_due (LmSessionView *self,
         guint          days)
{
  LmEvent *event = lm_session_new_event (self->session, LM_EVENT_DUE);
  g_autofree char *notice = g_strdup_printf (ngettext ("The card is due in %u day.", "The card is due in %u days.", days),
                                             days);

  event->until = get_today (self) + days;
  do_to_card (self, event, notice);
}

static void
days_chosen_cb (LmSessionView *self,
                const char    *response,
                GtkWidget     *dialog)
{
  GtkSpinButton *button = GTK_SPIN_BUTTON (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)));

  if (g_str_equal (response, "set") && get_card (self) != NULL)
    set_due (self, gtk_spin_button_get_value_as_int (button));
}

static void
ask_for_days (LmSessionView *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                              _("Ask Again In How Many Days?"), NULL);
  GtkWidget *button = gtk_spin_button_new_with_range (1, 3650, 1);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (button), 7);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days"), -1);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), button);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), "set", _("_Set"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "set", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "set");
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (button))), TRUE);
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

static gboolean
lm_session_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LM_SESSION_VIEW (widget)->flashcard));
}

static void
lm_session_view_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, LM_SESSION_VIEW (object)->can_undo);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_session_view_dispose (GObject *object)
{
  LmSessionView *self = LM_SESSION_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_SESSION_VIEW);
  g_clear_object (&self->session);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (lm_session_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.suspend", NULL, suspend_action);
  gtk_widget_class_install_action (widget_class, "session.bury", NULL, bury_action);
  gtk_widget_class_install_action (widget_class, "session.forget", NULL, forget_action);
  gtk_widget_class_install_action (widget_class, "session.set-due", "u", set_due_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "session.suspend", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "session.bury", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "session.set-due", "u", 0);
}

static void
lm_session_view_class_init (LmSessionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_session_view_get_property;
  object_class->dispose = lm_session_view_dispose;

  widget_class->grab_focus = lm_session_view_grab_focus;

  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ENDED] =
    g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[NOTICE] =
    g_signal_new ("notice", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (LM_TYPE_FLASHCARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-session-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, bar);
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, left);
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, flashcard);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);

  install_actions (widget_class);
}

static void
lm_session_view_init (LmSessionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

void
lm_session_view_set_log (LmSessionView *self,
                         LmProgressLog *log)
{
  g_return_if_fail (LM_IS_SESSION_VIEW (self));
  g_return_if_fail (self->log == NULL);
  g_return_if_fail (LM_IS_PROGRESS_LOG (log));

  self->log = g_object_ref (log);
  g_signal_connect_object (log, "changed", G_CALLBACK (log_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (log, "failed", G_CALLBACK (log_failed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
lm_session_view_set_session (LmSessionView *self,
                             LmSession     *session)
{
  g_return_if_fail (LM_IS_SESSION_VIEW (self));
  g_return_if_fail (session == NULL || LM_IS_SESSION (session));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, leech_cb, self);

  g_set_object (&self->session, session);
  self->waiting_rating = 0;

  if (session != NULL)
    {
      g_signal_connect_object (session, "leech", G_CALLBACK (leech_cb), self, G_CONNECT_SWAPPED);
      show_card (self);
    }

  update_actions (self);
}

LmSession *
lm_session_view_get_session (LmSessionView *self)
{
  g_return_val_if_fail (LM_IS_SESSION_VIEW (self), NULL);

  return self->session;
}

gboolean
lm_session_view_get_can_undo (LmSessionView *self)
{
  g_return_val_if_fail (LM_IS_SESSION_VIEW (self), FALSE);

  return self->can_undo;
}

void
lm_session_view_undo (LmSessionView *self)
{
  g_return_if_fail (LM_IS_SESSION_VIEW (self));
  g_return_if_fail (self->can_undo);

  self->waiting_rating = 0;
  lm_session_undo (self->session);
  show_card (self);
}
