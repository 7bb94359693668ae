/* lm-database.h: one connection to SQLite
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "core/store/lm-store-error.h"

G_BEGIN_DECLS

/**
 * LmDatabase:
 *
 * A connection that belongs to the thread that opened it: no other may call it. What
 * it reports are messages for people, see #LmStoreError.
 */
typedef struct _LmDatabase LmDatabase;

/**
 * LmDatabaseMode:
 * @LM_DATABASE_CREATE: read and write, made when it is missing
 * @LM_DATABASE_WRITE: read and write, an error when it is missing
 * @LM_DATABASE_READ: read only
 * @LM_DATABASE_FOREIGN: read only, of a file that nobody writes and whose contents are not trusted
 */
typedef enum
{
  LM_DATABASE_CREATE,
  LM_DATABASE_WRITE,
  LM_DATABASE_READ,
  LM_DATABASE_FOREIGN,
} LmDatabaseMode;

/**
 * lm_database_open:
 * @path: (nullable): the file, or %NULL for a database in memory
 * @mode: what may be done with it
 * @error: return location for a #GError
 *
 * Opens the file with write-ahead log, full synchronization and foreign keys, and
 * waits up to two seconds for another program that holds it.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL
 */
LmDatabase   *lm_database_open          (const char      *path,
                                         LmDatabaseMode   mode,
                                         GError         **error);

/**
 * lm_database_close:
 * @self: (transfer full): a connection without open statements of its caller
 */
void          lm_database_close         (LmDatabase      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmDatabase, lm_database_close)

const char   *lm_database_get_path      (LmDatabase      *self);
sqlite3      *lm_database_get_handle    (LmDatabase      *self);

/**
 * lm_database_execute:
 * @self: a connection
 * @sql: one or more statements without parameters
 * @error: return location for a #GError
 *
 * Returns: whether all went well
 */
gboolean      lm_database_execute       (LmDatabase      *self,
                                         const char      *sql,
                                         GError         **error);

/**
 * lm_database_query:
 * @self: a connection
 * @error: return location for a #GError
 * @sql: a statement that lives as long as the program: it is prepared once
 * @types: one letter a parameter: `i` a gint64, `d` a double, `s` a text or %NULL, `n` nothing (for NULL)
 * @...: the parameters; texts must live until the next call with @sql
 *
 * Returns: (transfer none) (nullable): the statement with its parameters, for
 *   lm_database_step(); %NULL when it failed
 */
sqlite3_stmt *lm_database_query         (LmDatabase      *self,
                                         GError         **error,
                                         const char      *sql,
                                         const char      *types,
                                         ...);

/**
 * lm_database_step:
 * @self: a connection
 * @statement: (nullable): a statement, or %NULL, which is an error that was set before
 * @error: return location for a #GError, unset when lm_database_query() failed
 *
 * Returns: %SQLITE_ROW, %SQLITE_DONE (and the statement is reset), or another code, with @error set
 */
int           lm_database_step          (LmDatabase      *self,
                                         sqlite3_stmt    *statement,
                                         GError         **error);

/**
 * lm_database_run:
 * @self: a connection
 * @statement: (nullable): a statement that yields no rows, or %NULL as in lm_database_step()
 * @error: return location for a #GError
 *
 * Returns: whether it was done
 */
gboolean      lm_database_run           (LmDatabase      *self,
                                         sqlite3_stmt    *statement,
                                         GError         **error);

/**
 * lm_database_get_integer:
 * @self: a connection
 * @statement: (nullable): a statement that yields one column, or %NULL as in lm_database_step()
 * @value: (out): the first row's value, untouched when there is no row
 * @error: return location for a #GError
 *
 * Returns: whether it was done
 */
gboolean      lm_database_get_integer   (LmDatabase      *self,
                                         sqlite3_stmt    *statement,
                                         gint64          *value,
                                         GError         **error);

/**
 * lm_database_begin:
 * @self: a connection without a transaction
 * @error: return location for a #GError
 *
 * Begins a transaction that may write.
 */
gboolean      lm_database_begin         (LmDatabase      *self,
                                         GError         **error);

/**
 * lm_database_end:
 * @self: a connection with a transaction
 * @success: whether to commit; if not, all of the transaction is undone
 * @error: return location for a #GError, only set when a commit fails, and it is undone
 *
 * Returns: @success, unless the commit failed
 */
gboolean      lm_database_end           (LmDatabase      *self,
                                         gboolean         success,
                                         GError         **error);

/**
 * lm_database_check:
 * @self: a connection
 * @error: return location for a #GError, %LM_STORE_ERROR_CORRUPT when the file is damaged
 *
 * Reads the whole file to see whether its structure is sound.
 */
gboolean      lm_database_check         (LmDatabase      *self,
                                         GError         **error);

/**
 * lm_database_copy:
 * @from: a connection
 * @to: another, whose contents are replaced in one transaction
 * @error: return location for a #GError
 *
 * Copies all of @from, also while another connection writes to it.
 */
gboolean      lm_database_copy          (LmDatabase      *from,
                                         LmDatabase      *to,
                                         GError         **error);

G_END_DECLS
