/* lm-study-page.c: start, drill, summary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-toast.h"
#include "core/study/lm-drill-kind.h"
#include "drill/lm-study-page-private.h"

enum
{
  PROP_PHASE = 1,
  PROP_EXAM_DAY,
  PROP_DRILLS,
  PROP_LENGTH,
  PROP_SORTS_BY_PHASE,
  PROP_GOAL,
  PROP_READS_ALOUD,
  N_PROPS
};

enum { SHOW_IN_COMPARISON, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmStudyPage, lm_study_page, GTK_TYPE_WIDGET)

gboolean
lm_study_page_is_shown (LmStudyPage *self,
                        const char  *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
log_changed_cb (LmStudyPage *self)
{
  if (lm_study_page_is_shown (self, "start"))
    lm_study_page_prepare (self);

  lm_study_page_update_actions (self);
}

/* The session has gone back to the card for which something could not be kept. */
static void
log_failed_cb (LmStudyPage *self)
{
  if (lm_study_page_is_shown (self, "summary"))
    lm_study_page_show (self, "session");
}

static void
session_ended_cb (LmStudyPage *self)
{
  lm_study_page_end_session (self);
}

void
lm_study_page_dismiss_toast (LmStudyPage *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
}

static void
session_notice_cb (LmStudyPage *self,
                   const char  *text)
{
  AdwToast *toast = lm_toast_new (GTK_WIDGET (self->toasts), text, _("_Undo"));

  lm_study_page_dismiss_toast (self);
  adw_toast_set_action_name (toast, "study.undo");
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
exam_day_chosen_cb (LmStudyPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXAM_DAY]);
}

static void
drills_chosen_cb (LmStudyPage *self)
{
  lm_study_page_prepare (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRILLS]);
}

static void
length_chosen_cb (LmStudyPage *self)
{
  lm_study_page_prepare (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LENGTH]);
}

static void
sorting_chosen_cb (LmStudyPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORTS_BY_PHASE]);
}

static void
set_goal (LmStudyPage *self,
          guint        goal)
{
  if (goal == self->goal)
    return;

  self->goal = goal;
  lm_study_page_show_habit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GOAL]);
}

