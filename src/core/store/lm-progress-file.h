/* lm-progress-file.h: the log as a file to take along
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/store/lm-event-log.h"

G_BEGIN_DECLS

/**
 * lm_progress_file_write:
 * @file: where to; complete or untouched, never half
 * @log: the log
 * @error: return location for a #GError
 *
 * Writes every event, one a line, by time, device and counter.
 */
gboolean lm_progress_file_write (GFile          *file,
                                 LmEventLog     *log,
                                 GError        **error);

/**
 * lm_progress_file_read:
 * @file: what should be a log
 * @log: a log that was prepared, where its events are added, in one transaction
 * @counts: (out): how many events of each fate; lines that are no events count as refused
 * @messages: (element-type utf8): what was refused, as `FILE:LINE: MESSAGE`, is added here
 * @error: return location for a #GError, %LM_STORE_ERROR_INVALID when @file is no log at all
 */
gboolean lm_progress_file_read  (GFile          *file,
                                 LmEventLog     *log,
                                 LmMergeCounts  *counts,
                                 GPtrArray      *messages,
                                 GError        **error);

/**
 * lm_cards_file_write:
 * @file: where to; complete or untouched, never half
 * @database: a connection
 * @subject: (nullable): a subject's id, or %NULL for all
 * @at: now, milliseconds since 1970-01-01 UTC
 * @error: return location for a #GError
 *
 * Writes one row of CSV for each card that has events.
 */
gboolean lm_cards_file_write    (GFile          *file,
                                 LmDatabase     *database,
                                 const char     *subject,
                                 gint64          at,
                                 GError        **error);

G_END_DECLS
