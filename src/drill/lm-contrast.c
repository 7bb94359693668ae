/* lm-contrast.c: what was right beside what was taken for it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-examples.h"
#include "app/lm-paragraph.h"
#include "app/lm-side-label.h"
#include "drill/lm-columns.h"
#include "drill/lm-contrast.h"

struct _LmContrast
{
  GtkWidget parent_instance;

  /* Template widgets */
  LmColumns *columns;
  GtkWidget *compare_button;

  /* Owned */
  GString *text;
};

G_DEFINE_FINAL_TYPE (LmContrast, lm_contrast, GTK_TYPE_WIDGET)

static void
add_line (LmContrast *self,
          const char *line)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');

  g_string_append (self->text, line);
}

static void
add_text (LmContrast *self,
          const char *heading,
          LmCell     *cell)
{
  add_line (self, heading);
  add_line (self, lm_side_get_name (lm_cell_get_side (cell)));
  add_line (self, lm_cell_get_statement (cell));

  if (lm_cell_get_detail (cell) != NULL)
    add_line (self, lm_cell_get_detail (cell));
}

static void
add_cell (LmContrast *self,
          const char *heading,
          LmCell     *cell)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *examples = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (column), lm_paragraph_new (heading, "caption"));
  gtk_box_append (GTK_BOX (column), lm_side_label_new (lm_cell_get_side (cell)));
  gtk_box_append (GTK_BOX (column), lm_paragraph_new (lm_cell_get_statement (cell), "heading"));
  if (lm_cell_get_detail (cell) != NULL)
    gtk_box_append (GTK_BOX (column), lm_paragraph_new (lm_cell_get_detail (cell), NULL));

  lm_examples_show (GTK_BOX (examples), lm_cell_get_examples (cell));
  gtk_box_append (GTK_BOX (column), examples);
  lm_columns_append (self->columns, column);
  add_text (self, heading, cell);
}

static void
lm_contrast_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_CONTRAST);

  G_OBJECT_CLASS (lm_contrast_parent_class)->dispose (object);
}

static void
lm_contrast_finalize (GObject *object)
{
  g_string_free (LM_CONTRAST (object)->text, TRUE);

  G_OBJECT_CLASS (lm_contrast_parent_class)->finalize (object);
}

static void
lm_contrast_class_init (LmContrastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_contrast_dispose;
  G_OBJECT_CLASS (klass)->finalize = lm_contrast_finalize;

  g_type_ensure (LM_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-contrast.ui");
  gtk_widget_class_bind_template_child (widget_class, LmContrast, columns);
  gtk_widget_class_bind_template_child (widget_class, LmContrast, compare_button);
}

static void
lm_contrast_init (LmContrast *self)
{
  self->text = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lm_contrast_show (LmContrast *self,
                  LmCell     *right,
                  LmCell     *chosen,
                  const char *card)
{
  g_return_if_fail (LM_IS_CONTRAST (self));
  g_return_if_fail (LM_IS_CELL (right));
  g_return_if_fail (chosen == NULL || LM_IS_CELL (chosen));
  g_return_if_fail (card != NULL);

  lm_columns_remove_all (self->columns);
  g_string_truncate (self->text, 0);
  add_cell (self, _("Right"), right);
  if (chosen != NULL && !lm_cell_is_empty (chosen))
    add_cell (self, _("Your choice"), chosen);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare_button), "s", card);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare_button), "study.show-in-comparison");
}

const char *
lm_contrast_get_text (LmContrast *self)
{
  g_return_val_if_fail (LM_IS_CONTRAST (self), NULL);

  return self->text->str;
}
