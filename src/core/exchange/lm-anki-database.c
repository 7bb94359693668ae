/* lm-anki-database.c: a database of Anki’s, which nobody trusts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-database.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STEPS_BETWEEN_CHECKS 10000      /* of SQLite’s virtual machine */

struct _LmAnkiDatabase
{
  /* Borrowed */
  LmAnkiWork *work;

  /* Owned */
  sqlite3 *handle;
};

static int
progress_cb (void *data)
{
  LmAnkiDatabase *self = data;

  return !lm_anki_work_check (self->work, NULL);
}

/* What the queries of this folder need, and nothing else. */
static int
authorize_cb (void       *data,
              int         action,
              const char *first,
              const char *second,
              const char *database,
              const char *source)
{
  static const char * const functions[] = {
    "json_extract", "count", "like", NULL
  };

  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
      return SQLITE_OK;

    case SQLITE_FUNCTION:
      return g_strv_contains (functions, second) ? SQLITE_OK : SQLITE_DENY;

    case SQLITE_PRAGMA:
      return strcmp (first, "table_xinfo") == 0 ? SQLITE_OK : SQLITE_DENY;

    default:
      return SQLITE_DENY;
    }
}

/* Anki compares names so. Only their order depends on it, which nothing here uses. */
static int
compare_cb (void       *data,
            int         length,
            const void *text,
            int         other_length,
            const void *other)
{
  int order = memcmp (text, other, MIN (length, other_length));

  return order != 0 ? order : length - other_length;
}

static gboolean
set_error (LmAnkiDatabase  *self,
           int              result,
           GError         **error)
{
  const char *cause = self->handle != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (result);
  g_autofree char *valid = g_utf8_make_valid (cause, -1);

  /* What stopped it may have been asked for. */
  if (result == SQLITE_INTERRUPT && !lm_anki_work_check (self->work, error))
    return FALSE;

  if (result == SQLITE_TOOBIG)
    g_set_error_literal (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
                         _("A text in this package is too long. In Anki, split it into several notes."));
  else
    g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                 _("The database in this package is damaged (%s). Export it from Anki again."), valid);

  return FALSE;
}

static void
set_limits (sqlite3 *handle)
{
  sqlite3_limit (handle, SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024);
  sqlite3_limit (handle, SQLITE_LIMIT_SQL_LENGTH, 64 * 1024);
  sqlite3_limit (handle, SQLITE_LIMIT_COLUMN, 100);
  sqlite3_limit (handle, SQLITE_LIMIT_EXPR_DEPTH, 20);
  sqlite3_limit (handle, SQLITE_LIMIT_COMPOUND_SELECT, 4);
  sqlite3_limit (handle, SQLITE_LIMIT_VDBE_OP, 10000);
  sqlite3_limit (handle, SQLITE_LIMIT_FUNCTION_ARG, 8);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100);
  sqlite3_limit (handle, SQLITE_LIMIT_VARIABLE_NUMBER, 8);
  sqlite3_limit (handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
  sqlite3_limit (handle, SQLITE_LIMIT_WORKER_THREADS, 0);
}

static int
configure (LmAnkiDatabase *self)
{
  int result;

  sqlite3_extended_result_codes (self->handle, FALSE);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_CHECKS, progress_cb, self);
  set_limits (self->handle);

  result = sqlite3_create_collation (self->handle, "unicase", SQLITE_UTF8, NULL, compare_cb);
  if (result == SQLITE_OK)
    result = sqlite3_exec (self->handle,
                           "PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; "
                           "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY",
                           NULL, NULL, NULL);
  /* What is asked about in the form of tables is declared when it is first used. */
  if (result == SQLITE_OK)
    result = sqlite3_exec (self->handle, "SELECT 1 FROM json_each ('[]'), pragma_table_xinfo ('col')",
                           NULL, NULL, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_set_authorizer (self->handle, authorize_cb, self);

  return result;
}

