/* opening.c: for how long the window stands still while a large subject opens and scrolls
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "app/lm-application.h"
#include "app/lm-installation.h"
#include "app/lm-language.h"
#include "app/lm-settings-map.h"
#include "app/lm-settings-map.h"
#include "app/lm-window.h"

/* So often the main loop is asked whether it is there. */
#define PULSE_MS  1
#define REST_MS   1500
#define SCROLL_PX 400.0
#define N_FRAMES  300

typedef enum
{
  STAGE_OPENING,
  STAGE_RESTING,
  STAGE_SCROLLING,
} Stage;

typedef struct
{
  GtkApplication *application;
  const char     *path;
  Stage           stage;
  gint64          begin;
  gint64          last_pulse;     /* as get_work () says */
  gint64          stage_began;
  gint64          longest;        /* microseconds of work between two pulses, in this stage */
  double          opened;         /* milliseconds */
  guint           n_frames;
  gint64          frame_began;    /* as get_work () says */
  gint64          frames[N_FRAMES];
} Bench;

static double
get_megabytes (void)
{
  g_autofree char *text = NULL;
  long pages = 0;

  g_file_get_contents ("/proc/self/statm", &text, NULL, NULL);
  sscanf (text, "%*s %ld", &pages);

  return (double) pages * sysconf (_SC_PAGESIZE) / 1024 / 1024;
}

/* The main thread's own work, in microseconds: what else runs on the machine does not count. */
static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *adjustment = find_adjustment (child);

      if (adjustment != NULL)
        return adjustment;
    }

  return NULL;
}

static LmWindow *
find_window (Bench *bench)
{
  for (GList *l = gtk_application_get_windows (bench->application); l != NULL; l = l->next)
    if (LM_IS_WINDOW (l->data) && g_str_equal (lm_subject_get_id (lm_window_get_subject (l->data)), "large"))
      return l->data;

  return NULL;
}

static void
begin_stage (Bench *bench,
             Stage  stage)
{
  bench->stage = stage;
  bench->stage_began = g_get_monotonic_time ();
  bench->longest = 0;
}

static int
compare_times (const void *a,
               const void *b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
print_frames (Bench *bench)
{
  qsort (bench->frames, N_FRAMES, sizeof *bench->frames, compare_times);
  g_print ("scrolling by %d pixels a frame: work in a frame %.1f ms in the median, %.1f at the 99th percentile, %.1f at most; %.0f MiB\n",
           (int) SCROLL_PX, bench->frames[N_FRAMES / 2] / 1000.0, bench->frames[N_FRAMES * 99 / 100] / 1000.0,
           bench->frames[N_FRAMES - 1] / 1000.0, get_megabytes ());
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  Bench *bench = data;
  GtkAdjustment *adjustment = find_adjustment (widget);
  gint64 work = get_work ();

  if (bench->frame_began != 0)
    bench->frames[bench->n_frames++] = work - bench->frame_began;
  bench->frame_began = work;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + SCROLL_PX);

  if (bench->n_frames < N_FRAMES)
    return G_SOURCE_CONTINUE;

  print_frames (bench);
  g_application_quit (G_APPLICATION (bench->application));

  return G_SOURCE_REMOVE;
}

static gboolean
pulse_cb (gpointer data)
{
  Bench *bench = data;
  gint64 now = g_get_monotonic_time ();
  gint64 work = get_work ();
  LmWindow *window;

  bench->longest = MAX (bench->longest, work - bench->last_pulse);
  bench->last_pulse = work;
  window = find_window (bench);

  if (bench->stage == STAGE_OPENING && window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window)))
    {
      bench->opened = (now - bench->begin) / 1000.0;
      bench->stage = STAGE_RESTING;
      bench->stage_began = now;
    }
  else if (bench->stage == STAGE_RESTING && now - bench->stage_began > REST_MS * 1000)
    {
      g_print ("opening: window after %.0f ms, longest stretch of work %.1f ms, %.0f MiB\n",
               bench->opened, bench->longest / 1000.0, get_megabytes ());
      begin_stage (bench, STAGE_SCROLLING);
      gtk_widget_add_tick_callback (GTK_WIDGET (window), scroll_cb, bench, NULL);
    }

  return G_SOURCE_CONTINUE;
}

/* The built-in subject is on screen: now the large one is opened. */
static gboolean
open_cb (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GFile) file = g_file_new_for_path (bench->path);

  bench->begin = g_get_monotonic_time ();
  bench->last_pulse = get_work ();
  begin_stage (bench, STAGE_OPENING);
  g_timeout_add_full (G_PRIORITY_HIGH, PULSE_MS, pulse_cb, bench, NULL);
  lm_window_open_file (LM_WINDOW (gtk_application_get_active_window (bench->application)), file);

  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application,
             gpointer      data)
{
  g_timeout_add (REST_MS, open_cb, data);
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
      g_printerr ("Usage: opening SUBJECT.json\n");
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
