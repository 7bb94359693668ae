/* lm-optional-text.c: a label for what may be missing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-optional-text.h"

void
lm_optional_text_show (GtkLabel   *label,
                       const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}
