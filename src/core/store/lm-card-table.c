/* lm-card-table.c: what the log adds up to, kept beside it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-card-table.h"

#define COLUMNS \
  "state, step, stability, difficulty, due_at, due_day, first_day, last_day, buried_until, set_due, " \
  "reviews, lapses, suspended, flag, last_at, last_device, last_counter, id "

enum
{
  STATE,
  STEP,
  STABILITY,
  DIFFICULTY,
  DUE_AT,
  DUE_DAY,
  FIRST_DAY,
  LAST_DAY,
  BURIED_UNTIL,
  SET_DUE,
  REVIEWS,
  LAPSES,
  SUSPENDED,
  FLAG,
  LAST_AT,
  LAST_DEVICE,
  LAST_COUNTER,
  ID,
};

static LmStudyDay
read_day (sqlite3_stmt *statement,
          int           column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return LM_NO_DAY;

  return sqlite3_column_int (statement, column);
}

static void
read_row (LmEventTable   *events,
          sqlite3_stmt   *statement,
          LmCardProgress *progress)
{
  const LmCardProgress nothing = LM_CARD_PROGRESS_INIT;

  *progress = nothing;
  progress->state = sqlite3_column_int (statement, STATE);
  progress->step = sqlite3_column_int (statement, STEP);
  progress->memory.stability = sqlite3_column_double (statement, STABILITY);
  progress->memory.difficulty = sqlite3_column_double (statement, DIFFICULTY);
  progress->due_at = sqlite3_column_int64 (statement, DUE_AT);
  progress->due_day = read_day (statement, DUE_DAY);
  progress->first_day = read_day (statement, FIRST_DAY);
  progress->last_day = read_day (statement, LAST_DAY);
  progress->buried_until = read_day (statement, BURIED_UNTIL);
  progress->set_due = read_day (statement, SET_DUE);
  progress->n_reviews = sqlite3_column_int64 (statement, REVIEWS);
  progress->n_lapses = sqlite3_column_int64 (statement, LAPSES);
  progress->suspended = sqlite3_column_int (statement, SUSPENDED);
  progress->flag = sqlite3_column_int (statement, FLAG);

  if (sqlite3_column_type (statement, LAST_AT) != SQLITE_NULL)
    {
      progress->last_at = sqlite3_column_int64 (statement, LAST_AT);
      progress->last_id.device = lm_event_table_get_device (events, sqlite3_column_int64 (statement, LAST_DEVICE));
      progress->last_id.counter = sqlite3_column_int64 (statement, LAST_COUNTER);
    }
}

gboolean
lm_card_table_read (LmDatabase      *database,
                    LmEventTable    *events,
                    gint64           card,
                    LmCardProgress  *progress,
                    GError         **error)
{
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT " COLUMNS "FROM cards WHERE number = ?1", "i", card);
  int result = lm_database_step (database, statement, error);

  if (result == SQLITE_ROW)
    {
      read_row (events, statement, progress);
      sqlite3_reset (statement);
    }

  return result == SQLITE_ROW;
}

static gboolean
bind_day (sqlite3_stmt *statement,
          int           position,
          LmStudyDay    day)
{
  if (day == LM_NO_DAY)
    return sqlite3_bind_null (statement, position) == SQLITE_OK;

  return sqlite3_bind_int (statement, position, day) == SQLITE_OK;
}

/* The parameters are numbered as the columns are, with the card's number for its id. */
static gboolean
bind_days_and_last (sqlite3_stmt         *statement,
                    const LmCardProgress *progress,
                    gint64                last_device)
{
  if (!bind_day (statement, 1 + DUE_DAY, progress->due_day) ||
      !bind_day (statement, 1 + FIRST_DAY, progress->first_day) ||
      !bind_day (statement, 1 + LAST_DAY, progress->last_day) ||
      !bind_day (statement, 1 + BURIED_UNTIL, progress->buried_until) ||
      !bind_day (statement, 1 + SET_DUE, progress->set_due))
    return FALSE;

  if (last_device == 0)
    return TRUE;

  return sqlite3_bind_int64 (statement, 1 + LAST_AT, progress->last_at) == SQLITE_OK &&
         sqlite3_bind_int64 (statement, 1 + LAST_DEVICE, last_device) == SQLITE_OK &&
         sqlite3_bind_int64 (statement, 1 + LAST_COUNTER, progress->last_id.counter) == SQLITE_OK;
}

