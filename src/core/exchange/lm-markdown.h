/* lm-markdown.h: a subject as tables in Markdown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange-report.h"
#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_markdown_write:
 *
 * Makes the contents of a file for lm_exchange_write(): headings, and one table for the
 * aspects and one for the authored cards of each phase, as GitHub's dialect has them.
 * What stands in the subject never becomes markup.
 *
 * Returns: (transfer full): the contents
 */
GBytes *lm_markdown_write (LmSubject         *subject,
                           LmExchangeReport  *report,
                           GCancellable      *cancellable,
                           GError           **error);

G_END_DECLS
