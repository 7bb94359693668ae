/* lm-subject-counts.h: how far a student is with a subject that is not open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-store.h"
#include "core/study/lm-card-set.h"

G_BEGIN_DECLS

/**
 * LmSubjectCounts:
 * @n_seen: cards that were answered and not forgotten on purpose
 * @n_known: those of them that are scheduled in days
 * @n_due: those of them that should be asked now
 *
 * What is known of a subject's cards; all others are new.
 */
typedef struct
{
  guint n_seen;
  guint n_known;
  guint n_due;
} LmSubjectCounts;

/**
 * lm_subject_counts_async:
 * @store: a store
 * @subject: a subject's id
 * @cards: its cards; what the log has of others is not counted
 * @cancellable: (nullable): cancels waiting
 * @callback: called when they are counted
 * @data: for @callback
 *
 * Counts on the thread of @store, with all that was appended before.
 */
void     lm_subject_counts_async  (LmStore              *store,
                                   const char           *subject,
                                   LmCardSet            *cards,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              data);
gboolean lm_subject_counts_finish (LmStore              *store,
                                   GAsyncResult         *result,
                                   LmSubjectCounts      *counts,
                                   GError              **error);

G_END_DECLS
