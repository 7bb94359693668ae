/* test-store-backup.c: which backups stay
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "core/store/lm-store-backup.h"
#include "core/store/lm-store-error.h"

static GPtrArray *
name_days (LmStudyDay first,
           LmStudyDay last)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (LmStudyDay day = first; day <= last; day++)
    {
      g_autofree char *iso = lm_study_day_to_iso (day);

      g_ptr_array_add (names, g_strdup_printf ("progress-%s.db", iso));
    }

  return names;
}

static gboolean
stays (GPtrArray  *old,
       const char *name)
{
  return !g_ptr_array_find_with_equal_func (old, name, g_str_equal, NULL);
}

static void
test_few (void)
{
  g_autoptr(GPtrArray) names = name_days (20772, 20781);
  g_autoptr(GPtrArray) old = lm_store_backup_find_old (names, 20781);

  g_assert_cmpuint (names->len, ==, 10);
  g_assert_cmpuint (old->len, ==, 0);
}

/* Two years of days, until 2026-11-24. */
static void
test_many (void)
{
  g_autoptr(GPtrArray) names = name_days (20781 - 730, 20781);
  g_autoptr(GPtrArray) old = lm_store_backup_find_old (names, 20781);

  /* ten in November, and eleven months before it, the last of which is December 2025 */
  g_assert_cmpuint (names->len - old->len, ==, 21);
  g_assert_true (stays (old, "progress-2026-11-24.db"));
  g_assert_true (stays (old, "progress-2026-11-15.db"));
  g_assert_false (stays (old, "progress-2026-11-14.db"));
  g_assert_true (stays (old, "progress-2026-10-31.db"));
  g_assert_false (stays (old, "progress-2026-10-30.db"));
  g_assert_true (stays (old, "progress-2025-12-31.db"));
  g_assert_false (stays (old, "progress-2025-11-30.db"));
}

/* A copy of which nothing had arrived was called done. */
static void
test_copy_to_a_file_in_use (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lm-store-backup-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (folder, "to.db", NULL);
  g_autoptr(LmDatabase) from = lm_database_open (NULL, LM_DATABASE_CREATE, NULL);
  g_autoptr(LmDatabase) to = lm_database_open (name, LM_DATABASE_CREATE, NULL);
  g_autoptr(LmDatabase) other = lm_database_open (name, LM_DATABASE_CREATE, NULL);
  g_autoptr(GError) error = NULL;
  gint64 n_tables = 0;

  g_assert_true (lm_database_execute (from, "CREATE TABLE one (two)", NULL));
  g_assert_true (lm_database_begin (other, NULL));
  g_assert_false (lm_database_copy (from, to, &error));
  g_assert_error (error, LM_STORE_ERROR, LM_STORE_ERROR_BUSY);

  g_clear_error (&error);
  lm_database_end (other, FALSE, NULL);
  g_assert_true (lm_database_copy (from, to, &error));
  g_assert_no_error (error);
  g_assert_true (lm_database_get_integer (to, lm_database_query (to, NULL, "SELECT count (*) FROM sqlite_schema", ""),
                                          &n_tables, NULL));
  g_assert_cmpint (n_tables, ==, 1);

  g_unlink (name);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-backup/few", test_few);
  g_test_add_func ("/store-backup/many", test_many);
  g_test_add_func ("/store-backup/copy-to-a-file-in-use", test_copy_to_a_file_in_use);

  return g_test_run ();
}
