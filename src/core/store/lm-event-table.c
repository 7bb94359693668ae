/* lm-event-table.c: events as rows of a database
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-event-table.h"

#define COLUMNS \
  "e.device, e.counter, e.at, e.day, c.subject, c.id, e.kind, e.rating, e.drill, e.took, e.chosen, " \
  "e.target_device, e.target_counter, e.until, e.flag, e.text, e.extra, e.card "

#define FROM_EVENTS "FROM events e LEFT JOIN cards c ON c.number = e.card "

enum
{
  DEVICE,
  COUNTER,
  AT,
  DAY,
  SUBJECT,
  CARD,
  KIND,
  RATING,
  DRILL,
  TOOK,
  CHOSEN,
  TARGET_DEVICE,
  TARGET_COUNTER,
  UNTIL,
  FLAG,
  TEXT,
  EXTRA,
  CARD_NUMBER,
};

struct _LmEventTable
{
  /* Borrowed */
  LmDatabase *database;

  /* Owned: what stands for the devices, as far as it was needed */
  GHashTable *numbers;      /* device, a guint64, to its number */
  GHashTable *devices;      /* the same turned round */
};

LmEventTable *
lm_event_table_new (LmDatabase *database)
{
  LmEventTable *self = g_new0 (LmEventTable, 1);

  self->database = database;
  self->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->devices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

void
lm_event_table_free (LmEventTable *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->devices);
  g_free (self);
}

void
lm_event_table_reset (LmEventTable *self)
{
  g_hash_table_remove_all (self->numbers);
  g_hash_table_remove_all (self->devices);
}

static void
remember_device (LmEventTable *self,
                 guint64       device,
                 gint64        number)
{
  g_hash_table_insert (self->numbers, g_memdup2 (&device, sizeof device), g_memdup2 (&number, sizeof number));
  g_hash_table_insert (self->devices, g_memdup2 (&number, sizeof number), g_memdup2 (&device, sizeof device));
}

gboolean
lm_event_table_get_device_number (LmEventTable  *self,
                                  guint64        device,
                                  gint64        *number,
                                  GError       **error)
{
  const gint64 *known = g_hash_table_lookup (self->numbers, &device);
  char id[17];

  if (known != NULL)
    {
      *number = *known;
      return TRUE;
    }

  g_snprintf (id, sizeof id, "%016" G_GINT64_MODIFIER "x", device);

  /* The update is none; it makes the row be returned when it is there already. */
  if (!lm_database_get_integer (self->database,
                                lm_database_query (self->database, error,
                                                   "INSERT INTO devices (id) VALUES (?1) "
                                                   "ON CONFLICT (id) DO UPDATE SET id = id RETURNING number",
                                                   "s", id),
                                number, error))
    return FALSE;

  remember_device (self, device, *number);

  return TRUE;
}

guint64
lm_event_table_get_device (LmEventTable *self,
                           gint64        number)
{
  const guint64 *known = g_hash_table_lookup (self->devices, &number);
  sqlite3_stmt *statement;
  guint64 device = 0;

  if (known != NULL)
    return *known;

  statement = lm_database_query (self->database, NULL, "SELECT id FROM devices WHERE number = ?1", "i", number);
  if (lm_database_step (self->database, statement, NULL) == SQLITE_ROW)
    {
      g_ascii_string_to_unsigned ((const char *) sqlite3_column_text (statement, 0),
                                  16, 0, G_MAXUINT64, &device, NULL);
      sqlite3_reset (statement);
      remember_device (self, device, number);
    }

  return device;
}

gboolean
lm_event_table_get_card (LmEventTable  *self,
                         const char    *subject,
                         const char    *card,
                         gboolean       create,
                         gint64        *number,
                         GError       **error)
{
  *number = 0;

  if (!lm_database_get_integer (self->database,
                                lm_database_query (self->database, error,
                                                   "SELECT number FROM cards WHERE subject = ?1 AND id = ?2",
                                                   "ss", subject, card),
                                number, error))
    return FALSE;

  if (*number != 0 || !create)
    return TRUE;

  if (!lm_database_run (self->database,
                        lm_database_query (self->database, error,
                                           "INSERT INTO cards (subject, id) VALUES (?1, ?2)",
                                           "ss", subject, card),
                        error))
    return FALSE;

  *number = sqlite3_last_insert_rowid (lm_database_get_handle (self->database));

  return TRUE;
}