static gboolean
lm_study_page_grab_focus (GtkWidget *widget)
{
  LmStudyPage *self = LM_STUDY_PAGE (widget);

  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
lm_study_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LmStudyPage *self = LM_STUDY_PAGE (object);

  switch (prop_id)
    {
    case PROP_PHASE:
      g_value_set_object (value, self->phase);
      break;

    case PROP_EXAM_DAY:
      g_value_set_int (value, lm_study_page_get_exam_day (self));
      break;

    case PROP_GOAL:
      g_value_set_uint (value, self->goal);
      break;

    case PROP_READS_ALOUD:
      g_object_get_property (G_OBJECT (lm_session_view_get_read_button (self->session_view)), "automatic", value);
      break;

    case PROP_DRILLS:
    case PROP_LENGTH:
    case PROP_SORTS_BY_PHASE:
      g_object_get_property (G_OBJECT (self->start), pspec->name, value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_study_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LmStudyPage *self = LM_STUDY_PAGE (object);

  switch (prop_id)
    {
    case PROP_PHASE:
      lm_study_page_set_phase (self, g_value_get_object (value));
      break;

    case PROP_EXAM_DAY:
      lm_study_page_set_exam_day (self, g_value_get_int (value));
      break;

    case PROP_GOAL:
      set_goal (self, g_value_get_uint (value));
      break;

    case PROP_READS_ALOUD:
      g_object_set_property (G_OBJECT (lm_session_view_get_read_button (self->session_view)), "automatic", value);
      break;

    case PROP_DRILLS:
    case PROP_LENGTH:
    case PROP_SORTS_BY_PHASE:
      g_object_set_property (G_OBJECT (self->start), pspec->name, value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_study_page_dispose (GObject *object)
{
  LmStudyPage *self = LM_STUDY_PAGE (object);

  if (self->preparation != NULL)
    lm_study_preparation_stop (self->preparation);
  g_clear_object (&self->preparation);
  g_clear_weak_pointer (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_STUDY_PAGE);
  g_clear_pointer (&self->queue, lm_study_queue_unref);
  g_clear_object (&self->phase);
  g_clear_object (&self->log);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (lm_study_page_parent_class)->dispose (object);
}

static void
lm_study_page_class_init (LmStudyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_study_page_get_property;
  object_class->set_property = lm_study_page_set_property;
  object_class->dispose = lm_study_page_dispose;

  widget_class->grab_focus = lm_study_page_grab_focus;

  properties[PROP_PHASE] =
    g_param_spec_object ("phase", NULL, NULL, LM_TYPE_PHASE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_EXAM_DAY] =
    g_param_spec_int ("exam-day", NULL, NULL, G_MININT32, G_MAXINT32, LM_NO_DAY,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_DRILLS] =
    g_param_spec_uint ("drills", NULL, NULL, 0, G_MAXUINT, LM_DEFAULT_DRILLS,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_LENGTH] =
    g_param_spec_uint ("length", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_SORTS_BY_PHASE] =
    g_param_spec_boolean ("sorts-by-phase", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_GOAL] =
    g_param_spec_uint ("goal", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_READS_ALOUD] =
    g_param_spec_boolean ("reads-aloud", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOW_IN_COMPARISON] =
    g_signal_new ("show-in-comparison", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LM_TYPE_ASPECT);

  g_type_ensure (LM_TYPE_SESSION_VIEW);
  g_type_ensure (LM_TYPE_STUDY_START);
  g_type_ensure (LM_TYPE_STUDY_SUMMARY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-study-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, start);
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, session_view);
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, summary);
  gtk_widget_class_bind_template_callback (widget_class, lm_study_page_update_actions);
  gtk_widget_class_bind_template_callback (widget_class, session_ended_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_notice_cb);
  gtk_widget_class_bind_template_callback (widget_class, exam_day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, drills_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, length_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sorting_chosen_cb);

  lm_study_page_install_actions (widget_class);
}

static void
lm_study_page_init (LmStudyPage *self)
{
  const LmStudyPlan plan = LM_STUDY_PLAN_INIT;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->plan = plan;
}

GtkWidget *
lm_study_page_new (LmDeck        *deck,
                   LmProgressLog *log)
{
  LmStudyPage *self;

  g_return_val_if_fail (LM_IS_DECK (deck), NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);

  self = g_object_new (LM_TYPE_STUDY_PAGE, NULL);
  self->deck = g_object_ref (deck);
  self->log = g_object_ref (log);
  self->preparation = lm_study_preparation_new (deck, log);
  lm_study_page_follow_preparation (self);
  lm_session_view_set_log (self->session_view, log);
  g_signal_connect_object (log, "changed", G_CALLBACK (log_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (log, "failed", G_CALLBACK (log_failed_cb), self, G_CONNECT_SWAPPED);
  lm_study_page_show_start (self);

  return GTK_WIDGET (self);
}

LmPhase *
lm_study_page_get_phase (LmStudyPage *self)
{
  g_return_val_if_fail (LM_IS_STUDY_PAGE (self), NULL);

  return self->phase;
}

void
lm_study_page_set_phase (LmStudyPage *self,
                         LmPhase     *phase)
{
  g_return_if_fail (LM_IS_STUDY_PAGE (self));

  if (!g_set_object (&self->phase, phase))
    return;

  if (lm_study_page_is_shown (self, "session"))
    lm_study_page_end_session (self);
  else
    lm_study_page_show_start (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
}

void
lm_study_page_set_plan (LmStudyPage       *self,
                        const LmStudyPlan *plan)
{
  g_return_if_fail (LM_IS_STUDY_PAGE (self));
  g_return_if_fail (plan != NULL);

  self->plan = *plan;
  lm_study_page_prepare (self);
}

void
lm_study_page_set_forgiven (LmStudyPage   *self,
                            LmForgiveness  forgiven)
{
  g_return_if_fail (LM_IS_STUDY_PAGE (self));

  lm_drill_stack_set_forgiven (lm_session_view_get_drill_stack (self->session_view), forgiven);
}

LmStudyDay
lm_study_page_get_exam_day (LmStudyPage *self)
{
  g_return_val_if_fail (LM_IS_STUDY_PAGE (self), LM_NO_DAY);

  return lm_study_start_get_exam_day (self->start);
}

void
lm_study_page_set_exam_day (LmStudyPage *self,
                            LmStudyDay   day)
{
  g_return_if_fail (LM_IS_STUDY_PAGE (self));

  lm_study_start_set_exam_day (self->start, day);
}

void
lm_study_page_continue_from (LmStudyPage *self,
                             LmStudyPage *before)
{
  g_return_if_fail (LM_IS_STUDY_PAGE (self));
  g_return_if_fail (LM_IS_STUDY_PAGE (before));

  if (lm_session_view_get_session (before->session_view) == NULL)
    return;

  lm_study_preparation_stop (self->preparation);
  gtk_stack_set_visible_child_name (self->stack, gtk_stack_get_visible_child_name (before->stack));
  lm_session_view_continue_from (self->session_view, before->session_view, self->deck);

  /* How it was before the session is not to be found out in the middle of it. */
  lm_study_preparation_stop_looking_back (self->preparation);
  self->before = before->before;
  self->habit = before->habit;
  lm_study_page_show_habit (self);

  if (lm_study_page_is_shown (self, "summary"))
    lm_study_summary_show (self->summary, lm_session_view_get_session (self->session_view),
                           lm_deck_get_subject (self->deck));

  lm_study_page_update_actions (self);
}

void
lm_study_page_start (LmStudyPage *self)
{
  g_return_if_fail (LM_IS_STUDY_PAGE (self));

  if (lm_study_page_is_shown (self, "session"))
    return;

  if (lm_study_page_is_shown (self, "summary"))
    lm_study_page_show_start (self);

  lm_study_page_wish (self, LM_STUDY_WISH_START);
}
