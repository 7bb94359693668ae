/* lm-authored-card-view.h: an authored card in the comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "compare/lm-compare-state.h"

G_BEGIN_DECLS

#define LM_TYPE_AUTHORED_CARD_VIEW (lm_authored_card_view_get_type ())
G_DECLARE_FINAL_TYPE (LmAuthoredCardView, lm_authored_card_view, LM, AUTHORED_CARD_VIEW, GtkWidget)

/**
 * lm_authored_card_view_new:
 * @state: how the comparison is being read
 * @card: the card to show
 *
 * Returns: (transfer floating): the prompt of @card and its answer
 */
GtkWidget *lm_authored_card_view_new (LmCompareState *state,
                                      LmAuthoredCard *card);

G_END_DECLS