gboolean
lm_event_table_get_last_counter (LmEventTable  *self,
                                 guint64        device,
                                 gint64        *counter,
                                 GError       **error)
{
  gint64 number;

  *counter = 0;

  return lm_event_table_get_device_number (self, device, &number, error) &&
         lm_database_get_integer (self->database,
                                  lm_database_query (self->database, error,
                                                     "SELECT counter FROM events WHERE device = ?1 "
                                                     "ORDER BY counter DESC LIMIT 1",
                                                     "i", number),
                                  counter, error);
}

static gboolean
bind_optional (sqlite3_stmt *statement,
               int           position,
               gboolean      present,
               gint64        value)
{
  if (!present)
    return sqlite3_bind_null (statement, position) == SQLITE_OK;

  return sqlite3_bind_int64 (statement, position, value) == SQLITE_OK;
}

static gboolean
bind_members (sqlite3_stmt  *statement,
              const LmEvent *event,
              gint64         card,
              gint64         target_device)
{
  gboolean is_answer = event->kind == LM_EVENT_REVIEW || event->kind == LM_EVENT_PRACTICE;
  gboolean has_until = event->kind == LM_EVENT_BURY || event->kind == LM_EVENT_DUE;
  gboolean has_target = event->kind == LM_EVENT_WITHDRAW;

  return bind_optional (statement, 1 + CARD, card != 0, card) &&
         bind_optional (statement, 1 + RATING, is_answer, event->rating) &&
         bind_optional (statement, 1 + TOOK, is_answer, event->took) &&
         bind_optional (statement, 1 + TARGET_DEVICE, has_target, target_device) &&
         bind_optional (statement, 1 + TARGET_COUNTER, has_target, event->withdrawn.counter) &&
         bind_optional (statement, 1 + UNTIL, has_until, event->until) &&
         bind_optional (statement, 1 + FLAG, event->kind == LM_EVENT_FLAG, event->flag);
}

/* The parameters are numbered as the columns are, with the card's number for its id. */
gboolean
lm_event_table_insert (LmEventTable   *self,
                       const LmEvent  *event,
                       GError        **error)
{
  const char *kind = event->kind == LM_EVENT_UNKNOWN ? event->kind_name : lm_event_kind_to_name (event->kind);
  sqlite3_stmt *statement;
  gint64 device;
  gint64 target_device = 0;
  gint64 card = 0;

  if (!lm_event_table_get_device_number (self, event->id.device, &device, error))
    return FALSE;

  if (event->kind == LM_EVENT_WITHDRAW &&
      !lm_event_table_get_device_number (self, event->withdrawn.device, &target_device, error))
    return FALSE;

  if (event->subject != NULL && event->card != NULL &&
      !lm_event_table_get_card (self, event->subject, event->card, TRUE, &card, error))
    return FALSE;

  statement = lm_database_query (self->database, error,
                                 "INSERT INTO events (device, counter, at, day, card, kind, rating, drill, took, "
                                 "chosen, target_device, target_counter, until, flag, text, extra) "
                                 "VALUES (?1, ?2, ?3, ?4, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
                                 "iiiinnsnsnsnnnnss",
                                 device, event->id.counter, event->at, (gint64) event->day,
                                 kind, event->drill, event->chosen, event->text, event->extra);

  g_return_val_if_fail (statement == NULL || bind_members (statement, event, card, target_device), FALSE);

  return lm_database_run (self->database, statement, error);
}

