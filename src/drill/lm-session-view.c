/* lm-session-view.c: a session that is running
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/locale/lm-locale.h"
#include "core/study/lm-drill-kind.h"
#include "drill/lm-card-marks.h"
#include "drill/lm-drill-cards.h"
#include "drill/lm-interval-text.h"
#include "drill/lm-pending-answers.h"
#include "drill/lm-session-view-private.h"

struct _LmSessionView
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget      *bar;
  GtkProgressBar *progress_bar;
  GtkLabel       *left;
  GtkLabel       *elapsed;
  GtkLabel       *marks;
  LmReadButton   *read_button;
  LmDrillStack   *drills;

  /* Owned */
  LmProgressLog *log;
  LmSession     *session;
  GQueue         answers;          /* LmPendingAnswer */

  /* Borrowed */
  LmCard *shown;                   /* the card that is asked, or was asked first of some */

  /* State */
  guint         drill_kinds;
  LmDrillKind   drill_kind;         /* that is shown */
  guint         n_shown;
  guint         minutes;            /* until the session ends, 0 for no end */
  gint64        started_at;         /* monotonic, microseconds */
  guint         ticking;            /* id of the timeout that shows the time */
  gboolean      running;            /* what the drill says counts */
  gboolean      finished;           /* the drill is, and waits for its answers to be safe */
  gboolean      can_undo;
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

/* The card that is asked may have been answered, while the drill says what was right. */
static void
update_actions (LmSessionView *self)
{
  static const char * const on_card[] = { "session.suspend", "session.bury", "session.set-due", "session.forget",
                                        "session.flag", "session.edit-note" };
  gboolean is_ready = self->log != NULL && lm_progress_log_is_ready (self->log);
  gboolean can_undo = is_ready && self->session != NULL && lm_session_get_can_undo (self->session);
  gboolean has_card = get_card (self) != NULL && get_card (self) == self->shown;

  for (guint i = 0; i < G_N_ELEMENTS (on_card); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), on_card[i], is_ready && has_card);

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
  g_autofree char *left = lm_format (ngettext ("%u left", "%u left", n_left), n_left);

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

      lm_drill_stack_set_interval (self->drills, rating, lm_session_is_practice (self->session) ? NULL : text);
    }
}

/* Of a card that is asked alone. */
static void
show_marks (LmSessionView *self)
{
  g_autofree char *text = lm_card_marks_to_text (self->log, lm_session_get_subject (self->session),
                                                 lm_card_get_id (self->shown));

  gtk_label_set_label (self->marks, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->marks), text != NULL);
}

static gint64
get_elapsed (LmSessionView *self)
{
  return (g_get_monotonic_time () - self->started_at) / G_USEC_PER_SEC;
}

static gboolean
is_over (LmSessionView *self)
{
  return self->minutes > 0 && self->n_shown > 0 && get_elapsed (self) >= (gint64) self->minutes * 60;
}

static void
show_elapsed (LmSessionView *self)
{
  gint64 seconds = get_elapsed (self);
  g_autofree char *text = lm_format ("%u:%u%u", (guint) (seconds / 60), (guint) (seconds % 60 / 10), (guint) (seconds % 10));

  gtk_label_set_label (self->elapsed, text);
}

static gboolean
tick_cb (gpointer data)
{
  LmSessionView *self = data;

  if (self->running)
    show_elapsed (self);

  return G_SOURCE_CONTINUE;
}

/* By the drill that was chosen. */
static void
ask (LmSessionView *self)
{
  g_autoptr(GPtrArray) cards = lm_drill_cards_gather (self->session, &self->drill_kind,
                                                      lm_drill_stack_get_sorts_by_phase (self->drills));

  show_count (self);
  lm_drill_stack_show (self->drills, self->drill_kind, cards, gtk_label_get_label (self->left));
  if (cards->len == 1)
    show_intervals (self, self->shown);
  show_marks (self);
  update_actions (self);
}

