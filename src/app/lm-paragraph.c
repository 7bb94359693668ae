/* lm-paragraph.c: a text of any length
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-paragraph.h"

/* So that GTK need not lay out texts a character wide to know how narrow they can be. */
#define LEAST_CHARS 12

GtkWidget *
lm_paragraph_new (const char *text,
                  const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "width-chars", LEAST_CHARS,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}
