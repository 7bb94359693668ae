/* lm-subject-draft.h: a subject that is made record by record
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange-error.h"
#include "core/exchange/lm-import-options.h"
#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * LmSubjectDraft:
 *
 * Sides and phases with what was added to them, in order, and an id for each made from its
 * text. Texts are not checked: who adds them knows where in a file they stand.
 */
typedef struct _LmSubjectDraft LmSubjectDraft;
typedef struct _LmPhaseDraft   LmPhaseDraft;

LmSubjectDraft *lm_subject_draft_new         (void);
void            lm_subject_draft_free        (LmSubjectDraft         *self);

/**
 * lm_subject_draft_add_side:
 * @self: a draft without aspects, with fewer than four sides
 * @name: the name of the side
 *
 * Adds a side in the color for its position.
 */
void            lm_subject_draft_add_side    (LmSubjectDraft         *self,
                                              const char             *name);

/**
 * lm_subject_draft_get_phase:
 * @self: a draft
 * @title: the title of the phase
 *
 * Returns: (transfer none) (nullable): the phase with @title, which is added when there was
 *   none; %NULL when that would be one too many
 */
LmPhaseDraft   *lm_subject_draft_get_phase   (LmSubjectDraft         *self,
                                              const char             *title);

/**
 * lm_subject_draft_add_aspect:
 * @self: a draft with sides
 * @phase: one of its phases
 * @title: the title of the aspect
 * @statements: one for each side, empty where it says nothing; at least one is not
 *
 * Returns: whether there was room: with it, the subject has no more cells and cards than
 *   it may
 */
gboolean        lm_subject_draft_add_aspect  (LmSubjectDraft         *self,
                                              LmPhaseDraft           *phase,
                                              const char             *title,
                                              const char * const     *statements);

/**
 * lm_subject_draft_add_card:
 * @self: a draft
 * @phase: one of its phases
 * @prompt: the question
 * @answer: the answer
 * @hint: (nullable): a hint, may be empty
 *
 * Returns: whether there was room
 */
gboolean        lm_subject_draft_add_card    (LmSubjectDraft         *self,
                                              LmPhaseDraft           *phase,
                                              const char             *prompt,
                                              const char             *answer,
                                              const char             *hint);

/**
 * lm_subject_draft_finish:
 * @self: a draft with at least one phase; nothing may be added after this
 * @options: the id and language of the subject
 * @title: its title
 *
 * Returns: (transfer full): the subject
 */
LmSubject      *lm_subject_draft_finish      (LmSubjectDraft         *self,
                                              const LmImportOptions  *options,
                                              const char             *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmSubjectDraft, lm_subject_draft_free)

G_END_DECLS
