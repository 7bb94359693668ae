/* lm-database.c: one connection to SQLite
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <unistd.h>

#include "core/store/lm-database.h"

#define BUSY_TIMEOUT 2000        /* milliseconds */
#define PAGES_AT_ONCE 1000

struct _LmDatabase
{
  /* Owned */
  sqlite3    *handle;
  char       *path;
  GHashTable *statements;        /* const char *, as a pointer, to sqlite3_stmt */

  /* State */
  GThread *thread;               /* the only one that may call */
};

static void
statement_free (gpointer data)
{
  sqlite3_finalize (data);
}

static LmStoreError
get_code (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return LM_STORE_ERROR_CORRUPT;

    case SQLITE_FULL:
      return LM_STORE_ERROR_FULL;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      return LM_STORE_ERROR_READ_ONLY;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LM_STORE_ERROR_BUSY;

    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
      return LM_STORE_ERROR_UNREADABLE;

    default:
      return LM_STORE_ERROR_FAILED;
    }
}

/* SQLite cannot make the files that stand beside the database then, and says only that. */
static gboolean
may_be_read_only (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, R_OK) == 0 && (g_access (path, W_OK) != 0 || g_access (folder, W_OK) != 0);
}

/* A quota, and a limit on the size of files, show as a failed write; a disk that is
 * broken says so itself. */
static LmStoreError
get_code_of_last (LmDatabase *self,
                  int         result)
{
  gboolean is_write = result == SQLITE_IOERR_WRITE ||
                      result == SQLITE_IOERR_TRUNCATE ||
                      result == SQLITE_IOERR_SHMSIZE;

  if (is_write && sqlite3_system_errno (self->handle) != EIO)
    return LM_STORE_ERROR_FULL;

  if ((result & 0xff) == SQLITE_CANTOPEN && may_be_read_only (self->path))
    return LM_STORE_ERROR_READ_ONLY;

  return get_code (result);
}

static char *
describe (LmStoreError  code,
          const char   *path,
          const char   *cause)
{
  switch (code)
    {
    case LM_STORE_ERROR_CORRUPT:
      return g_strdup_printf (_("The file “%s”, which holds your progress, is damaged (%s)."), path, cause);

    case LM_STORE_ERROR_FULL:
      return g_strdup_printf (_("The disk that holds “%s” is full, or its quota is used up. "
                                "Make room on it, then try again."), path);

    case LM_STORE_ERROR_READ_ONLY:
      return g_strdup_printf (_("“%s” or its folder may not be written. "
                                "Give yourself the permission to write there, then try again."), path);

    case LM_STORE_ERROR_BUSY:
      return g_strdup_printf (_("Another program is using “%s”. Close it, then try again."), path);

    case LM_STORE_ERROR_UNREADABLE:
      return g_strdup_printf (_("“%s” cannot be opened (%s). "
                                "See that it is a file that you may read, and that its folder is there."),
                              path, cause);

    case LM_STORE_ERROR_FAILED:
    case LM_STORE_ERROR_NEWER:
    case LM_STORE_ERROR_CONFLICT:
    case LM_STORE_ERROR_INVALID:
    default:
      return g_strdup_printf (_("“%s” cannot be used: %s."), path, cause);
    }
}

static void
set_error (LmDatabase  *self,
           int          result,
           GError     **error)
{
  LmStoreError code = get_code_of_last (self, result);
  const char *cause = self->handle != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (result);
  g_autofree char *message = describe (code, self->path, cause);

  g_set_error_literal (error, LM_STORE_ERROR, code, message);
}

static gboolean
check_result (LmDatabase  *self,
              int          result,
              GError     **error)
{
  if (result == SQLITE_OK || result == SQLITE_DONE)
    return TRUE;

  set_error (self, result, error);

  return FALSE;
}

static gboolean
configure (LmDatabase      *self,
           LmDatabaseMode   mode,
           GError         **error)
{
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
  sqlite3_extended_result_codes (self->handle, TRUE);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  switch (mode)
    {
    case LM_DATABASE_CREATE:
    case LM_DATABASE_WRITE:
      return lm_database_execute (self,
                                  "PRAGMA synchronous = FULL;"
                                  "PRAGMA foreign_keys = ON", error);

    case LM_DATABASE_READ:
    case LM_DATABASE_FOREIGN:
    default:
      return lm_database_execute (self, "PRAGMA query_only = ON; SELECT count (*) FROM sqlite_schema", error);
    }
}

static int
get_open_flags (LmDatabaseMode mode)
{
  const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;

  switch (mode)
    {
    case LM_DATABASE_CREATE:
      return flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

    case LM_DATABASE_WRITE:
      return flags | SQLITE_OPEN_READWRITE;

    case LM_DATABASE_READ:
    case LM_DATABASE_FOREIGN:
    default:
      return flags | SQLITE_OPEN_READONLY;
    }
}

static char *
get_uri (const char     *path,
         LmDatabaseMode  mode)
{
  g_autofree char *escaped = NULL;

  if (path == NULL)
    return g_strdup (":memory:");

  escaped = g_uri_escape_string (path, "/", FALSE);

  return g_strconcat ("file:", escaped, mode == LM_DATABASE_FOREIGN ? "?immutable=1" : NULL, NULL);
}

