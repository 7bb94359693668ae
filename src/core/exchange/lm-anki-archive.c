/* lm-anki-archive.c: the zip file in which Anki packs a collection
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "core/exchange/lm-protobuf.h"

#define MAX_RATIO       200                  /* of what comes out to what is there */
#define FREE_BYTES      (16 * 1024 * 1024)   /* to which no ratio applies */
#define MAX_META_BYTES  1024
#define BLOCK_BYTES     (64 * 1024)

/* By version, the newest last */
static const char * const collections[] = { "collection.anki2", "collection.anki21", "collection.anki21b" };

#define ZSTD_COLLECTION 2

typedef struct archive Archive;
typedef struct archive_entry ArchiveEntry;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

struct _LmAnkiArchive
{
  /* Owned */
  GBytes *package;

  /* State */
  gboolean has[G_N_ELEMENTS (collections)];
  guint    collection;          /* the one to read */
};

/* While the directory is looked through */
typedef struct
{
  GPtrArray *names;
  guint64    n_bytes;           /* that all entries say to unpack to */
  guint64    version;           /* of the package, or 0 when it does not say */
} Directory;

/* A zip in a zip: the database that is packed once more */
typedef struct
{
  Archive *outer;
  guint8   block[BLOCK_BYTES];
} Nested;

static gboolean
set_invalid (GError     **error,
             const char  *message)
{
  g_set_error_literal (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
set_damaged (Archive  *archive,
             GError  **error)
{
  const char *cause = archive_error_string (archive);
  g_autofree char *valid = g_utf8_make_valid (cause != NULL ? cause : "zip", -1);

  g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
               _("This is not a package of Anki’s, or it is damaged (%s). Export it from Anki again."), valid);

  return FALSE;
}

static Archive *
open_package (GBytes  *package,
              GError **error)
{
  g_autoptr(Archive) archive = archive_read_new ();
  gsize size;
  const void *data = g_bytes_get_data (package, &size);

  /* Not the reader for streams: it would take what no directory lists. */
  if (archive_read_support_format_zip_seekable (archive) == ARCHIVE_OK &&
      archive_read_open_memory (archive, data, size) == ARCHIVE_OK)
    return g_steal_pointer (&archive);

  set_damaged (archive, error);

  return NULL;
}

static const char *
get_name (ArchiveEntry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  return name != NULL ? name : archive_entry_pathname (entry);
}

/* Nothing is written to where a name points, but one that points elsewhere means harm. */
static gboolean
is_inside (const char *name)
{
  g_auto(GStrv) parts = g_strsplit_set (name, "/\\", -1);

  return *name != '\0' && *name != '/' && *name != '\\' && strchr (name, ':') == NULL &&
         !g_strv_contains ((const char * const *) parts, "..");
}

static gboolean
check_entry (ArchiveEntry  *entry,
             GError       **error)
{
  const char *name = get_name (entry);
  g_autofree char *shown = g_utf8_make_valid (name != NULL ? name : "?", -1);

  if (name == NULL || !is_inside (name))
    {
      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                   _("“%s” in this package points to a place outside of it. Anki does not make such packages."),
                   shown);
      return FALSE;
    }

  if ((archive_entry_filetype (entry) != AE_IFREG && archive_entry_filetype (entry) != AE_IFDIR) ||
      archive_entry_hardlink (entry) != NULL || archive_entry_symlink (entry) != NULL)
    {
      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                   _("“%s” in this package is a link, not a file. Anki does not make such packages."),
                   shown);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_size (guint64   n_unpacked,
            gsize     n_packed,
            GError  **error)
{
  if (n_unpacked > LM_ANKI_MAX_UNPACKED_BYTES)
    {
      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
                   _("This package unpacks to more than %d MiB. Export fewer decks at once, then try again."),
                   LM_ANKI_MAX_UNPACKED_BYTES / 1024 / 1024);
      return FALSE;
    }

  if (n_unpacked > FREE_BYTES && n_unpacked / MAX_RATIO > n_packed)
    {
      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
                   _("This package unpacks to more than %d times its size, which no honest one does."), MAX_RATIO);
      return FALSE;
    }

  return TRUE;
}

