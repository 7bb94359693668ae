/* lm-file-contents.c: reading and replacing a whole file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-file-contents.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MODE_OF_NEW_FILES 0666    /* less what the umask says */

static void
set_not_a_file_error (GFile     *file,
                      gboolean   is_folder,
                      GError   **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (is_folder)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("“%s” is a folder, not a file"), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("“%s” is not an ordinary file"), name);
}

/* Opening a pipe could wait forever, and a folder opens and only then fails to be read. */
static gboolean
check_is_file (GFile         *file,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                            cancellable, error);
  if (info == NULL)
    return FALSE;

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return TRUE;

  set_not_a_file_error (file, g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY, error);

  return FALSE;
}

GBytes *
lm_file_contents_load (GFile         *file,
                       gsize          max_bytes,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GByteArray) contents = g_byte_array_new ();
  guint8 chunk[32 * 1024];
  gssize n_read;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (max_bytes < G_MAXUINT, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_is_file (file, cancellable, error))
    return NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  do
    {
      gsize n_left = max_bytes + 1 - contents->len;

      n_read = g_input_stream_read (G_INPUT_STREAM (stream), chunk, MIN (sizeof chunk, n_left),
                                    cancellable, error);
      if (n_read < 0)
        return NULL;

      g_byte_array_append (contents, chunk, n_read);
    }
  while (n_read > 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
}

static gboolean
fail (GFile   *file,
      int      number,
      GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), _("“%s” cannot be written: %s"), name,
               g_strerror (number));

  return FALSE;
}

/* Renaming asks only whether the folder may be written, not the file. */
static gboolean
get_mode (GFile       *file,
          const char  *path,
          gboolean    *exists,
          mode_t      *mode,
          GError     **error)
{
  GStatBuf status;

  *mode = MODE_OF_NEW_FILES;
  *exists = g_stat (path, &status) == 0;

  if (!*exists)
    return errno == ENOENT || fail (file, errno, error);

  if (!S_ISREG (status.st_mode))
    {
      set_not_a_file_error (file, S_ISDIR (status.st_mode), error);
      return FALSE;
    }

  *mode = status.st_mode & 07777;

  return g_access (path, W_OK) == 0 || fail (file, errno, error);
}

static gboolean
write_all (int     fd,
           GBytes *contents)
{
  gsize length;
  const char *data = g_bytes_get_data (contents, &length);

  while (length > 0)
    {
      gssize n_written = write (fd, data, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        return FALSE;

      data += n_written;
      length -= n_written;
    }

  return TRUE;
}

/* Writes a hidden file in the folder of @path, to the disk. The umask has its say for new files only.
 * Returns its path, or NULL and a number in errno. */
static char *
write_beside (const char *path,
              GBytes     *contents,
              gboolean    exists,
              mode_t      mode)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_build_filename (folder, ".leadmgmt-XXXXXX", NULL);
  int fd = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, exists ? 0600 : mode);
  int number = 0;

  if (fd < 0)
    return NULL;

  if (!write_all (fd, contents) || (exists && fchmod (fd, mode) != 0) || fsync (fd) != 0)
    number = errno;
  if (close (fd) != 0 && number == 0)
    number = errno;

  if (number == 0)
    return g_steal_pointer (&beside);

  g_unlink (beside);
  errno = number;

  return NULL;
}

/* Whether renaming is what the disk remembers is up to the folder. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

static gboolean
is_unknown_call (int number)
{
  return number == ENOSYS || number == EINVAL || number == ENOTSUP;
}

/* Never over another file. Where the file system has no such call, as some in a network, there is a
 * moment in which one could come. */
static gboolean
rename_new (const char *beside,
            const char *path)
{
  if (renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;

  if (!is_unknown_call (errno))
    return FALSE;

  if (g_access (path, F_OK) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }

  return g_rename (beside, path) == 0;
}

static gboolean
is_seen (const char      *path,
         LmFileSeenFunc   seen,
         gpointer         data)
{
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return FALSE;

  bytes = g_bytes_new_take (g_steal_pointer (&text), length);

  return seen (bytes, data);
}

/* What somebody wrote while ours was there for a moment is not ours to remove: it stays, and what was there
 * before stays beside it. */
static void
put_back (const char *beside,
          const char *path,
          GBytes     *contents)
{
  g_autofree char *ours = NULL;
  g_autofree char *kept = NULL;
  gsize length;

  /* Where somebody has removed ours, theirs comes to its place nevertheless. */
  if (renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_EXCHANGE) != 0)
    {
      rename_new (beside, path);
      return;
    }

  if (!g_file_get_contents (beside, &ours, &length, NULL))
    return;

  if (length == g_bytes_get_size (contents) && memcmp (ours, g_bytes_get_data (contents, NULL), length) == 0)
    {
      g_unlink (beside);
      return;
    }

  kept = g_strconcat (path, "~", NULL);
  if (renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_EXCHANGE) == 0)
    renameat2 (AT_FDCWD, beside, AT_FDCWD, kept, RENAME_NOREPLACE);
}

