/* lm-table.h: a subject as a table for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange-report.h"
#include "core/subject/lm-parallel-text.h"
#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_table_to_text:
 * @subject: a subject
 * @phase: (nullable): a phase of @subject, or %NULL for all
 * @rotation: by how many places the sides are moved: the side with this index comes first
 * @parallel: (nullable): @subject in two languages, to write both, the second on a line of its own
 *
 * The rows of @phase as tab-separated values: a row of names, then one row for each
 * aspect with its title and statements. With all phases, the phase stands before the
 * aspect. Authored cards follow as a table of prompts, answers and hints, if there are any, after an
 * empty line where there are aspects too.
 *
 * A value with a tab, a quote or a line break is quoted as RFC 4180 says. One that a
 * spreadsheet would take for a formula begins with an apostrophe.
 *
 * Returns: (transfer full): the text
 */
char   *lm_table_to_text   (LmSubject         *subject,
                            LmPhase           *phase,
                            guint              rotation,
                            LmParallelText    *parallel);

/**
 * lm_table_write_csv:
 *
 * Makes the contents of a file for lm_exchange_write(), as lm_table_reader_read() reads it:
 * like lm_table_to_text() with all phases, with commas and the line breaks of RFC 4180,
 * and with the words of the format instead of translated ones.
 *
 * Returns: (transfer full): the contents
 */
GBytes *lm_table_write_csv (LmSubject         *subject,
                            LmExchangeReport  *report,
                            GCancellable      *cancellable,
                            GError           **error);

/**
 * lm_table_write_tsv:
 *
 * Does what lm_table_write_csv() does, with tabs.
 *
 * Returns: (transfer full): the contents
 */
GBytes *lm_table_write_tsv (LmSubject         *subject,
                            LmExchangeReport  *report,
                            GCancellable      *cancellable,
                            GError           **error);

G_END_DECLS