/* The other ways to pack that zip knows are not Anki’s, and some take much memory. */
static gboolean
check_packing (Archive  *archive,
               GError  **error)
{
  const char *format = archive_format_name (archive);

  if (format != NULL && (strstr (format, "(deflation)") != NULL || strstr (format, "(uncompressed)") != NULL))
    return TRUE;

  return set_invalid (error, _("This package is packed in a way that Anki does not use. Export it from Anki again."));
}

static gboolean
read_meta (Archive    *archive,
           Directory  *directory,
           GError    **error)
{
  guint8 meta[MAX_META_BYTES];
  gssize n_bytes;

  if (!check_packing (archive, error))
    return FALSE;

  n_bytes = archive_read_data (archive, meta, sizeof meta);
  if (n_bytes < 0)
    return set_damaged (archive, error);

  if (!lm_protobuf_get_integer (meta, n_bytes, 1, &directory->version) || directory->version == 0)
    return set_invalid (error, _("“meta” in this package does not say which version of Anki’s format it is."));

  if (directory->version > G_N_ELEMENTS (collections))
    {
      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                   /* Translators: the label of the option is the one in Anki’s own translation. */
                   _("This package is of version %u of Anki’s format; versions up to %u can be read. In Anki, "
                     "export it again with “Support older Anki versions” turned on."),
                   (guint) MIN (directory->version, G_MAXUINT), (guint) G_N_ELEMENTS (collections));
      return FALSE;
    }

  return TRUE;
}

static gboolean
add_entry (LmAnkiArchive  *self,
           Directory      *directory,
           Archive        *archive,
           ArchiveEntry   *entry,
           GError        **error)
{
  if (directory->names->len == LM_ANKI_MAX_ENTRIES)
    {
      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
                   _("This package holds more than %d files. In Anki, export it without media."),
                   LM_ANKI_MAX_ENTRIES);
      return FALSE;
    }

  if (!check_entry (entry, error))
    return FALSE;

  directory->n_bytes += MIN ((guint64) MAX (archive_entry_size (entry), 0), G_MAXUINT32);
  g_ptr_array_add (directory->names, g_strdup (get_name (entry)));

  for (guint i = 0; i < G_N_ELEMENTS (collections); i++)
    if (strcmp (get_name (entry), collections[i]) == 0)
      self->has[i] = TRUE;

  return strcmp (get_name (entry), "meta") != 0 || read_meta (archive, directory, error);
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static gboolean
check_names (GPtrArray  *names,
             GError    **error)
{
  g_ptr_array_sort (names, compare_names);

  for (guint i = 1; i < names->len; i++)
    if (compare_names (&names->pdata[i - 1], &names->pdata[i]) == 0)
      {
        g_autofree char *shown = g_utf8_make_valid (names->pdata[i], -1);

        g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                     _("This package holds two files with the name “%s”. Anki does not make such packages."), shown);
        return FALSE;
      }

  return TRUE;
}

static gboolean
choose_collection (LmAnkiArchive  *self,
                   guint64         version,
                   GError        **error)
{
  self->collection = version > 0 ? version - 1 : 1;

  if (version == 0 && !self->has[self->collection])
    self->collection = 0;

  /* What stands beside a newer one only says that Anki is to be updated. */
  for (guint i = 1; i < G_N_ELEMENTS (collections) && self->collection == 0; i++)
    if (self->has[i])
      self->collection = i;

  if (self->has[self->collection])
    return TRUE;

  g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
               _("“%s” is missing in this package. Export it from Anki again."), collections[self->collection]);

  return FALSE;
}

static gboolean
look_through (LmAnkiArchive  *self,
              LmAnkiWork     *work,
              GError        **error)
{
  g_autoptr(Archive) archive = open_package (self->package, error);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Directory directory = { names };
  ArchiveEntry *entry;
  int result;

  if (archive == NULL)
    return FALSE;

  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN)
    {
      if (!lm_anki_work_check (work, error) || !add_entry (self, &directory, archive, entry, error))
        return FALSE;
    }

  if (result != ARCHIVE_EOF)
    return set_damaged (archive, error);

  return check_names (names, error) &&
         check_size (directory.n_bytes, g_bytes_get_size (self->package), error) &&
         choose_collection (self, directory.version, error);
}

