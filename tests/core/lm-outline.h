/* lm-outline.h: what is in a subject, as lines
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_outline:
 * @subject: a subject
 *
 * Returns: (transfer full): one line for each thing in @subject, with its id and text;
 *   cells without details, and no line for the subject itself:
 *
 * |[
 *   side manager: Manager
 *   phase vision: Vision
 *   aspect money: Money | Plans | Chooses
 *   card why: Why? | Because. | Hint
 * ]|
 */
char *lm_outline (LmSubject *subject);

G_END_DECLS