gboolean
lm_card_table_write (LmDatabase            *database,
                     LmEventTable          *events,
                     gint64                 card,
                     const LmCardProgress  *progress,
                     GError               **error)
{
  sqlite3_stmt *statement;
  gint64 last_device = 0;

  if (progress->last_id.counter != 0 &&
      !lm_event_table_get_device_number (events, progress->last_id.device, &last_device, error))
    return FALSE;

  statement = lm_database_query (database, error,
                                 "UPDATE cards SET (state, step, stability, difficulty, due_at, due_day, first_day, "
                                 "last_day, buried_until, set_due, reviews, lapses, suspended, flag, last_at, "
                                 "last_device, last_counter) = "
                                 "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) "
                                 "WHERE number = ?18",
                                 "iiddinnnnniiiinnni",
                                 (gint64) progress->state, (gint64) progress->step,
                                 progress->memory.stability, progress->memory.difficulty, progress->due_at,
                                 (gint64) progress->n_reviews, (gint64) progress->n_lapses,
                                 (gint64) progress->suspended, (gint64) progress->flag, card);

  g_return_val_if_fail (statement == NULL || bind_days_and_last (statement, progress, last_device), FALSE);

  return lm_database_run (database, statement, error);
}

gboolean
lm_card_table_write_note (LmDatabase  *database,
                          gint64       card,
                          const char  *note,
                          GError     **error)
{
  if (note != NULL && *note == '\0')
    note = NULL;

  return lm_database_run (database,
                          lm_database_query (database, error,
                                             "UPDATE cards SET note = ?2 WHERE number = ?1", "is", card, note),
                          error);
}

static gboolean
count_day (LmDatabase     *database,
           const LmEvent  *event,
           LmCardState     before,
           gint64          sign,
           GError        **error)
{
  gint64 practice = event->kind == LM_EVENT_PRACTICE;

  return lm_database_run (database,
                          lm_database_query (database, error,
                                             "INSERT INTO days (subject, day, practice, before, rating, answers, took) "
                                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
                                             "ON CONFLICT DO UPDATE SET answers = answers + ?6, took = took + ?7",
                                             "siiiiii",
                                             event->subject, (gint64) event->day, practice, (gint64) before,
                                             (gint64) event->rating, sign,
                                             sign * MIN (event->took, LM_LONGEST_ANSWER)),
                          error) &&
         (sign > 0 ||
          lm_database_run (database,
                           lm_database_query (database, error,
                                              "DELETE FROM days WHERE subject = ?1 AND day = ?2 AND practice = ?3 "
                                              "AND before = ?4 AND rating = ?5 AND answers = 0",
                                              "siiii",
                                              event->subject, (gint64) event->day, practice, (gint64) before,
                                              (gint64) event->rating),
                           error));
}

static gboolean
count_choice (LmDatabase     *database,
              gint64          card,
              const LmEvent  *event,
              gint64          sign,
              GError        **error)
{
  return lm_database_run (database,
                          lm_database_query (database, error,
                                             "INSERT INTO choices (card, chosen, answers) VALUES (?1, ?2, ?3) "
                                             "ON CONFLICT DO UPDATE SET answers = answers + ?3",
                                             "isi", card, event->chosen, sign),
                          error) &&
         (sign > 0 ||
          lm_database_run (database,
                           lm_database_query (database, error,
                                              "DELETE FROM choices WHERE card = ?1 AND chosen = ?2 AND answers = 0",
                                              "is", card, event->chosen),
                           error));
}

gboolean
lm_card_table_count (LmDatabase     *database,
                     gint64          card,
                     const LmEvent  *event,
                     LmCardState     before,
                     int             sign,
                     GError        **error)
{
  if (event->kind != LM_EVENT_REVIEW && event->kind != LM_EVENT_PRACTICE)
    return TRUE;

  return count_day (database, event, before, sign, error) &&
         (event->chosen == NULL || count_choice (database, card, event, sign, error));
}

gboolean
lm_card_table_foreach (LmDatabase    *database,
                       LmEventTable  *events,
                       const char    *subject,
                       LmCardFunc     func,
                       gpointer       data,
                       GError       **error)
{
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT " COLUMNS "FROM cards NOT INDEXED WHERE subject = ?1", "s", subject);
  int result;

  while ((result = lm_database_step (database, statement, error)) == SQLITE_ROW)
    {
      LmCardProgress progress;

      read_row (events, statement, &progress);
      func ((const char *) sqlite3_column_text (statement, ID), &progress, data);
    }

  return result == SQLITE_DONE;
}

gboolean
lm_card_table_read_note (LmDatabase  *database,
                         gint64       card,
                         char       **note,
                         GError     **error)
{
  sqlite3_stmt *statement = lm_database_query (database, error, "SELECT note FROM cards WHERE number = ?1", "i", card);
  int result = lm_database_step (database, statement, error);

  if (result == SQLITE_ROW)
    {
      *note = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      sqlite3_reset (statement);
    }

  return result == SQLITE_ROW;
}

gboolean
lm_card_table_foreach_note (LmDatabase  *database,
                            const char  *subject,
                            LmNoteFunc   func,
                            gpointer     data,
                            GError     **error)
{
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT id, note FROM cards WHERE subject = ?1 AND note IS NOT NULL",
                                               "s", subject);
  int result;

  while ((result = lm_database_step (database, statement, error)) == SQLITE_ROW)
    func ((const char *) sqlite3_column_text (statement, 0), (const char *) sqlite3_column_text (statement, 1), data);

  return result == SQLITE_DONE;
}
