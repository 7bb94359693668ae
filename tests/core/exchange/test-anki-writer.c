/* test-anki-writer.c: a subject as a package of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>
#include <string.h>

#include "core/exchange/lm-anki-archive.h"
#include "core/exchange/lm-anki-reader.h"
#include "core/exchange/lm-anki-writer.h"
#include "core/study/lm-deck.h"

#include "lm-anki-package.h"
#include "lm-outline.h"
#include "lm-sketch.h"

#define TIME 1700000000

static LmSubject *
sketch_comparison (void)
{
  return lm_sketch ("side manager\n"
                    "side leader\n"
                    "phase vision\n"
                    "aspect money: Plans & budgets | Chooses <where>\n"
                    "card why: Why? | Because.\n"
                    "phase outcome\n"
                    "aspect order: Keeps | \n");
}

static GBytes *
write_at (LmSubject *subject,
          gint64     time)
{
  g_autoptr(GError) error = NULL;
  GBytes *package = lm_anki_write_at (subject, time, NULL, &error);

  g_assert_no_error (error);

  return package;
}

static LmSubject *
read_back (GBytes *package)
{
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;
  LmSubject *subject = lm_anki_read_bytes (package, "File", options, report, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lm_exchange_report_get_lines (report)->len, ==, 0);

  return subject;
}

static sqlite3 *
open_database (GBytes *package)
{
  LmAnkiWork work;
  g_autoptr(LmAnkiArchive) archive = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  int file = g_file_open_tmp (NULL, &path, NULL);
  sqlite3 *database;

  lm_anki_work_begin (&work, NULL, NULL, NULL);
  archive = lm_anki_archive_new (package, &work, &error);
  g_assert_no_error (error);
  g_assert_true (lm_anki_archive_extract (archive, file, &work, &error));

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_unlink (path);
  g_close (file, NULL);

  return database;
}

/* The rows of a query as lines, their columns parted by “|” */
static char *
ask (sqlite3    *database,
     const char *sql)
{
  g_autoptr(GString) answer = g_string_new (NULL);
  sqlite3_stmt *rows;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &rows, NULL), ==, SQLITE_OK);
  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      if (answer->len > 0)
        g_string_append_c (answer, '\n');
      for (int i = 0; i < sqlite3_column_count (rows); i++)
        g_string_append_printf (answer, "%s%s", i > 0 ? "|" : "", sqlite3_column_text (rows, i));
    }
  sqlite3_finalize (rows);

  return g_string_free (g_steal_pointer (&answer), FALSE);
}

static void
assert_answer (sqlite3    *database,
               const char *sql,
               const char *expected)
{
  g_autofree char *answer = ask (database, sql);

  g_test_message ("%s", sql);
  g_assert_cmpstr (answer, ==, expected);
}

static void
test_database (void)
{
  g_autoptr(LmSubject) subject = sketch_comparison ();
  g_autoptr(GBytes) package = write_at (subject, TIME);
  sqlite3 *database = open_database (package);

  assert_answer (database, "PRAGMA integrity_check", "ok");
  assert_answer (database, "SELECT ver, dty, usn, ls, mod, scm, crt % 86400 FROM col", "11|0|0|0|1700000000000|1700000000000|0");
  assert_answer (database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
                 "cards\ncol\ngraves\nnotes\nrevlog");
  assert_answer (database, "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name",
                 "ix_cards_nid\nix_cards_sched\nix_cards_usn\nix_notes_csum\nix_notes_usn\nix_revlog_cid\nix_revlog_usn");

  /* Every card is new, has its own note, and stands in the deck of its phase, in order. */
  assert_answer (database, "SELECT count (*), min (due), max (due) FROM cards WHERE type = 0 AND queue = 0 AND reps = 0",
                 "8|1|8");
  assert_answer (database,
                 "SELECT group_concat (guid, ' ') FROM (SELECT guid FROM cards JOIN notes ON notes.id = nid ORDER BY due)",
                 "sketch/vision/money/manager#recall sketch/vision/money/leader#recall "
                 "sketch/vision/money/manager#identify sketch/vision/money/leader#identify "
                 "sketch/vision/money/manager#counterpart sketch/vision/money/leader#counterpart "
                 "sketch/vision/why#card sketch/outcome/order/manager#recall");
  assert_answer (database,
                 "SELECT json_extract (value, '$.name'), (SELECT count (*) FROM cards WHERE did = key) "
                 "FROM col, json_each (decks)",
                 "Default|0\nSketch|0\nSketch::Vision|7\nSketch::Outcome|1");
  assert_answer (database, "SELECT count (*) FROM notes, col WHERE mid = (SELECT key FROM json_each (models))", "8");

  sqlite3_close (database);
}

