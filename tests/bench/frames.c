/* frames.c: what the main thread does for each frame while a student drills
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A session of 50 answers to the built-in subject, by all drills, in the program's own window.
 * A frame's work is the processor time that the main thread took since the frame before: what
 * a key sets off, layout, styles and drawing, which is done by software here. Beside it, the
 * time on the clock between the frame clock's “before-paint” and “after-paint”, in which other
 * programs have their share. */

#include "config.h"

#include <stdio.h>

#include "app/lm-application.h"
#include "app/lm-installation.h"
#include "app/lm-language.h"
#include "app/lm-window.h"
#include "core/study/lm-drill-kind.h"
#include "drill/lm-flashcard.h"
#include "drill/lm-identify-drill.h"
#include "drill/lm-match-drill.h"
#include "drill/lm-sort-drill.h"
#include "drill/lm-statement-tile.h"
#include "drill/lm-study-page.h"
#include "drill/lm-study-summary.h"
#include "drill/lm-typed-drill.h"
#include "lm-pulse.h"

#define N_ANSWERS 50
#define FIFTY_CARDS 3     /* as “session-length” has it */
#define REST_MS 2000
#define STEP_MS 300       /* longer than any animation */

typedef struct
{
  double      work;         /* milliseconds of the processor */
  double      painting;     /* milliseconds on the clock */
  const char *step;
} Frame;

typedef struct
{
  GApplication  *application;
  LmStudyPage   *page;
  GtkWidget     *drill;         /* that the last step was for */
  LmStatementTile *picked;
  GArray        *frames;        /* Frame */
  const char    *step;
  guint          n_answers;
  guint          n_tries;
  double         work_before;
  gint64         painting_since;
} Bench;

static void
before_paint_cb (Bench *bench)
{
  bench->painting_since = g_get_monotonic_time ();
}

static void
after_paint_cb (Bench *bench)
{
  double work = lm_pulse_get_work ();
  Frame frame = {
    work - bench->work_before,
    (g_get_monotonic_time () - bench->painting_since) / 1000.0,
    bench->step,
  };

  g_array_append_val (bench->frames, frame);
  bench->work_before = work;
}

static int
compare_work (gconstpointer a,
              gconstpointer b)
{
  double one = ((const Frame *) a)->work;
  double other = ((const Frame *) b)->work;

  return (one > other) - (one < other);
}

static int
compare_painting (gconstpointer a,
                  gconstpointer b)
{
  double one = ((const Frame *) a)->painting;
  double other = ((const Frame *) b)->painting;

  return (one > other) - (one < other);
}

static void
report (Bench *bench)
{
  guint n_frames = bench->frames->len;
  const Frame *worst, *percentile;

  g_array_sort (bench->frames, compare_work);
  worst = &g_array_index (bench->frames, Frame, n_frames - 1);
  percentile = &g_array_index (bench->frames, Frame, n_frames * 99 / 100);
  g_print ("%u answers, %u frames\n", bench->n_answers, n_frames);
  g_print ("work of the main thread: worst %.1f ms (%s), 99th percentile %.1f ms (%s)\n",
           worst->work, worst->step, percentile->work, percentile->step);

  for (guint i = 2; i <= 6 && i <= n_frames; i++)
    {
      const Frame *next = &g_array_index (bench->frames, Frame, n_frames - i);

      g_print ("  then %.1f ms (%s)\n", next->work, next->step);
    }

  g_array_sort (bench->frames, compare_painting);
  worst = &g_array_index (bench->frames, Frame, n_frames - 1);
  percentile = &g_array_index (bench->frames, Frame, n_frames * 99 / 100);
  g_print ("from before-paint to after-paint: worst %.1f ms (%s), 99th percentile %.1f ms\n",
           worst->painting, worst->step, percentile->painting);
}

