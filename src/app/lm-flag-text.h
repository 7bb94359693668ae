/* lm-flag-text.h: flags in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_flag_to_text:
 * @flag: less than %LM_EVENT_N_FLAGS
 *
 * Returns: (transfer none): the flag’s name, “No flag” for 0
 */
const char *lm_flag_to_text (guint flag);

G_END_DECLS
