/* lm-date-text.h: dates in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-study-day.h"

G_BEGIN_DECLS

/**
 * lm_date_to_text:
 * @day: a study day
 *
 * Returns: (transfer full): its date, as the language of the interface writes it
 */
char *lm_date_to_text (LmStudyDay day);

G_END_DECLS
