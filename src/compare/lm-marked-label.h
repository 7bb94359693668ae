/* lm-marked-label.h: text in which the words of a search are marked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/subject/lm-text-search.h"

G_BEGIN_DECLS

/**
 * lm_marked_label_new:
 * @text: (nullable): the text
 *
 * Returns: (transfer floating): a label that wraps, begins at its start and can be
 *   selected and copied
 */
GtkWidget *lm_marked_label_new  (const char   *text);

/**
 * lm_marked_label_new_second:
 * @text: the text
 * @language: BCP 47 tag of its language, another one than that of the text above it
 *
 * Returns: (transfer floating): a label as of lm_marked_label_new(), in the direction and with
 *   the letters of @language
 */
GtkWidget *lm_marked_label_new_second (const char *text,
                                       const char *language);

/**
 * lm_marked_label_mark:
 * @label: a label
 * @search: (nullable): the words to mark, or %NULL to mark nothing
 */
void       lm_marked_label_mark (GtkLabel     *label,
                                 LmTextSearch *search);

G_END_DECLS
