/* lm-spoken-prompt.c: what a screen reader says of a prompt
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-spoken-prompt.h"

void
lm_spoken_prompt_update (GtkAccessible    *prompt,
                         const LmCardFace *face,
                         const char       *count)
{
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (GTK_IS_ACCESSIBLE (prompt));
  g_return_if_fail (face != NULL);

  label = g_strjoin ("\n", face->prompt, face->question, NULL);
  description = g_strjoin ("\n", face->place, count, NULL);
  gtk_accessible_update_property (prompt,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}
