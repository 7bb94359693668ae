/* lm-sketch.h: small subjects for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_sketch:
 * @text: one line for each thing, in order:
 *
 * |[
 *   side manager
 *   phase vision
 *   aspect money: Plans | Chooses
 *   card why: Why? | Because.
 * ]|
 *
 * An aspect has a statement for each side, which is empty when nothing stands there.
 * Titles and names are the ids with a capital letter.
 *
 * Returns: (transfer full): a subject with the id “sketch” in English
 */
LmSubject *lm_sketch (const char *text);

G_END_DECLS
