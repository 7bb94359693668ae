/* lm-study-page-session.c: from the start of the study page to a session, and to its end
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-drill-kind.h"
#include "drill/lm-study-page-private.h"

/* Takes the focus along only from a page that had it. */
void
lm_study_page_show (LmStudyPage *self,
                    const char  *name)
{
  GtkWidget *focus = gtk_widget_get_root (GTK_WIDGET (self)) != NULL
                     ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))
                     : NULL;
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  gtk_stack_set_visible_child_name (self->stack, name);
  lm_study_page_update_actions (self);

  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static guint
get_drills (LmStudyPage *self)
{
  guint drills;

  g_object_get (self->start, "drills", &drills, NULL);

  return lm_drill_kinds_fit (drills, lm_deck_get_subject (self->deck));
}

/* One phase leaves nothing to sort by. */
static gboolean
sorts_by_phase (LmStudyPage *self)
{
  gboolean by_phase;

  g_object_get (self->start, "sorts-by-phase", &by_phase, NULL);

  return by_phase && self->phase == NULL;
}

/* In minutes, 0 for no end. */
static guint
get_length (LmStudyPage *self,
            guint       *cards)
{
  guint length;
  guint minutes;

  g_object_get (self->start, "length", &length, NULL);
  lm_session_length_get (length, cards, &minutes);

  return minutes;
}

void
lm_study_page_prepare (LmStudyPage *self)
{
  lm_study_preparation_stop (self->preparation);
  g_clear_pointer (&self->queue, lm_study_queue_unref);

  if (!lm_study_page_is_shown (self, "start"))
    return;

  lm_study_preparation_look_back (self->preparation);
  self->plan.seed = g_random_int ();
  self->plan.card_kinds = lm_drill_kinds_get_card_kinds (get_drills (self));
  get_length (self, &self->plan.most_cards);
  lm_study_preparation_begin (self->preparation, self->phase, &self->plan);
}

void
lm_study_page_show_start (LmStudyPage *self)
{
  lm_session_view_set_session (self->session_view, NULL);
  lm_study_page_show (self, "start");
  lm_study_page_prepare (self);
}

void
lm_study_page_start_session (LmStudyPage  *self,
                             LmStudyQueue *queue)
{
  g_autoptr(LmSession) session = lm_session_new (queue, self->log);
  guint cards;

  lm_study_preparation_stop (self->preparation);
  lm_study_preparation_look_back (self->preparation);
  lm_session_view_set_drills (self->session_view, get_drills (self));
  lm_drill_stack_set_sorts_by_phase (lm_session_view_get_drill_stack (self->session_view), sorts_by_phase (self));
  lm_session_view_set_minutes (self->session_view, get_length (self, &cards));
  self->wish = LM_STUDY_WISH_NONE;
  gtk_stack_set_visible_child_name (self->stack, "session");
  lm_session_view_set_session (self->session_view, session);
  lm_study_page_update_actions (self);
}

void
lm_study_page_end_session (LmStudyPage *self)
{
  LmSession *session = lm_session_view_get_session (self->session_view);
  LmSessionCount count = lm_session_count (session);

  lm_session_view_stop (self->session_view);

  if (count.n_right + count.n_wrong == 0)
    {
      lm_study_page_show_start (self);
      return;
    }

  lm_study_summary_show (self->summary, session, lm_deck_get_subject (self->deck));
  lm_study_preparation_look_back (self->preparation);
  lm_study_page_show (self, "summary");
}

static void
fulfil_wish (LmStudyPage *self)
{
  LmStudyWish wish = self->wish;

  if (!lm_progress_log_is_open (self->log) || self->queue == NULL || !lm_study_page_is_shown (self, "start"))
    return;

  self->wish = LM_STUDY_WISH_NONE;

  if (wish == LM_STUDY_WISH_START && lm_study_queue_count_cards (self->queue) > 0)
    {
      lm_study_page_start_session (self, self->queue);
    }
  else if (wish == LM_STUDY_WISH_PRACTISE)
    {
      LmStudyPlan plan = self->plan;

      plan.practice = TRUE;
      lm_study_preparation_begin (self->preparation, self->phase, &plan);
    }
}

void
lm_study_page_wish (LmStudyPage *self,
                    LmStudyWish  wish)
{
  self->wish = wish;
  fulfil_wish (self);
}

static void
queue_ready_cb (LmStudyPage  *self,
                LmStudyQueue *queue)
{
  if (lm_study_queue_get_practice (queue))
    {
      if (lm_study_queue_count_cards (queue) > 0)
        lm_study_page_start_session (self, queue);
      return;
    }

  g_clear_pointer (&self->queue, lm_study_queue_unref);
  self->queue = lm_study_queue_ref (queue);
  lm_study_start_show_queue (self->start, self->queue, self->phase);
  fulfil_wish (self);
}

static void
forecast_ready_cb (LmStudyPage          *self,
                   const LmExamForecast *forecast)
{
  LmScheduler *scheduler = lm_study_rules_get_scheduler (lm_progress_log_get_rules (self->log));

  lm_study_start_show_forecast (self->start, forecast, lm_scheduler_get_desired_retention (scheduler));
}

void
lm_study_page_show_habit (LmStudyPage *self)
{
  gboolean is_reached = lm_study_habit_has_reached (&self->habit, &self->before, self->goal);

  lm_study_start_show_habit (self->start, &self->habit, self->goal);
  lm_study_summary_show_goal (self->summary, is_reached ? self->goal : 0);
}

/* What is read after a session has begun is from before its first answer: the log does one thing
 * after the other. */
static void
habit_ready_cb (LmStudyPage        *self,
                const LmStudyHabit *habit)
{
  self->habit = *habit;
  if (!lm_study_page_is_shown (self, "summary"))
    self->before = *habit;

  lm_drill_stack_set_usual_time (lm_session_view_get_drill_stack (self->session_view), habit->usual_time);
  lm_study_page_show_habit (self);
}

void
lm_study_page_follow_preparation (LmStudyPage *self)
{
  g_signal_connect_object (self->preparation, "queue-ready", G_CALLBACK (queue_ready_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preparation, "forecast-ready", G_CALLBACK (forecast_ready_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preparation, "habit-ready", G_CALLBACK (habit_ready_cb), self, G_CONNECT_SWAPPED);
}