static void
test_fields (void)
{
  g_autoptr(LmSubject) subject = sketch_comparison ();
  g_autoptr(GBytes) package = write_at (subject, TIME);
  sqlite3 *database = open_database (package);

  assert_answer (database, "SELECT replace (flds, char (31), '|') FROM notes WHERE guid LIKE '%money/leader#recall'",
                 "<div class=\"aspect\">Money</div><div class=\"question side-leader\">What holds for Leader?</div>"
                 "|<div class=\"statement side-leader\">Chooses &lt;where&gt;</div>|");
  assert_answer (database, "SELECT replace (flds, char (31), '|') FROM notes WHERE guid LIKE '%money/manager#identify'",
                 "<div class=\"aspect\">Money</div><div class=\"statement\">Plans &amp; budgets</div>"
                 "<div class=\"question\">Which side is this?</div>|<div class=\"name side-manager\">Manager</div>|");
  assert_answer (database, "SELECT replace (flds, char (31), '|') FROM notes WHERE guid LIKE '%money/manager#counterpart'",
                 "<div class=\"aspect\">Money</div><div class=\"statement side-manager\">Plans &amp; budgets</div>"
                 "<div class=\"question side-leader\">What is the counterpart for Leader?</div>"
                 "|<div class=\"statement side-leader\">Chooses &lt;where&gt;</div>|");

  /* What Anki computes of the first field: its text, and the first 8 digits of its SHA-1 */
  assert_answer (database, "SELECT sfld, csum FROM notes WHERE guid = 'sketch/vision/why#card'", "Why?|3615066561");
  assert_answer (database, "SELECT sfld FROM notes WHERE guid LIKE '%money/manager#identify'",
                 "MoneyPlans & budgetsWhich side is this?");

  sqlite3_close (database);
}

static void
assert_members (JsonObject         *object,
                const char * const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_test_message ("%s", names[i]);
      g_assert_true (json_object_has_member (object, names[i]));
    }
}

static JsonNode *
get_json (sqlite3    *database,
          const char *sql)
{
  g_autofree char *json = ask (database, sql);
  JsonNode *node = json_from_string (json, NULL);

  g_assert_nonnull (node);

  return node;
}

/* What importers of Anki look up without asking whether it is there */
static void
test_settings (void)
{
  const char * const conf[] = {
    "activeDecks", "curDeck", "newSpread", "collapseTime", "timeLim", "estTimes", "dueCounts", "curModel", "nextPos",
    "sortType", "sortBackwards", "addToCur", NULL
  };
  const char * const model[] = {
    "id", "name", "type", "mod", "usn", "sortf", "did", "tmpls", "flds", "css", "latexPre", "latexPost", "req",
    "tags", "vers", NULL
  };
  const char * const deck[] = {
    "id", "mod", "name", "usn", "lrnToday", "revToday", "newToday", "timeToday", "collapsed", "desc", "dyn", "conf",
    "extendNew", "extendRev", NULL
  };
  const char * const options[] = {
    "id", "mod", "name", "usn", "maxTaken", "autoplay", "timer", "replayq", "new", "rev", "lapse", NULL
  };
  const char * const field[] = { "name", "ord", "sticky", "rtl", "font", "size", NULL };
  const char * const template[] = { "name", "ord", "qfmt", "afmt", "bqfmt", "bafmt", "did", NULL };
  g_autoptr(LmSubject) subject = sketch_comparison ();
  g_autoptr(GBytes) package = write_at (subject, TIME);
  sqlite3 *database = open_database (package);
  g_autoptr(JsonNode) conf_node = get_json (database, "SELECT conf FROM col");
  g_autoptr(JsonNode) model_node = get_json (database, "SELECT value FROM col, json_each (models)");
  g_autoptr(JsonNode) deck_node = get_json (database, "SELECT value FROM col, json_each (decks) WHERE value LIKE '%Outcome%'");
  g_autoptr(JsonNode) options_node = get_json (database, "SELECT json_extract (dconf, '$.1') FROM col");
  JsonObject *model_object = json_node_get_object (model_node);

  assert_members (json_node_get_object (conf_node), conf);
  assert_members (model_object, model);
  assert_members (json_node_get_object (deck_node), deck);
  assert_members (json_node_get_object (options_node), options);
  assert_members (json_array_get_object_element (json_object_get_array_member (model_object, "flds"), 0), field);
  assert_members (json_array_get_object_element (json_object_get_array_member (model_object, "tmpls"), 0), template);
  sqlite3_close (database);
}

