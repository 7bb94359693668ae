/* lm-parallel-labels.h: a text and, below it, the same in the second language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "compare/lm-compare-state.h"

G_BEGIN_DECLS

/**
 * lm_parallel_labels_append:
 * @box: where to
 * @state: how the comparison is read
 * @text: (nullable): the text, %NULL to append nothing
 * @second: (nullable): @text in the second language, if one is shown
 * @css_class: (nullable): a style class for both
 *
 * Appends a label for @text and one for @second, each in the direction and with the letters of
 * its language. What is not translated would stand there twice, and stands there once.
 */
void       lm_parallel_labels_append   (GtkBox         *box,
                                        LmCompareState *state,
                                        const char     *text,
                                        const char     *second,
                                        const char     *css_class);

/**
 * lm_parallel_labels_mark:
 * @box: a box
 * @search: (nullable): the words to mark, or %NULL to mark nothing
 *
 * Marks in all labels of @box.
 */
void       lm_parallel_labels_mark     (GtkBox         *box,
                                        LmTextSearch   *search);

/**
 * lm_parallel_labels_new_side:
 * @state: how the comparison is read
 * @side: a side of its subject
 *
 * Returns: (transfer floating): the name of @side with its dot
 */
GtkWidget *lm_parallel_labels_new_side (LmCompareState *state,
                                        LmSide         *side);

G_END_DECLS
