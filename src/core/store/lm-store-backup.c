/* lm-store-backup.c: older states of the progress file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/store/lm-store-backup.h"

#define PREFIX "progress-"
#define SUFFIX ".db"
#define N_NEWEST 10
#define N_MONTHS 12

static char *
dup_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

static gboolean
read_day (const char *name,
          LmStudyDay *day)
{
  g_autofree char *date = NULL;

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, SUFFIX))
    return FALSE;

  date = g_strndup (name + strlen (PREFIX), strlen (name) - strlen (PREFIX SUFFIX));

  return lm_study_day_from_iso (date, day);
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  LmStudyDay day;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (read_day (name, &day))
      g_ptr_array_add (names, g_strdup (name));

  return names;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (*(const char * const *) b, *(const char * const *) a);
}

/* Months since the year 0. */
static int
get_month (LmStudyDay day)
{
  g_autofree char *iso = lm_study_day_to_iso (day);

  return atoi (iso) * 12 + atoi (iso + strlen ("0000-")) - 1;
}

GPtrArray *
lm_store_backup_find_old (GPtrArray  *names,
                          LmStudyDay  today)
{
  GPtrArray *old = g_ptr_array_new ();
  int this_month = get_month (today);
  int last_month = G_MAXINT;

  g_ptr_array_sort (names, compare_newest_first);

  for (guint i = 0; i < names->len; i++)
    {
      LmStudyDay day = 0;
      gboolean is_newest_of_month;
      int month;

      read_day (g_ptr_array_index (names, i), &day);
      month = get_month (day);
      is_newest_of_month = month < last_month;
      last_month = month;

      if (i >= N_NEWEST && (!is_newest_of_month || month <= this_month - N_MONTHS))
        g_ptr_array_add (old, g_ptr_array_index (names, i));
    }

  return old;
}

static void
backup_free (gpointer data)
{
  LmStoreBackup *backup = data;

  g_free (backup->path);
  g_free (backup);
}

GPtrArray *
lm_store_backup_list (const char *path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func (backup_free);
  g_autofree char *folder = dup_folder (path);
  g_autoptr(GPtrArray) names = list_names (folder);

  g_ptr_array_sort (names, compare_newest_first);

  for (guint i = 0; i < names->len; i++)
    {
      LmStoreBackup *backup = g_new0 (LmStoreBackup, 1);

      backup->path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      read_day (g_ptr_array_index (names, i), &backup->day);
      g_ptr_array_add (backups, backup);
    }

  return backups;
}

char *
lm_store_backup_dup_newest (const char *path)
{
  g_autoptr(GPtrArray) backups = lm_store_backup_list (path);

  if (backups->len == 0)
    return NULL;

  return g_strdup (((LmStoreBackup *) g_ptr_array_index (backups, 0))->path);
}

static void
remove_old (const char *folder,
            LmStudyDay  today)
{
  g_autoptr(GPtrArray) names = list_names (folder);
  g_autoptr(GPtrArray) old = lm_store_backup_find_old (names, today);

  for (guint i = 0; i < old->len; i++)
    {
      g_autofree char *name = g_build_filename (folder, g_ptr_array_index (old, i), NULL);

      g_unlink (name);
    }
}

/* Under another name until it is complete. */
gboolean
lm_store_backup_copy (LmDatabase  *database,
                      const char  *name,
                      GError     **error)
{
  g_autofree char *part = g_strconcat (name, ".part", NULL);
  LmDatabase *copy;
  gboolean copied;

  g_unlink (part);
  copy = lm_database_open (part, LM_DATABASE_CREATE, error);
  if (copy == NULL)
    return FALSE;

  copied = lm_database_copy (database, copy, error);
  lm_database_close (copy);

  if (copied && g_rename (part, name) == 0)
    return TRUE;

  if (copied)
    g_set_error (error, LM_STORE_ERROR, LM_STORE_ERROR_FAILED,
                 _("The backup “%s” cannot be made: %s."), name, g_strerror (errno));
  g_unlink (part);

  return FALSE;
}

gboolean
lm_store_backup_make (LmDatabase  *database,
                      LmStudyDay   today,
                      GError     **error)
{
  g_autofree char *folder = dup_folder (lm_database_get_path (database));
  g_autofree char *date = lm_study_day_to_iso (today);
  g_autofree char *base_name = g_strconcat (PREFIX, date, SUFFIX, NULL);
  g_autofree char *name = g_build_filename (folder, base_name, NULL);

  if (g_file_test (name, G_FILE_TEST_EXISTS))
    return TRUE;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, LM_STORE_ERROR, LM_STORE_ERROR_FAILED,
                   _("The backup “%s” cannot be made: %s."), name, g_strerror (errno));
      return FALSE;
    }

  /* A backup of a damaged file would push out one that is sound. */
  if (!lm_database_check (database, error) || !lm_store_backup_copy (database, name, error))
    return FALSE;

  remove_old (folder, today);

  return TRUE;
}
