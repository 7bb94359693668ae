/* lm-examples.c: the examples of a cell, one under the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-examples.h"
#include "app/lm-paragraph.h"

void
lm_examples_show (GtkBox             *box,
                  const char * const *examples)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint i = 0; examples != NULL && examples[i] != NULL; i++)
    gtk_box_append (box, lm_paragraph_new (examples[i], "example"));
}
