/* lm-store-schema.c: the tables of the progress log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/store/lm-store-schema.h"

/* Versions:
 *   0  an empty file
 *   1  installation, devices, cards, events, days, choices
 *   2  installation.machine
 *
 * “events” is the log. All else can be made from it again: the columns of “cards”
 * but the first three, “days” and “choices”. A row number means nothing outside its
 * own file.
 */

static const char version_1[] =
  "CREATE TABLE installation ("
  "  one       INTEGER PRIMARY KEY CHECK (one = 1),"
  "  device    TEXT NOT NULL,"
  "  signature TEXT"                /* of the rules that the fold was made with; NULL: fold anew */
  ") STRICT;"

  "CREATE TABLE devices ("
  "  number INTEGER PRIMARY KEY,"
  "  id     TEXT NOT NULL UNIQUE"
  ") STRICT;"

  "CREATE TABLE cards ("
  "  number       INTEGER PRIMARY KEY,"
  "  subject      TEXT NOT NULL,"
  "  id           TEXT NOT NULL,"
  "  state        INTEGER NOT NULL DEFAULT 0,"
  "  step         INTEGER NOT NULL DEFAULT 0,"
  "  stability    REAL NOT NULL DEFAULT 0,"
  "  difficulty   REAL NOT NULL DEFAULT 0,"
  "  due_at       INTEGER NOT NULL DEFAULT 0,"
  "  due_day      INTEGER,"
  "  first_day    INTEGER,"
  "  last_day     INTEGER,"
  "  buried_until INTEGER,"
  "  set_due      INTEGER,"
  "  reviews      INTEGER NOT NULL DEFAULT 0,"
  "  lapses       INTEGER NOT NULL DEFAULT 0,"
  "  suspended    INTEGER NOT NULL DEFAULT 0,"
  "  flag         INTEGER NOT NULL DEFAULT 0,"
  "  last_at      INTEGER,"
  "  last_device  INTEGER REFERENCES devices,"
  "  last_counter INTEGER,"
  "  note         TEXT,"
  "  UNIQUE (subject, id)"
  ") STRICT;"

  "CREATE TABLE events ("
  "  device         INTEGER NOT NULL REFERENCES devices,"
  "  counter        INTEGER NOT NULL,"
  "  at             INTEGER NOT NULL,"
  "  day            INTEGER NOT NULL,"
  "  card           INTEGER REFERENCES cards,"
  "  kind           TEXT NOT NULL,"
  "  rating         INTEGER,"
  "  drill          TEXT,"
  "  took           INTEGER,"
  "  chosen         TEXT,"
  "  target_device  INTEGER REFERENCES devices,"
  "  target_counter INTEGER,"
  "  until          INTEGER,"
  "  flag           INTEGER,"
  "  text           TEXT,"
  "  extra          TEXT,"
  "  UNIQUE (device, counter)"
  ") STRICT;"

  "CREATE INDEX events_by_card ON events (card, at);"
  "CREATE INDEX withdrawals ON events (target_device, target_counter) WHERE target_counter IS NOT NULL;"

  "CREATE TRIGGER events_stay BEFORE UPDATE ON events "
  "  BEGIN SELECT RAISE (ABORT, 'an event never changes'); END;"
  "CREATE TRIGGER events_remain BEFORE DELETE ON events "
  "  BEGIN SELECT RAISE (ABORT, 'an event is never removed'); END;"

  /* Standing answers by study day; “before” is the card's state before the answer. */
  "CREATE TABLE days ("
  "  subject  TEXT NOT NULL,"
  "  day      INTEGER NOT NULL,"
  "  practice INTEGER NOT NULL,"
  "  before   INTEGER NOT NULL,"
  "  rating   INTEGER NOT NULL,"
  "  answers  INTEGER NOT NULL,"
  "  took     INTEGER NOT NULL,"
  "  PRIMARY KEY (subject, day, practice, before, rating)"
  ") STRICT, WITHOUT ROWID;"

  /* Standing answers in which a side was picked. */
  "CREATE TABLE choices ("
  "  card    INTEGER NOT NULL REFERENCES cards,"
  "  chosen  TEXT NOT NULL,"
  "  answers INTEGER NOT NULL,"
  "  PRIMARY KEY (card, chosen)"
  ") STRICT, WITHOUT ROWID;";

/* A digest of the machine that the device was drawn for. */
static const char version_2[] =
  "ALTER TABLE installation ADD COLUMN machine TEXT;";

static const char * const steps[LM_STORE_SCHEMA_VERSION] = {
  version_1,
  version_2,
};

static gboolean
get_version (LmDatabase  *database,
             gint64      *version,
             GError     **error)
{
  sqlite3_stmt *statement = lm_database_query (database, error, "PRAGMA user_version", "");

  if (!lm_database_get_integer (database, statement, version, error))
    return FALSE;

  if (*version >= 0 && *version <= LM_STORE_SCHEMA_VERSION)
    return TRUE;

  g_set_error (error, LM_STORE_ERROR, LM_STORE_ERROR_NEWER,
               _("A newer version of Lead & Manage wrote “%s” (version %d; this one knows up to %d). "
                 "Update Lead & Manage to go on with your progress; the file was not changed."),
               lm_database_get_path (database), (int) *version, LM_STORE_SCHEMA_VERSION);

  return FALSE;
}

static gboolean
check_count (LmDatabase    *database,
             sqlite3_stmt  *statement,
             gint64         wanted,
             GError       **error)
{
  gint64 count = -1;

  if (!lm_database_get_integer (database, statement, &count, error))
    return FALSE;

  if (count == wanted)
    return TRUE;

  g_set_error (error, LM_STORE_ERROR, LM_STORE_ERROR_CORRUPT,
               _("“%s” is a database, but not one that holds progress."), lm_database_get_path (database));

  return FALSE;
}

static gboolean
check_is_empty (LmDatabase  *database,
                GError     **error)
{
  return check_count (database,
                      lm_database_query (database, error, "SELECT count (*) FROM sqlite_schema", ""),
                      0, error);
}

static gboolean
check_tables (LmDatabase  *database,
              GError     **error)
{
  return check_count (database,
                      lm_database_query (database, error,
                                         "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name IN "
                                         "('installation', 'devices', 'cards', 'events', 'days', 'choices')", ""),
                      6, error);
}

static gboolean
run_steps (LmDatabase  *database,
           gint64       version,
           GError     **error)
{
  for (; version < LM_STORE_SCHEMA_VERSION; version++)
    {
      g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %d", (int) version + 1);

      if (!lm_database_execute (database, steps[version], error) ||
          !lm_database_execute (database, stamp, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lm_store_schema_migrate (LmDatabase  *database,
                         GError     **error)
{
  gint64 version = 0;

  if (!get_version (database, &version, error))
    return FALSE;

  if (version == 0 ? !check_is_empty (database, error) : !check_tables (database, error))
    return FALSE;

  /* Not before it is known whose file it is. */
  if (!lm_database_execute (database, "PRAGMA journal_mode = WAL", error))
    return FALSE;

  if (version == LM_STORE_SCHEMA_VERSION)
    return TRUE;

  if (!lm_database_begin (database, error))
    return FALSE;

  return lm_database_end (database, run_steps (database, version, error), error);
}

gboolean
lm_store_schema_check (LmDatabase  *database,
                       GError     **error)
{
  gint64 version = 0;

  return get_version (database, &version, error) && check_tables (database, error);
}
