/* lm-file-contents.c: reading and replacing a whole file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-file-contents.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
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
fail (GFile       *file,
      GIOErrorEnum code,
      const char  *reason,
      GError     **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, G_IO_ERROR, code, _("“%s” cannot be written: %s"), name, reason);

  return FALSE;
}

static gboolean
fail_with_number (GFile   *file,
                  int      number,
                  GError **error)
{
  return fail (file, g_io_error_from_errno (number), g_strerror (number), error);
}

/* GLib names the file that it writes to before it takes the place of the other one: that tells
 * nobody anything. */
static const char *
get_reason (const GError *failure)
{
  static const int numbers[] = { EACCES, EPERM, EROFS, ENOSPC, ENOENT, ENOTDIR, ENAMETOOLONG, EIO, EMFILE, ENFILE };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_error_matches (failure, G_FILE_ERROR, g_file_error_from_errno (numbers[i])))
      return g_strerror (numbers[i]);

  return failure->message;
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
    return errno == ENOENT || fail_with_number (file, errno, error);

  if (!S_ISREG (status.st_mode))
    {
      set_not_a_file_error (file, S_ISDIR (status.st_mode), error);
      return FALSE;
    }

  *mode = status.st_mode & 07777;

  return g_access (path, W_OK) == 0 || fail_with_number (file, errno, error);
}

static gboolean
replace_local (GFile       *file,
               const char  *path,
               GBytes      *contents,
               GError     **error)
{
  char *target = realpath (path, NULL);
  g_autofree char *real_path = g_strdup (target != NULL ? target : path);
  g_autoptr(GError) failure = NULL;
  gsize length;
  const char *data = g_bytes_get_data (contents, &length);
  gboolean exists;
  mode_t mode;

  free (target);

  if (!get_mode (file, real_path, &exists, &mode, error))
    return FALSE;

  if (!g_file_set_contents_full (real_path, data != NULL ? data : "", length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 mode, &failure))
    return fail (file, g_io_error_from_file_error (failure->code), get_reason (failure), error);

  /* The umask had its say, which is for new files only. */
  if (exists)
    g_chmod (real_path, mode);

  return TRUE;
}

gboolean
lm_file_contents_replace (GFile         *file,
                          GBytes        *contents,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autofree char *path = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  path = g_file_get_path (file);
  if (path != NULL)
    return replace_local (file, path, contents, error);

  data = g_bytes_get_data (contents, &length);

  return g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}
