/* lm-flag-text.c: flags in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-flag-text.h"
#include "core/store/lm-event.h"

const char *
lm_flag_to_text (guint flag)
{
  static const char * const names[LM_EVENT_N_FLAGS] = {
    N_("No flag"), N_("Red flag"), N_("Orange flag"), N_("Green flag"), N_("Blue flag"), N_("Pink flag"),
    N_("Turquoise flag"), N_("Purple flag"),
  };

  g_return_val_if_fail (flag < G_N_ELEMENTS (names), NULL);

  return _(names[flag]);
}
