/* anki-speed.c: how long a package of Anki’s takes to import
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sys/resource.h>

#include "core/exchange/lm-exchange.h"

static guint
count_cards (LmSubject *subject)
{
  guint n_cards = 0;

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    n_cards += g_list_model_get_n_items (lm_phase_get_cards (lm_subject_get_phase (subject, i)));

  return n_cards;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GError) error = NULL;
  struct rusage usage = { 0 };
  gint64 begin;

  if (argc != 2)
    {
      g_printerr ("Usage: anki-speed FILE\nPrints seconds, the number of cards and the peak memory in KiB.\n");
      return 2;
    }

  file = g_file_new_for_path (argv[1]);
  begin = g_get_monotonic_time ();
  subject = lm_exchange_read (file, NULL, NULL, NULL, NULL, NULL, &error);
  if (subject == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  getrusage (RUSAGE_SELF, &usage);
  g_print ("%f %u %ld\n", (g_get_monotonic_time () - begin) / 1e6, count_cards (subject), usage.ru_maxrss);

  return 0;
}
