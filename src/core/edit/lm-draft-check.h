/* lm-draft-check.h: what is wrong in a draft
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/edit/lm-draft.h"
#include "core/subject/lm-subject-reader.h"

G_BEGIN_DECLS

/**
 * LmDraftCheck:
 *
 * Reads a draft as the file that it would be, on another thread, whenever nobody has
 * changed it for a moment.
 *
 * Signals: “checked” when the problems may be others now.
 */
#define LM_TYPE_DRAFT_CHECK (lm_draft_check_get_type ())
G_DECLARE_FINAL_TYPE (LmDraftCheck, lm_draft_check, LM, DRAFT_CHECK, GObject)

LmDraftCheck *lm_draft_check_new          (LmDraft      *draft);

/**
 * lm_draft_check_get_problems:
 * @self: a check
 *
 * Returns: (transfer none) (element-type LmProblem): errors and warnings of the last reading
 */
GPtrArray    *lm_draft_check_get_problems (LmDraftCheck *self);

/**
 * lm_draft_check_count_errors:
 * @self: a check
 *
 * Returns: how many of the problems keep the draft from being a subject
 */
guint         lm_draft_check_count_errors (LmDraftCheck *self);

/**
 * lm_draft_check_get_message:
 * @self: a check
 * @pointer: JSON Pointer of a value
 *
 * Returns: (nullable): what is wrong right there, or %NULL
 */
const char   *lm_draft_check_get_message  (LmDraftCheck *self,
                                           const char   *pointer);

/**
 * lm_draft_check_run:
 * @self: a check
 *
 * Checks at once, without waiting for a pause.
 */
void          lm_draft_check_run          (LmDraftCheck *self);

G_END_DECLS