LmDatabase *
lm_database_open (const char      *path,
                  LmDatabaseMode   mode,
                  GError         **error)
{
  g_autoptr(LmDatabase) self = g_new0 (LmDatabase, 1);
  g_autofree char *uri = get_uri (path, mode);
  int result;

  self->thread = g_thread_self ();
  self->path = g_strdup (path != NULL ? path : ":memory:");
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, statement_free);

  result = sqlite3_open_v2 (uri, &self->handle, get_open_flags (mode), NULL);

  if (!check_result (self, result, error) || !configure (self, mode, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lm_database_close (LmDatabase *self)
{
  g_return_if_fail (self->thread == g_thread_self ());

  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_free (self->path);
  g_free (self);
}

const char *
lm_database_get_path (LmDatabase *self)
{
  return self->path;
}

sqlite3 *
lm_database_get_handle (LmDatabase *self)
{
  g_return_val_if_fail (self->thread == g_thread_self (), NULL);

  return self->handle;
}

gboolean
lm_database_execute (LmDatabase  *self,
                     const char  *sql,
                     GError     **error)
{
  g_return_val_if_fail (self->thread == g_thread_self (), FALSE);

  return check_result (self, sqlite3_exec (self->handle, sql, NULL, NULL, NULL), error);
}

static sqlite3_stmt *
get_statement (LmDatabase  *self,
               const char  *sql,
               GError     **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    {
      sqlite3_reset (statement);
      return statement;
    }

  if (!check_result (self,
                     sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL),
                     error))
    return NULL;

  g_hash_table_insert (self->statements, (gpointer) sql, statement);

  return statement;
}

static int
bind_one (sqlite3_stmt *statement,
          int           position,
          char          type,
          va_list      *parameters)
{
  switch (type)
    {
    case 'i':
      return sqlite3_bind_int64 (statement, position, va_arg (*parameters, gint64));

    case 'd':
      return sqlite3_bind_double (statement, position, va_arg (*parameters, double));

    case 's':
      return sqlite3_bind_text (statement, position, va_arg (*parameters, const char *), -1, SQLITE_STATIC);

    case 'n':
      return sqlite3_bind_null (statement, position);

    default:
      g_return_val_if_reached (SQLITE_MISUSE);
    }
}

sqlite3_stmt *
lm_database_query (LmDatabase  *self,
                   GError     **error,
                   const char  *sql,
                   const char  *types,
                   ...)
{
  sqlite3_stmt *statement;
  va_list parameters;
  int result = SQLITE_OK;

  g_return_val_if_fail (self->thread == g_thread_self (), NULL);

  statement = get_statement (self, sql, error);
  if (statement == NULL)
    return NULL;

  va_start (parameters, types);
  for (int i = 0; types[i] != '\0' && result == SQLITE_OK; i++)
    result = bind_one (statement, i + 1, types[i], &parameters);
  va_end (parameters);

  return check_result (self, result, error) ? statement : NULL;
}

int
lm_database_step (LmDatabase    *self,
                  sqlite3_stmt  *statement,
                  GError       **error)
{
  int result;

  g_return_val_if_fail (self->thread == g_thread_self (), SQLITE_MISUSE);

  if (statement == NULL)
    return SQLITE_ERROR;

  result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    return result;

  if (result != SQLITE_DONE)
    set_error (self, result, error);

  sqlite3_reset (statement);

  return result;
}

gboolean
lm_database_run (LmDatabase    *self,
                 sqlite3_stmt  *statement,
                 GError       **error)
{
  return lm_database_step (self, statement, error) == SQLITE_DONE;
}

gboolean
lm_database_get_integer (LmDatabase    *self,
                         sqlite3_stmt  *statement,
                         gint64        *value,
                         GError       **error)
{
  int result = lm_database_step (self, statement, error);

  if (result == SQLITE_ROW)
    {
      *value = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }

  return result == SQLITE_ROW || result == SQLITE_DONE;
}

gboolean
lm_database_begin (LmDatabase  *self,
                   GError     **error)
{
  return lm_database_execute (self, "BEGIN IMMEDIATE", error);
}

gboolean
lm_database_end (LmDatabase  *self,
                 gboolean     success,
                 GError     **error)
{
  if (success && lm_database_execute (self, "COMMIT", error))
    return TRUE;

  /* After some errors SQLite has rolled back by itself. */
  if (!sqlite3_get_autocommit (self->handle))
    lm_database_execute (self, "ROLLBACK", NULL);

  return FALSE;
}

gboolean
lm_database_check (LmDatabase  *self,
                   GError     **error)
{
  sqlite3_stmt *statement = lm_database_query (self, error, "PRAGMA quick_check (1)", "");
  const char *finding;

  if (lm_database_step (self, statement, error) != SQLITE_ROW)
    return FALSE;

  finding = (const char *) sqlite3_column_text (statement, 0);
  if (g_strcmp0 (finding, "ok") != 0)
    {
      g_autofree char *message = describe (LM_STORE_ERROR_CORRUPT, self->path, finding);

      g_set_error_literal (error, LM_STORE_ERROR, LM_STORE_ERROR_CORRUPT, message);
      sqlite3_reset (statement);
      return FALSE;
    }

  sqlite3_reset (statement);

  return TRUE;
}

gboolean
lm_database_copy (LmDatabase  *from,
                  LmDatabase  *to,
                  GError     **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int step = SQLITE_OK;
  int result;

  g_return_val_if_fail (from->thread == g_thread_self (), FALSE);
  g_return_val_if_fail (to->thread == g_thread_self (), FALSE);

  while (backup != NULL && step == SQLITE_OK)
    step = sqlite3_backup_step (backup, PAGES_AT_ONCE);

  /* What is prepared against the old contents is prepared anew by SQLite itself. */
  result = backup != NULL ? sqlite3_backup_finish (backup) : sqlite3_errcode (to->handle);

  /* That another program holds the file is no failure to SQLite, but then nothing was copied. */
  if (result == SQLITE_OK && step != SQLITE_DONE)
    result = step;

  return check_result (to, result, error);
}
