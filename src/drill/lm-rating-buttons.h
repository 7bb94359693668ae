/* lm-rating-buttons.h: again, hard, good, easy
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-rating.h"

G_BEGIN_DECLS

/**
 * LmRatingButtons:
 *
 * A button for each rating, with its key and when the card comes back after it. A press
 * activates “rate-action” with the rating.
 *
 * Properties: “rate-action” (construct only).
 */
#define LM_TYPE_RATING_BUTTONS (lm_rating_buttons_get_type ())
G_DECLARE_FINAL_TYPE (LmRatingButtons, lm_rating_buttons, LM, RATING_BUTTONS, GtkWidget)

/**
 * lm_rating_buttons_set_interval:
 * @self: the buttons
 * @rating: one of them
 * @text: (nullable): when the card comes back, %NULL to leave it out
 */
void lm_rating_buttons_set_interval (LmRatingButtons *self,
                                     LmRating         rating,
                                     const char      *text);

/**
 * lm_rating_buttons_propose:
 * @self: the buttons
 * @rating: which one looks like the one to take
 */
void lm_rating_buttons_propose      (LmRatingButtons *self,
                                     LmRating         rating);

G_END_DECLS