LmAnkiDatabase *
lm_anki_database_open (const char  *path,
                       LmAnkiWork  *work,
                       GError     **error)
{
  g_autoptr(LmAnkiDatabase) self = g_new0 (LmAnkiDatabase, 1);
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
  int result;

  self->work = work;

  result = sqlite3_open_v2 (uri, &self->handle,
                            SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_PRIVATECACHE,
                            NULL);
  if (result == SQLITE_OK)
    result = configure (self);

  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
lm_anki_database_close (LmAnkiDatabase *self)
{
  sqlite3_close (self->handle);
  g_free (self);
}

LmAnkiRows *
lm_anki_database_query (LmAnkiDatabase  *self,
                        const char      *sql,
                        GError         **error)
{
  sqlite3_stmt *rows = NULL;
  int result = sqlite3_prepare_v2 (self->handle, sql, -1, &rows, NULL);

  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }

  return rows;
}

void
lm_anki_rows_free (LmAnkiRows *rows)
{
  sqlite3_finalize (rows);
}

gboolean
lm_anki_database_step (LmAnkiDatabase  *self,
                       LmAnkiRows      *rows,
                       gboolean        *is_row,
                       GError         **error)
{
  int result = sqlite3_step (rows);

  *is_row = result == SQLITE_ROW;

  return result == SQLITE_ROW || result == SQLITE_DONE || set_error (self, result, error);
}

char *
lm_anki_rows_dup_text (LmAnkiRows *rows,
                       int         column)
{
  const char *text = (const char *) sqlite3_column_text (rows, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
}

static gboolean
set_wrong_table (const char  *table,
                 GError     **error)
{
  g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
               _("The table “%s” in this package is missing, or not as Anki makes it. Export it from Anki again."),
               table);

  return FALSE;
}

/* A view or a virtual table can have the name too. */
static gboolean
check_is_table (LmAnkiDatabase  *self,
                const char      *table,
                GError         **error)
{
  g_autoptr(LmAnkiRows) rows = NULL;
  gboolean is_row;

  rows = lm_anki_database_query (self,
                                 "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name = ?1 "
                                 "AND rootpage > 0 AND sql LIKE 'CREATE TABLE %'", error);
  if (rows == NULL)
    return FALSE;

  sqlite3_bind_text (rows, 1, table, -1, SQLITE_STATIC);
  if (!lm_anki_database_step (self, rows, &is_row, error))
    return FALSE;

  return sqlite3_column_int (rows, 0) == 1 || set_wrong_table (table, error);
}

gboolean
lm_anki_database_check_table (LmAnkiDatabase      *self,
                              const char          *table,
                              const char * const  *columns,
                              GError             **error)
{
  g_autoptr(LmAnkiRows) rows = NULL;
  guint n_found = 0;
  gboolean is_row;

  if (!check_is_table (self, table, error))
    return FALSE;

  rows = lm_anki_database_query (self, "SELECT name, type, pk, hidden FROM pragma_table_xinfo (?1)", error);
  if (rows == NULL)
    return FALSE;

  sqlite3_bind_text (rows, 1, table, -1, SQLITE_STATIC);

  while (TRUE)
    {
      const char *name, *type;

      if (!lm_anki_database_step (self, rows, &is_row, error))
        return FALSE;

      if (!is_row)
        break;

      name = (const char *) sqlite3_column_text (rows, 0);
      type = (const char *) sqlite3_column_text (rows, 1);

      if (sqlite3_column_int (rows, 3) != 0)
        return set_wrong_table (table, error);

      if (g_strcmp0 (name, "id") == 0 &&
          (sqlite3_column_int (rows, 2) != 1 || type == NULL || g_ascii_strcasecmp (type, "integer") != 0))
        return set_wrong_table (table, error);

      if (name != NULL && g_strv_contains (columns, name))
        n_found++;
    }

  return n_found == g_strv_length ((GStrv) columns) || set_wrong_table (table, error);
}
