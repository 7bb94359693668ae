/* lm-flashcard.h: the drill that shows a front, turns, and is rated
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-card.h"
#include "core/study/lm-rating.h"

G_BEGIN_DECLS

/**
 * LmFlashcard:
 *
 * A drill: it shows a card, turns it when asked to, and answers with one rating.
 *
 * Actions: “flashcard.turn”, “flashcard.rate” (1 to 4), “flashcard.hint” and
 * “flashcard.beside”, with the keys Space or Return, 1 to 4, H and O.
 */
#define LM_TYPE_FLASHCARD (lm_flashcard_get_type ())
G_DECLARE_FINAL_TYPE (LmFlashcard, lm_flashcard, LM, FLASHCARD, GtkWidget)

/**
 * LmFlashcard::rated:
 * @self: a flashcard
 * @rating: an #LmRating
 * @took: how long the answer took, in milliseconds from when the front was shown
 */

/**
 * lm_flashcard_show:
 * @self: a flashcard
 * @card: the card to ask
 *
 * Shows the front of @card, also when it is the card that was there before, and
 * takes the focus.
 */
void     lm_flashcard_show       (LmFlashcard *self,
                                  LmCard      *card);

/**
 * lm_flashcard_get_turned:
 * @self: a flashcard
 *
 * Returns: whether the back is shown
 */
gboolean lm_flashcard_get_turned (LmFlashcard *self);

/**
 * lm_flashcard_set_interval:
 * @self: a flashcard
 * @rating: one of the buttons
 * @text: (nullable): when the card comes back after that rating, %NULL to leave it out
 */
void lm_flashcard_set_interval (LmFlashcard *self,
                                LmRating     rating,
                                const char  *text);

G_END_DECLS
