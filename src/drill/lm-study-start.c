/* lm-study-start.c: what there is to study, before it starts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "drill/lm-study-start.h"

/* What a card takes a student who reads it, thinks, and reads the answer. */
#define SECONDS_A_CARD 10

struct _LmStudyStart
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget  *scroller;
  GtkLabel   *title;
  GtkLabel   *due;
  GtkLabel   *duration;
  GtkWidget  *start_button;
  GtkListBox *phases;
};

G_DEFINE_FINAL_TYPE (LmStudyStart, lm_study_start, GTK_TYPE_WIDGET)

static char *
dup_due (guint n_due)
{
  return g_strdup_printf (ngettext ("%u card is due", "%u cards are due", n_due), n_due);
}

static void
add_phase (LmStudyStart    *self,
           LmPhaseProgress *progress)
{
  g_autofree char *due = dup_due (lm_phase_progress_get_counts (progress).n_due);
  const char *title = lm_phase_get_title (lm_phase_progress_get_phase (progress));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), due);
  gtk_list_box_append (self->phases, row);
}

static void
show_phases (LmStudyStart        *self,
             LmPhaseProgressList *progress)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (progress));

  for (guint i = 1; i < n_items; i++)
    {
      g_autoptr(LmPhaseProgress) item = g_list_model_get_item (G_LIST_MODEL (progress), i);

      if (lm_phase_progress_get_counts (item).n_due > 0)
        add_phase (self, item);
    }
}

static void
show_duration (LmStudyStart *self,
               guint         n_due)
{
  guint minutes = MAX (1, (n_due * SECONDS_A_CARD + 59) / 60);
  g_autofree char *duration = g_strdup_printf (ngettext ("About %u minute", "About %u minutes", minutes),
                                               minutes);

  gtk_label_set_label (self->duration, duration);
}

static gboolean
lm_study_start_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LM_STUDY_START (widget)->start_button);
}

static void
lm_study_start_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_STUDY_START);

  G_OBJECT_CLASS (lm_study_start_parent_class)->dispose (object);
}

static void
lm_study_start_class_init (LmStudyStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_study_start_dispose;

  widget_class->grab_focus = lm_study_start_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-study-start.ui");
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, title);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, due);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, duration);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, start_button);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, phases);
}

static void
lm_study_start_init (LmStudyStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lm_study_start_show (LmStudyStart        *self,
                     LmPhaseProgressList *progress,
                     LmPhase             *phase)
{
  guint n_due;
  GtkListBoxRow *row;

  g_return_if_fail (LM_IS_STUDY_START (self));
  g_return_if_fail (LM_IS_PHASE_PROGRESS_LIST (progress));

  n_due = lm_phase_progress_get_counts (lm_phase_progress_list_lookup (progress, phase)).n_due;
  gtk_label_set_label (self->title, phase != NULL ? lm_phase_get_title (phase) : _("All phases"));

  while ((row = gtk_list_box_get_row_at_index (self->phases, 0)) != NULL)
    gtk_list_box_remove (self->phases, GTK_WIDGET (row));

  if (n_due > 0)
    {
      g_autofree char *due = dup_due (n_due);

      gtk_label_set_label (self->due, due);
      show_duration (self, n_due);

      if (phase == NULL)
        show_phases (self, progress);
    }
  else
    gtk_label_set_label (self->due, _("No card is due here: you know them all for now."));

  gtk_widget_set_visible (GTK_WIDGET (self->duration), n_due > 0);
  gtk_widget_set_visible (self->start_button, n_due > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->phases), n_due > 0 && phase == NULL);
}
