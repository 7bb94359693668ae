/* lm-store-identity.c: which installation a progress file belongs to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-store-identity.h"

/* A digest: the machine's own id is a secret of the machine. %NULL where there is none. */
static char *
dup_machine (void)
{
  static const char * const paths[] = { "/etc/machine-id", "/var/lib/dbus/machine-id" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *id = NULL;
      g_autofree char *text = NULL;

      if (!g_file_get_contents (paths[i], &id, NULL, NULL) || *g_strstrip (id) == '\0')
        continue;

      text = g_strconcat ("leadmgmt ", id, NULL);

      return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
    }

  return NULL;
}

gboolean
lm_store_identity_read (LmDatabase       *database,
                        LmStoreIdentity  *identity,
                        GError          **error)
{
  const LmStoreIdentity nobody = { .is_of_here = TRUE };
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT device, signature, machine FROM installation", "");
  int result = lm_database_step (database, statement, error);

  *identity = nobody;

  if (result == SQLITE_ROW)
    {
      g_autofree char *here = dup_machine ();
      const char *machine = (const char *) sqlite3_column_text (statement, 2);

      g_ascii_string_to_unsigned ((const char *) sqlite3_column_text (statement, 0), 16, 0, G_MAXUINT64,
                                  &identity->device, NULL);
      identity->signature = g_strdup ((const char *) sqlite3_column_text (statement, 1));
      identity->is_of_here = machine == NULL || here == NULL || g_str_equal (machine, here);
      sqlite3_reset (statement);
    }

  return result == SQLITE_ROW || result == SQLITE_DONE;
}

void
lm_store_identity_clear (LmStoreIdentity *identity)
{
  g_clear_pointer (&identity->signature, g_free);
}

static guint64
draw_device (void)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uuid, -1);
  guint64 device;

  digest[16] = '\0';
  g_ascii_string_to_unsigned (digest, 16, 0, G_MAXUINT64, &device, NULL);

  return device;
}

gboolean
lm_store_identity_renew (LmDatabase  *database,
                         guint64     *device,
                         GError     **error)
{
  g_autofree char *machine = dup_machine ();
  char id[17];

  *device = draw_device ();
  g_snprintf (id, sizeof id, "%016" G_GINT64_MODIFIER "x", *device);

  return lm_database_run (database,
                          lm_database_query (database, error,
                                             "INSERT INTO installation (one, device, machine) VALUES (1, ?1, ?2) "
                                             "ON CONFLICT DO UPDATE SET device = ?1, machine = ?2", "ss", id, machine),
                          error);
}

gboolean
lm_store_identity_claim (LmDatabase  *database,
                         GError     **error)
{
  g_autofree char *machine = dup_machine ();

  return lm_database_run (database,
                          lm_database_query (database, error,
                                             "UPDATE installation SET machine = ?1 WHERE machine IS NULL", "s", machine),
                          error);
}

gboolean
lm_store_identity_sign (LmDatabase  *database,
                        const char  *signature,
                        GError     **error)
{
  return lm_database_run (database,
                          lm_database_query (database, error,
                                             "UPDATE installation SET signature = ?1", "s", signature),
                          error);
}
