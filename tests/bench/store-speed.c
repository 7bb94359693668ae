/* store-speed.c: how fast a large store answers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: store-speed PROGRESS.db SUBJECT.json
 *
 * Of what it measures it prints the medians. The store is answered to: use a copy. */

#include "config.h"

#include <stdio.h>
#include <sys/resource.h>

#include "core/store/lm-statistics.h"
#include "core/store/lm-store.h"
#include "core/study/lm-phase-progress-list.h"
#include "core/study/lm-session.h"
#include "core/subject/lm-subject-reader.h"

#define N_RUNS 7
#define N_ANSWERS 200

/* 2026-11-24, noon in UTC: when the answers of lm-make-store end. */
#define NOW (20781 * G_GINT64_CONSTANT (86400000) + 43200000)

typedef struct
{
  LmStore    *store;
  LmDeck     *deck;
  GMainLoop  *loop;
  gpointer    result;
} Bench;

static gint64 now = NOW;

static gint64
get_now (void)
{
  return now;
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
  printf ("%-44s %8.2f ms, at most %8.2f ms\n", what, milliseconds[n / 2], milliseconds[n - 1]);
}

static double
get_milliseconds_since (gint64 begin)
{
  return (g_get_monotonic_time () - begin) / 1000.0;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  Bench *bench = data;

  if (!lm_store_load_finish (LM_STORE (object), result, NULL))
    g_error ("The store does not load");

  g_main_loop_quit (bench->loop);
}

static void
open_store (Bench      *bench,
            const char *path,
            const char *subject)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();

  bench->store = lm_store_new (path, rules, get_now);
  lm_store_load_async (bench->store, subject, NULL, loaded_cb, bench);
  g_main_loop_run (bench->loop);
}

static void
measure_opening (Bench      *bench,
                 const char *path)
{
  double opened[N_RUNS];
  double loaded[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      open_store (bench, path, "another");
      opened[i] = get_milliseconds_since (begin);
      begin = g_get_monotonic_time ();
      lm_store_load_async (bench->store, "large", NULL, loaded_cb, bench);
      g_main_loop_run (bench->loop);
      loaded[i] = get_milliseconds_since (begin);

      /* The backup of the day, which the first run makes, is waited for here. */
      lm_store_close (bench->store);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_clear_object (&bench->store);
    }

  report ("store opened", opened, N_RUNS);
  report ("progress of the subject read", loaded, N_RUNS);
}

static void
statistics_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  Bench *bench = data;
  g_autoptr(LmStatistics) statistics = lm_statistics_new_finish (LM_STORE (object), result, NULL);

  if (statistics == NULL)
    g_error ("There are no statistics");

  g_main_loop_quit (bench->loop);
}

static void
measure_statistics (Bench *bench)
{
  double all[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      lm_statistics_new_async (bench->store, bench->deck, NULL, NULL, statistics_cb, bench);
      g_main_loop_run (bench->loop);
      all[i] = get_milliseconds_since (begin);
    }

  report ("all statistics together", all, N_RUNS);
}

static void
queue_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  Bench *bench = data;

  bench->result = lm_study_queue_new_finish (result, NULL);
  g_main_loop_quit (bench->loop);
}

static LmStudyQueue *
make_queue (Bench             *bench,
            const LmStudyPlan *plan,
            double            *on_main)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(LmProgressSnapshot) snapshot =
    lm_progress_snapshot_new (bench->deck, LM_PROGRESS_LOG (bench->store));

  lm_study_queue_new_async (snapshot, NULL, plan, NULL, queue_cb, bench);
  *on_main = get_milliseconds_since (begin);
  g_main_loop_run (bench->loop);

  return g_steal_pointer (&bench->result);
}

static void
measure_queue (Bench *bench)
{
  const LmStudyPlan plan = { .new_cards = G_MAXUINT, .reviews = G_MAXUINT };
  double on_main[N_RUNS];
  double all[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr(LmStudyQueue) queue = make_queue (bench, &plan, &on_main[i]);

      all[i] = get_milliseconds_since (begin);
      if (i == 0)
        printf ("(%u cards are to be asked)\n", lm_study_queue_count_cards (queue));
    }

  report ("session built, without limits", all, N_RUNS);
  report ("  of that on the main thread", on_main, N_RUNS);
}

/* With what the window does: the counts of the phases follow. */
static void
measure_answers (Bench *bench)
{
  const LmStudyPlan plan = { .new_cards = G_MAXUINT, .reviews = G_MAXUINT };
  g_autoptr(LmPhaseProgressList) counts = lm_phase_progress_list_new (bench->deck, LM_PROGRESS_LOG (bench->store));
  double on_main;
  g_autoptr(LmStudyQueue) queue = make_queue (bench, &plan, &on_main);
  g_autoptr(LmSession) session = lm_session_new (queue, LM_PROGRESS_LOG (bench->store));
  double graded[N_ANSWERS];
  double saved[N_ANSWERS];

  for (guint i = 0; i < N_ANSWERS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      lm_session_rate (session, 1 + i % 4, "flashcards", 4000, NULL);
      graded[i] = get_milliseconds_since (begin);
      while (!lm_progress_log_is_ready (LM_PROGRESS_LOG (bench->store)))
        g_main_context_iteration (NULL, TRUE);
      saved[i] = get_milliseconds_since (begin);
      now += 5000;
    }

  report ("answer logged and next card there", graded, N_ANSWERS);
  report ("  until it was on disk", saved, N_ANSWERS);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(LmDeck) deck = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  Bench bench = { .loop = loop };
  struct rusage usage;
  gsize length;

  if (argc != 3 || !g_file_get_contents (argv[2], &text, &length, &error))
    {
      fprintf (stderr, "Usage: store-speed PROGRESS.db SUBJECT.json\n");
      return 2;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  subject = lm_subject_reader_read_bytes (reader, bytes, &error);
  if (subject == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  bench.deck = deck = lm_deck_new (subject);
  printf ("%u cards\n", lm_deck_get_n_cards (deck));
  measure_opening (&bench, argv[1]);
  open_store (&bench, argv[1], "large");
  measure_statistics (&bench);
  measure_queue (&bench);
  measure_answers (&bench);
  getrusage (RUSAGE_SELF, &usage);
  printf ("%-44s %8.1f MiB\n", "memory at most", usage.ru_maxrss / 1024.0);
  lm_store_close (bench.store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_clear_object (&bench.store);

  return 0;
}
