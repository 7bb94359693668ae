/* lm-table.h: a comparison as a table for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_table_to_text:
 * @subject: a subject
 * @phase: (nullable): a phase of @subject, or %NULL for all
 * @rotation: by how many places the sides are moved: the side with this index comes first
 *
 * The rows of @phase as tab-separated values: a row of names, then one row for each
 * aspect with its title and statements. With all phases, the phase stands before the
 * aspect. Authored cards follow as a table of prompts and answers, after an empty line
 * where there are aspects too.
 *
 * A value with a tab, a quote or a line break is quoted as RFC 4180 says. One that a
 * spreadsheet would take for a formula begins with an apostrophe.
 *
 * Returns: (transfer full): the text
 */
char *lm_table_to_text (LmSubject *subject,
                        LmPhase   *phase,
                        guint      rotation);

/**
 * lm_table_to_html:
 * @subject: a subject
 * @phase: (nullable): a phase of @subject, or %NULL for all
 * @rotation: by how many places the sides are moved: the side with this index comes first
 *
 * The rows of @phase, details and examples included, as an HTML 5 fragment: one table a
 * phase with its title as the caption, in the language and direction of @subject.
 * Authored cards make a table of prompts and answers.
 *
 * Returns: (transfer full): the fragment, in UTF-8, which it cannot say itself
 */
char *lm_table_to_html (LmSubject *subject,
                        LmPhase   *phase,
                        guint      rotation);

G_END_DECLS