static gpointer
find (GtkWidget *root,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
collect_open_tiles (GtkWidget *root,
                    GPtrArray *tiles)
{
  if (LM_IS_STATEMENT_TILE (root) && gtk_widget_get_mapped (root) &&
      lm_statement_tile_get_mark (LM_STATEMENT_TILE (root)) < LM_TILE_RIGHT)
    g_ptr_array_add (tiles, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_open_tiles (child, tiles);
}

static gboolean
activate (gpointer    widget,
          const char *action,
          const char *format,
          gint32      number)
{
  GVariant *target = format != NULL ? g_variant_new (format, number) : NULL;
  g_autoptr(GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  return gtk_widget_activate_action_variant (widget, action, owned);
}

static gboolean
is_enabled (GtkWidget  *root,
            const char *action)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return gtk_widget_get_mapped (root) && gtk_widget_get_sensitive (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_enabled (child, action))
      return TRUE;

  return FALSE;
}

static void
step_flashcard (Bench     *bench,
                GtkWidget *drill)
{
  if (!lm_flashcard_get_turned (LM_FLASHCARD (drill)))
    {
      bench->step = "turning a flashcard";
      activate (drill, "flashcard.turn", NULL, 0);
    }
  else
    {
      bench->step = "rating a flashcard";
      bench->n_answers++;
      activate (drill, "flashcard.rate", "i", LM_RATING_GOOD);
    }
}

static void
step_identify (Bench     *bench,
               GtkWidget *drill)
{
  if (is_enabled (drill, "identify.choose"))
    {
      bench->step = "choosing a side";
      bench->n_answers++;
      activate (drill, "identify.choose", "u", 0);
    }
  else
    {
      bench->step = "after a side";
      activate (drill, "identify.continue", NULL, 0);
    }
}

static void
step_typed (Bench     *bench,
            GtkWidget *drill)
{
  if (is_enabled (drill, "typed.check"))
    {
      GtkTextView *entry = find (drill, GTK_TYPE_TEXT_VIEW);

      bench->step = "checking what was typed";
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (entry), "Plans so that money reaches the work.", -1);
      activate (drill, "typed.check", NULL, 0);
    }
  else
    {
      bench->step = "rating what was typed";
      bench->n_answers++;
      activate (drill, "typed.rate", "i", LM_RATING_GOOD);
    }
}

/* Tries one statement of the other side after the other. */
static void
step_match (Bench     *bench,
            GtkWidget *drill)
{
  g_autoptr(GPtrArray) tiles = g_ptr_array_new ();

  if (is_enabled (drill, "match.continue"))
    {
      bench->step = "after a pair";
      activate (drill, "match.continue", NULL, 0);
      return;
    }

  collect_open_tiles (drill, tiles);
  bench->step = "picking a statement";
  g_signal_emit_by_name (g_ptr_array_index (tiles, 0), "clicked");
  g_signal_emit_by_name (g_ptr_array_index (tiles, tiles->len / 2 + bench->n_tries++ % (tiles->len / 2)), "clicked");

  if (!is_enabled (drill, "match.continue"))
    {
      bench->step = "finding a pair";
      bench->n_answers++;
      bench->n_tries = 0;
    }
}

static void
step_sort (Bench     *bench,
           GtkWidget *drill)
{
  if (is_enabled (drill, "sort.continue"))
    {
      bench->step = "after a column";
      activate (drill, "sort.continue", NULL, 0);
    }
  else
    {
      bench->step = "sorting a statement";
      bench->n_answers++;
      activate (drill, "sort.put", "u", 0);
    }
}

static gboolean
step_cb (gpointer data)
{
  static void (* const steps[]) (Bench *, GtkWidget *) = {
    step_flashcard, step_identify, step_typed, step_match, step_sort,
  };
  const GType types[] = {
    LM_TYPE_FLASHCARD, LM_TYPE_IDENTIFY_DRILL, LM_TYPE_TYPED_DRILL, LM_TYPE_MATCH_DRILL, LM_TYPE_SORT_DRILL,
  };
  Bench *bench = data;

  for (guint i = 0; bench->n_answers < N_ANSWERS && i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *drill = find (GTK_WIDGET (bench->page), types[i]);

      if (drill != NULL)
        {
          steps[i] (bench, drill);
          return G_SOURCE_CONTINUE;
        }
    }

  if (find (GTK_WIDGET (bench->page), LM_TYPE_STUDY_SUMMARY) == NULL)
    {
      bench->step = "ending the session";
      activate (bench->page, "study.end", NULL, 0);
      return G_SOURCE_CONTINUE;
    }

  report (bench);
  g_application_quit (bench->application);

  return G_SOURCE_REMOVE;
}

static gboolean
start_cb (gpointer data)
{
  Bench *bench = data;
  GtkWidget *window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (bench->application)));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  bench->work_before = lm_pulse_get_work ();
  bench->step = "starting";
  lm_study_page_start (bench->page);
  g_timeout_add (STEP_MS, step_cb, bench);

  return G_SOURCE_REMOVE;
}

static gboolean
prepare_cb (gpointer data)
{
  Bench *bench = data;
  GtkWidget *window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (bench->application)));

  activate (window, "win.select-phase", "u", 0);
  gtk_widget_activate_action (window, "win.show-page", "s", "study");
  bench->page = find (window, LM_TYPE_STUDY_PAGE);
  g_object_set (bench->page, "drills", LM_DRILL_BIT (LM_N_DRILLS) - 1, "length", FIFTY_CARDS, NULL);
  g_timeout_add (REST_MS, start_cb, bench);

  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application,
             gpointer      data)
{
  g_timeout_add (REST_MS, prepare_cb, data);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(LmApplication) application = NULL;
  g_autofree char *locale_dir = lm_installation_dup_locale_dir ();
  g_autoptr(GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  Bench bench = { .frames = frames };

  g_settings_set_int (lm_installation_get_settings (), "new-cards", N_ANSWERS);
  lm_language_init (locale_dir);
  application = lm_application_new ();
  bench.application = G_APPLICATION (application);
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &bench);

  return g_application_run (bench.application, argc, argv);
}
