/* editing.c: for how long the window stands still while a large subject is edited
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <time.h>

#include "app/lm-application.h"
#include "app/lm-installation.h"
#include "app/lm-language.h"
#include "app/lm-settings-map.h"
#include "app/lm-window-private.h"

/* So often the main loop is asked whether it is there. */
#define PULSE_MS  1
#define REST_MS   4000
#define N_LETTERS 60
#define LETTER_MS 50

typedef struct
{
  GtkApplication *application;
  const char     *path;
  LmWindow       *window;
  guint           stage;
  gint64          stage_began;
  gint64          last_pulse;
  gint64          last_work;
  gint64          longest;        /* microseconds between two pulses, in this stage */
  gint64          hardest;        /* the same in processor time of the main thread */
  guint           n_letters;
} Bench;

/* Other programs on the computer have no part in it. */
static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gboolean
letter_cb (gpointer data)
{
  Bench *bench = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (bench->window));

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "x", -1);

  return ++bench->n_letters < N_LETTERS;
}

static void
activate (Bench      *bench,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (bench->window), action, NULL);
}

static void
open_file (Bench *bench)
{
  g_autoptr(GFile) file = g_file_new_for_path (bench->path);

  lm_window_open_file (bench->window, file);
}

static void
edit (Bench *bench)
{
  activate (bench, "win.edit");
}

static void
type (Bench *bench)
{
  g_timeout_add (LETTER_MS, letter_cb, bench);
}

static void
undo (Bench *bench)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (bench->window));

  gtk_widget_activate_action (focus, "editor.undo", NULL);
  gtk_widget_activate_action (focus, "editor.redo", NULL);
}

static void
save (Bench *bench)
{
  activate (bench, "win.save");
}

static const struct
{
  const char *name;
  void (*begin) (Bench *bench);
} stages[] = {
  { "opening", open_file },
  { "beginning to edit", edit },
  { "typing, with the draft kept and checked", type },
  { "undoing and doing it again", undo },
  { "saving", save },
  { "leaving", edit },
};

static void
begin_stage (Bench *bench)
{
  bench->stage_began = bench->last_pulse;
  bench->longest = 0;
  bench->hardest = 0;
  stages[bench->stage].begin (bench);
}

static gboolean
pulse_cb (gpointer data)
{
  Bench *bench = data;
  gint64 now = g_get_monotonic_time ();
  gint64 work = get_work ();

  bench->longest = MAX (bench->longest, now - bench->last_pulse);
  bench->hardest = MAX (bench->hardest, work - bench->last_work);
  bench->last_pulse = now;
  bench->last_work = work;

  if (now - bench->stage_began < REST_MS * 1000)
    return G_SOURCE_CONTINUE;

  g_print ("%s: longest stretch %.1f ms, of work %.1f ms\n",
           stages[bench->stage].name, bench->longest / 1000.0, bench->hardest / 1000.0);

  if (++bench->stage < G_N_ELEMENTS (stages))
    {
      begin_stage (bench);
      return G_SOURCE_CONTINUE;
    }

  g_application_quit (G_APPLICATION (bench->application));

  return G_SOURCE_REMOVE;
}

/* The built-in subject is on screen: now the large one is opened. */
static gboolean
begin_cb (gpointer data)
{
  Bench *bench = data;

  bench->window = LM_WINDOW (gtk_application_get_active_window (bench->application));
  bench->last_pulse = g_get_monotonic_time ();
  bench->last_work = get_work ();
  begin_stage (bench);
  g_timeout_add_full (G_PRIORITY_HIGH, PULSE_MS, pulse_cb, bench, NULL);

  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application,
             gpointer      data)
{
  g_timeout_add (REST_MS, begin_cb, data);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(LmApplication) application = NULL;
  g_autofree char *locale_dir = lm_installation_dup_locale_dir ();
  Bench bench = { 0 };

  if (argc != 2)
    {
      g_printerr ("Usage: editing SUBJECT.json\n");
      return 2;
    }

  lm_language_init (locale_dir);
  application = lm_application_new ();
  bench.application = GTK_APPLICATION (application);
  bench.path = argv[1];
  lm_settings_map_insert (lm_installation_get_settings (), "phases", "large", "");
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &bench);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
