/* lm-paragraph.h: a text of any length
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_paragraph_new:
 * @text: the text
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer floating): a label that takes as many lines as @text needs
 */
GtkWidget *lm_paragraph_new (const char *text,
                             const char *css_class);

G_END_DECLS
