/* lm-store-rescue.c: what is left of a damaged file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/store/lm-store-rescue.h"

char *
lm_store_dup_free_name (const char *path,
                        const char *why)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s.%s-%s", path, why, date);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.%s-%s-%u", path, why, date, i);
    }

  return g_steal_pointer (&name);
}

static gboolean
rename_with (const char  *path,
             const char  *name,
             const char  *suffix,
             GError     **error)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strconcat (name, suffix, NULL);

  if (g_rename (from, to) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, LM_STORE_ERROR, LM_STORE_ERROR_READ_ONLY,
               _("The damaged file “%s” cannot be set aside as “%s”: %s."), from, to, g_strerror (errno));

  return FALSE;
}

char *
lm_store_set_aside (const char  *path,
                    GError     **error)
{
  g_autofree char *name = lm_store_dup_free_name (path, "damaged");

  /* The log of SQLite first: it must not be read with another file. */
  if (!rename_with (path, name, "-wal", error) ||
      !rename_with (path, name, "-shm", error) ||
      !rename_with (path, name, "", error))
    return NULL;

  return g_steal_pointer (&name);
}

typedef struct
{
  GPtrArray  *events;
  GHashTable *ids;        /* set of the ids of @events, as text */
} Harvest;

static gboolean
harvest_cb (LmEvent   *event,
            gpointer   data,
            GError   **error)
{
  Harvest *harvest = data;
  char id[LM_EVENT_ID_LENGTH];

  lm_event_id_to_text (&event->id, id);

  if (event->id.device != 0 && g_hash_table_add (harvest->ids, g_strdup (id)))
    g_ptr_array_add (harvest->events, lm_event_ref (event));

  return TRUE;
}

/* With the write-ahead log beside it, if that can be read. */
static LmDatabase *
open_to_read (const char *file)
{
  LmDatabase *database = lm_database_open (file, LM_DATABASE_READ, NULL);

  return database != NULL ? database : lm_database_open (file, LM_DATABASE_FOREIGN, NULL);
}

gboolean
lm_store_recover (const char  *file,
                  LmEventLog  *log,
                  guint       *n_recovered,
                  GError     **error)
{
  g_autoptr(LmDatabase) database = open_to_read (file);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  LmMergeCounts counts;

  *n_recovered = 0;

  if (database != NULL)
    {
      g_autoptr(LmEventTable) table = lm_event_table_new (database);

      lm_event_table_harvest (table, harvest_cb, &(Harvest) { events, ids });
    }

  if (!lm_event_log_merge (log, events, &counts, NULL, NULL, error))
    return FALSE;

  *n_recovered = counts.n_added;

  return TRUE;
}
