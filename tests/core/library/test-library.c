/* test-library.c: tests of the folders of subjects
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "lm-library-fixture.h"
#include "lm-shelf.h"
#include "lm-sketch.h"

static void
test_summary (LmLibraryFixture *fixture,
              gconstpointer     data)
{
  LmLibraryEntry *entry;
  LmSubjectSummary *summary;

  lm_library_fixture_load (fixture);
  entry = lm_library_fixture_lookup (fixture, fixture->own, "one.json");
  g_assert_true (entry != NULL);
  summary = lm_library_entry_get_summary (entry);
  g_assert_true (summary != NULL);
  g_assert_cmpstr (summary->id, ==, "one");
  g_assert_cmpstr (summary->title, ==, "One");
  g_assert_cmpstr (summary->language, ==, "en");
  g_assert_cmpuint (summary->sides->len, ==, 2);
  g_assert_cmpstr (lm_side_get_name (g_ptr_array_index (summary->sides, 1)), ==, "Leader");
  g_assert_cmpuint (summary->n_phases, ==, 1);
  g_assert_cmpuint (summary->n_aspects, ==, 1);
  g_assert_cmpuint (lm_card_set_get_n_cards (summary->cards), ==, 6);
  g_assert_true (lm_card_set_contains (summary->cards, "vision/money/leader#recall"));
  g_assert_false (lm_card_set_contains (summary->cards, "vision/time/leader#recall"));
  g_assert_true (lm_library_entry_get_origin (entry) == LM_LIBRARY_OWN);
  g_assert_null (lm_library_entry_get_counts (entry));
}

/* A folder that was listed twice was taken for two. */
static void
test_looks_into_all (LmLibraryFixture *fixture,
                     gconstpointer     data)
{
  lm_library_fixture_write (fixture->system, "two.json", "two", "Two");
  lm_library_load (fixture->library);
  for (guint i = 0; i < 20; i++)
    {
      lm_library_look_again (fixture->library);
      g_main_context_iteration (NULL, FALSE);
    }

  lm_shelf_wait (lm_library_fixture_is_loaded, fixture->library);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->library)), ==, 2);
}

static void
test_no_folder (LmLibraryFixture *fixture,
                gconstpointer     data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autoptr(LmLibrary) library = lm_library_new (nowhere, (const char *[]) { NULL }, NULL);

  lm_library_load (library);
  lm_shelf_wait (lm_library_fixture_is_loaded, library);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (library)), ==, 0);
  lm_shelf_wait (lm_shelf_is_mine_alone, library);
}

static void
test_broken (LmLibraryFixture *fixture,
             gconstpointer     data)
{
  LmLibraryEntry *entry;

  lm_shelf_write (fixture->own, "broken.json", "{\n  \"format\": 1\n}\n");
  lm_shelf_write (fixture->own, "notes.txt", "Not a subject.");
  lm_shelf_write (fixture->own, ".hidden.json", "{}");
  lm_library_fixture_load (fixture);
  lm_library_fixture_assert_comes (fixture, "One, broken.json (broken)");

  entry = lm_library_fixture_lookup (fixture, fixture->own, "broken.json");
  g_assert_null (lm_library_entry_get_id (entry));
  g_assert_true (g_str_has_prefix (lm_library_entry_get_summary (entry)->report, "broken.json:1:"));

  /* Mended, it opens. */
  lm_library_fixture_write (fixture->own, "broken.json", "two", "Two");
  lm_library_fixture_assert_comes (fixture, "One, Two");
}

static void
test_twins (LmLibraryFixture *fixture,
            gconstpointer     data)
{
  g_autoptr(LmSubject) sketch = lm_sketch ("phase words\ncard why: Why? | Because.\n");
  g_autoptr(GFile) file = g_file_new_for_uri ("resource:///sketch.json");

  lm_library_fixture_write (fixture->system, "sketch.json", "sketch", "Installed");
  lm_library_set_built_in (fixture->library, file, sketch);
  lm_library_fixture_load (fixture);
  lm_library_fixture_assert_comes (fixture, "Installed, One, Sketch (as Installed)");
  g_assert_true (lm_library_lookup_id (fixture->library, "sketch") ==
                 lm_library_fixture_lookup (fixture, fixture->system, "sketch.json"));

  lm_library_fixture_write (fixture->own, "mine.json", "sketch", "Mine");
  lm_library_fixture_assert_comes (fixture, "Installed (as Mine), Mine, One, Sketch (as Mine)");

  g_unlink (g_file_peek_path (lm_library_entry_get_file (lm_library_fixture_lookup (fixture, fixture->own, "mine.json"))));
  lm_library_fixture_assert_comes (fixture, "Installed, One, Sketch (as Installed)");
}

static void
count_change_cb (LmLibrary *library,
                 guint      position,
                 guint      removed,
                 guint      added,
                 guint     *n_changes)
{
  *n_changes += 1;
}

