/* lm-flashcard.h: the drill that shows a front, turns, and is rated
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmFlashcard:
 *
 * An #LmDrill for one card: it shows the card, turns it when asked to, and answers with one
 * rating.
 *
 * Actions: “flashcard.turn”, “flashcard.rate” (1 to 4), “flashcard.hint” and
 * “flashcard.beside”, with the keys Space or Return, 1 to 4, H and O.
 */
#define LM_TYPE_FLASHCARD (lm_flashcard_get_type ())
G_DECLARE_FINAL_TYPE (LmFlashcard, lm_flashcard, LM, FLASHCARD, GtkWidget)

/**
 * lm_flashcard_get_turned:
 * @self: a flashcard
 *
 * Returns: whether the back is shown
 */
gboolean lm_flashcard_get_turned (LmFlashcard *self);

G_END_DECLS
