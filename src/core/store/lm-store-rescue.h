/* lm-store-rescue.h: what is left of a damaged file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-event-log.h"

G_BEGIN_DECLS

/**
 * lm_store_dup_free_name:
 * @path: the progress file
 * @why: a word for the name, such as “damaged”
 *
 * Returns: (transfer full): a name beside @path, with the word and the time in it, that is free
 */
char     *lm_store_dup_free_name (const char *path,
                                  const char *why);

/**
 * lm_store_set_aside:
 * @path: a damaged progress file
 * @error: return location for a #GError
 *
 * Renames the file, and what SQLite keeps beside it, to a name with the date.
 *
 * Returns: (transfer full) (nullable): the new name, which was free, or %NULL
 */
char     *lm_store_set_aside (const char  *path,
                              GError     **error);

/**
 * lm_store_recover:
 * @file: a file that was set aside, or a backup; it is only read
 * @log: a log that was prepared, where what can be read is added
 * @n_recovered: (out): how many events
 * @error: return location for a #GError, about @log; damage in @file is none
 */
gboolean  lm_store_recover   (const char  *file,
                              LmEventLog  *log,
                              guint       *n_recovered,
                              GError     **error);

G_END_DECLS