static void
test_watches (LmLibraryFixture *fixture,
              gconstpointer     data)
{
  g_autofree char *three = lm_shelf_dup_subject ("one", "Three", "Plans.");
  LmLibraryEntry *entry;
  guint n_changes = 0;

  lm_library_fixture_load (fixture);
  entry = lm_library_fixture_lookup (fixture, fixture->own, "one.json");
  g_signal_connect (fixture->library, "items-changed", G_CALLBACK (count_change_cb), &n_changes);

  lm_library_fixture_write (fixture->own, "one.json", "one", "Two");
  lm_library_fixture_assert_comes (fixture, "Two");
  lm_shelf_write_in_place (fixture->own, "one.json", three);
  lm_library_fixture_assert_comes (fixture, "Three");

  /* The entry stays the same, so that what shows it keeps its place. */
  g_assert_true (lm_library_fixture_lookup (fixture, fixture->own, "one.json") == entry);
  g_assert_cmpuint (n_changes, ==, 0);

  lm_library_fixture_write (fixture->own, "four.json", "four", "Four");
  lm_library_fixture_assert_comes (fixture, "Four, Three");
  g_assert_cmpuint (n_changes, ==, 1);
}

#define DAY 20781
#define NOON (DAY * G_GINT64_CONSTANT (86400000) + 43200000)

static gint64
get_noon (void)
{
  return NOON;
}

static void
answer (LmStore    *store,
        const char *card,
        LmStudyDay  day)
{
  LmEvent *event = lm_event_new (LM_EVENT_REVIEW, "one", card, day * G_GINT64_CONSTANT (86400000), day);
  g_autofree char *id = NULL;

  event->rating = LM_RATING_GOOD;
  event->drill = g_strdup ("flashcards");
  id = lm_progress_log_append (LM_PROGRESS_LOG (store), event);
}

static gboolean
has_counts (gpointer entry)
{
  return lm_library_entry_get_counts (entry) != NULL;
}

static gboolean
has_three_seen (gpointer entry)
{
  const LmSubjectCounts *counts = lm_library_entry_get_counts (entry);

  return counts != NULL && counts->n_seen == 3;
}

/* A later version of the subject, in which the aspect goes by another title and one that was
 * answered before is there again. */
static void
write_later_version (LmLibraryFixture *fixture)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One, later", "Plans and budgets.");
  g_auto(GStrv) parts = g_strsplit (contents, "      \"aspects\": [\n", 2);
  g_autofree char *later =
    g_strconcat (parts[0], "      \"aspects\": [\n"
                 "{ \"id\": \"gone\", \"title\": \"Back\", \"cells\": { \"leader\": { \"statement\": \"Is back.\" } } },\n",
                 parts[1], NULL);

  lm_shelf_write (fixture->own, "one.json", later);
}

/* Without steps every answered card is known. A card that the subject has no more is not counted,
 * and what was answered of it comes back with it. */
static void
test_counts (LmLibraryFixture *fixture,
             gconstpointer     data)
{
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, 0.9, LM_LONGEST_INTERVAL, NULL);
  g_autoptr(LmStudyRules) rules = lm_study_rules_new (scheduler, NULL, 0, NULL, 0);
  LmStore *store = lm_store_new (NULL, rules, get_noon);
  LmLibrary *library = lm_library_new (fixture->own, (const char *[]) { NULL }, store);
  g_autoptr(GFile) file = g_file_new_build_filename (fixture->own, "one.json", NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LmLibraryEntry *entry;
  const LmSubjectCounts *counts;

  lm_store_load_async (store, "one", NULL, lm_shelf_finish_cb, &result);
  lm_store_load_finish (store, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  answer (store, "vision/money/manager#recall", DAY);
  answer (store, "vision/money/leader#recall", DAY);
  answer (store, "vision/gone/leader#recall", DAY);

  lm_library_load (library);
  lm_shelf_wait (lm_library_fixture_is_loaded, library);
  entry = lm_library_lookup_file (library, file);
  lm_shelf_wait (has_counts, entry);
  counts = lm_library_entry_get_counts (entry);
  g_assert_cmpuint (counts->n_seen, ==, 2);
  g_assert_cmpuint (counts->n_known, ==, 2);
  g_assert_cmpuint (counts->n_due, ==, 0);

  write_later_version (fixture);
  lm_shelf_wait (has_three_seen, entry);
  g_assert_cmpstr (lm_library_entry_get_title (entry), ==, "One, later");

  g_clear_object (&result);
  lm_shelf_wait (lm_shelf_is_mine_alone, library);
  g_assert_finalize_object (library);
  lm_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (store);
}

#define ADD(name, data, func) \
  g_test_add ("/library/" name, LmLibraryFixture, data, lm_library_fixture_set_up, func, lm_library_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("summary", NULL, test_summary);
  ADD ("looks-into-all", NULL, test_looks_into_all);
  ADD ("no-folder", NULL, test_no_folder);
  ADD ("broken", NULL, test_broken);
  ADD ("twins", NULL, test_twins);
  ADD ("watches", NULL, test_watches);
  ADD ("counts", NULL, test_counts);

  return g_test_run ();
}
