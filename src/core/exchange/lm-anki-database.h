/* lm-anki-database.h: a database of Anki’s, which nobody trusts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "core/exchange/lm-anki-work.h"

G_BEGIN_DECLS

/**
 * LmAnkiDatabase:
 *
 * A connection for the thread that opened it. It reads, and nothing else: no views,
 * triggers, virtual tables or extensions of the file come to run.
 */
typedef struct _LmAnkiDatabase LmAnkiDatabase;

typedef sqlite3_stmt LmAnkiRows;

/**
 * lm_anki_database_open:
 * @path: the file, which may be removed as soon as this returns
 * @work: the reading that this is a part of; it must outlive the database
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Returns: (transfer full) (nullable): the database
 */
LmAnkiDatabase *lm_anki_database_open        (const char           *path,
                                              LmAnkiWork           *work,
                                              GError              **error);
void            lm_anki_database_close       (LmAnkiDatabase       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnkiDatabase, lm_anki_database_close)

/**
 * lm_anki_database_check_table:
 * @self: a database
 * @table: the name of a table
 * @columns: the names of columns, %NULL-terminated
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Returns: whether @table is an ordinary table with these columns, none of them computed,
 *   where a column `id` is the key
 */
gboolean        lm_anki_database_check_table (LmAnkiDatabase       *self,
                                              const char           *table,
                                              const char * const   *columns,
                                              GError              **error);

/**
 * lm_anki_database_query:
 * @self: a database
 * @sql: a SELECT over checked tables
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Returns: (transfer full) (nullable): its rows
 */
LmAnkiRows     *lm_anki_database_query       (LmAnkiDatabase       *self,
                                              const char           *sql,
                                              GError              **error);
void            lm_anki_rows_free            (LmAnkiRows           *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnkiRows, lm_anki_rows_free)

/**
 * lm_anki_database_step:
 * @self: a database
 * @rows: the rows of a query
 * @is_row: (out): whether there was one more
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the file could be read
 */
gboolean        lm_anki_database_step        (LmAnkiDatabase       *self,
                                              LmAnkiRows           *rows,
                                              gboolean             *is_row,
                                              GError              **error);

/**
 * lm_anki_rows_dup_text:
 * @rows: rows that stand at one
 * @column: the column, from 0
 *
 * Returns: (transfer full): the text there in valid UTF-8, empty when there is none
 */
char           *lm_anki_rows_dup_text        (LmAnkiRows           *rows,
                                              int                   column);

G_END_DECLS
