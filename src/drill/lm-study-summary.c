/* lm-study-summary.c: what a session came to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/lm-card-title.h"
#include "app/lm-paragraph.h"
#include "app/lm-row-layout.h"
#include "core/locale/lm-locale.h"
#include "drill/lm-session-report.h"
#include "drill/lm-study-summary.h"

struct _LmStudySummary
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget  *scroller;
  GtkLabel   *right;
  GtkLabel   *wrong;
  GtkWidget  *goal;
  GtkLabel   *goal_text;
  GtkWidget  *confusion_group;
  GtkListBox *confusions;
  GtkWidget  *phase_group;
  GtkListBox *phases;
  GtkWidget  *side_group;
  GtkListBox *sides;
  GtkLabel   *slowest;
  GtkWidget  *button_clamp;
  GtkWidget  *missed_button;
  GtkWidget  *back_button;
};

G_DEFINE_FINAL_TYPE (LmStudySummary, lm_study_summary, GTK_TYPE_WIDGET)

static char *
dup_right (guint n_right)
{
  return lm_format (ngettext ("%u card right at the first try",
                              "%u cards right at the first try", n_right), n_right);
}

static char *
dup_wrong (guint n_wrong)
{
  return lm_format (ngettext ("%u card to look at again",
                              "%u cards to look at again", n_wrong), n_wrong);
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* As AdwActionRow looks, which takes long to lay out texts that wrap: all rows come in one frame. */
static void
add_row (GtkListBox *list,
         const char *title,
         const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "child", box, NULL);
  GtkWidget *text_label = lm_paragraph_new (text, "caption");

  gtk_widget_add_css_class (box, "report-row");
  gtk_widget_add_css_class (text_label, "dim-label");
  gtk_box_append (GTK_BOX (box), lm_paragraph_new (title, NULL));
  gtk_box_append (GTK_BOX (box), text_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_list_box_append (list, row);
}

static void
add_line (GtkListBox         *list,
          const char         *title,
          const LmReportLine *line)
{
  g_autofree char *right = dup_right (line->n_right);
  g_autofree char *wrong = dup_wrong (line->n_wrong);
  g_autofree char *lines = g_strjoin ("\n", right, wrong, NULL);

  add_row (list, title, lines);
}

static void
show_phases (LmStudySummary        *self,
             const LmSessionReport *report)
{
  clear (self->phases);

  for (guint i = 0; i < report->phases->len; i++)
    {
      const LmReportLine *line = &g_array_index (report->phases, LmReportLine, i);

      add_line (self->phases, lm_phase_get_title (line->about), line);
    }

  gtk_widget_set_visible (self->phase_group, report->phases->len > 0);
}

static void
show_sides (LmStudySummary        *self,
            const LmSessionReport *report)
{
  clear (self->sides);

  for (guint i = 0; i < report->sides->len; i++)
    {
      const LmReportLine *line = &g_array_index (report->sides, LmReportLine, i);

      add_line (self->sides, lm_side_get_name (line->about), line);
    }

  gtk_widget_set_visible (self->side_group, report->sides->len > 0);
}

static void
show_confusions (LmStudySummary        *self,
                 const LmSessionReport *report)
{
  clear (self->confusions);

  for (guint i = 0; i < report->confusions->len; i++)
    {
      const LmConfusion *confusion = &g_array_index (report->confusions, LmConfusion, i);
      g_autofree char *right = lm_isolate (lm_side_get_name (confusion->right));
      g_autofree char *chosen = lm_isolate (lm_side_get_name (confusion->chosen));
      /* Translators: two sides of a comparison that were confused with each other. */
      g_autofree char *title = g_strdup_printf (_("%s taken for %s"), right, chosen);
      g_autofree char *text = lm_format (ngettext ("%u time", "%u times", confusion->n_times),
                                         confusion->n_times);

      add_row (self->confusions, title, text);
    }

  gtk_widget_set_visible (self->confusion_group, report->confusions->len > 0);
}

static void
show_slowest (LmStudySummary        *self,
              const LmSessionReport *report)
{
  guint seconds = (report->slowest_took + 500) / 1000;
  g_autofree char *title = report->slowest != NULL ? lm_card_to_title (report->slowest) : g_strdup ("");
  /* Translators: the card that took longest in a session, and how long. */
  g_autofree char *text = lm_format (ngettext ("Slowest: %s, %u second", "Slowest: %s, %u seconds", seconds),
                                     title, seconds);

  gtk_label_set_label (self->slowest, text);
  gtk_widget_set_visible (GTK_WIDGET (self->slowest), report->slowest != NULL);
}

static gboolean
lm_study_summary_grab_focus (GtkWidget *widget)
{
  LmStudySummary *self = LM_STUDY_SUMMARY (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->missed_button) ? self->missed_button
                                                                              : self->back_button);
}

static void
lm_study_summary_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_STUDY_SUMMARY);

  G_OBJECT_CLASS (lm_study_summary_parent_class)->dispose (object);
}

static void
lm_study_summary_class_init (LmStudySummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_study_summary_dispose;

  widget_class->grab_focus = lm_study_summary_grab_focus;

  g_type_ensure (LM_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-study-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, right);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, wrong);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, goal);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, goal_text);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, confusion_group);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, confusions);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, phase_group);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, phases);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, side_group);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, sides);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, slowest);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, button_clamp);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, missed_button);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, back_button);
}

static void
lm_study_summary_init (LmStudySummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lm_study_summary_show (LmStudySummary *self,
                       LmSession      *session,
                       LmSubject      *subject)
{
  g_autoptr(LmSessionReport) report = NULL;
  LmSessionCount all;
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;

  g_return_if_fail (LM_IS_STUDY_SUMMARY (self));
  g_return_if_fail (LM_IS_SESSION (session));

  all = lm_session_count (session);
  right = dup_right (all.n_right);
  wrong = dup_wrong (all.n_wrong);
  gtk_label_set_label (self->right, right);
  gtk_label_set_label (self->wrong, wrong);
  gtk_widget_set_visible (self->missed_button, all.n_wrong > 0);
  lm_study_summary_show_goal (self, 0);

  report = lm_session_report_new (session, subject);
  show_confusions (self, report);
  show_phases (self, report);
  show_sides (self, report);
  show_slowest (self, report);
}

void
lm_study_summary_show_goal (LmStudySummary *self,
                            guint           goal)
{
  g_autofree char *text = lm_format (ngettext ("Your goal for today is reached: %u answer",
                                               "Your goal for today is reached: %u answers", goal), goal);

  g_return_if_fail (LM_IS_STUDY_SUMMARY (self));

  gtk_label_set_label (self->goal_text, text);
  gtk_widget_set_visible (self->goal, goal > 0);
}
