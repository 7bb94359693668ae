/* lm-table-html.h: a subject as tables in HTML
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange-report.h"
#include "core/subject/lm-parallel-text.h"
#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_table_to_html:
 * @subject: a subject
 * @phase: (nullable): a phase of @subject, or %NULL for all
 * @rotation: by how many places the sides are moved: the side with this index comes first
 * @parallel: (nullable): @subject in two languages, to write both
 *
 * The rows of @phase, details and examples included, as an HTML 5 fragment: one table a
 * phase with its title as the caption, in the language and direction of @subject. The second
 * language is below the first, marked as what it is.
 * Authored cards make a table of prompts and answers.
 *
 * Returns: (transfer full): the fragment, in UTF-8, which it cannot say itself
 */
char   *lm_table_to_html         (LmSubject         *subject,
                                  LmPhase           *phase,
                                  guint              rotation,
                                  LmParallelText    *parallel);

/**
 * lm_table_write_html:
 *
 * Makes the contents of a file for lm_exchange_write(): one page of HTML 5 that needs no
 * other file, with the tables of all phases, for the screen and for paper.
 *
 * Returns: (transfer full): the contents
 */
GBytes *lm_table_write_html      (LmSubject         *subject,
                                  LmExchangeReport  *report,
                                  GCancellable      *cancellable,
                                  GError           **error);

G_END_DECLS
