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

/**
 * lm_subject_take_translations:
 * @self: a subject that was just made
 * @translations: (transfer full) (element-type LmTranslation): what its file has of it in other languages
 */
void lm_subject_take_translations (LmSubject *self,
                                   GPtrArray *translations);

G_END_DECLS
