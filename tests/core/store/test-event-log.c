/* test-event-log.c: what the log adds up to is the same whichever way it came about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-event-log.h"
#include "core/store/lm-store-schema.h"

/* Each log is a subject of its own; they are compared a hundred at a time. */
#define N_RANDOM_LOGS 10000
#define LOGS_A_FILE 100

typedef struct
{
  LmDatabase   *database;
  LmStudyRules *rules;
  LmEventLog   *log;
} Fixture;

static void
set_up (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fixture->database = lm_database_open (NULL, LM_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  lm_store_schema_migrate (fixture->database, &error);
  g_assert_no_error (error);
  fixture->rules = lm_study_rules_new_default ();
  fixture->log = lm_event_log_new (fixture->database, fixture->rules);
  lm_event_log_prepare (fixture->log, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture)
{
  lm_event_log_free (fixture->log);
  lm_study_rules_unref (fixture->rules);
  lm_database_close (fixture->database);
}

static void
append (Fixture *fixture,
        LmEvent *event)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (events, lm_event_ref (event));
  lm_event_log_append (fixture->log, events, NULL, &error);
  g_assert_no_error (error);
}

static void
merge (Fixture       *fixture,
       GPtrArray     *events,
       LmMergeCounts *counts)
{
  g_autoptr(GError) error = NULL;

  lm_event_log_merge (fixture->log, events, counts, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Everything that is kept beside the log, as text; row numbers differ from file to file. */
static char *
dump (Fixture *fixture)
{
  static const char sql[] =
    "SELECT subject || ' ' || c.id || ' ' || state || ' ' || step || ' ' || printf ('%!.17g', stability) || ' ' || "
    "printf ('%!.17g', difficulty) || ' ' || due_at || ' ' || coalesce (due_day, '-') || ' ' || coalesce (first_day, '-') || ' ' || "
    "coalesce (last_day, '-') || ' ' || coalesce (buried_until, '-') || ' ' || coalesce (set_due, '-') || ' ' || "
    "reviews || ' ' || lapses || ' ' || suspended || ' ' || flag || ' ' || coalesce (last_at, '-') || ' ' || "
    "coalesce (d.id, '-') || ' ' || coalesce (last_counter, '-') || ' ' || coalesce (note, '-') "
    "FROM cards c LEFT JOIN devices d ON d.number = c.last_device "
    "UNION ALL SELECT 'day ' || subject || ' ' || day || ' ' || practice || ' ' || before || ' ' || rating || ' ' || answers || ' ' || took FROM days "
    "UNION ALL SELECT 'choice ' || c.subject || ' ' || c.id || ' ' || chosen || ' ' || answers FROM choices JOIN cards c ON c.number = card "
    "ORDER BY 1";
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  sqlite3_stmt *statement = lm_database_query (fixture->database, &error, sql, "");

  while (lm_database_step (fixture->database, statement, &error) == SQLITE_ROW)
    g_string_append_printf (text, "%s\n", sqlite3_column_text (statement, 0));

  g_assert_no_error (error);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_same_after_rebuild (Fixture *fixture)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  lm_event_log_rebuild (fixture->log, &error);
  g_assert_no_error (error);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static LmEvent *
new_random_event (GRand      *random,
                  const char *subject,
                  gint64      at)
{
  static const LmEventKind kinds[] = {
    LM_EVENT_REVIEW, LM_EVENT_REVIEW, LM_EVENT_REVIEW, LM_EVENT_REVIEW, LM_EVENT_REVIEW,
    LM_EVENT_PRACTICE, LM_EVENT_WITHDRAW, LM_EVENT_WITHDRAW, LM_EVENT_SUSPEND, LM_EVENT_RESUME, LM_EVENT_BURY,
    LM_EVENT_FORGET, LM_EVENT_DUE, LM_EVENT_FLAG, LM_EVENT_NOTE, LM_EVENT_UNKNOWN,
  };
  static const char * const cards[] = { "a/b/c#recall", "a/b/d#identify", "a/one#card" };
  LmEventKind kind = kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))];
  LmEvent *event = lm_event_new (kind, subject, cards[g_rand_int_range (random, 0, G_N_ELEMENTS (cards))],
                                 at, at / 86400000);

  if (kind == LM_EVENT_REVIEW || kind == LM_EVENT_PRACTICE)
    {
      event->rating = g_rand_int_range (random, 1, 5);
      event->drill = g_strdup ("flashcards");
      event->took = g_rand_int_range (random, 0, 2000000);
      if (g_rand_boolean (random))
        event->chosen = g_strdup (g_rand_boolean (random) ? "left" : "right");
    }

  if (kind == LM_EVENT_BURY || kind == LM_EVENT_DUE)
    event->until = event->day + g_rand_int_range (random, -3, 30);
  if (kind == LM_EVENT_FLAG)
    event->flag = g_rand_int_range (random, 0, 8);
  if (kind == LM_EVENT_NOTE)
    event->text = g_strdup (g_rand_boolean (random) ? "mind this" : "");
  if (kind == LM_EVENT_UNKNOWN)
    event->kind_name = g_strdup ("lesson");

  return event;
}

/* The clock goes on by seconds or weeks, and now and then back. */
static gint64
move_clock (GRand  *random,
            gint64  at)
{
  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      return at - g_rand_int_range (random, 0, 400000000);

    case 1:
      return at;

    case 2:
    case 3:
      return at + g_rand_int_range (random, 1000, 100000);

    default:
      return at + g_rand_int_range (random, 1000000, 2000000000);
    }
}

