/* lm-study-page-actions.c: what a student does on the study page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-study-page-private.h"

static void
start_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  lm_study_page_start (LM_STUDY_PAGE (widget));
}

static void
practise_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  lm_study_page_wish (LM_STUDY_PAGE (widget), LM_STUDY_WISH_PRACTISE);
}

/* What is due of them comes back by itself: this is for the lesson. */
static void
drill_missed_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LmStudyPage *self = LM_STUDY_PAGE (widget);
  g_autoptr(GPtrArray) missed = lm_session_list_missed (lm_session_view_get_session (self->session_view));
  g_autoptr(LmStudyQueue) queue = lm_study_queue_new_for_practice (self->deck, missed);

  lm_study_page_start_session (self, queue);
}

static void
resume (LmStudyPage         *self,
        LmCard              *card,
        const LmStudyMoment *moment)
{
  const char *subject = lm_subject_get_id (lm_deck_get_subject (self->deck));
  LmCardProgress progress = lm_progress_log_get_progress (self->log, subject, lm_card_get_id (card));

  if (progress.suspended)
    g_free (lm_progress_log_append (self->log, lm_event_new (LM_EVENT_RESUME, subject, lm_card_get_id (card),
                                                             moment->at, moment->day)));
}

static void
bring_back_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  LmStudyPage *self = LM_STUDY_PAGE (widget);
  LmStudyMoment moment = lm_progress_log_get_moment (self->log, lm_subject_get_id (lm_deck_get_subject (self->deck)));
  guint first;
  guint n_cards = lm_deck_get_phase_range (self->deck, self->phase, &first);

  for (guint i = first; i < first + n_cards; i++)
    resume (self, lm_deck_get_card (self->deck, i), &moment);
}

static void
show_in_comparison_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  LmCard *card = lm_deck_lookup (LM_STUDY_PAGE (widget)->deck, g_variant_get_string (parameter, NULL));

  if (card != NULL && lm_card_get_aspect (card) != NULL)
    g_signal_emit_by_name (widget, "show-in-comparison", lm_card_get_aspect (card));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmStudyPage *self = LM_STUDY_PAGE (widget);

  lm_study_page_dismiss_toast (self);
  gtk_stack_set_visible_child_name (self->stack, "session");
  lm_session_view_undo (self->session_view);
  lm_study_page_update_actions (self);
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  lm_study_page_end_session (LM_STUDY_PAGE (widget));
}

static void
leave_summary_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  lm_study_page_show_start (LM_STUDY_PAGE (widget));
}

void
lm_study_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "study.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "study.show-in-comparison", "s", show_in_comparison_action);
  gtk_widget_class_install_action (widget_class, "study.practise", NULL, practise_action);
  gtk_widget_class_install_action (widget_class, "study.drill-missed", NULL, drill_missed_action);
  gtk_widget_class_install_action (widget_class, "study.bring-back", NULL, bring_back_action);
  gtk_widget_class_install_action (widget_class, "study.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "study.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "study.leave-summary", NULL, leave_summary_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "study.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "study.end", NULL);
}

void
lm_study_page_update_actions (LmStudyPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_start = lm_study_page_is_shown (self, "start") && !lm_progress_log_is_read_only (self->log);

  gtk_widget_action_set_enabled (widget, "study.start", can_start);
  gtk_widget_action_set_enabled (widget, "study.practise", can_start);
  gtk_widget_action_set_enabled (widget, "study.bring-back", can_start && lm_progress_log_is_open (self->log));
  gtk_widget_action_set_enabled (widget, "study.undo", lm_session_view_get_can_undo (self->session_view));
  gtk_widget_action_set_enabled (widget, "study.end", lm_study_page_is_shown (self, "session"));
  gtk_widget_action_set_enabled (widget, "study.leave-summary", lm_study_page_is_shown (self, "summary"));
  gtk_widget_action_set_enabled (widget, "study.drill-missed", lm_study_page_is_shown (self, "summary"));
}
