/* lm-phase-row.c: a phase in the sidebar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "compare/lm-phase-row.h"
#include "core/locale/lm-locale.h"

struct _LmPhaseRow
{
  GtkListBoxRow parent_instance;

  /* Template widgets */
  GtkLabel *title;
  GtkLabel *count;

  /* Owned */
  LmPhaseProgress *progress;

  /* State */
  gboolean showing_matches;
};

G_DEFINE_FINAL_TYPE (LmPhaseRow, lm_phase_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_count (LmPhaseRow *self,
            guint       count,
            const char *sentence)
{
  g_autofree char *number = lm_format ("%u", count);

  gtk_label_set_label (self->count, number);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                  -1);
}

static void
due_changed_cb (LmPhaseRow *self)
{
  if (!self->showing_matches)
    lm_phase_row_show_due (self);
}

static void
lm_phase_row_dispose (GObject *object)
{
  LmPhaseRow *self = LM_PHASE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_PHASE_ROW);
  g_clear_object (&self->progress);

  G_OBJECT_CLASS (lm_phase_row_parent_class)->dispose (object);
}

static void
lm_phase_row_class_init (LmPhaseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_phase_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/compare/lm-phase-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LmPhaseRow, title);
  gtk_widget_class_bind_template_child (widget_class, LmPhaseRow, count);
}

static void
lm_phase_row_init (LmPhaseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lm_phase_row_new (LmPhaseProgress *progress)
{
  LmPhaseRow *self;
  LmPhase *phase;
  const char *title;

  g_return_val_if_fail (LM_IS_PHASE_PROGRESS (progress), NULL);

  self = g_object_new (LM_TYPE_PHASE_ROW, NULL);
  self->progress = g_object_ref (progress);

  phase = lm_phase_progress_get_phase (progress);
  title = phase != NULL ? lm_phase_get_title (phase) : _("All phases");
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  g_signal_connect_object (progress, "notify::n-due", G_CALLBACK (due_changed_cb), self, G_CONNECT_SWAPPED);
  lm_phase_row_show_due (self);

  return GTK_WIDGET (self);
}

LmPhaseProgress *
lm_phase_row_get_progress (LmPhaseRow *self)
{
  g_return_val_if_fail (LM_IS_PHASE_ROW (self), NULL);

  return self->progress;
}

void
lm_phase_row_show_due (LmPhaseRow *self)
{
  guint n_due;
  g_autofree char *sentence = NULL;

  g_return_if_fail (LM_IS_PHASE_ROW (self));

  n_due = lm_phase_progress_get_counts (self->progress).n_due;
  sentence = lm_format (ngettext ("%u card is due", "%u cards are due", n_due), n_due);
  self->showing_matches = FALSE;
  show_count (self, n_due, sentence);
}

void
lm_phase_row_show_matches (LmPhaseRow *self,
                           guint       n_matches)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (LM_IS_PHASE_ROW (self));

  sentence = lm_format (ngettext ("%u row matches", "%u rows match", n_matches), n_matches);
  self->showing_matches = TRUE;
  show_count (self, n_matches, sentence);
}
