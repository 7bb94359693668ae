/* lm-store-backup.h: older states of the progress file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-database.h"
#include "core/study/lm-study-day.h"

G_BEGIN_DECLS

/**
 * lm_store_backup_make:
 * @database: a connection to the progress file
 * @today: the study day
 * @error: return location for a #GError
 *
 * Copies the file to the folder “backups” beside it, unless that was done today, and
 * removes backups that are old: the newest ten stay, and the newest of each of the
 * last twelve months.
 */
gboolean   lm_store_backup_make        (LmDatabase   *database,
                                        LmStudyDay    today,
                                        GError      **error);

/**
 * lm_store_backup_copy:
 * @database: a connection
 * @name: a file that is not there
 * @error: return location for a #GError
 *
 * Copies the file of @database to @name, which appears when it is complete.
 */
gboolean   lm_store_backup_copy        (LmDatabase   *database,
                                        const char   *name,
                                        GError      **error);

/**
 * LmStoreBackup:
 * @path: where it is
 * @day: the study day of which it is
 */
typedef struct
{
  char       *path;
  LmStudyDay  day;
} LmStoreBackup;

/**
 * lm_store_backup_list:
 * @path: the progress file
 *
 * Returns: (transfer full) (element-type LmStoreBackup): its backups, the newest first
 */
GPtrArray *lm_store_backup_list        (const char   *path);

/**
 * lm_store_backup_dup_newest:
 * @path: the progress file
 *
 * Returns: (transfer full) (nullable): the newest backup, if there is one
 */
char      *lm_store_backup_dup_newest  (const char   *path);

/**
 * lm_store_backup_find_old:
 * @names: (element-type utf8): names of backups, in any order; they are sorted, newest first
 * @today: the study day
 *
 * Returns: (transfer container) (element-type utf8): those of @names that may go
 */
GPtrArray *lm_store_backup_find_old    (GPtrArray    *names,
                                        LmStudyDay    today);

G_END_DECLS