static void
test_style (void)
{
  GPtrArray *sides = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *phases = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GBytes) package = NULL;
  g_autofree char *style = NULL;
  sqlite3 *database;

  g_ptr_array_add (sides, lm_side_new ("a", "Führung", LM_SIDE_COLOR_TEAL));
  g_ptr_array_add (sides, lm_side_new ("b", "\"; } </style><script>", LM_SIDE_COLOR_RED));
  g_ptr_array_add (phases, lm_phase_new ("phase", "Phase", NULL, g_ptr_array_new_with_free_func (g_object_unref),
                                         g_ptr_array_new_with_free_func (g_object_unref)));
  subject = lm_subject_new ("subject", "de", "Subject", NULL, NULL, sides, phases);
  package = write_at (subject, TIME);
  database = open_database (package);
  style = ask (database, "SELECT json_extract (value, '$.css') FROM col, json_each (models)");
  sqlite3_close (database);

  g_assert_nonnull (strstr (style, ".side-a { color: #0f6b62; }"));
  g_assert_nonnull (strstr (style, "content: \"Führung\";"));
  g_assert_null (strstr (style, "</style"));
  g_assert_null (strstr (style, "\"; } <"));
}

static LmSubject *
new_deck (const char *title,
          const char *prompt,
          const char *answer,
          const char *hint)
{
  GPtrArray *phases = g_ptr_array_new_with_free_func (g_object_unref);
  const char * const titles[] = { title, title, "Last" };
  const char * const ids[] = { "z", "y", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (cards, lm_authored_card_new ("one", prompt, answer, hint));
      g_ptr_array_add (cards, lm_authored_card_new ("another", answer, prompt, NULL));
      g_ptr_array_add (phases, lm_phase_new (ids[i], titles[i], NULL, g_ptr_array_new_with_free_func (g_object_unref), cards));
    }

  return lm_subject_new ("deck", "en", "Deck", NULL, NULL, g_ptr_array_new_with_free_func (g_object_unref), phases);
}

/* Whatever a card says, Anki gets it and gives it back, with ids and order. */
static void
test_round_trip (void)
{
  const char * const texts[] = {
    "plain", "a < b & c > d", "{{c1::no}} {{Prompt}}", "two\nlines\n\n\nand more", "two  spaces   and more",
    "line\n  indented", "[sound:x.mp3] [anki:play:q:0] [latex]x[/latex]", "\\(a < b\\)", "<br>", "<hr id=answer>",
    "&nbsp; &amp;lt;", "\"quoted\" 'too'", "Ünïcödé 👩‍🎓 עברית", "• one\n• two", "12", "a | b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(LmSubject) subject = new_deck ("Words", texts[i], "the answer", i % 2 ? texts[i] : NULL);
      g_autoptr(GBytes) package = write_at (subject, TIME);
      g_autoptr(LmSubject) again = read_back (package);
      g_autofree char *before = lm_outline (subject);
      g_autofree char *after = lm_outline (again);
      g_auto(GStrv) parts = NULL;
      g_autofree char *unique = NULL;

      /* Decks need names of their own. */
      parts = g_strsplit (before, "phase y: Words", 2);
      unique = g_strjoin ("phase y: Words (2)", parts[0], parts[1], NULL);
      g_assert_cmpstr (after, ==, unique);
      g_assert_cmpstr (lm_subject_get_title (again), ==, "Deck");
    }
}

static void
test_names (void)
{
  g_autoptr(LmSubject) subject = new_deck ("A::B:::: C ", "prompt", "answer", NULL);
  g_autoptr(GBytes) package = write_at (subject, TIME);
  sqlite3 *database = open_database (package);

  assert_answer (database, "SELECT json_extract (value, '$.name') FROM col, json_each (decks)",
                 "Default\nDeck\nDeck::A:B: C\nDeck::A:B: C (2)\nDeck::Last");
  sqlite3_close (database);
}

