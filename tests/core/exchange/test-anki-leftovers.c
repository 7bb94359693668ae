/* test-anki-leftovers.c: tests of what is left behind, and of what is not ours
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>
#include <utime.h>

#include "core/exchange/lm-anki-leftovers.h"

#define OURS LM_ANKI_TEMPORARY_PREFIX "a1B2c3"

typedef struct
{
  const char *name;
  int         mode;
  int         minutes;         /* since it was written */
  gboolean    stays;
} Case;

static const Case cases[] = {
  { OURS, 0600, 24 * 60, FALSE },
  { OURS, 0600, 61, FALSE },
  { OURS, 0600, 59, TRUE },            /* may be in use */
  { OURS, 0600, -24 * 60, TRUE },      /* the clock was set back */
  { OURS, 0644, 24 * 60, TRUE },       /* made by hand */
  { OURS "4", 0600, 24 * 60, TRUE },
  { OURS ".db", 0600, 24 * 60, TRUE },
  { LM_ANKI_TEMPORARY_PREFIX, 0600, 24 * 60, TRUE },
  { "leadmgmt-backup", 0600, 24 * 60, TRUE },
};

static char *
make_old (const char *folder,
          const char *name,
          int         minutes)
{
  char *path = g_build_filename (folder, name, NULL);
  time_t then = g_get_real_time () / G_USEC_PER_SEC - minutes * 60;
  const struct utimbuf times = { then, then };

  g_assert_cmpint (utime (path, &times), ==, 0);

  return path;
}

static void
test_case (gconstpointer data)
{
  const Case *file = data;
  g_autofree char *folder = g_dir_make_tmp ("lm-leftovers-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, file->name, NULL);
  g_autofree char *old = NULL;

  g_assert_true (g_file_set_contents (path, "SQLite format 3", -1, NULL));
  g_assert_cmpint (g_chmod (path, file->mode), ==, 0);
  old = make_old (folder, file->name, file->minutes);

  lm_anki_leftovers_remove (folder);
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, file->stays);

  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What a name leads to is nobody's leftover. */
static void
test_folders_and_links (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lm-leftovers-XXXXXX", NULL);
  g_autofree char *inner = g_build_filename (folder, OURS, NULL);
  g_autofree char *target = g_build_filename (folder, "notes.txt", NULL);
  g_autofree char *link = g_build_filename (folder, LM_ANKI_TEMPORARY_PREFIX "l1nked", NULL);
  g_autofree char *old_folder = NULL;
  g_autofree char *old_target = NULL;

  g_assert_cmpint (g_mkdir (inner, 0600), ==, 0);
  g_assert_true (g_file_set_contents (target, "mine", -1, NULL));
  g_assert_cmpint (symlink (target, link), ==, 0);
  old_folder = make_old (folder, OURS, 24 * 60);
  old_target = make_old (folder, "notes.txt", 24 * 60);

  lm_anki_leftovers_remove (folder);
  g_assert_true (g_file_test (inner, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (target, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));

  g_unlink (link);
  g_unlink (target);
  g_rmdir (inner);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  /* There may be no such folder. */
  lm_anki_leftovers_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/anki-leftovers/%u", (guint) i + 1);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/anki-leftovers/folders-and-links", test_folders_and_links);

  return g_test_run ();
}
