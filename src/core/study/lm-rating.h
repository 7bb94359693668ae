/* lm-rating.h: how well a card was recalled
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmRating:
 * @LM_RATING_AGAIN: not recalled
 * @LM_RATING_HARD: recalled with effort
 * @LM_RATING_GOOD: recalled
 * @LM_RATING_EASY: recalled at once
 *
 * How well a card was recalled, with the numbers that the progress log uses.
 */
typedef enum
{
  LM_RATING_AGAIN = 1,
  LM_RATING_HARD,
  LM_RATING_GOOD,
  LM_RATING_EASY,
} LmRating;

G_END_DECLS
