/* lm-study-summary.c: what a session came to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "drill/lm-study-summary.h"

struct _LmStudySummary
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget  *scroller;
  GtkLabel   *right;
  GtkLabel   *wrong;
  GtkListBox *phases;
  GtkWidget  *back_button;
};

G_DEFINE_FINAL_TYPE (LmStudySummary, lm_study_summary, GTK_TYPE_WIDGET)

static char *
dup_right (guint n_right)
{
  return g_strdup_printf (ngettext ("%u card right at the first try",
                                    "%u cards right at the first try", n_right), n_right);
}

static char *
dup_wrong (guint n_wrong)
{
  return g_strdup_printf (ngettext ("%u card to look at again",
                                    "%u cards to look at again", n_wrong), n_wrong);
}

static void
add_phase (LmStudySummary *self,
           LmPhase        *phase,
           LmSessionCount  count)
{
  g_autofree char *right = dup_right (count.n_right);
  g_autofree char *wrong = dup_wrong (count.n_wrong);
  g_autofree char *lines = g_strjoin ("\n", right, wrong, NULL);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lm_phase_get_title (phase));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lines);
  gtk_list_box_append (self->phases, row);
}

static gboolean
lm_study_summary_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LM_STUDY_SUMMARY (widget)->back_button);
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

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-study-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, right);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, wrong);
  gtk_widget_class_bind_template_child (widget_class, LmStudySummary, phases);
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
  LmSessionCount all;
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (LM_IS_STUDY_SUMMARY (self));
  g_return_if_fail (LM_IS_SESSION (session));

  all = lm_session_count (session, NULL);
  right = dup_right (all.n_right);
  wrong = dup_wrong (all.n_wrong);
  gtk_label_set_label (self->right, right);
  gtk_label_set_label (self->wrong, wrong);

  while ((row = gtk_list_box_get_row_at_index (self->phases, 0)) != NULL)
    gtk_list_box_remove (self->phases, GTK_WIDGET (row));

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);
      LmSessionCount count = lm_session_count (session, phase);

      if (count.n_right + count.n_wrong > 0)
        add_phase (self, phase, count);
    }
}
