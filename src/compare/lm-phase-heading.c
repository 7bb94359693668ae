/* lm-phase-heading.c: title and summary of a phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-marked-label.h"
#include "compare/lm-phase-heading.h"

struct _LmPhaseHeading
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkLabel *title;
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (LmPhaseHeading, lm_phase_heading, GTK_TYPE_WIDGET)

static void
lm_phase_heading_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_PHASE_HEADING);

  /* What is in the second language is no part of the template. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lm_phase_heading_parent_class)->dispose (object);
}

static void
lm_phase_heading_class_init (LmPhaseHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_phase_heading_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/compare/lm-phase-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, LmPhaseHeading, title);
  gtk_widget_class_bind_template_child (widget_class, LmPhaseHeading, summary);
  gtk_widget_class_set_css_name (widget_class, "phase-heading");
}

static void
lm_phase_heading_init (LmPhaseHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* After @label, of which it is the same in the second language. */
static void
insert_second (LmPhaseHeading *self,
               LmCompareState *state,
               GtkLabel       *label,
               const char     *text)
{
  GtkWidget *second;

  if (text == NULL || g_str_equal (gtk_label_get_label (label), text))
    return;

  second = lm_marked_label_new_second (text, lm_compare_state_get_second_language (state));
  gtk_label_set_max_width_chars (GTK_LABEL (second), gtk_label_get_max_width_chars (label));
  gtk_widget_set_halign (second, gtk_widget_get_halign (GTK_WIDGET (label)));
  gtk_widget_insert_after (second, GTK_WIDGET (self), GTK_WIDGET (label));
}

GtkWidget *
lm_phase_heading_new (LmCompareState *state,
                      LmPhase        *phase)
{
  LmPhaseHeading *self;
  LmPhase *second;

  g_return_val_if_fail (LM_IS_COMPARE_STATE (state), NULL);
  g_return_val_if_fail (LM_IS_PHASE (phase), NULL);

  self = g_object_new (LM_TYPE_PHASE_HEADING, NULL);
  gtk_label_set_label (self->title, lm_phase_get_title (phase));
  lm_marked_label_set_language (self->title, lm_compare_state_get_language (state));
  lm_marked_label_set_language (self->summary, lm_compare_state_get_language (state));

  if (lm_phase_get_summary (phase) != NULL)
    gtk_label_set_label (self->summary, lm_phase_get_summary (phase));
  else
    gtk_widget_set_visible (GTK_WIDGET (self->summary), FALSE);

  second = lm_compare_state_get_second (state, phase);
  if (second != NULL)
    {
      insert_second (self, state, self->title, lm_phase_get_title (second));
      insert_second (self, state, self->summary, lm_phase_get_summary (second));
    }

  return GTK_WIDGET (self);
}
