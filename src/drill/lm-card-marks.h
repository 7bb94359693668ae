/* lm-card-marks.h: what a student has put on a card
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * lm_card_marks_to_text:
 * @log: a log
 * @subject: the id of a subject
 * @card: the id of a card
 *
 * Returns: (transfer full) (nullable): the card's flag and note, a line each, or %NULL without
 *   any
 */
char *lm_card_marks_to_text (LmProgressLog *log,
                             const char    *subject,
                             const char    *card);

G_END_DECLS