static void
give_target (GRand     *random,
             LmEvent   *event,
             GPtrArray *earlier)
{
  const LmEvent *target = earlier->len > 0
                          ? g_ptr_array_index (earlier, g_rand_int_range (random, 0, earlier->len))
                          : event;

  event->withdrawn = target->id;
  /* A log may name what is on another machine, and has not come yet. */
  if (target == event || g_rand_int_range (random, 0, 10) == 0)
    event->withdrawn = (LmEventId) { 77, g_rand_int_range (random, 1, 9) };
}

static void
append_random_log (Fixture    *fixture,
                   GRand      *random,
                   const char *subject)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  gint64 at = 1795420800123;

  for (gint n = g_rand_int_range (random, 1, 16); n > 0; n--)
    {
      LmEvent *event = new_random_event (random, subject, at);

      if (event->kind == LM_EVENT_WITHDRAW)
        give_target (random, event, events);

      append (fixture, event);
      g_ptr_array_add (events, event);
      at = move_clock (random, at);
    }
}

static void
test_rebuild (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20261124);

  for (guint i = 0; i < N_RANDOM_LOGS / LOGS_A_FILE; i++)
    {
      Fixture fixture;

      set_up (&fixture);

      for (guint j = 0; j < LOGS_A_FILE; j++)
        {
          g_autofree char *subject = g_strdup_printf ("subject-%u", j);

          append_random_log (&fixture, random, subject);
        }

      assert_same_after_rebuild (&fixture);
      tear_down (&fixture);
    }
}

static GPtrArray *
new_machine (GRand   *random,
             guint64  device)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  gint64 at = 1795420800123;

  for (guint i = 1; i <= 20; i++)
    {
      LmEvent *event = new_random_event (random, "sky", at);

      event->id = (LmEventId) { device, i };
      if (event->kind == LM_EVENT_WITHDRAW)
        event->withdrawn = (LmEventId) { g_rand_boolean (random) ? 1 : 2, g_rand_int_range (random, 1, 25) };
      g_ptr_array_add (events, event);
      at = move_clock (random, at);
    }

  return events;
}

static void
test_merge_in_any_order (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(GPtrArray) one = new_machine (random, 1);
      g_autoptr(GPtrArray) other = new_machine (random, 2);
      g_autofree char *first_dump = NULL;
      g_autofree char *second_dump = NULL;
      LmMergeCounts counts;
      Fixture first;
      Fixture second;

      set_up (&first);
      merge (&first, one, &counts);
      merge (&first, other, &counts);
      g_assert_cmpuint (counts.n_added, ==, 20);
      merge (&first, one, &counts);
      g_assert_cmpuint (counts.n_added, ==, 0);
      g_assert_cmpuint (counts.n_known, ==, 20);

      set_up (&second);
      merge (&second, other, &counts);
      merge (&second, one, &counts);

      first_dump = dump (&first);
      second_dump = dump (&second);
      g_assert_cmpstr (first_dump, ==, second_dump);
      assert_same_after_rebuild (&second);

      tear_down (&first);
      tear_down (&second);
    }
}

static void
conflict_cb (const LmEvent *event,
             const LmEvent *ours,
             gpointer       data)
{
  g_assert_cmpint (event->day, ==, 9);
  g_assert_cmpint (ours->day, ==, 8);
  (*(guint *) data)++;
}

static void
test_conflict (void)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_autoptr(GError) error = NULL;
  LmMergeCounts counts;
  guint n_conflicts = 0;
  Fixture fixture;

  set_up (&fixture);

  for (LmStudyDay day = 8; day <= 9; day++)
    {
      LmEvent *event = lm_event_new (LM_EVENT_SUSPEND, "s", "c", 5, day);

      event->id = (LmEventId) { 3, 1 };
      g_ptr_array_add (events, event);
    }

  lm_event_log_merge (fixture.log, events, &counts, conflict_cb, &n_conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts.n_added, ==, 1);
  g_assert_cmpuint (counts.n_refused, ==, 1);
  g_assert_cmpuint (n_conflicts, ==, 1);

  tear_down (&fixture);
}

static void
test_append_only (void)
{
  g_autoptr(LmEvent) event = lm_event_new (LM_EVENT_SUSPEND, "s", "c", 5, 0);
  Fixture fixture;

  set_up (&fixture);
  append (&fixture, event);
  g_assert_false (lm_database_execute (fixture.database, "UPDATE events SET at = 7", NULL));
  g_assert_false (lm_database_execute (fixture.database, "DELETE FROM events", NULL));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event-log/rebuild", test_rebuild);
  g_test_add_func ("/event-log/merge-in-any-order", test_merge_in_any_order);
  g_test_add_func ("/event-log/conflict", test_conflict);
  g_test_add_func ("/event-log/append-only", test_append_only);

  return g_test_run ();
}
