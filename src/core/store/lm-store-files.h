/* lm-store-files.h: take progress along, bring it in, bring it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-event-log.h"
#include "core/store/lm-store.h"

G_BEGIN_DECLS

/**
 * lm_store_export_async:
 * @self: a store
 * @file: where to; complete or untouched, never half
 * @cancellable: (nullable): cancels waiting
 * @callback: called when @file is written
 * @data: for @callback
 *
 * Writes every event as a line of JSON.
 */
void       lm_store_export_async        (LmStore              *self,
                                         GFile                *file,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
gboolean   lm_store_export_finish       (LmStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);

/**
 * lm_store_import_async:
 * @self: a store
 * @file: what should be an exported log
 * @cancellable: (nullable): cancels waiting
 * @callback: called when its events are there, or none of them
 * @data: for @callback
 *
 * Adds the events of @file that are not there yet.
 */
void       lm_store_import_async        (LmStore              *self,
                                         GFile                *file,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);

/**
 * lm_store_import_finish:
 * @self: a store
 * @result: what the callback got
 * @counts: (out): what became of the events
 * @messages: (out) (transfer full): what was refused, a line each; empty if nothing was
 * @error: return location for a #GError
 */
gboolean   lm_store_import_finish       (LmStore              *self,
                                         GAsyncResult         *result,
                                         LmMergeCounts        *counts,
                                         char                **messages,
                                         GError              **error);

/**
 * lm_store_list_backups_async:
 * @self: a store
 * @cancellable: (nullable): cancels waiting
 * @callback: called when the backups are known
 * @data: for @callback
 */
void       lm_store_list_backups_async  (LmStore              *self,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);

/**
 * lm_store_list_backups_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type LmStoreBackup): the backups, the newest first
 */
GPtrArray *lm_store_list_backups_finish (LmStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);

/**
 * lm_store_restore_async:
 * @self: a store
 * @backup: the path of a backup
 * @cancellable: (nullable): cancels it, as long as it has not begun
 * @callback: called when the progress is that of @backup
 * @data: for @callback
 */
void       lm_store_restore_async       (LmStore              *self,
                                         const char           *backup,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);

/**
 * lm_store_restore_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): where the progress of before is kept
 */
char      *lm_store_restore_finish      (LmStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
