/* lm-subject-summary.h: what a library knows of a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-set.h"

G_BEGIN_DECLS

/**
 * LmSubjectSummary:
 * @id: (nullable): the id of the subject, %NULL when the file does not open
 * @title: (nullable): its title
 * @language: (nullable): the BCP 47 tag of its text
 * @sides: (nullable) (element-type LmSide): its sides, none in a plain deck
 * @n_phases: how many phases it has
 * @n_aspects: how many aspects they have
 * @cards: (nullable): its cards
 * @message: (nullable): why the file does not open, %NULL when it does
 * @report: (nullable): all its problems, a line each; empty when it could not be read at all
 *
 * A subject without what is in it, or why there is none. It never changes, so that any thread may read it.
 */
typedef struct
{
  char      *id;
  char      *title;
  char      *language;
  GPtrArray *sides;
  guint      n_phases;
  guint      n_aspects;
  LmCardSet *cards;
  char      *message;
  char      *report;
} LmSubjectSummary;

/**
 * lm_subject_summary_new:
 * @subject: a subject
 *
 * Returns: (transfer full): what a library knows of it
 */
LmSubjectSummary *lm_subject_summary_new   (LmSubject        *subject);

/**
 * lm_subject_summary_read:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 *
 * Reads @file and blocks meanwhile; the subject itself is let go again.
 *
 * Returns: (transfer full): what is in it, or why it does not open
 */
LmSubjectSummary *lm_subject_summary_read  (GFile            *file,
                                            GCancellable     *cancellable);
LmSubjectSummary *lm_subject_summary_ref   (LmSubjectSummary *self);
void              lm_subject_summary_unref (LmSubjectSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmSubjectSummary, lm_subject_summary_unref)

G_END_DECLS
