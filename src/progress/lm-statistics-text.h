/* lm-statistics-text.h: statistics in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-statistics.h"

G_BEGIN_DECLS

/* Each returns a new string. */

char *lm_percent_to_text          (double                  share);
char *lm_duration_to_text         (gint64                  milliseconds);
char *lm_cards_to_text            (guint                   n_cards);
char *lm_answers_to_text          (const LmDayAnswers     *day);
char *lm_retention_to_text        (const LmMonthRetention *month,
                                   double                  desired_retention);
char *lm_stability_range_to_text  (LmStabilityRange        range);

G_END_DECLS
