/* lm-subject-preview.c: what a subject is, before it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-locale.h"
#include "library/lm-subject-preview.h"

#include <glib/gi18n.h>

#include "app/lm-side-label.h"
#include "library/lm-subject-text.h"

/* Enough to know the subject by; a deck may have a thousand. */
#define MAX_PHASES_SHOWN 50

struct _LmSubjectPreview
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget           *content;
  GtkLabel            *title;
  GtkLabel            *summary;
  GtkBox              *sides;
  GtkLabel            *size;
  AdwExpanderRow      *phases_row;
  AdwPreferencesGroup *left_out_group;
  GtkListBox          *left_out;
};

G_DEFINE_FINAL_TYPE (LmSubjectPreview, lm_subject_preview, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);

  return row;
}

static void
show_phases (LmSubjectPreview *self,
             LmSubject        *subject)
{
  guint n_phases = lm_subject_get_n_phases (subject);
  guint n_shown = MIN (n_phases, MAX_PHASES_SHOWN);
  g_autofree char *title = lm_format (ngettext ("%u phase", "%u phases", n_phases), n_phases);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->phases_row), title);

  for (guint i = 0; i < n_shown; i++)
    adw_expander_row_add_row (self->phases_row, create_row (lm_phase_get_title (lm_subject_get_phase (subject, i))));

  if (n_shown < n_phases)
    {
      guint n_more = n_phases - n_shown;
      g_autofree char *more = lm_format (ngettext ("%u more phase", "%u more phases", n_more), n_more);

      adw_expander_row_add_row (self->phases_row, create_row (more));
    }
}

static void
show_left_out (LmSubjectPreview *self,
               LmExchangeReport *report)
{
  GPtrArray *lines = report != NULL ? lm_exchange_report_get_lines (report) : NULL;

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    gtk_list_box_append (self->left_out, create_row (g_ptr_array_index (lines, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->left_out_group), lines != NULL && lines->len > 0);
}

static void
lm_subject_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_SUBJECT_PREVIEW);

  G_OBJECT_CLASS (lm_subject_preview_parent_class)->dispose (object);
}

static void
lm_subject_preview_class_init (LmSubjectPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_subject_preview_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/library/lm-subject-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LmSubjectPreview, content);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectPreview, title);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectPreview, summary);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectPreview, sides);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectPreview, size);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectPreview, phases_row);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectPreview, left_out_group);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectPreview, left_out);
}

static void
lm_subject_preview_init (LmSubjectPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lm_subject_preview_set_subject (LmSubjectPreview *self,
                                LmSubject        *subject,
                                LmSubjectSummary *summary,
                                LmExchangeReport *report)
{
  const char *text;
  g_autofree char *size = NULL;

  g_return_if_fail (LM_IS_SUBJECT_PREVIEW (self));
  g_return_if_fail (LM_IS_SUBJECT (subject));

  text = lm_subject_get_summary (subject);
  size = lm_subject_text_dup_size (summary->n_aspects, lm_card_set_get_n_cards (summary->cards));

  gtk_label_set_label (self->title, lm_subject_get_title (subject));
  gtk_label_set_label (self->summary, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), text != NULL);
  gtk_label_set_label (self->size, size);

  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    gtk_box_append (self->sides, lm_side_label_new (lm_subject_get_side (subject, i)));

  show_phases (self, subject);
  show_left_out (self, report);
}
