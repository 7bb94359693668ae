/* lm-spoken-prompt.h: what a screen reader says of a prompt
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/lm-card-face.h"

G_BEGIN_DECLS

/**
 * lm_spoken_prompt_update:
 * @prompt: what gets the focus when a card is asked
 * @face: what the card says
 * @count: (nullable): how many cards are left, in words
 *
 * Makes prompt and question the label of @prompt, and place and @count its description: this
 * is the order in which they are read aloud.
 */
void lm_spoken_prompt_update (GtkAccessible    *prompt,
                              const LmCardFace *face,
                              const char       *count);

G_END_DECLS