/* Also after the last card was rated again: it is the same one, asked anew. */
static void
show_card (LmSessionView *self)
{
  self->running = TRUE;
  self->finished = FALSE;
  self->shown = get_card (self);

  if (self->shown == NULL || is_over (self))
    {
      lm_session_view_stop (self);
      self->shown = NULL;
      update_actions (self);
      g_signal_emit (self, signals[ENDED], 0);
      return;
    }

  self->drill_kind = lm_drill_kinds_pick (self->drill_kinds, lm_card_get_kind (self->shown), self->n_shown++);
  ask (self);
}

static void
log_answer (LmSessionView         *self,
            const LmPendingAnswer *answer)
{
  lm_session_turn_to (self->session, answer->card);
  lm_session_rate (self->session, answer->rating, lm_drill_kind_to_name (self->drill_kind), answer->took, answer->chosen);
}

/* One after the other, as each is safe; the drill goes on meanwhile, and the next card comes
 * when all are. */
static void
log_answers (LmSessionView *self)
{
  while (!g_queue_is_empty (&self->answers) && lm_progress_log_is_ready (self->log))
    {
      g_autoptr(LmPendingAnswer) answer = g_queue_pop_head (&self->answers);

      log_answer (self, answer);
      show_count (self);
    }

  if (self->finished && g_queue_is_empty (&self->answers))
    show_card (self);
  else
    update_actions (self);
}

static void
answered_cb (LmSessionView *self,
             LmCard        *card,
             int            rating,
             gint64         took,
             const char    *chosen)
{
  if (!self->running)
    return;

  lm_pending_answers_add (&self->answers, card, rating, took, chosen);
  log_answers (self);
}

static void
says_cb (LmSessionView *self,
         const char    *text)
{
  lm_read_button_set_text (self->read_button, text);
}

static void
finished_cb (LmSessionView *self)
{
  if (!self->running)
    return;

  self->finished = TRUE;
  log_answers (self);
}

static void
forget_answers (LmSessionView *self)
{
  lm_pending_answers_clear (&self->answers);
  self->finished = FALSE;
}

static void
log_changed_cb (LmSessionView *self,
                const char    *subject,
                const char    *card)
{
  if (self->session == NULL)
    return;

  if (!g_queue_is_empty (&self->answers))
    {
      log_answers (self);
      return;
    }

  /* Something that was taken back is known only when the log has done so. */
  if (self->shown != NULL && self->shown == get_card (self) && g_strcmp0 (card, lm_card_get_id (self->shown)) == 0)
    {
      show_intervals (self, self->shown);
      show_marks (self);
    }

  update_actions (self);
}

/* The session has gone back to the card for which something could not be kept. */
static void
log_failed_cb (LmSessionView *self)
{
  forget_answers (self);

  if (get_card (self) != NULL)
    show_card (self);
}

static void
leech_cb (LmSessionView *self,
          LmCard        *card)
{
  g_autofree char *text =
    lm_format (ngettext ("The card was set aside: you have forgotten it %u time. Reword it, or bring it back later.",
                         "The card was set aside: you have forgotten it %u times. Reword it, or bring it back later.",
                         LM_LEECH_LAPSES), LM_LEECH_LAPSES);

  g_signal_emit (self, signals[NOTICE], 0, text);
}

gboolean
lm_session_view_is_asking (LmSessionView *self)
{
  return self->running && get_card (self) != NULL && get_card (self) == self->shown;
}

LmProgressLog *
lm_session_view_get_log (LmSessionView *self)
{
  return self->log;
}

void
lm_session_view_mark (LmSessionView *self,
                      LmEvent       *event)
{
  lm_session_do (self->session, event);
  show_marks (self);
  update_actions (self);
}

void
lm_session_view_do (LmSessionView *self,
                    LmEvent       *event,
                    const char    *notice)
{
  lm_session_do (self->session, event);
  g_signal_emit (self, signals[NOTICE], 0, notice);
  show_card (self);
}

static gboolean
lm_session_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LM_SESSION_VIEW (widget)->drills));
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

  forget_answers (self);
  g_clear_handle_id (&self->ticking, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_SESSION_VIEW);
  g_clear_object (&self->session);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (lm_session_view_parent_class)->dispose (object);
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

  g_type_ensure (LM_TYPE_DRILL_STACK);
  g_type_ensure (LM_TYPE_READ_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-session-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, bar);
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, left);
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, elapsed);
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, marks);
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, read_button);
  gtk_widget_class_bind_template_child (widget_class, LmSessionView, drills);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, says_cb);

  lm_session_actions_install (widget_class);
}

