/* lm-parallel-text.h: a subject beside itself in another language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * LmParallelText:
 *
 * A subject in two languages, for who reads both at once: each part of it leads to the same part
 * in the second language. It never changes, so that any thread may read it.
 */
#define LM_TYPE_PARALLEL_TEXT (lm_parallel_text_get_type ())
G_DECLARE_FINAL_TYPE (LmParallelText, lm_parallel_text, LM, PARALLEL_TEXT, GObject)

/**
 * lm_parallel_text_new:
 * @subject: a subject
 * @second: @subject in another language: with the same parts in the same order
 *
 * Returns: (transfer full): both
 */
LmParallelText *lm_parallel_text_new          (LmSubject      *subject,
                                               LmSubject      *second);

/**
 * lm_parallel_text_get_language:
 * @self: a parallel text
 *
 * Returns: (transfer none): BCP 47 tag of the second language
 */
const char     *lm_parallel_text_get_language (LmParallelText *self);

/**
 * lm_parallel_text_lookup:
 * @self: (nullable): a parallel text, %NULL where there is one language
 * @part: a side, phase, aspect, cell or authored card of the subject
 *
 * Returns: (transfer none) (nullable): @part in the second language, %NULL when there is none, or
 *   when it is no part of the subject
 */
gpointer        lm_parallel_text_lookup       (LmParallelText *self,
                                               gpointer        part);

G_END_DECLS
