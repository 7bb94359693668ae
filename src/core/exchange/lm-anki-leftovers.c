/* lm-anki-leftovers.c: what an import leaves behind that was killed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-leftovers.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_RANDOM_CHARS 6
#define MODE           0600
#define OLD_SECONDS    (60 * 60)

static gboolean
has_name (const char *name)
{
  gsize n_letters;

  if (!g_str_has_prefix (name, LM_ANKI_TEMPORARY_PREFIX))
    return FALSE;

  name += strlen (LM_ANKI_TEMPORARY_PREFIX);
  for (n_letters = 0; g_ascii_isalnum (name[n_letters]); n_letters++)
    ;

  return n_letters == N_RANDOM_CHARS && name[n_letters] == '\0';
}

/* Of the same person, as no other program would make it, and of no import that goes on. */
static gboolean
is_leftover (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 &&
         S_ISREG (status.st_mode) && (status.st_mode & 07777) == MODE &&
         status.st_uid == geteuid () &&
         status.st_mtime < g_get_real_time () / G_USEC_PER_SEC - OLD_SECONDS;
}

void
lm_anki_leftovers_remove (const char *folder)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_return_if_fail (folder != NULL);

  dir = g_dir_open (folder, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (has_name (name) && is_leftover (path))
        g_unlink (path);
    }
}