/* The two files change places in one moment, and what was there is looked at after that: between a look
 * and a rename somebody could write. */
static gboolean
rename_over_seen (const char      *beside,
                  const char      *path,
                  GBytes          *contents,
                  LmFileSeenFunc   seen,
                  gpointer         data)
{
  if (renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_EXCHANGE) != 0)
    {
      /* It is gone, and nothing to be overwritten. */
      if (errno == ENOENT)
        return rename_new (beside, path);

      if (!is_unknown_call (errno))
        return FALSE;

      if (is_seen (path, seen, data))
        return g_rename (beside, path) == 0;

      errno = EEXIST;
      return FALSE;
    }

  if (is_seen (beside, seen, data))
    {
      g_unlink (beside);
      return TRUE;
    }

  put_back (beside, path, contents);
  errno = ESTALE;

  return FALSE;
}

static gboolean
replace_local (GFile           *file,
               const char      *path,
               GBytes          *contents,
               LmFileSeenFunc   seen,
               gpointer         data,
               GError         **error)
{
  char *target = realpath (path, NULL);
  g_autofree char *real_path = g_strdup (target != NULL ? target : path);
  g_autofree char *beside = NULL;
  gboolean exists, renamed;
  mode_t mode;
  int number;

  free (target);

  if (!get_mode (file, real_path, &exists, &mode, error))
    return FALSE;

  beside = write_beside (real_path, contents, exists, mode);
  if (beside == NULL)
    return fail (file, errno, error);

  if (seen == NULL)
    renamed = g_rename (beside, real_path) == 0;
  else if (exists)
    renamed = rename_over_seen (beside, real_path, contents, seen, data);
  else
    renamed = rename_new (beside, real_path);

  number = errno;
  if (renamed)
    {
      sync_folder (real_path);
      return TRUE;
    }

  if (number == ESTALE || (number == EEXIST && seen != NULL))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, g_strerror (ESTALE));
  else
    fail (file, number, error);

  /* Put back already, where it was in the other file’s place. */
  if (number != ESTALE)
    g_unlink (beside);

  return FALSE;
}

static gboolean
check_remote (GFile           *file,
              LmFileSeenFunc   seen,
              gpointer         data,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GBytes) there = lm_file_contents_load (file, G_MAXINT, cancellable, &failure);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) || (there != NULL && seen (there, data)))
    return TRUE;

  if (there == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, g_strerror (ESTALE));

  return FALSE;
}

gboolean
lm_file_contents_replace_seen (GFile           *file,
                               GBytes          *contents,
                               LmFileSeenFunc   seen,
                               gpointer         data,
                               GCancellable    *cancellable,
                               GError         **error)
{
  g_autofree char *path = NULL;
  gsize length;
  const char *bytes;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  path = g_file_get_path (file);
  if (path != NULL)
    return replace_local (file, path, contents, seen, data, error);

  if (seen != NULL && !check_remote (file, seen, data, cancellable, error))
    return FALSE;

  bytes = g_bytes_get_data (contents, &length);

  return g_file_replace_contents (file, bytes, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}

gboolean
lm_file_contents_replace (GFile         *file,
                          GBytes        *contents,
                          GCancellable  *cancellable,
                          GError       **error)
{
  return lm_file_contents_replace_seen (file, contents, NULL, NULL, cancellable, error);
}

gboolean
lm_file_contents_create (GFile         *file,
                         GBytes        *contents,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autofree char *path = NULL;
  g_autofree char *beside = NULL;
  int number;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  path = g_file_get_path (file);
  g_return_val_if_fail (path != NULL, FALSE);

  beside = write_beside (path, contents, FALSE, MODE_OF_NEW_FILES);
  if (beside == NULL)
    return fail (file, errno, error);

  if (!g_cancellable_is_cancelled (cancellable) && rename_new (beside, path))
    {
      sync_folder (path);
      return TRUE;
    }

  number = errno;
  g_unlink (beside);

  return g_cancellable_set_error_if_cancelled (cancellable, error) ? FALSE : fail (file, number, error);
}
