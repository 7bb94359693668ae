/* lm-subject-private.h: what makes a subject another version of one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_subject_set_original:
 * @self: a subject that was just made
 * @original: the subject that it is a translation of
 */
void lm_subject_set_original (LmSubject *self,
                              LmSubject *original);

G_END_DECLS