static void
test_from_anki (void)
{
  LmAnkiPackage *builder = lm_anki_package_new ();
  g_autoptr(GBytes) package = NULL;
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GBytes) exported = NULL;
  g_autoptr(LmSubject) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  lm_anki_package_add (builder, "collection.anki2", lm_anki_package_database (11,
    "UPDATE col SET models = '{\"1\": {\"name\": \"Basic\", \"flds\": [{\"name\": \"F\"}, {\"name\": \"B\"}], \"tmpls\": ["
    "{\"name\": \"C\", \"qfmt\": \"{{F}}\", \"afmt\": \"{{FrontSide}}<hr id=answer>{{B}}\"}]}}',"
    "decks = '{\"5\": {\"name\": \"French::Words\"}, \"6\": {\"name\": \"French::Verbs\"}}';"
    "INSERT INTO note VALUES (1, 'aB$', 1, '<ul><li>un</li><li>deux</li></ul>|one&nbsp; two', ''),"
    "  (2, 'cD|', 1, 'être|to be', '');"
    "INSERT INTO card VALUES (1, 5, 0, 0, 0), (2, 6, 0, 0, 0)"));
  package = lm_anki_package_finish (builder);
  subject = read_back (package);
  exported = write_at (subject, TIME);
  again = read_back (exported);

  before = lm_outline (subject);
  after = lm_outline (again);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (lm_subject_get_id (again), ==, lm_subject_get_id (subject));
  g_assert_cmpstr (lm_subject_get_title (again), ==, lm_subject_get_title (subject));
}

/* A comparison comes back as a plain deck with the words that its cards had. */
static void
test_comparison (void)
{
  g_autoptr(LmSubject) subject = sketch_comparison ();
  g_autoptr(GBytes) package = write_at (subject, TIME);
  g_autoptr(LmSubject) again = read_back (package);
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (lm_subject_get_phase (again, 0)));
  LmAuthoredCard *identify = lm_fixed_list_get (cards, 2);

  g_assert_cmpuint (lm_subject_get_n_phases (again), ==, 2);
  g_assert_cmpuint (lm_fixed_list_get_length (cards), ==, 7);
  g_assert_cmpstr (lm_authored_card_get_prompt (identify), ==, "Money\nPlans & budgets\nWhich side is this?");
  g_assert_cmpstr (lm_authored_card_get_answer (identify), ==, "Manager");
}

/* What Anki knows cards by stays; the time says which package is the later one. */
static void
test_again (void)
{
  const char *known_by = "SELECT notes.id, guid, mid, did, (SELECT group_concat (key) FROM col, json_each (models)) "
                         "FROM notes JOIN cards ON nid = notes.id ORDER BY notes.id";
  g_autoptr(LmSubject) subject = sketch_comparison ();
  g_autoptr(GBytes) first = write_at (subject, TIME);
  g_autoptr(GBytes) same = write_at (subject, TIME);
  g_autoptr(GBytes) later = write_at (subject, TIME + 60);
  sqlite3 *first_database = open_database (first);
  sqlite3 *later_database = open_database (later);
  g_autofree char *expected = ask (first_database, known_by);

  g_assert_true (g_bytes_equal (first, same));
  assert_answer (later_database, known_by, expected);
  assert_answer (first_database, "SELECT DISTINCT mod FROM notes", "1700000000");
  assert_answer (later_database, "SELECT DISTINCT mod FROM notes", "1700000060");
  sqlite3_close (first_database);
  sqlite3_close (later_database);
}

static void
test_cancel (void)
{
  g_autoptr(LmSubject) subject = sketch_comparison ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lm_anki_write_at (subject, TIME, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/anki-writer/database", test_database);
  g_test_add_func ("/anki-writer/fields", test_fields);
  g_test_add_func ("/anki-writer/settings", test_settings);
  g_test_add_func ("/anki-writer/style", test_style);
  g_test_add_func ("/anki-writer/round-trip", test_round_trip);
  g_test_add_func ("/anki-writer/names", test_names);
  g_test_add_func ("/anki-writer/from-anki", test_from_anki);
  g_test_add_func ("/anki-writer/comparison", test_comparison);
  g_test_add_func ("/anki-writer/again", test_again);
  g_test_add_func ("/anki-writer/cancel", test_cancel);

  return g_test_run ();
}
