/* lm-window-bench.c: the program with a large subject, to be measured
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-window-bench.h"

#include "app/lm-application.h"
#include "app/lm-installation.h"
#include "app/lm-language.h"
#include "app/lm-settings-map.h"

typedef struct
{
  LmWindowBench *bench;
  guint          rest;
  GSourceFunc    func;
} Run;

static gboolean
begin_cb (gpointer data)
{
  const Run *run = data;

  run->bench->window = LM_WINDOW (gtk_application_get_active_window (run->bench->application));

  return run->func (run->bench);
}

static void
activate_cb (GApplication *application,
             gpointer      data)
{
  const Run *run = data;

  g_timeout_add (run->rest, begin_cb, data);
}

int
lm_window_bench_run (LmWindowBench  *bench,
                     int             argc,
                     char          **argv,
                     guint           rest,
                     GSourceFunc     func)
{
  g_autoptr(LmApplication) application = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *locale_dir = lm_installation_dup_locale_dir ();
  Run run = { bench, rest, func };

  if (argc != 2)
    {
      g_printerr ("Usage: %s SUBJECT.json\n", argv[0]);
      return 2;
    }

  lm_language_init (locale_dir);
  application = lm_application_new ();
  file = g_file_new_for_path (argv[1]);
  bench->application = GTK_APPLICATION (application);
  bench->file = file;
  lm_settings_map_insert (lm_installation_get_settings (), "phases", "large", "");
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &run);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
