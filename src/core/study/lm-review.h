/* lm-review.h: one answer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LmRating:
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

/**
 * LmReview:
 * @subject: the subject's id
 * @card: the card's id
 * @drill: the name of the drill that asked
 * @rating: the answer
 * @at: when, milliseconds since 1970-01-01 UTC
 * @took: how long the answer took, in milliseconds
 *
 * What a drill found out about a card. It is appended to the log and never changed.
 */
typedef struct
{
  const char *subject;
  const char *card;
  const char *drill;
  LmRating    rating;
  gint64      at;
  gint64      took;
} LmReview;

G_END_DECLS
