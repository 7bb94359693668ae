/* lm-habit-query.h: a student's habit, out of the log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-database.h"
#include "core/store/lm-store.h"
#include "core/study/lm-study-habit.h"

G_BEGIN_DECLS

/**
 * lm_habit_query_run:
 * @database: a connection to a progress file
 * @today: the study day that it is now
 * @habit: (out caller-allocates): the answer
 * @error: return location for a #GError
 *
 * Returns: whether @habit could be read
 */
gboolean lm_habit_query_run        (LmDatabase           *database,
                                    LmStudyDay            today,
                                    LmStudyHabit         *habit,
                                    GError              **error);

/**
 * lm_habit_query_run_async:
 * @store: a store
 * @cancellable: (nullable): cancels waiting
 * @callback: called when the answer is there
 * @data: for @callback
 *
 * lm_habit_query_run() on the thread of @store, with all that was appended before.
 */
void     lm_habit_query_run_async  (LmStore              *store,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              data);
gboolean lm_habit_query_run_finish (LmStore              *store,
                                    GAsyncResult         *result,
                                    LmStudyHabit         *habit,
                                    GError              **error);

G_END_DECLS
