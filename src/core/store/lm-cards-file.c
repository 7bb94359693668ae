/* lm-cards-file.c: what is known of each card, as CSV
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-progress-file.h"
#include "core/subject/lm-table-cell.h"

#define HEADER "subject,card,state,due,stability,difficulty,reviews,lapses,flag,note\r\n"

enum
{
  SUBJECT,
  CARD,
  STATE,
  SUSPENDED,
  BURIED_UNTIL,
  SET_DUE,
  DUE_DAY,
  DUE_AT,
  STABILITY,
  DIFFICULTY,
  REVIEWS,
  LAPSES,
  FLAG,
  NOTE,
};

static const char *
get_state (sqlite3_stmt *row,
           LmStudyDay    today)
{
  static const char * const names[] = { "new", "learning", "review", "relearning" };

  if (sqlite3_column_int (row, SUSPENDED))
    return "suspended";

  if (sqlite3_column_type (row, BURIED_UNTIL) != SQLITE_NULL && sqlite3_column_int (row, BURIED_UNTIL) > today)
    return "buried";

  return names[CLAMP (sqlite3_column_int (row, STATE), LM_CARD_NEW, LM_CARD_RELEARNING)];
}

static char *
dup_due (sqlite3_stmt *row)
{
  g_autoptr(GDateTime) time = NULL;
  g_autoptr(GDateTime) local = NULL;
  int state = sqlite3_column_int (row, STATE);

  if (sqlite3_column_type (row, SET_DUE) != SQLITE_NULL)
    return lm_study_day_to_iso (sqlite3_column_int (row, SET_DUE));

  if (state == LM_CARD_REVIEW)
    return lm_study_day_to_iso (sqlite3_column_int (row, DUE_DAY));

  if (state == LM_CARD_NEW)
    return g_strdup ("");

  time = g_date_time_new_from_unix_utc (sqlite3_column_int64 (row, DUE_AT) / 1000);
  local = time != NULL ? g_date_time_to_local (time) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%dT%H:%M:%S") : g_strdup ("");
}

static void
append_number (GString *line,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (line, ",%s", g_ascii_formatd (buffer, sizeof buffer, "%.6g", number));
}

static void
append_text (GString    *line,
             const char *text)
{
  g_string_append_c (line, ',');
  lm_table_cell_append (line, text, ',');
}

static char *
dup_line (sqlite3_stmt *row,
          LmStudyDay    today)
{
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *due = dup_due (row);
  const char *note = (const char *) sqlite3_column_text (row, NOTE);

  lm_table_cell_append (line, (const char *) sqlite3_column_text (row, SUBJECT), ',');
  append_text (line, (const char *) sqlite3_column_text (row, CARD));
  g_string_append_printf (line, ",%s,%s", get_state (row, today), due);
  append_number (line, sqlite3_column_double (row, STABILITY));
  append_number (line, sqlite3_column_double (row, DIFFICULTY));
  g_string_append_printf (line, ",%d,%d,%d", sqlite3_column_int (row, REVIEWS),
                          sqlite3_column_int (row, LAPSES), sqlite3_column_int (row, FLAG));
  append_text (line, note != NULL ? note : "");
  g_string_append (line, "\r\n");

  return g_string_free (g_steal_pointer (&line), FALSE);
}

gboolean
lm_cards_file_write (GFile       *file,
                     LmDatabase  *database,
                     const char  *subject,
                     gint64       at,
                     GError     **error)
{
  g_autoptr(GString) text = g_string_new (HEADER);
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  LmStudyDay today = lm_study_day_from_time (at, zone);
  sqlite3_stmt *row;
  int result;

  row = lm_database_query (database, error,
                           "SELECT subject, id, state, suspended, buried_until, set_due, due_day, due_at, stability, "
                           "difficulty, reviews, lapses, flag, note FROM cards "
                           "WHERE (?1 IS NULL OR subject = ?1) AND EXISTS (SELECT 1 FROM events WHERE card = number) "
                           "ORDER BY subject, id", "s", subject);

  while ((result = lm_database_step (database, row, error)) == SQLITE_ROW)
    {
      g_autofree char *line = dup_line (row, today);

      g_string_append (text, line);
    }

  return result == SQLITE_DONE &&
         g_file_replace_contents (file, text->str, text->len, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}
