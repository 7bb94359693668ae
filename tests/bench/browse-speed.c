/* browse-speed.c: how fast a list of many cards answers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: browse-speed PROGRESS.db SUBJECT.json
 *
 * To be run on a display. Filters, orders and frames are measured in work of the main thread, the rest
 * by the clock. Cards are edited, and left as they were: use a copy of the store. */

#include "config.h"

#include <stdio.h>
#include <sys/resource.h>

#include "browse/lm-browse-window-private.h"
#include "core/store/lm-store.h"
#include "core/subject/lm-subject-reader.h"
#include "lm-pulse.h"

#define N_RUNS 5
#define N_SCROLLED_FRAMES 300
#define N_EDITED 2000
#define PIXELS_A_FRAME 400

/* 2026-11-24, noon in UTC: when the answers of lm-make-store end. */
#define NOW (20781 * G_GINT64_CONSTANT (86400000) + 43200000)

typedef struct
{
  LmStore        *store;
  LmSubject      *subject;
  LmDeck         *deck;
  LmBrowseWindow *window;

  /* State */
  GArray *frames;            /* double: milliseconds of work of the main thread in a frame */
  double  frame_begin;
  guint   n_frames;
} Bench;

static gint64
get_now (void)
{
  return NOW;
}

static double
get_milliseconds_since (gint64 begin)
{
  return (g_get_monotonic_time () - begin) / 1000.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static void
report (const char *what,
        double     *milliseconds,
        guint       n)
{
  qsort (milliseconds, n, sizeof *milliseconds, compare_doubles);
  printf ("%-52s %7.1f ms, at most %7.1f ms\n", what, milliseconds[n / 2], milliseconds[n - 1]);
}

static void
before_paint_cb (Bench *bench)
{
  bench->frame_begin = lm_pulse_get_work ();
}

static void
after_paint_cb (Bench *bench)
{
  double milliseconds = lm_pulse_get_work () - bench->frame_begin;

  g_array_append_val (bench->frames, milliseconds);
  bench->n_frames++;
}

/* Until what was asked for is on the screen. */
static void
wait_for_frame (Bench *bench)
{
  guint n_frames = bench->n_frames;

  gtk_widget_queue_draw (GTK_WIDGET (bench->window));
  while (bench->n_frames == n_frames)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
beat_cb (gpointer data)
{
  lm_pulse_beat (data);

  return G_SOURCE_CONTINUE;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  if (!lm_store_load_finish (LM_STORE (object), result, NULL))
    g_error ("The store does not load");

  *(gboolean *) data = TRUE;
}

static gboolean
open_files (Bench   *bench,
            char   **paths,
            GError **error)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GBytes) bytes = NULL;
  gboolean loaded = FALSE;
  char *text;
  gsize length;

  if (!g_file_get_contents (paths[1], &text, &length, error))
    return FALSE;

  bytes = g_bytes_new_take (text, length);
  bench->subject = lm_subject_reader_read_bytes (reader, bytes, error);
  if (bench->subject == NULL)
    return FALSE;

  bench->deck = lm_deck_new (bench->subject);
  bench->store = lm_store_new (paths[0], rules, get_now);
  lm_store_load_async (bench->store, lm_subject_get_id (bench->subject), NULL, loaded_cb, &loaded);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);

  return TRUE;
}

static void
measure_opening (Bench *bench)
{
  gint64 begin = g_get_monotonic_time ();
  GdkFrameClock *clock;

  bench->window = LM_BROWSE_WINDOW (lm_browse_window_new (bench->deck, LM_PROGRESS_LOG (bench->store)));
  printf ("%-52s %7.1f ms\n", "window and its list made", get_milliseconds_since (begin));

  gtk_window_present (GTK_WINDOW (bench->window));
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->window));
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  wait_for_frame (bench);
  printf ("%-52s %7.1f ms\n", "  until it was painted", get_milliseconds_since (begin));

  /* A word is found only when the texts are folded. */
  while (g_list_model_get_n_items (G_LIST_MODEL (bench->window->list)) != 6)
    {
      gtk_editable_set_text (bench->window->entry, "");
      gtk_editable_set_text (bench->window->entry, "12345");
      g_main_context_iteration (NULL, TRUE);
    }
  printf ("%-52s %7.1f ms\n", "  until words were found", get_milliseconds_since (begin));

  gtk_editable_set_text (bench->window->entry, "");
  wait_for_frame (bench);
}

