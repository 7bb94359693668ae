/* lm-store.h: the progress of a student, on disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-progress-log.h"
#include "core/study/lm-study-rules.h"

G_BEGIN_DECLS

/**
 * LmStore:
 *
 * A #LmProgressLog in SQLite. All reading and writing is done on a thread of its own;
 * the calling thread, which must be the one of its main context, never waits for a disk. An event
 * counts at once, and is on disk when “n-unsaved” falls again.
 *
 * Properties: “trouble” (a text for a person, %NULL when all is well), “read-only”,
 * “n-unsaved” (events that are not on disk yet), each notified on change.
 */
#define LM_TYPE_STORE (lm_store_get_type ())
G_DECLARE_FINAL_TYPE (LmStore, lm_store, LM, STORE, GObject)

/**
 * LmClockFunc:
 *
 * Returns: now, milliseconds since 1970-01-01 UTC
 */
typedef gint64 (*LmClockFunc) (void);

/**
 * lm_store_new:
 * @path: (nullable): the progress file, or %NULL to keep everything in memory
 * @rules: the settings
 * @clock: (nullable): a clock, or %NULL for the system's
 *
 * Begins to open the file; lm_store_load_async() waits for that. When the store is let go it
 * finishes what it has begun to write.
 *
 * Returns: (transfer full): a store
 */
LmStore      *lm_store_new            (const char           *path,
                                       LmStudyRules         *rules,
                                       LmClockFunc           clock);

/**
 * lm_store_load_async:
 * @self: a store
 * @subject: a subject's id
 * @cancellable: (nullable): cancels waiting
 * @callback: called when the progress of @subject is known
 * @data: for @callback
 *
 * Reads what is known of the cards of a subject. Until then all of them count as new.
 */
void          lm_store_load_async     (LmStore              *self,
                                       const char           *subject,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              data);
gboolean      lm_store_load_finish    (LmStore              *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/**
 * lm_store_set_rules:
 * @self: a store
 * @rules: other settings
 *
 * Folds all events again; what is known of the cards that were loaded follows when that
 * is done.
 */
void          lm_store_set_rules      (LmStore              *self,
                                       LmStudyRules         *rules);

/**
 * lm_store_set_exam:
 * @self: a store
 * @subject: a subject's id
 * @day: the study day of its exam, or %LM_NO_DAY
 *
 * Cards are due no later than on the day before an exam that is ahead.
 */
void          lm_store_set_exam       (LmStore              *self,
                                       const char           *subject,
                                       LmStudyDay            day);

const char   *lm_store_get_trouble    (LmStore              *self);

/**
 * lm_store_close:
 * @self: a store
 *
 * Waits until all is on disk, and closes the file. Nothing may be appended afterwards.
 */
void          lm_store_close          (LmStore              *self);

G_END_DECLS
