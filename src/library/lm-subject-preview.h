/* lm-subject-preview.h: what a subject is, before it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/exchange/lm-exchange-report.h"
#include "core/library/lm-subject-summary.h"

G_BEGIN_DECLS

/**
 * LmSubjectPreview:
 *
 * Title, sides, phases and size of a subject, and what did not come along.
 */
#define LM_TYPE_SUBJECT_PREVIEW (lm_subject_preview_get_type ())
G_DECLARE_FINAL_TYPE (LmSubjectPreview, lm_subject_preview, LM, SUBJECT_PREVIEW, GtkWidget)

/**
 * lm_subject_preview_set_subject:
 * @self: a preview
 * @subject: a subject
 * @summary: how large it is
 * @report: (nullable): what was left out when it was read
 */
void lm_subject_preview_set_subject (LmSubjectPreview *self,
                                     LmSubject        *subject,
                                     LmSubjectSummary *summary,
                                     LmExchangeReport *report);

G_END_DECLS
