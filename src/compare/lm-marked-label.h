/* lm-marked-label.h: text in which the words of a search are marked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/subject/lm-text-search.h"

G_BEGIN_DECLS

/**
 * lm_marked_label_new:
 * @text: (nullable): the text
 * @language: (nullable): BCP 47 tag of its language, or %NULL for that of the interface
 *
 * Returns: (transfer floating): a label that wraps, begins at its start and can be
 *   selected and copied
 */
GtkWidget *lm_marked_label_new          (const char   *text,
                                         const char   *language);

/**
 * lm_marked_label_new_second:
 * @text: the text
 * @language: BCP 47 tag of its language, another one than that of the text above it
 *
 * Returns: (transfer floating): a label as of lm_marked_label_new() that stands back behind the one
 *   above it
 */
GtkWidget *lm_marked_label_new_second   (const char   *text,
                                         const char   *language);

/**
 * lm_marked_label_set_language:
 * @label: a label without attributes
 * @language: (nullable): BCP 47 tag of its language, or %NULL for that of the interface
 *
 * Shows @label in the direction and with the letters of @language, and lets a screen reader
 * pronounce it so.
 */
void       lm_marked_label_set_language (GtkLabel     *label,
                                         const char   *language);

/**
 * lm_marked_label_mark:
 * @label: a label
 * @search: (nullable): the words to mark, or %NULL to mark nothing
 */
void       lm_marked_label_mark         (GtkLabel     *label,
                                         LmTextSearch *search);

G_END_DECLS