static char *
dup_text (sqlite3_stmt *statement,
          int           column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

static LmEvent *
read_row (LmEventTable *self,
          sqlite3_stmt *statement)
{
  const char *kind = (const char *) sqlite3_column_text (statement, KIND);
  LmEvent *event = lm_event_new (lm_event_kind_from_name (kind),
                                 (const char *) sqlite3_column_text (statement, SUBJECT),
                                 (const char *) sqlite3_column_text (statement, CARD),
                                 sqlite3_column_int64 (statement, AT),
                                 sqlite3_column_int (statement, DAY));

  event->id.device = lm_event_table_get_device (self, sqlite3_column_int64 (statement, DEVICE));
  event->id.counter = sqlite3_column_int64 (statement, COUNTER);
  event->rating = sqlite3_column_int (statement, RATING);
  event->drill = dup_text (statement, DRILL);
  event->took = sqlite3_column_int64 (statement, TOOK);
  event->chosen = dup_text (statement, CHOSEN);
  event->until = sqlite3_column_int (statement, UNTIL);
  event->flag = sqlite3_column_int (statement, FLAG);
  event->text = dup_text (statement, TEXT);
  event->extra = dup_text (statement, EXTRA);

  if (event->kind == LM_EVENT_UNKNOWN)
    event->kind_name = g_strdup (kind);

  if (event->kind == LM_EVENT_WITHDRAW)
    {
      event->withdrawn.device = lm_event_table_get_device (self, sqlite3_column_int64 (statement, TARGET_DEVICE));
      event->withdrawn.counter = sqlite3_column_int64 (statement, TARGET_COUNTER);
    }

  return event;
}

gboolean
lm_event_table_lookup (LmEventTable     *self,
                       const LmEventId  *id,
                       LmEvent         **event,
                       gint64           *card,
                       GError          **error)
{
  sqlite3_stmt *statement;
  gint64 device;
  int result;

  *event = NULL;

  if (!lm_event_table_get_device_number (self, id->device, &device, error))
    return FALSE;

  statement = lm_database_query (self->database, error,
                                 "SELECT " COLUMNS FROM_EVENTS "WHERE e.device = ?1 AND e.counter = ?2",
                                 "ii", device, id->counter);
  result = lm_database_step (self->database, statement, error);

  if (result == SQLITE_ROW)
    {
      *event = read_row (self, statement);
      if (card != NULL)
        *card = sqlite3_column_int64 (statement, CARD_NUMBER);
      sqlite3_reset (statement);
    }

  return result == SQLITE_ROW || result == SQLITE_DONE;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return lm_event_compare (*(LmEvent * const *) a, *(LmEvent * const *) b);
}

GPtrArray *
lm_event_table_get_standing (LmEventTable  *self,
                             gint64         card,
                             GError       **error)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  sqlite3_stmt *statement;
  int result;

  statement = lm_database_query (self->database, error,
                                 "SELECT " COLUMNS FROM_EVENTS
                                 "WHERE e.card = ?1 AND e.kind <> 'withdraw' AND NOT EXISTS ("
                                 "SELECT 1 FROM events w "
                                 "WHERE w.target_device = e.device AND w.target_counter = e.counter)",
                                 "i", card);

  while ((result = lm_database_step (self->database, statement, error)) == SQLITE_ROW)
    g_ptr_array_add (events, read_row (self, statement));

  if (result != SQLITE_DONE)
    return NULL;

  g_ptr_array_sort (events, compare_cb);

  return g_steal_pointer (&events);
}

gboolean
lm_event_table_foreach (LmEventTable  *self,
                        LmEventFunc    func,
                        gpointer       data,
                        GError       **error)
{
  sqlite3_stmt *statement;
  int result;

  statement = lm_database_query (self->database, error,
                                 "SELECT " COLUMNS FROM_EVENTS
                                 "JOIN devices d ON d.number = e.device ORDER BY e.at, d.id, e.counter", "");

  while ((result = lm_database_step (self->database, statement, error)) == SQLITE_ROW)
    {
      g_autoptr(LmEvent) event = read_row (self, statement);

      if (!func (event, data, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
    }

  return result == SQLITE_DONE;
}

static void
harvest_rows (LmEventTable *self,
              sqlite3_stmt *statement,
              LmEventFunc   func,
              gpointer      data)
{
  while (lm_database_step (self->database, statement, NULL) == SQLITE_ROW)
    {
      g_autoptr(LmEvent) event = NULL;

      /* What damage made of a row must not get any further. */
      if (sqlite3_column_type (statement, KIND) != SQLITE_TEXT)
        continue;

      event = read_row (self, statement);
      func (event, data, NULL);
    }
}

void
lm_event_table_harvest (LmEventTable *self,
                        LmEventFunc   func,
                        gpointer      data)
{
  const char *by_card = "SELECT " COLUMNS FROM_EVENTS "WHERE e.card = ?1";
  gint64 n_cards = 0;

  harvest_rows (self, lm_database_query (self->database, NULL,
                                         "SELECT " COLUMNS FROM_EVENTS "ORDER BY e.rowid", ""), func, data);
  harvest_rows (self, lm_database_query (self->database, NULL,
                                         "SELECT " COLUMNS FROM_EVENTS "ORDER BY e.rowid DESC", ""), func, data);

  lm_database_get_integer (self->database,
                           lm_database_query (self->database, NULL,
                                              "SELECT number FROM cards ORDER BY number DESC LIMIT 1", ""),
                           &n_cards, NULL);

  for (gint64 card = 1; card <= n_cards; card++)
    harvest_rows (self, lm_database_query (self->database, NULL, by_card, "i", card), func, data);
}
