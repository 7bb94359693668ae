/* lm-card-pane.h: front and back of one card of the list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-card-record.h"

G_BEGIN_DECLS

/**
 * LmCardPane:
 *
 * Shows what a card asks and answers, with flag and note. The focus goes to its text, so that it is
 * read aloud.
 */
#define LM_TYPE_CARD_PANE (lm_card_pane_get_type ())
G_DECLARE_FINAL_TYPE (LmCardPane, lm_card_pane, LM, CARD_PANE, GtkWidget)

/**
 * lm_card_pane_get_card:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the card
 */
LmCard *lm_card_pane_get_card (LmCardPane *self);

/**
 * lm_card_pane_show:
 * @self: a pane
 * @card: (nullable): the card, %NULL when not just one is selected
 * @flag: the flag on it
 * @note: (nullable): the student's note on it
 */
void    lm_card_pane_show     (LmCardPane *self,
                               LmCard     *card,
                               guint       flag,
                               const char *note);

G_END_DECLS
