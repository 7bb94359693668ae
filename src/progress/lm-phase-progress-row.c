/* lm-phase-progress-row.c: how a student stands in one phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "core/locale/lm-locale.h"
#include "progress/lm-phase-progress-row.h"
#include "progress/lm-statistics-text.h"

struct _LmPhaseProgressRow
{
  AdwActionRow parent_instance;

  /* Borrowed: parts of the row */
  GtkWidget *recall;
  GtkWidget *bar;

  /* Owned */
  LmPhaseProgress *progress;
  char            *at_exam;      /* what is expected then, in words */
};

G_DEFINE_FINAL_TYPE (LmPhaseProgressRow, lm_phase_progress_row, ADW_TYPE_ACTION_ROW)

static char *
dup_counts (LmPhaseCounts counts)
{
  g_autofree char *n_new = lm_format (ngettext ("%u new", "%u new", counts.n_new), counts.n_new);
  g_autofree char *n_learning = lm_format (ngettext ("%u learning", "%u learning", counts.n_learning),
                                           counts.n_learning);
  g_autofree char *n_known = lm_format (ngettext ("%u known", "%u known", counts.n_known),
                                        counts.n_known);

  /* Translators: how many cards are new, learning and known, each with its word. */
  return g_strdup_printf (C_("counts of cards", "%s · %s · %s"), n_new, n_learning, n_known);
}

static void
update (LmPhaseProgressRow *self)
{
  g_autofree char *counts = dup_counts (lm_phase_progress_get_counts (self->progress));
  g_autofree char *lines = g_strjoin ("\n", counts, self->at_exam, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), lines);
}

static void
lm_phase_progress_row_finalize (GObject *object)
{
  LmPhaseProgressRow *self = LM_PHASE_PROGRESS_ROW (object);

  g_object_unref (self->progress);
  g_free (self->at_exam);

  G_OBJECT_CLASS (lm_phase_progress_row_parent_class)->finalize (object);
}

static void
lm_phase_progress_row_class_init (LmPhaseProgressRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_phase_progress_row_finalize;
}

static void
lm_phase_progress_row_init (LmPhaseProgressRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->recall = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->recall, "numeric");
  self->bar = gtk_level_bar_new ();
  /* A length and no grade: the style's colours would call a beginning a failure. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (self->bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (self->bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (self->bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Expected recall today"), -1);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (box, FALSE);
  gtk_box_append (GTK_BOX (box), self->recall);
  gtk_box_append (GTK_BOX (box), self->bar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), box);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
lm_phase_progress_row_new (LmPhaseProgress *progress)
{
  LmPhaseProgressRow *self;
  LmPhase *phase;

  g_return_val_if_fail (LM_IS_PHASE_PROGRESS (progress), NULL);

  self = g_object_new (LM_TYPE_PHASE_PROGRESS_ROW, NULL);
  phase = lm_phase_progress_get_phase (progress);
  self->progress = g_object_ref (progress);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 phase != NULL ? lm_phase_get_title (phase) : _("All phases"));
  g_signal_connect_object (progress, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

LmPhase *
lm_phase_progress_row_get_phase (LmPhaseProgressRow *self)
{
  g_return_val_if_fail (LM_IS_PHASE_PROGRESS_ROW (self), NULL);

  return lm_phase_progress_get_phase (self->progress);
}

void
lm_phase_progress_row_show (LmPhaseProgressRow      *self,
                            const LmPhaseStatistics *phase,
                            gboolean                 has_exam)
{
  g_autofree char *recall = NULL;

  g_return_if_fail (LM_IS_PHASE_PROGRESS_ROW (self));
  g_return_if_fail (phase != NULL);

  recall = lm_percent_to_text (phase->recall);
  gtk_label_set_label (GTK_LABEL (self->recall), recall);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->bar), phase->recall);
  gtk_widget_set_visible (gtk_widget_get_parent (self->bar), TRUE);

  g_clear_pointer (&self->at_exam, g_free);
  if (has_exam)
    self->at_exam = lm_format (_("%u %% at the exam, if nothing is studied until then"),
                               (guint) (phase->recall_at_exam * 100.0 + 0.5));
  update (self);
}
