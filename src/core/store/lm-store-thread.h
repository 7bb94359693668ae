/* lm-store-thread.h: the thread that a store works on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-store-worker.h"

G_BEGIN_DECLS

/**
 * LmStoreThread:
 *
 * A thread with a worker of its own, to which jobs are given. It does one after the other, in
 * the order in which they came.
 */
typedef struct _LmStoreThread LmStoreThread;

/**
 * LmStoreJob:
 * @worker: the worker of the thread
 * @task: what the job was given with; the job must return from it
 *
 * What is done on the thread.
 */
typedef void (*LmStoreJob) (LmStoreWorker *worker,
                            GTask         *task);

/**
 * lm_store_thread_new:
 * @path: (nullable): the progress file, or %NULL to keep everything in memory
 * @rules: the settings
 *
 * Returns: (transfer full): a thread that begins with opening the file
 */
LmStoreThread *lm_store_thread_new  (const char     *path,
                                     LmStudyRules   *rules);
void           lm_store_thread_push (LmStoreThread  *self,
                                     LmStoreJob      run,
                                     GTask          *task);

/**
 * lm_store_thread_end:
 * @self: (transfer full): a thread
 *
 * Waits until all jobs are done, and frees @self.
 */
void           lm_store_thread_end  (LmStoreThread  *self);

G_END_DECLS
