/* test-library.c: tests of the folders of subjects
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "core/library/lm-library-files.h"
#include "core/subject/lm-subject-reader.h"
#include "lm-shelf.h"
#include "lm-sketch.h"

typedef struct
{
  char      *folder;
  char      *own;
  char      *system;
  LmLibrary *library;
} Fixture;

static void
write_subject (const char *folder,
               const char *name,
               const char *id,
               const char *title)
{
  g_autofree char *contents = lm_shelf_dup_subject (id, title, "Plans.");

  lm_shelf_write (folder, name, contents);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = lm_shelf_new ();
  fixture->own = g_build_filename (fixture->folder, "own", NULL);
  fixture->system = g_build_filename (fixture->folder, "system", NULL);
  write_subject (fixture->own, "one.json", "one", "One");
  fixture->library = lm_library_new (fixture->own, (const char *[]) { fixture->system, NULL }, NULL);
}

static gboolean
is_mine_alone (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_shelf_wait (is_mine_alone, fixture->library);
  g_assert_finalize_object (fixture->library);
  lm_shelf_remove (fixture->folder);
  g_free (fixture->own);
  g_free (fixture->system);
}

static gboolean
is_loaded (gpointer library)
{
  return !lm_library_is_loading (library);
}

static void
load (Fixture *fixture)
{
  lm_library_load (fixture->library);
  g_assert_true (lm_library_is_loading (fixture->library));
  lm_shelf_wait (is_loaded, fixture->library);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The titles, with what is said about each; the folders come in any order. */
static char *
dup_text (LmLibrary *library)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++)
    {
      g_autoptr(LmLibraryEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);
      LmLibraryEntry *twin = lm_library_entry_get_twin (entry);

      g_ptr_array_add (texts, g_strdup_printf ("%s%s%s%s%s", lm_library_entry_get_title (entry),
                                               lm_library_entry_is_broken (entry) ? " (broken)" : "",
                                               twin != NULL ? " (as " : "",
                                               twin != NULL ? lm_library_entry_get_title (twin) : "",
                                               twin != NULL ? ")" : ""));
    }

  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (", ", (GStrv) texts->pdata);
}

typedef struct
{
  LmLibrary  *library;
  const char *text;
} Expected;

static gboolean
reads_so (gpointer data)
{
  Expected *expected = data;
  g_autofree char *text = dup_text (expected->library);

  return !lm_library_is_loading (expected->library) && g_str_equal (text, expected->text);
}

/* Waits, and shows what is there instead when it does not come. */
static void
assert_comes (Fixture    *fixture,
              const char *text)
{
  Expected expected = { fixture->library, text };
  gint64 end = g_get_monotonic_time () + 15 * G_USEC_PER_SEC;
  g_autofree char *there = NULL;

  while (!reads_so (&expected) && g_get_monotonic_time () < end)
    {
      g_usleep (10000);
      g_main_context_iteration (NULL, FALSE);
    }

  there = dup_text (fixture->library);
  g_assert_cmpstr (there, ==, text);
}

static LmLibraryEntry *
lookup (Fixture    *fixture,
        const char *folder,
        const char *name)
{
  g_autoptr(GFile) file = g_file_new_build_filename (folder, name, NULL);

  return lm_library_lookup_file (fixture->library, file);
}

static void
test_summary (Fixture       *fixture,
              gconstpointer  data)
{
  LmLibraryEntry *entry;
  LmSubjectSummary *summary;

  load (fixture);
  entry = lookup (fixture, fixture->own, "one.json");
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

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autoptr(LmLibrary) library = lm_library_new (nowhere, (const char *[]) { NULL }, NULL);

  lm_library_load (library);
  lm_shelf_wait (is_loaded, library);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (library)), ==, 0);
  lm_shelf_wait (is_mine_alone, library);
}

