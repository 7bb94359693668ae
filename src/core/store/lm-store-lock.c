/* lm-store-lock.c: one writer at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/store/lm-store-lock.h"

int
lm_store_lock_take (const char *path,
                    gboolean   *taken)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  int descriptor = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  *taken = FALSE;

  if (descriptor < 0 || flock (descriptor, LOCK_EX | LOCK_NB) == 0)
    return descriptor;

  *taken = errno == EWOULDBLOCK;
  close (descriptor);

  return -1;
}

void
lm_store_lock_release (int descriptor)
{
  if (descriptor >= 0)
    close (descriptor);
}
