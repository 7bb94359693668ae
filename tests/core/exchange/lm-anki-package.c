/* lm-anki-package.c: packages of Anki’s for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <archive.h>
#include <archive_entry.h>
#include <sqlite3.h>
#include <string.h>

#include "lm-anki-package.h"

#define SHORTHANDS \
  "CREATE VIEW note (id, guid, type, fields, tags) AS SELECT id, guid, mid, flds, tags FROM notes;" \
  "CREATE TRIGGER add_note INSTEAD OF INSERT ON note BEGIN" \
  "  INSERT INTO notes VALUES (new.id, new.guid, new.type, 0, -1, coalesce (new.tags, '')," \
  "                            replace (new.fields, '|', char (31)), '', 0, 0, ''); END;" \
  "CREATE VIEW card (note, deck, ord, home, reps) AS SELECT nid, did, ord, odid, reps FROM cards;" \
  "CREATE TRIGGER add_card INSTEAD OF INSERT ON card BEGIN" \
  "  INSERT INTO cards VALUES (NULL, new.note, new.deck, coalesce (new.ord, 0), 0, -1, 0, 0, 0, 0, 0," \
  "                            coalesce (new.reps, 0), 0, 0, 0, coalesce (new.home, 0), 0, ''); END;"

struct _LmAnkiPackage
{
  struct archive *archive;
  GByteArray     *bytes;
};

static int
compare_cb (void       *data,
            int         length,
            const void *text,
            int         other_length,
            const void *other)
{
  g_autofree char *first = g_strndup (text, length);
  g_autofree char *second = g_strndup (other, other_length);

  return g_ascii_strcasecmp (first, second);
}

static void
append_text (GByteArray *config,
             guint8      field,
             const char *text)
{
  gsize size = strlen (text);
  const guint8 head[] = { field << 3 | 2, (size & 0x7f) | 0x80, size >> 7 };

  g_byte_array_append (config, head, sizeof head);
  g_byte_array_append (config, (const guint8 *) text, size);
}

static void
template_cb (sqlite3_context  *context,
             int               n_values,
             sqlite3_value   **values)
{
  g_autoptr(GByteArray) config = g_byte_array_new ();
  const guint8 font_size[] = { 7 << 3, 12 };

  append_text (config, 1, (const char *) sqlite3_value_text (values[0]));
  append_text (config, 2, (const char *) sqlite3_value_text (values[1]));
  append_text (config, 6, "Serif");
  g_byte_array_append (config, font_size, sizeof font_size);
  sqlite3_result_blob (context, config->data, config->len, SQLITE_TRANSIENT);
}

static void
run (sqlite3    *database,
     const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (database, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s", message);
}

static void
run_file (sqlite3    *database,
          const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "exchange", "fixtures", name, NULL);
  g_autofree char *sql = NULL;

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  run (database, sql);
}

GBytes *
lm_anki_package_database (int         schema,
                          const char *sql)
{
  sqlite3 *database;
  sqlite3_int64 size;
  guint8 *data;

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  sqlite3_create_collation (database, "unicase", SQLITE_UTF8, NULL, compare_cb);
  sqlite3_create_function (database, "template", 2, SQLITE_UTF8, NULL, template_cb, NULL, NULL);

  run (database, "PRAGMA page_size = 512");
  run_file (database, "anki-schema-11.sql");
  if (schema == 18)
    run_file (database, "anki-schema-18.sql");
  run (database, SHORTHANDS);
  run (database, sql);
  run (database, "DROP VIEW note; DROP VIEW card; VACUUM");

  data = sqlite3_serialize (database, "main", &size, 0);
  g_assert_nonnull (data);
  sqlite3_close (database);

  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *block,
          size_t          size)
{
  g_byte_array_append (data, block, size);

  return size;
}

static void
add_entry (struct archive *archive,
           const char     *name,
           const char     *target,
           GBytes         *contents)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize size = contents != NULL ? g_bytes_get_size (contents) : 0;

  archive_entry_set_pathname (entry, name);
  if (target != NULL)
    archive_entry_set_filetype (entry, AE_IFLNK);
  else
    archive_entry_set_filetype (entry, g_str_has_suffix (name, "/") ? AE_IFDIR : AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  if (target != NULL)
    archive_entry_set_symlink (entry, target);
  else
    archive_entry_set_size (entry, size);

  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  if (size > 0)
    g_assert_cmpint (archive_write_data (archive, g_bytes_get_data (contents, NULL), size), ==, size);
  archive_entry_free (entry);
}

GBytes *
lm_anki_package_zstd (GBytes *contents)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();

  g_assert_cmpint (archive_write_add_filter_zstd (archive), ==, ARCHIVE_OK);
  archive_write_set_format_raw (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  archive_write_open (archive, bytes, NULL, write_cb, NULL);
  add_entry (archive, "data", NULL, contents);
  g_assert_cmpint (archive_write_free (archive), ==, ARCHIVE_OK);
  g_bytes_unref (contents);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

LmAnkiPackage *
lm_anki_package_new (void)
{
  LmAnkiPackage *self = g_new0 (LmAnkiPackage, 1);

  self->bytes = g_byte_array_new ();
  self->archive = archive_write_new ();
  archive_write_set_format_zip (self->archive);
  archive_write_set_bytes_in_last_block (self->archive, 1);
  archive_write_open (self->archive, self->bytes, NULL, write_cb, NULL);

  return self;
}

void
lm_anki_package_add (LmAnkiPackage *self,
                     const char    *name,
                     GBytes        *contents)
{
  add_entry (self->archive, name, NULL, contents);
  g_bytes_unref (contents);
}

void
lm_anki_package_add_link (LmAnkiPackage *self,
                          const char    *name,
                          const char    *target)
{
  add_entry (self->archive, name, target, NULL);
}

GBytes *
lm_anki_package_finish (LmAnkiPackage *self)
{
  GBytes *zip;

  g_assert_cmpint (archive_write_free (self->archive), ==, ARCHIVE_OK);
  zip = g_byte_array_free_to_bytes (self->bytes);
  g_free (self);

  return zip;
}