static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  LmLibraryEntry *entry;

  lm_shelf_write (fixture->own, "broken.json", "{\n  \"format\": 1\n}\n");
  lm_shelf_write (fixture->own, "notes.txt", "Not a subject.");
  lm_shelf_write (fixture->own, ".hidden.json", "{}");
  load (fixture);
  assert_comes (fixture, "One, broken.json (broken)");

  entry = lookup (fixture, fixture->own, "broken.json");
  g_assert_null (lm_library_entry_get_id (entry));
  g_assert_true (g_str_has_prefix (lm_library_entry_get_summary (entry)->report, "broken.json:1:"));

  /* Mended, it opens. */
  write_subject (fixture->own, "broken.json", "two", "Two");
  assert_comes (fixture, "One, Two");
}

static void
test_twins (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(LmSubject) sketch = lm_sketch ("phase words\ncard why: Why? | Because.\n");
  g_autoptr(GFile) file = g_file_new_for_uri ("resource:///sketch.json");

  write_subject (fixture->system, "sketch.json", "sketch", "Installed");
  lm_library_set_built_in (fixture->library, file, sketch);
  load (fixture);
  assert_comes (fixture, "Installed, One, Sketch (as Installed)");
  g_assert_true (lm_library_lookup_id (fixture->library, "sketch") ==
                 lookup (fixture, fixture->system, "sketch.json"));

  write_subject (fixture->own, "mine.json", "sketch", "Mine");
  assert_comes (fixture, "Installed (as Mine), Mine, One, Sketch (as Mine)");

  g_unlink (g_file_peek_path (lm_library_entry_get_file (lookup (fixture, fixture->own, "mine.json"))));
  assert_comes (fixture, "Installed, One, Sketch (as Installed)");
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
test_watches (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *three = lm_shelf_dup_subject ("one", "Three", "Plans.");
  LmLibraryEntry *entry;
  guint n_changes = 0;

  load (fixture);
  entry = lookup (fixture, fixture->own, "one.json");
  g_signal_connect (fixture->library, "items-changed", G_CALLBACK (count_change_cb), &n_changes);

  write_subject (fixture->own, "one.json", "one", "Two");
  assert_comes (fixture, "Two");
  lm_shelf_write_in_place (fixture->own, "one.json", three);
  assert_comes (fixture, "Three");

  /* The entry stays the same, so that what shows it keeps its place. */
  g_assert_true (lookup (fixture, fixture->own, "one.json") == entry);
  g_assert_cmpuint (n_changes, ==, 0);

  write_subject (fixture->own, "four.json", "four", "Four");
  assert_comes (fixture, "Four, Three");
  g_assert_cmpuint (n_changes, ==, 1);
}

static GFile *
add (Fixture    *fixture,
     const char *name,
     const char *title)
{
  g_autofree char *contents = lm_shelf_dup_subject (name, title, "Plans.");
  g_autoptr(GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GFile *file;

  lm_library_add_async (fixture->library, name, bytes, NULL, lm_shelf_finish_cb, &result);
  file = lm_library_add_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);

  return file;
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GFile) one = NULL;
  g_autoptr(GFile) two = NULL;
  g_autofree char *one_name = NULL;
  g_autofree char *two_name = NULL;
  g_autoptr(GDir) dir = NULL;
  guint n_files = 0;

  load (fixture);
  one = add (fixture, "one", "Another");
  two = add (fixture, "two", "Two");
  one_name = g_file_get_basename (one);
  two_name = g_file_get_basename (two);
  g_assert_cmpstr (one_name, ==, "one-2.json");
  g_assert_cmpstr (two_name, ==, "two.json");
  assert_comes (fixture, "Another (as One), One, Two");

  /* Nothing else was left behind. */
  dir = g_dir_open (fixture->own, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 3);
}

static void
test_add_makes_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->own, "one.json", NULL);
  g_autoptr(GFile) file = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->own), ==, 0);
  load (fixture);
  file = add (fixture, "two", "Two");
  assert_comes (fixture, "Two");
}

