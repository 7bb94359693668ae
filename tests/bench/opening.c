/* opening.c: for how long the window stands still while a large subject opens and scrolls
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "lm-pulse.h"
#include "lm-window-bench.h"

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
  LmWindowBench window_bench;
  LmPulse       pulse;
  Stage         stage;
  gint64        begin;
  gint64        rest_began;
  double        opened;         /* milliseconds */
  guint         n_frames;
  double        frame_began;    /* as lm_pulse_get_work () says */
  double        frames[N_FRAMES];
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
  for (GList *l = gtk_application_get_windows (bench->window_bench.application); l != NULL; l = l->next)
    if (LM_IS_WINDOW (l->data) && g_str_equal (lm_subject_get_id (lm_window_get_subject (l->data)), "large"))
      return l->data;

  return NULL;
}

static int
compare_times (const void *a,
               const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
print_frames (Bench *bench)
{
  qsort (bench->frames, N_FRAMES, sizeof *bench->frames, compare_times);
  g_print ("scrolling by %d pixels a frame: work in a frame %.1f ms in the median, %.1f at the 99th percentile, %.1f at most; %.0f MiB\n",
           (int) SCROLL_PX, bench->frames[N_FRAMES / 2], bench->frames[N_FRAMES * 99 / 100],
           bench->frames[N_FRAMES - 1], get_megabytes ());
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  Bench *bench = data;
  GtkAdjustment *adjustment = find_adjustment (widget);
  double work = lm_pulse_get_work ();

  if (bench->frame_began > 0)
    bench->frames[bench->n_frames++] = work - bench->frame_began;
  bench->frame_began = work;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + SCROLL_PX);

  if (bench->n_frames < N_FRAMES)
    return G_SOURCE_CONTINUE;

  print_frames (bench);
  g_application_quit (G_APPLICATION (bench->window_bench.application));

  return G_SOURCE_REMOVE;
}

static gboolean
pulse_cb (gpointer data)
{
  Bench *bench = data;
  gint64 now = g_get_monotonic_time ();
  LmWindow *window;

  lm_pulse_beat (&bench->pulse);
  window = find_window (bench);

  if (bench->stage == STAGE_OPENING && window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window)))
    {
      bench->opened = (now - bench->begin) / 1000.0;
      bench->stage = STAGE_RESTING;
      bench->rest_began = now;
    }
  else if (bench->stage == STAGE_RESTING && now - bench->rest_began > REST_MS * 1000)
    {
      g_print ("opening: window after %.0f ms, longest stretch of work %.1f ms, %.0f MiB\n",
               bench->opened, bench->pulse.hardest, get_megabytes ());
      bench->stage = STAGE_SCROLLING;
      gtk_widget_add_tick_callback (GTK_WIDGET (window), scroll_cb, bench, NULL);
    }

  return G_SOURCE_CONTINUE;
}

/* The built-in subject is on screen: now the large one is opened. */
static gboolean
open_cb (gpointer data)
{
  Bench *bench = data;

  bench->begin = g_get_monotonic_time ();
  lm_pulse_add (&bench->pulse, pulse_cb, bench);
  lm_window_open_file (bench->window_bench.window, bench->window_bench.file);

  return G_SOURCE_REMOVE;
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { 0 };

  return lm_window_bench_run (&bench.window_bench, argc, argv, REST_MS, open_cb);
}
