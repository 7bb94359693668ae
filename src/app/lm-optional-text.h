/* lm-optional-text.h: a label for what may be missing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_optional_text_show:
 * @label: a label
 * @text: (nullable): what it says
 *
 * Hides @label where @text is %NULL or empty.
 */
void lm_optional_text_show (GtkLabel   *label,
                            const char *text);

G_END_DECLS