static void
lm_session_view_init (LmSessionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_queue_init (&self->answers);
  self->drill_kinds = LM_DEFAULT_DRILLS;
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

static void
hold (LmSessionView *self,
      LmSession     *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, leech_cb, self);

  g_set_object (&self->session, session);
  self->shown = NULL;
  self->n_shown = 0;
  g_clear_handle_id (&self->ticking, g_source_remove);

  if (session != NULL)
    {
      self->started_at = g_get_monotonic_time ();
      self->ticking = g_timeout_add_seconds (1, tick_cb, self);
      g_signal_connect_object (session, "leech", G_CALLBACK (leech_cb), self, G_CONNECT_SWAPPED);
      lm_read_button_begin (self->read_button, lm_subject_get_language (lm_deck_get_subject (lm_session_get_deck (session))));
    }
}

void
lm_session_view_set_session (LmSessionView *self,
                             LmSession     *session)
{
  g_return_if_fail (LM_IS_SESSION_VIEW (self));
  g_return_if_fail (session == NULL || LM_IS_SESSION (session));

  lm_session_view_stop (self);
  hold (self, session);

  if (session != NULL)
    {
      show_elapsed (self);
      show_card (self);
    }

  update_actions (self);
}

/* The drill goes on with what it asks, answered or not. Where a card of that is gone, and after
 * the last answer, the next one comes when all answers are safe. */
static void
continue_asking (LmSessionView *self,
                 LmSessionView *before,
                 LmDeck        *deck)
{
  self->running = TRUE;
  self->finished = before->finished;
  show_count (self);

  if (!self->finished)
    self->shown = lm_drill_stack_continue_from (self->drills, before->drills, deck, gtk_label_get_label (self->left));

  if (self->shown != NULL)
    {
      show_intervals (self, self->shown);
      show_marks (self);
    }
  else
    {
      self->finished = TRUE;
    }

  log_answers (self);
}

void
lm_session_view_continue_from (LmSessionView *self,
                               LmSessionView *before,
                               LmDeck        *deck)
{
  g_autoptr(LmSession) session = NULL;

  g_return_if_fail (LM_IS_SESSION_VIEW (self));
  g_return_if_fail (LM_IS_SESSION_VIEW (before));
  g_return_if_fail (before->session != NULL);

  session = g_object_ref (before->session);
  lm_pending_answers_move (&self->answers, &before->answers, deck);
  lm_session_set_deck (session, deck);
  hold (self, session);
  self->drill_kinds = before->drill_kinds;
  self->drill_kind = before->drill_kind;
  self->minutes = before->minutes;
  self->started_at = before->started_at;
  self->n_shown = before->n_shown;
  show_elapsed (self);

  if (before->running)
    continue_asking (self, before, deck);

  lm_session_view_set_session (before, NULL);
  update_actions (self);
}

void
lm_session_view_set_drills (LmSessionView *self,
                            guint          drills)
{
  g_return_if_fail (LM_IS_SESSION_VIEW (self));

  self->drill_kinds = drills;
}

LmReadButton *
lm_session_view_get_read_button (LmSessionView *self)
{
  g_return_val_if_fail (LM_IS_SESSION_VIEW (self), NULL);

  return self->read_button;
}

LmDrillStack *
lm_session_view_get_drill_stack (LmSessionView *self)
{
  g_return_val_if_fail (LM_IS_SESSION_VIEW (self), NULL);

  return self->drills;
}

void
lm_session_view_set_minutes (LmSessionView *self,
                             guint          minutes)
{
  g_return_if_fail (LM_IS_SESSION_VIEW (self));

  self->minutes = minutes;
}

void
lm_session_view_stop (LmSessionView *self)
{
  g_return_if_fail (LM_IS_SESSION_VIEW (self));

  forget_answers (self);
  lm_read_button_set_text (self->read_button, NULL);
  self->running = FALSE;
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

  forget_answers (self);
  lm_session_undo (self->session);
  show_card (self);
}