static void
test_add_fails (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *in_the_way = g_build_filename (fixture->own, "one.json", "subjects", NULL);
  g_autoptr(LmLibrary) library = lm_library_new (in_the_way, (const char *[]) { NULL }, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new ("{}", 2);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  lm_library_add_async (library, "x", bytes, NULL, lm_shelf_finish_cb, &result);
  g_assert_null (lm_library_add_finish (library, lm_shelf_wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_clear_object (&result);
  lm_shelf_wait (is_mine_alone, library);
}

/* What was read from a file outside. */
static LmSubject *
read_outside (Fixture  *fixture,
              GFile   **source)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "Later", "Plans.");
  g_autofree char *outside = g_build_filename (fixture->folder, "outside", NULL);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;
  LmSubject *subject;

  lm_shelf_write (outside, "source.json", contents);
  *source = g_file_new_build_filename (outside, "source.json", NULL);
  subject = lm_subject_reader_read_file (reader, *source, NULL, &error);
  g_assert_no_error (error);

  return subject;
}

static void
assert_same_contents (GFile *one,
                      GFile *other)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) contents = g_file_load_bytes (one, NULL, NULL, &error);
  g_autoptr(GBytes) other_contents = g_file_load_bytes (other, NULL, NULL, NULL);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (contents, other_contents));
}

static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *earlier = g_build_filename (fixture->own, "one.json~", NULL);
  g_autofree char *kept = NULL;
  g_autoptr(GFile) source = NULL;
  g_autoptr(LmSubject) subject = read_outside (fixture, &source);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;

  load (fixture);
  lm_library_update_async (fixture->library, lookup (fixture, fixture->own, "one.json"), subject, source, NULL,
                           lm_shelf_finish_cb, &result);
  file = lm_library_update_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  assert_comes (fixture, "Later");
  assert_same_contents (file, source);

  g_file_get_contents (earlier, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (strstr (kept, "\"One\"") != NULL);
}

static void
test_add_subject (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GFile) source = NULL;
  g_autoptr(LmSubject) subject = read_outside (fixture, &source);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) as_it_is = NULL;
  g_autoptr(GFile) written = NULL;

  load (fixture);
  lm_library_add_subject_async (fixture->library, subject, source, NULL, lm_shelf_finish_cb, &result);
  as_it_is = lm_library_add_subject_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  assert_same_contents (as_it_is, source);

  g_clear_object (&result);
  lm_library_add_subject_async (fixture->library, subject, NULL, NULL, lm_shelf_finish_cb, &result);
  written = lm_library_add_subject_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  assert_comes (fixture, "Later (as One), Later (as One), One");
}

static void
test_add_is_cancelled (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GFile) source = NULL;
  g_autoptr(LmSubject) subject = read_outside (fixture, &source);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;

  load (fixture);
  g_cancellable_cancel (cancellable);
  lm_library_add_subject_async (fixture->library, subject, NULL, cancellable, lm_shelf_finish_cb, &result);
  g_assert_null (lm_library_add_subject_finish (fixture->library, lm_shelf_wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  dir = g_dir_open (fixture->own, 0, NULL);
  name = g_dir_read_name (dir);
  g_assert_cmpstr (name, ==, "one.json");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;

  load (fixture);
  lm_library_duplicate_async (fixture->library, lookup (fixture, fixture->own, "one.json"), NULL,
                              lm_shelf_finish_cb, &result);
  file = lm_library_duplicate_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  assert_comes (fixture, "One, One (copy)");
  g_assert_cmpstr (lm_library_entry_get_id (lm_library_lookup_file (fixture->library, file)), ==, "one-2");
}

/* Its translations come along, with what is to be looked at again, and are told from the original too. */
static void
test_duplicate_translated (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;

  lm_shelf_write (fixture->own, "one.json",
                  "{\"format\":\"leadmgmt-subject\",\"version\":1,\"id\":\"one\",\"language\":\"en\",\"title\":\"One\","
                  "\"phases\":[{\"id\":\"a\",\"title\":\"A\"}],"
                  "\"translations\":{\"de\":{\"title\":\"Eins\",\"a title\":\"Ä\"},\"fr\":{}},"
                  "\"outdated\":{\"de\":{\"a title\":\"AA\"}}}");
  load (fixture);
  lm_library_duplicate_async (fixture->library, lookup (fixture, fixture->own, "one.json"), NULL,
                              lm_shelf_finish_cb, &result);
  file = lm_library_duplicate_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);

  path = g_file_get_path (file);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "      \"title\": \"Eins (copy)\"\n"));
  g_assert_nonnull (strstr (contents, "      \"a title\": \"Ä\",\n"));
  g_assert_nonnull (strstr (contents, "    \"fr\": {}\n"));
  g_assert_nonnull (strstr (contents, "  \"outdated\": {\n    \"de\": {\n      \"a title\": \"AA\"\n"));
}

