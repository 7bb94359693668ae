/* lm-examples.c: the examples of a cell, one under the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-examples.h"

/* So that GTK need not lay out texts a character wide to know how narrow they can be. */
#define LEAST_CHARS 12

void
lm_examples_show (GtkBox             *box,
                  const char * const *examples)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint i = 0; examples != NULL && examples[i] != NULL; i++)
    {
      child = g_object_new (GTK_TYPE_LABEL,
                            "label", examples[i],
                            "width-chars", LEAST_CHARS,
                            "wrap", TRUE,
                            "wrap-mode", PANGO_WRAP_WORD_CHAR,
                            "xalign", 0.0,
                            NULL);
      gtk_widget_add_css_class (child, "example");
      gtk_box_append (box, child);
    }
}