typedef struct
{
  const char *what;
  const char *words;
  int         phase;
  int         side;
  int         kind;
  int         condition;
  int         flag;
} FilterCase;

static const FilterCase filters[] = {
  { "words in all cards", "number", 0, 0, 0, 0, 0 },
  { "words in half of the cards", "courage", 0, 0, 0, 0, 0 },
  { "one letter", "a", 0, 0, 0, 0, 0 },
  { "four words", "plans and budgets care", 0, 0, 0, 0, 0 },
  { "words in no card", "nowhere to be found", 0, 0, 0, 0, 0 },
  { "a phase", "", 40, 0, 0, 0, 0 },
  { "a side", "", 0, 2, 0, 0, 0 },
  { "a kind", "", 0, 0, 2, 0, 0 },
  { "a state", "", 0, 0, 0, 3, 0 },
  { "no flag", "", 0, 0, 0, 0, 1 },
  { "everything together", "inspires", 40, 2, 1, 3, 1 },
};

static void
choose (LmBrowseWindow   *window,
        const FilterCase *filter)
{
  gtk_drop_down_set_selected (window->phase, filter->phase);
  gtk_drop_down_set_selected (window->side, filter->side);
  gtk_drop_down_set_selected (window->kind, filter->kind);
  gtk_drop_down_set_selected (window->state, filter->condition);
  gtk_drop_down_set_selected (window->flag, filter->flag);
}

/* The rows that a view still makes, or throws away, after it has answered. */
static void
wait_until_settled (Bench *bench)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (bench->window->selection)) !=
         g_list_model_get_n_items (G_LIST_MODEL (bench->window->list)))
    g_main_context_iteration (NULL, TRUE);

  wait_for_frame (bench);
}

static void
set_filter (LmBrowseWindow   *window,
            const FilterCase *filter)
{
  gtk_editable_set_text (window->entry, filter->words);
  choose (window, filter);
}

/* Set by a student, and taken away again: each is answered when the next frame is painted. */
static void
measure_filter (Bench            *bench,
                const FilterCase *filter,
                double           *worst)
{
  static const FilterCase nothing = { .words = "" };
  double answered[2 * N_RUNS];
  double settled[2 * N_RUNS];
  g_autofree char *what = g_strconcat ("filter: ", filter->what, NULL);

  for (guint run = 0; run < 2 * N_RUNS; run++)
    {
      double begin = lm_pulse_get_work ();

      set_filter (bench->window, run % 2 == 0 ? filter : &nothing);
      wait_for_frame (bench);
      answered[run] = lm_pulse_get_work () - begin;
      wait_until_settled (bench);
      settled[run] = lm_pulse_get_work () - begin;
      *worst = MAX (*worst, answered[run]);
    }

  report (what, answered, 2 * N_RUNS);
  report ("  with the rows that are not in sight", settled, 2 * N_RUNS);
}

static void
measure_filters (Bench *bench)
{
  double worst = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    measure_filter (bench, &filters[i], &worst);

  printf ("%-52s %7.1f ms\n", "the slowest filter (50 ms are wanted)", worst);
}

static void
measure_orders (Bench *bench)
{
  static const char * const columns[] = { "card", "phase", "kind", "state", "due", "stability", "lapses", "flag", "note" };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      double sorted[2];
      g_autofree char *what = g_strconcat ("sort by ", columns[i], NULL);

      for (guint descending = 0; descending < 2; descending++)
        {
          double begin = lm_pulse_get_work ();

          if (descending)
            g_object_set (bench->window, "descending", TRUE, NULL);
          else
            g_object_set (bench->window, "descending", FALSE, "sort-column", columns[i], NULL);
          wait_for_frame (bench);
          sorted[descending] = lm_pulse_get_work () - begin;
        }

      report (what, sorted, 2);
    }

  g_object_set (bench->window, "descending", FALSE, "sort-column", "", NULL);
  wait_for_frame (bench);
}

