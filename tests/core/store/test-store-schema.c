/* test-store-schema.c: older files, and files of another machine
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-event-log.h"
#include "core/store/lm-store-schema.h"

static LmDatabase *
open_version (guint version)
{
  g_autofree char *name = g_strdup_printf ("version-%u.sql", version);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "store", name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr(GError) error = NULL;
  LmDatabase *database = lm_database_open (NULL, LM_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  if (version > 0)
    {
      g_file_get_contents (path, &sql, NULL, &error);
      g_assert_no_error (error);
      lm_database_execute (database, sql, &error);
      g_assert_no_error (error);
    }

  return database;
}

static void
migrate (LmDatabase *database)
{
  g_autoptr(GError) error = NULL;

  lm_store_schema_migrate (database, &error);
  g_assert_no_error (error);
}

static gint64
get_number (LmDatabase *database,
            const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 number = -1;

  lm_database_get_integer (database, lm_database_query (database, &error, sql, ""), &number, &error);
  g_assert_no_error (error);

  return number;
}

static LmEventLog *
prepare (LmDatabase *database)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  g_autoptr(GError) error = NULL;
  LmEventLog *log = lm_event_log_new (database, rules);

  lm_event_log_prepare (log, &error);
  g_assert_no_error (error);

  return log;
}

static void
append (LmEventLog *log)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_autoptr(GError) error = NULL;
  LmEvent *event = lm_event_new (LM_EVENT_REVIEW, "leadership-management", "vision/new#card",
                                 G_GINT64_CONSTANT (1795000000000), 20775);

  event->rating = LM_RATING_GOOD;
  event->drill = g_strdup ("flashcards");
  g_ptr_array_add (events, event);
  lm_event_log_append (log, events, NULL, &error);
  g_assert_no_error (error);
}

/* From each version to the last one: what was there stays, and more can be added. */
static void
test_migrate (void)
{
  static const guint n_events[LM_STORE_SCHEMA_VERSION] = { 0, 18 };

  for (guint version = 0; version < LM_STORE_SCHEMA_VERSION; version++)
    {
      g_autoptr(LmDatabase) database = open_version (version);
      g_autoptr(LmEventLog) log = NULL;

      g_assert_cmpint (get_number (database, "PRAGMA user_version"), ==, version);
      migrate (database);
      g_assert_cmpint (get_number (database, "PRAGMA user_version"), ==, LM_STORE_SCHEMA_VERSION);
      g_assert_cmpint (get_number (database, "SELECT count (*) FROM events"), ==, n_events[version]);

      log = prepare (database);
      append (log);
      g_assert_cmpint (get_number (database, "SELECT count (*) FROM events"), ==, n_events[version] + 1);
    }
}

/* The device that wrote the file goes on with its own ids. */
static void
test_version_1 (void)
{
  g_autoptr(LmDatabase) database = open_version (1);
  g_autoptr(LmEventLog) log = NULL;

  migrate (database);
  log = prepare (database);
  g_assert_cmpint (get_number (database, "SELECT count (*) FROM events WHERE kind = 'juggle'"), ==, 1);
  g_assert_cmpint (get_number (database, "SELECT flag FROM cards WHERE id = 'vision/money/manager#recall'"), ==, 3);
  g_assert_cmpint (get_number (database, "SELECT reviews FROM cards WHERE id = 'vision/money/manager#recall'"), ==, 4);
}

/* Who copies a home to a second machine and studies on both gives no id twice. */
static void
test_copied_home (void)
{
  g_autoptr(LmDatabase) database = open_version (0);
  g_autoptr(LmEventLog) first = NULL;
  g_autoptr(LmEventLog) again = NULL;
  g_autoptr(LmEventLog) copied = NULL;
  g_autoptr(GError) error = NULL;

  migrate (database);
  first = prepare (database);
  append (first);
  again = prepare (database);
  g_assert_cmpuint (lm_event_log_get_device (again), ==, lm_event_log_get_device (first));

  if (get_number (database, "SELECT machine IS NULL FROM installation") == 1)
    {
      g_test_skip ("This machine has no id");
      return;
    }

  lm_database_execute (database, "UPDATE installation SET machine = 'another'", &error);
  g_assert_no_error (error);
  copied = prepare (database);
  g_assert_cmpuint (lm_event_log_get_device (copied), !=, lm_event_log_get_device (first));
  append (copied);
  g_assert_cmpint (get_number (database, "SELECT count (DISTINCT device) FROM events"), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-schema/migrate", test_migrate);
  g_test_add_func ("/store-schema/version-1", test_version_1);
  g_test_add_func ("/store-schema/copied-home", test_copied_home);

  return g_test_run ();
}
