/* lm-review.h: one answer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "core/study/lm-rating.h"

G_BEGIN_DECLS

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
