/* test-library-files.c: tests of files that are added, changed and removed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "core/library/lm-library-files.h"
#include "core/subject/lm-subject-reader.h"

#include "lm-library-fixture.h"
#include "lm-shelf.h"

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static GFile *
add (LmLibraryFixture *fixture,
     const char       *name,
     const char       *title)
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
test_add (LmLibraryFixture *fixture,
          gconstpointer     data)
{
  g_autoptr(GFile) one = NULL;
  g_autoptr(GFile) two = NULL;
  g_autofree char *one_name = NULL;
  g_autofree char *two_name = NULL;

  lm_library_fixture_load (fixture);
  one = add (fixture, "one", "Another");
  two = add (fixture, "two", "Two");
  one_name = g_file_get_basename (one);
  two_name = g_file_get_basename (two);
  g_assert_cmpstr (one_name, ==, "one-2.json");
  g_assert_cmpstr (two_name, ==, "two.json");
  lm_library_fixture_assert_comes (fixture, "Another (as One), One, Two");

  /* Nothing else was left behind. */
  g_assert_cmpuint (count_files (fixture->own), ==, 3);
}

static void
test_add_makes_folder (LmLibraryFixture *fixture,
                       gconstpointer     data)
{
  g_autofree char *path = g_build_filename (fixture->own, "one.json", NULL);
  g_autoptr(GFile) file = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->own), ==, 0);
  lm_library_fixture_load (fixture);
  file = add (fixture, "two", "Two");
  lm_library_fixture_assert_comes (fixture, "Two");
}

static void
test_add_fails (LmLibraryFixture *fixture,
                gconstpointer     data)
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
  lm_shelf_wait (lm_shelf_is_mine_alone, library);
}

/* A limit on the size of files stands for a disk that is full after some bytes. */
static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_true (signal (SIGXFSZ, SIG_IGN) != SIG_ERR);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* Told by the name that the file was to have, with nothing left of it. */
static void
assert_not_written (LmLibraryFixture *fixture,
                    const GError     *error,
                    const char       *name)
{
  g_autofree char *path = g_build_filename (fixture->own, name, NULL);
  g_autofree char *message = g_strdup_printf ("“%s” cannot be written: %s", path, g_strerror (EFBIG));

  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (count_files (fixture->own), ==, 1);
}