static void
report_frames (Bench      *bench,
               const char *what)
{
  double *frames = (double *) bench->frames->data;
  guint n = bench->frames->len;

  qsort (frames, n, sizeof *frames, compare_doubles);
  printf ("%-52s %7.1f ms, 99th percentile %5.1f ms, worst %5.1f ms\n", what,
          frames[n / 2], frames[n * 99 / 100], frames[n - 1]);
}

/* By so much a frame that each frame has rows that were not there before. */
static void
measure_scrolling (Bench *bench)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_parent (GTK_WIDGET (bench->window->view)));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  gtk_adjustment_set_value (adjustment, 0);
  wait_for_frame (bench);
  g_array_set_size (bench->frames, 0);

  for (guint i = 0; i < N_SCROLLED_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + PIXELS_A_FRAME);
      wait_for_frame (bench);
    }

  report_frames (bench, "a frame while scrolling by ten rows a frame");
  g_array_set_size (bench->frames, 0);

  for (guint i = 0; i < N_SCROLLED_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, (i * 7919 % 1000) / 1000.0 * gtk_adjustment_get_upper (adjustment));
      wait_for_frame (bench);
    }

  report_frames (bench, "a frame while jumping by the scroll bar");
}

static void
do_to_selected (Bench      *bench,
                const char *action,
                const char *what)
{
  gint64 begin = g_get_monotonic_time ();
  LmPulse pulse;
  guint heart = lm_pulse_add (&pulse, beat_cb, &pulse);

  gtk_widget_activate_action (GTK_WIDGET (bench->window), action, NULL);
  lm_pulse_beat (&pulse);
  while (!lm_progress_log_is_ready (LM_PROGRESS_LOG (bench->store)))
    g_main_context_iteration (NULL, TRUE);
  wait_for_frame (bench);
  lm_pulse_beat (&pulse);

  printf ("%-52s %7.1f ms, busy for at most %7.1f ms at a stretch\n", what, get_milliseconds_since (begin),
          pulse.hardest);
  g_source_remove (heart);
}

static void
measure_edits (Bench *bench)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (bench->window->selection);
  double begin;

  gtk_selection_model_select_range (selection, 0, N_EDITED, TRUE);
  do_to_selected (bench, "browse.suspend", "2,000 cards suspended");
  do_to_selected (bench, "browse.undo", "  and taken back");

  begin = lm_pulse_get_work ();
  gtk_selection_model_select_all (selection);
  wait_for_frame (bench);
  printf ("%-52s %7.1f ms\n", "all cards selected", lm_pulse_get_work () - begin);
  begin = lm_pulse_get_work ();
  gtk_drop_down_set_selected (bench->window->kind, 2);
  wait_for_frame (bench);
  printf ("%-52s %7.1f ms\n", "  and filtered with all selected", lm_pulse_get_work () - begin);
  gtk_drop_down_set_selected (bench->window->kind, 0);
  gtk_selection_model_unselect_all (selection);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  Bench bench = { .frames = g_array_new (FALSE, FALSE, sizeof (double)) };
  struct rusage usage;

  if (argc != 3)
    {
      fprintf (stderr, "Usage: browse-speed PROGRESS.db SUBJECT.json\n");
      return 2;
    }

  adw_init ();
  if (!open_files (&bench, argv + 1, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  printf ("%u cards\n", lm_deck_get_n_cards (bench.deck));
  measure_opening (&bench);
  measure_filters (&bench);
  measure_orders (&bench);
  measure_scrolling (&bench);
  measure_edits (&bench);
  getrusage (RUSAGE_SELF, &usage);
  printf ("%-52s %7.1f MiB\n", "memory at most", usage.ru_maxrss / 1024.0);

  gtk_window_destroy (GTK_WINDOW (bench.window));
  lm_store_close (bench.store);

  return 0;
}
