/* test-progress-page.c: what a student reads of the log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-store.h"
#include "progress/lm-progress-page.h"
#include "progress/lm-statistics-view.h"

#include "lm-sketch.h"
#include "lm-stage.h"
#include "lm-test-log.h"

#define NOON LM_TEST_NOON
#define DAY G_GINT64_CONSTANT (86400000)

typedef struct
{
  LmSubject           *subject;
  LmDeck              *deck;
  LmStore             *store;
  LmPhaseProgressList *progress;
  LmProgressPage      *page;
} Fixture;

static gint64 now;

static gint64
get_now (void)
{
  return now;
}

static gboolean
is_ready (gpointer store)
{
  return lm_progress_log_is_ready (store);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  lm_store_load_finish (LM_STORE (object), result, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();

  now = NOON;
  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "phase outcome\n"
                                "card why: Why? | Because.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->store = lm_store_new (NULL, rules, get_now);
  lm_store_load_async (fixture->store, "sketch", NULL, loaded_cb, NULL);
  lm_stage_wait (is_ready, fixture->store);
  fixture->progress = lm_phase_progress_list_new (fixture->deck, LM_PROGRESS_LOG (fixture->store));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->page);
  g_assert_finalize_object (fixture->progress);
  lm_store_close (fixture->store);
  lm_stage_drop (fixture->store);
  lm_stage_drop (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static void
answer (Fixture    *fixture,
        const char *card,
        LmRating    rating,
        const char *chosen)
{
  LmEvent *event = lm_event_new (LM_EVENT_REVIEW, "sketch", card, now, 0);

  event->rating = rating;
  event->drill = g_strdup ("identify");
  event->took = 90000;
  event->chosen = g_strdup (chosen);
  g_free (lm_progress_log_append (LM_PROGRESS_LOG (fixture->store), event));
  lm_stage_wait (is_ready, fixture->store);
}

static void
open_page (Fixture *fixture)
{
  GtkWidget *page = lm_progress_page_new (fixture->progress, fixture->deck, fixture->store);

  fixture->page = g_object_ref_sink (LM_PROGRESS_PAGE (page));
  lm_stage_present (page, 800, 600);
}

/* A text that is to be found, in sight of a student. */
typedef struct
{
  gpointer    page;
  const char *text;
} Wanted;

static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;
  GtkLabel *label = lm_stage_find_label (wanted->page, wanted->text);

  return label != NULL && lm_stage_is_seen (label);
}

static gboolean
is_hidden (gpointer data)
{
  return !is_there (data);
}

static void
wait_for (Fixture    *fixture,
          const char *text)
{
  lm_stage_wait (is_there, &(Wanted) { fixture->page, text });
}

static void
assert_unseen (Fixture    *fixture,
               const char *text)
{
  g_assert_false (is_there (&(Wanted) { fixture->page, text }));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  open_page (fixture);
  wait_for (fixture, "No Progress Yet");
}

static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  LmCardProgress progress;
  g_autofree char *hard = NULL;

  now = NOON - 3 * DAY;
  answer (fixture, "vision/money/manager#identify", LM_RATING_EASY, "manager");
  now = NOON - DAY;
  answer (fixture, "vision/money/manager#identify", LM_RATING_AGAIN, "leader");
  now = NOON;
  open_page (fixture);

  wait_for (fixture, "Yesterday");
  wait_for (fixture, "Again 1, hard 0, good 0, easy 0");
  wait_for (fixture, "November 2026");
  wait_for (fixture, "0 % of 1 answer recalled, 90 % wanted");
  wait_for (fixture, "Manager taken for Leader");
  wait_for (fixture, "1 of 2 answers (50 %)");
  progress = lm_progress_log_get_progress (LM_PROGRESS_LOG (fixture->store), "sketch", "vision/money/manager#identify");
  hard = g_strdup_printf ("Forgotten 1 time, difficulty %.1f of 10", progress.memory.difficulty);
  wait_for (fixture, hard);
  wait_for (fixture, "3 minutes");
  assert_unseen (fixture, "No Progress Yet");
}

/* The page hears of an answer that is given while it is in sight. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  open_page (fixture);
  wait_for (fixture, "No Progress Yet");
  answer (fixture, "outcome/why#card", LM_RATING_EASY, NULL);
  wait_for (fixture, "Again 0, hard 0, good 0, easy 1");
  wait_for (fixture, "14 %");
}

static void
test_phase (Fixture       *fixture,
            gconstpointer  data)
{
  answer (fixture, "vision/money/manager#identify", LM_RATING_AGAIN, "leader");
  open_page (fixture);
  wait_for (fixture, "Manager taken for Leader");

  lm_progress_page_set_phase (fixture->page, lm_subject_get_phase (fixture->subject, 1));
  lm_stage_wait (is_hidden, &(Wanted) { fixture->page, "Manager taken for Leader" });
  wait_for (fixture, "1 new · 0 learning · 0 known");
  assert_unseen (fixture, "Vision");
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  add_test ("/progress/page/empty", test_empty);
  add_test ("/progress/page/answers", test_answers);
  add_test ("/progress/page/follows", test_follows);
  add_test ("/progress/page/phase", test_phase);

  return g_test_run ();
}
