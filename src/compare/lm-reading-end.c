/* lm-reading-end.c: what comes after reading
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "compare/lm-reading-end.h"

struct _LmReadingEnd
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *study_button;
  GtkWidget *credit;
  GtkLabel  *citation;
};

G_DEFINE_FINAL_TYPE (LmReadingEnd, lm_reading_end, GTK_TYPE_WIDGET)

static void
lm_reading_end_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_READING_END);

  G_OBJECT_CLASS (lm_reading_end_parent_class)->dispose (object);
}

static void
lm_reading_end_class_init (LmReadingEndClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_reading_end_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/compare/lm-reading-end.ui");
  gtk_widget_class_bind_template_child (widget_class, LmReadingEnd, study_button);
  gtk_widget_class_bind_template_child (widget_class, LmReadingEnd, credit);
  gtk_widget_class_bind_template_child (widget_class, LmReadingEnd, citation);
  gtk_widget_class_set_css_name (widget_class, "reading-end");
}

static void
lm_reading_end_init (LmReadingEnd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lm_reading_end_new (LmSource *source)
{
  LmReadingEnd *self = g_object_new (LM_TYPE_READING_END, NULL);

  if (source != NULL)
    {
      g_autofree char *citation = lm_source_dup_citation (source);

      gtk_label_set_label (self->citation, citation);
    }

  gtk_widget_set_visible (self->credit, source != NULL);

  return GTK_WIDGET (self);
}
