/* lm-examples.h: the examples of a cell, one under the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_examples_show:
 * @box: where to show them; it loses what it had
 * @examples: (nullable): the examples, %NULL-terminated
 */
void lm_examples_show (GtkBox             *box,
                       const char * const *examples);

G_END_DECLS
