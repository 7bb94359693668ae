/* lm-store-worker.h: what the store does on its own thread
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-event-log.h"

G_BEGIN_DECLS

/**
 * LmStoreWorker:
 *
 * The connection of a store and what is done with it. It belongs to the thread that made
 * it; where the file cannot be used it keeps what it is given in memory, and says so.
 */
typedef struct _LmStoreWorker LmStoreWorker;

/**
 * lm_store_worker_new:
 * @path: (nullable): the progress file, or %NULL to keep everything in memory
 * @rules: the settings
 *
 * Opens the file. A damaged one is set aside and what can be read of it is recovered.
 *
 * Returns: (transfer full): a worker, whatever happened
 */
LmStoreWorker *lm_store_worker_new          (const char       *path,
                                             LmStudyRules     *rules);
void           lm_store_worker_free         (LmStoreWorker    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmStoreWorker, lm_store_worker_free)

/**
 * lm_store_worker_get_trouble:
 * @self: a worker
 *
 * Returns: (transfer none) (nullable): what happened when the file was opened, for a
 *   person to read; %NULL when all is well
 */
const GError  *lm_store_worker_get_trouble  (LmStoreWorker    *self);

/**
 * lm_store_worker_is_read_only:
 * @self: a worker
 *
 * Returns: whether nothing can be appended
 */
gboolean       lm_store_worker_is_read_only (LmStoreWorker    *self);

/**
 * lm_store_worker_is_in_memory:
 * @self: a worker
 *
 * Returns: whether what is appended ends with the program
 */
gboolean       lm_store_worker_is_in_memory (LmStoreWorker    *self);

/**
 * lm_store_worker_restore:
 * @self: a worker
 * @backup: a backup
 * @kept_as: (out) (transfer full): where the progress of before is kept
 * @error: return location for a #GError
 *
 * Makes the progress what it was in @backup, after a copy of what it is now. Killed in the
 * middle, it is the one or the other. The installation gets a new device: events that are
 * appended from here on never have the id of one that came after the backup.
 */
gboolean       lm_store_worker_restore      (LmStoreWorker    *self,
                                             const char       *backup,
                                             char            **kept_as,
                                             GError          **error);

/**
 * lm_store_worker_get_path:
 * @self: a worker
 *
 * Returns: (transfer none) (nullable): the progress file, %NULL when everything is in memory
 */
const char    *lm_store_worker_get_path     (LmStoreWorker    *self);
LmDatabase    *lm_store_worker_get_database (LmStoreWorker    *self);
LmEventLog    *lm_store_worker_get_log      (LmStoreWorker    *self);

G_END_DECLS
