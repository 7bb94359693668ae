/* test-file-contents.c: reading and replacing a whole file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-file-contents.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
replace (GFile       *file,
         const char  *text,
         GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return lm_file_contents_replace (file, bytes, NULL, error);
}

static void
assert_contents (GFile      *file,
                 const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = lm_file_contents_load (file, 1000, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (replace (fixture->file, "one", &error));
  g_assert_no_error (error);
  assert_contents (fixture->file, "one");

  g_assert_true (replace (fixture->file, "", &error));
  g_assert_no_error (error);
  assert_contents (fixture->file, "");
}

static void
test_mode (Fixture       *fixture,
           gconstpointer  data)
{
  static const mode_t modes[] = { 0600, 0666, 0640, 0755 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr(GError) error = NULL;
      GStatBuf status;

      g_assert_true (replace (fixture->file, "one", &error));
      g_assert_cmpint (g_chmod (fixture->path, modes[i]), ==, 0);
      g_assert_true (replace (fixture->file, "two", &error));
      g_assert_no_error (error);

      g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 07777, ==, modes[i]);
      assert_contents (fixture->file, "two");
    }
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr(GFile) link = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_assert_true (replace (fixture->file, "one", &error));
  g_assert_cmpint (symlink ("file", path), ==, 0);
  g_assert_true (replace (link, "two", &error));
  g_assert_no_error (error);

  assert_contents (fixture->file, "two");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) load_error = NULL;

  g_assert_false (replace (folder, "one", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);

  g_assert_null (lm_file_contents_load (folder, 10, NULL, &load_error));
  g_assert_error (load_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GFile) file = g_file_get_child (fixture->file, "none");
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *message = g_strdup_printf ("“%s” cannot be written: %s", path, g_strerror (ENOENT));

  g_assert_false (replace (file, "one", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, message);
}

/* tear_down() sees that no temporary file is left. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *large = g_strnfill (100 * 1000, 'x');
  g_autofree char *message = NULL;
  g_autoptr(GError) error = NULL;
  struct rlimit limit;
  struct rlimit small;

  g_assert_true (replace (fixture->file, "one", &error));

  /* More than this is told as a disk that is full is. */
  g_assert_true (signal (SIGXFSZ, SIG_IGN) != SIG_ERR);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = (struct rlimit) { 50 * 1000, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (replace (fixture->file, large, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  message = g_strdup_printf ("“%s” cannot be written: %s", fixture->path, g_strerror (EFBIG));
  g_assert_true (error->domain == G_IO_ERROR);
  g_assert_cmpstr (error->message, ==, message);
  assert_contents (fixture->file, "one");
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GBytes) bytes = g_bytes_new_static ("one", 3);
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (lm_file_contents_replace (fixture->file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (replace (fixture->file, "0123456789", &error));
  bytes = lm_file_contents_load (fixture->file, 5, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 6);
}

typedef struct
{
  GFile      *file;
  const char *expected;
  const char *written;      /* there meanwhile by another program, or NULL */
} Other;

static gboolean
seen_cb (GBytes   *there,
         gpointer  data)
{
  const Other *other = data;
  gboolean is_expected = g_bytes_get_size (there) == strlen (other->expected) &&
                         memcmp (g_bytes_get_data (there, NULL), other->expected, strlen (other->expected)) == 0;

  if (other->written != NULL)
    g_assert_true (replace (other->file, other->written, NULL));

  return is_expected;
}

static gboolean
replace_seen (Fixture     *fixture,
              const char  *expected,
              const char  *written,
              const char  *text,
              GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  Other other = { fixture->file, expected, written };

  return lm_file_contents_replace_seen (fixture->file, bytes, seen_cb, &other, NULL, error);
}

static void
test_seen (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  /* None is there, so none is asked about. */
  g_assert_true (replace_seen (fixture, "", NULL, "one", &error));
  g_assert_no_error (error);
  assert_contents (fixture->file, "one");
  g_assert_true (replace_seen (fixture, "one", NULL, "two", &error));
  assert_contents (fixture->file, "two");

  g_assert_true (replace (fixture->file, "theirs", NULL));
  g_assert_false (replace_seen (fixture, "two", NULL, "three", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_contents (fixture->file, "theirs");
}

/* Another program writes while it is looked at what was there: neither of its versions is lost. */
static void
test_seen_while_written (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *path = g_strconcat (fixture->path, "~", NULL);
  g_autoptr(GFile) kept = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_assert_true (replace (fixture->file, "one", NULL));
  g_assert_true (replace_seen (fixture, "one", "theirs", "two", &error));
  g_assert_no_error (error);
  assert_contents (fixture->file, "theirs");

  g_assert_false (replace_seen (fixture, "one", "theirs, later", "two", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_contents (fixture->file, "theirs, later");
  assert_contents (kept, "theirs");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_create (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GBytes) one = g_bytes_new_static ("one", 3);
  g_autoptr(GBytes) two = g_bytes_new_static ("two", 3);
  g_autoptr(GError) error = NULL;

  g_assert_true (lm_file_contents_create (fixture->file, one, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (lm_file_contents_create (fixture->file, two, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_contents (fixture->file, "one");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/file-contents/new", test_new);
  ADD ("/file-contents/mode", test_mode);
  ADD ("/file-contents/link", test_link);
  ADD ("/file-contents/folder", test_folder);
  ADD ("/file-contents/no-folder", test_no_folder);
  ADD ("/file-contents/full", test_full);
  ADD ("/file-contents/seen", test_seen);
  ADD ("/file-contents/seen-while-written", test_seen_while_written);
  ADD ("/file-contents/create", test_create);
  ADD ("/file-contents/cancelled", test_cancelled);
  ADD ("/file-contents/too-large", test_too_large);

  return g_test_run ();
}