static GBytes *
remove_one (Fixture          *fixture,
            LmLibraryRemoval  removal)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *contents;

  lm_library_remove_async (fixture->library, lookup (fixture, fixture->own, "one.json"), removal, NULL,
                           lm_shelf_finish_cb, &result);
  contents = lm_library_remove_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);

  return contents;
}

static void
test_remove_and_restore (Fixture       *fixture,
                         gconstpointer  removal)
{
  g_autoptr(GFile) file = g_file_new_build_filename (fixture->own, "one.json", NULL);
  g_autoptr(GFile) restored = NULL;
  g_autoptr(GBytes) contents = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;

  load (fixture);
  contents = remove_one (fixture, GPOINTER_TO_UINT (removal));
  assert_comes (fixture, "");
  g_assert_false (g_file_query_exists (file, NULL));

  lm_library_restore_async (fixture->library, file, contents, NULL, lm_shelf_finish_cb, &result);
  restored = lm_library_restore_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (restored, file));
  assert_comes (fixture, "One");

  /* What came in the meantime under its name stays. */
  g_clear_object (&result);
  g_clear_object (&restored);
  lm_library_restore_async (fixture->library, file, contents, NULL, lm_shelf_finish_cb, &result);
  restored = lm_library_restore_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  name = g_file_get_basename (restored);
  g_assert_cmpstr (name, ==, "one-2.json");
}

static void
test_trash_has_it (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *trashed = g_build_filename (g_get_user_data_dir (), "Trash", "files", "one.json", NULL);
  g_autoptr(GBytes) contents = NULL;

  load (fixture);
  contents = remove_one (fixture, LM_LIBRARY_TRASH);
  g_assert_true (g_file_test (trashed, G_FILE_TEST_EXISTS));
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
write_later_version (Fixture *fixture)
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
test_counts (Fixture       *fixture,
             gconstpointer  data)
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
  lm_shelf_wait (is_loaded, library);
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
  lm_shelf_wait (is_mine_alone, library);
  g_assert_finalize_object (library);
  lm_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (store);
}

#define ADD(name, data, func) g_test_add ("/library/" name, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  char *home = lm_shelf_new ();
  g_autofree char *data_home = g_build_filename (home, "data", NULL);
  int status;

  /* The trash is in the home folder, as long as both are on one disk. */
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", data_home, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("summary", NULL, test_summary);
  ADD ("no-folder", NULL, test_no_folder);
  ADD ("broken", NULL, test_broken);
  ADD ("twins", NULL, test_twins);
  ADD ("watches", NULL, test_watches);
  ADD ("add", NULL, test_add);
  ADD ("add/makes-folder", NULL, test_add_makes_folder);
  ADD ("add/fails", NULL, test_add_fails);
  ADD ("add/subject", NULL, test_add_subject);
  ADD ("add/is-cancelled", NULL, test_add_is_cancelled);
  ADD ("duplicate", NULL, test_duplicate);
  ADD ("duplicate-translated", NULL, test_duplicate_translated);
  ADD ("update", NULL, test_update);
  ADD ("remove/trash", GUINT_TO_POINTER (LM_LIBRARY_TRASH), test_remove_and_restore);
  ADD ("remove/delete", GUINT_TO_POINTER (LM_LIBRARY_DELETE), test_remove_and_restore);
  ADD ("remove/trash-has-it", NULL, test_trash_has_it);
  ADD ("counts", NULL, test_counts);

  status = g_test_run ();
  lm_shelf_remove (home);

  return status;
}