/* What was read from a file outside. */
static LmSubject *
read_outside (LmLibraryFixture  *fixture,
              GFile            **source)
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
test_update (LmLibraryFixture *fixture,
             gconstpointer     data)
{
  g_autofree char *earlier = g_build_filename (fixture->own, "one.json~", NULL);
  g_autofree char *kept = NULL;
  g_autoptr(GFile) source = NULL;
  g_autoptr(LmSubject) subject = read_outside (fixture, &source);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;

  lm_library_fixture_load (fixture);
  lm_library_update_async (fixture->library, lm_library_fixture_lookup (fixture, fixture->own, "one.json"), subject, source, NULL,
                           lm_shelf_finish_cb, &result);
  file = lm_library_update_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  lm_library_fixture_assert_comes (fixture, "Later");
  assert_same_contents (file, source);

  g_file_get_contents (earlier, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (strstr (kept, "\"One\"") != NULL);
}

/* Whatever is to be written, there is all of it or nothing, and what was there is as it was. */
static void
test_full_disk (LmLibraryFixture *fixture,
                gconstpointer     data)
{
  g_autofree char *path = g_build_filename (fixture->own, "one.json", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GFile) source = NULL;
  g_autoptr(LmSubject) subject = read_outside (fixture, &source);
  g_autoptr(GBytes) bytes = g_file_load_bytes (source, NULL, NULL, NULL);
  g_autoptr(GAsyncResult) added = NULL;
  g_autoptr(GAsyncResult) imported = NULL;
  g_autoptr(GAsyncResult) copied = NULL;
  g_autoptr(GError) add_error = NULL;
  g_autoptr(GError) import_error = NULL;
  g_autoptr(GError) copy_error = NULL;
  LmLibraryEntry *entry;

  lm_library_fixture_load (fixture);
  entry = lm_library_fixture_lookup (fixture, fixture->own, "one.json");
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  limit_files (100);

  lm_library_add_async (fixture->library, "two", bytes, NULL, lm_shelf_finish_cb, &added);
  g_assert_null (lm_library_add_finish (fixture->library, lm_shelf_wait_for (&added), &add_error));
  assert_not_written (fixture, add_error, "two.json");

  lm_library_add_subject_async (fixture->library, subject, NULL, NULL, lm_shelf_finish_cb, &imported);
  g_assert_null (lm_library_add_subject_finish (fixture->library, lm_shelf_wait_for (&imported), &import_error));
  assert_not_written (fixture, import_error, "one.json");

  lm_library_duplicate_async (fixture->library, entry, NULL, lm_shelf_finish_cb, &copied);
  g_assert_null (lm_library_duplicate_finish (fixture->library, lm_shelf_wait_for (&copied), &copy_error));
  assert_not_written (fixture, copy_error, "one-2.json");

  limit_files (RLIM_INFINITY);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

/* The earlier version can not be kept, so the later one does not come. */
static void
test_full_disk_at_update (LmLibraryFixture *fixture,
                          gconstpointer     data)
{
  g_autofree char *path = g_build_filename (fixture->own, "one.json", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GFile) source = NULL;
  g_autoptr(LmSubject) subject = read_outside (fixture, &source);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  lm_library_fixture_load (fixture);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  limit_files (100);
  lm_library_update_async (fixture->library, lm_library_fixture_lookup (fixture, fixture->own, "one.json"), subject, source,
                           NULL, lm_shelf_finish_cb, &result);
  g_assert_null (lm_library_update_finish (fixture->library, lm_shelf_wait_for (&result), &error));
  limit_files (RLIM_INFINITY);

  g_assert_true (error->domain == G_IO_ERROR);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

static void
test_add_subject (LmLibraryFixture *fixture,
                  gconstpointer     data)
{
  g_autoptr(GFile) source = NULL;
  g_autoptr(LmSubject) subject = read_outside (fixture, &source);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) as_it_is = NULL;
  g_autoptr(GFile) written = NULL;

  lm_library_fixture_load (fixture);
  lm_library_add_subject_async (fixture->library, subject, source, NULL, lm_shelf_finish_cb, &result);
  as_it_is = lm_library_add_subject_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  assert_same_contents (as_it_is, source);

  g_clear_object (&result);
  lm_library_add_subject_async (fixture->library, subject, NULL, NULL, lm_shelf_finish_cb, &result);
  written = lm_library_add_subject_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  lm_library_fixture_assert_comes (fixture, "Later (as One), Later (as One), One");
}

static void
test_add_is_cancelled (LmLibraryFixture *fixture,
                       gconstpointer     data)
{
  g_autoptr(GFile) source = NULL;
  g_autoptr(LmSubject) subject = read_outside (fixture, &source);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;

  lm_library_fixture_load (fixture);
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
test_duplicate (LmLibraryFixture *fixture,
                gconstpointer     data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;

  lm_library_fixture_load (fixture);
  lm_library_duplicate_async (fixture->library, lm_library_fixture_lookup (fixture, fixture->own, "one.json"), NULL,
                              lm_shelf_finish_cb, &result);
  file = lm_library_duplicate_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  lm_library_fixture_assert_comes (fixture, "One, One (copy)");
  g_assert_cmpstr (lm_library_entry_get_id (lm_library_lookup_file (fixture->library, file)), ==, "one-2");
}

/* Its translations come along, with what is to be looked at again, and are told from the original too. */
static void
test_duplicate_translated (LmLibraryFixture *fixture,
                           gconstpointer     data)
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
  lm_library_fixture_load (fixture);
  lm_library_duplicate_async (fixture->library, lm_library_fixture_lookup (fixture, fixture->own, "one.json"), NULL,
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
remove_one (LmLibraryFixture *fixture,
            LmLibraryRemoval  removal)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *contents;

  lm_library_remove_async (fixture->library, lm_library_fixture_lookup (fixture, fixture->own, "one.json"), removal, NULL,
                           lm_shelf_finish_cb, &result);
  contents = lm_library_remove_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);

  return contents;
}

static void
test_remove_and_restore (LmLibraryFixture *fixture,
                         gconstpointer     removal)
{
  g_autoptr(GFile) file = g_file_new_build_filename (fixture->own, "one.json", NULL);
  g_autoptr(GFile) restored = NULL;
  g_autoptr(GBytes) contents = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;

  lm_library_fixture_load (fixture);
  contents = remove_one (fixture, GPOINTER_TO_UINT (removal));
  lm_library_fixture_assert_comes (fixture, "");
  g_assert_false (g_file_query_exists (file, NULL));

  lm_library_restore_async (fixture->library, file, contents, NULL, lm_shelf_finish_cb, &result);
  restored = lm_library_restore_finish (fixture->library, lm_shelf_wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (restored, file));
  lm_library_fixture_assert_comes (fixture, "One");

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
test_trash_has_it (LmLibraryFixture *fixture,
                   gconstpointer     data)
{
  g_autofree char *trashed = g_build_filename (g_get_user_data_dir (), "Trash", "files", "one.json", NULL);
  g_autoptr(GBytes) contents = NULL;

  lm_library_fixture_load (fixture);
  contents = remove_one (fixture, LM_LIBRARY_TRASH);
  g_assert_true (g_file_test (trashed, G_FILE_TEST_EXISTS));
}

#define ADD(name, data, func) \
  g_test_add ("/library-files/" name, LmLibraryFixture, data, lm_library_fixture_set_up, func, lm_library_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("add", NULL, test_add);
  ADD ("add/makes-folder", NULL, test_add_makes_folder);
  ADD ("add/fails", NULL, test_add_fails);
  ADD ("add/full-disk", NULL, test_full_disk);
  ADD ("add/subject", NULL, test_add_subject);
  ADD ("add/is-cancelled", NULL, test_add_is_cancelled);
  ADD ("duplicate", NULL, test_duplicate);
  ADD ("duplicate-translated", NULL, test_duplicate_translated);
  ADD ("update", NULL, test_update);
  ADD ("update/full-disk", NULL, test_full_disk_at_update);
  ADD ("remove/trash", GUINT_TO_POINTER (LM_LIBRARY_TRASH), test_remove_and_restore);
  ADD ("remove/delete", GUINT_TO_POINTER (LM_LIBRARY_DELETE), test_remove_and_restore);
  ADD ("remove/trash-has-it", NULL, test_trash_has_it);

  return g_test_run ();
}
