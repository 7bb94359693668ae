/* replace-fast.c: replaces a file again and again, until it is killed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "core/subject/lm-file-contents.h"

#define N_BYTES 200000

static gboolean
seen_cb (GBytes   *there,
         gpointer  data)
{
  return g_bytes_equal (there, data);
}

/* Of one letter each, so that a mixture is seen. */
static GBytes *
create_contents (char letter)
{
  return g_bytes_new_take (g_strnfill (N_BYTES, letter), N_BYTES);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GFile) file = g_file_new_for_path (argv[1]);
  g_autoptr(GBytes) before = lm_file_contents_load (file, N_BYTES, NULL, NULL);
  guint number = before != NULL ? *(const char *) g_bytes_get_data (before, NULL) - 'a' : 0;

  while (TRUE)
    {
      g_autoptr(GBytes) after = create_contents ('a' + ++number % 26);
      g_autoptr(GError) error = NULL;

      if (!lm_file_contents_replace_seen (file, after, seen_cb, before, NULL, &error))
        {
          fprintf (stderr, "%s\n", error->message);
          return 1;
        }

      g_clear_pointer (&before, g_bytes_unref);
      before = g_bytes_ref (after);
      printf ("%c\n", 'a' + number % 26);
      fflush (stdout);
    }
}