LmAnkiArchive *
lm_anki_archive_new (GBytes      *package,
                     LmAnkiWork  *work,
                     GError     **error)
{
  g_autoptr(LmAnkiArchive) self = g_new0 (LmAnkiArchive, 1);

  self->package = g_bytes_ref (package);

  return look_through (self, work, error) ? g_steal_pointer (&self) : NULL;
}

void
lm_anki_archive_free (LmAnkiArchive *self)
{
  g_bytes_unref (self->package);
  g_free (self);
}

static gboolean
write_block (int            file,
             const guint8  *block,
             gsize          size,
             GError       **error)
{
  while (size > 0)
    {
      gssize n_written = write (file, block, size);
      int reason = errno;

      if (n_written < 0 && reason == EINTR)
        continue;

      if (n_written < 0)
        {
          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (reason),
                       _("The package cannot be unpacked into the folder for temporary files: %s"),
                       g_strerror (reason));
          return FALSE;
        }

      block += n_written;
      size -= n_written;
    }

  return TRUE;
}

static gboolean
copy_data (Archive     *archive,
           int          file,
           gsize        n_packed,
           LmAnkiWork  *work,
           GError     **error)
{
  guint8 block[BLOCK_BYTES];
  guint64 n_unpacked = 0;
  gssize n_bytes;

  while ((n_bytes = archive_read_data (archive, block, sizeof block)) > 0)
    {
      n_unpacked += n_bytes;

      if (!lm_anki_work_check (work, error) ||
          !check_size (n_unpacked, n_packed, error) ||
          !write_block (file, block, n_bytes, error))
        return FALSE;
    }

  return n_bytes == 0 || set_damaged (archive, error);
}

static la_ssize_t
nested_read_cb (Archive     *archive,
                void        *data,
                const void **block)
{
  Nested *nested = data;
  gssize n_bytes = archive_read_data (nested->outer, nested->block, sizeof nested->block);

  *block = nested->block;
  if (n_bytes < 0)
    archive_set_error (archive, archive_errno (nested->outer), "%s", archive_error_string (nested->outer));

  return n_bytes < 0 ? ARCHIVE_FATAL : n_bytes;
}

static gboolean
copy_nested (Archive     *outer,
             int          file,
             gsize        n_packed,
             LmAnkiWork  *work,
             GError     **error)
{
  g_autofree Nested *nested = g_new (Nested, 1);
  g_autoptr(Archive) archive = archive_read_new ();
  ArchiveEntry *entry;

  nested->outer = outer;

  if (archive_read_support_filter_zstd (archive) != ARCHIVE_OK ||
      archive_read_support_format_raw (archive) != ARCHIVE_OK ||
      archive_read_open (archive, nested, NULL, nested_read_cb, NULL) != ARCHIVE_OK ||
      archive_read_next_header (archive, &entry) != ARCHIVE_OK)
    return set_damaged (archive, error);

  return copy_data (archive, file, n_packed, work, error);
}

gboolean
lm_anki_archive_extract (LmAnkiArchive  *self,
                         int             file,
                         LmAnkiWork     *work,
                         GError        **error)
{
  g_autoptr(Archive) archive = open_package (self->package, error);
  gsize n_packed = g_bytes_get_size (self->package);
  ArchiveEntry *entry;
  int result;

  if (archive == NULL)
    return FALSE;

  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN)
    {
      if (g_strcmp0 (get_name (entry), collections[self->collection]) != 0)
        continue;

      if (!check_packing (archive, error))
        return FALSE;

      return self->collection == ZSTD_COLLECTION
               ? copy_nested (archive, file, n_packed, work, error)
               : copy_data (archive, file, n_packed, work, error);
    }

  return set_damaged (archive, error);
}
