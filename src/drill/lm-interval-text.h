/* lm-interval-text.h: how long until a card comes back, in a few letters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-progress.h"

G_BEGIN_DECLS

/**
 * lm_interval_to_text:
 * @preview: what an answer leads to
 *
 * Returns: (transfer full) (nullable): such as “10 min”, “4 d”, “3 mo”, “1.5 y” in the
 *   language of the interface; %NULL when there is no time at all
 */
char *lm_interval_to_text (LmCardPreview preview);

G_END_DECLS
