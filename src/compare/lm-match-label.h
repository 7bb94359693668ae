/* lm-match-label.h: says in which language a row matches a search
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "compare/lm-compare-state.h"

G_BEGIN_DECLS

/**
 * lm_match_label_new:
 *
 * Returns: (transfer floating): a label that is not shown yet
 */
GtkWidget *lm_match_label_new  (void);

/**
 * lm_match_label_show:
 * @label: a label from lm_match_label_new()
 * @state: how the comparison is read
 * @match: where the words of the search are
 *
 * Says it, where two languages are shown; with one there is nothing to say.
 */
void       lm_match_label_show (GtkLabel       *label,
                                LmCompareState *state,
                                LmTextMatch     match);

G_END_DECLS
