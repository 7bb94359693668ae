/* test-study-choices.c: the goal of a day and the columns of Sort, on the study page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-store.h"
#include "core/study/lm-deck.h"
#include "core/study/lm-drill-kind.h"
#include "drill/lm-drill-tiles.h"
#include "drill/lm-flashcard.h"
#include "drill/lm-identify-drill.h"
#include "drill/lm-sort-drill.h"
#include "drill/lm-study-page.h"

#include "lm-controls.h"
#include "lm-sketch.h"
#include "lm-stage.h"
#include "lm-test-log.h"

#define DAY G_GINT64_CONSTANT (86400000)

typedef struct
{
  LmSubject   *subject;
  LmDeck      *deck;
  LmStore     *store;
  LmStudyPage *page;
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
log_answer (Fixture    *fixture,
            const char *card,
            const char *drill,
            gint64      took)
{
  LmStudyMoment moment = lm_progress_log_get_moment (LM_PROGRESS_LOG (fixture->store), "sketch");
  LmEvent *event = lm_event_new (LM_EVENT_REVIEW, "sketch", card, moment.at, moment.day);

  event->rating = LM_RATING_GOOD;
  event->drill = g_strdup (drill);
  event->took = took;
  g_free (lm_progress_log_append (LM_PROGRESS_LOG (fixture->store), event));
  lm_stage_wait (is_ready, fixture->store);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();

  now = LM_TEST_NOON;
  fixture->subject = lm_sketch ("side manager\nside leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "phase staff\n"
                                "aspect people: Hires | Aligns\n"
                                "phase outcome\n"
                                "card why: Why? | Because.\n"
                                "card who: Who? | You.\n"
                                "card how: How? | So.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->store = lm_store_new (NULL, rules, get_now);
  lm_store_load_async (fixture->store, "sketch", NULL, loaded_cb, NULL);
  lm_stage_wait (is_ready, fixture->store);
}

static void
present (Fixture *fixture,
         guint    drills)
{
  fixture->page = LM_STUDY_PAGE (g_object_ref_sink (lm_study_page_new (fixture->deck, LM_PROGRESS_LOG (fixture->store))));
  g_object_set (fixture->page, "drills", drills, NULL);
  lm_stage_present (GTK_WIDGET (fixture->page), 500, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->page);
  lm_store_close (fixture->store);
  lm_stage_drop (fixture->store);
  lm_stage_drop (fixture->deck);
  lm_stage_drop (fixture->subject);
}

static gboolean
is_seen (Fixture    *fixture,
         const char *text)
{
  GtkLabel *label = lm_stage_find_label (fixture->page, text);

  return label != NULL && lm_stage_is_seen (label);
}

/* A text that is to come. */
typedef struct
{
  Fixture    *fixture;
  const char *text;
} Wanted;

static gboolean
is_there (gpointer data)
{
  return is_seen (((Wanted *) data)->fixture, ((Wanted *) data)->text);
}

static void
wait_for (Fixture    *fixture,
          const char *text)
{
  lm_stage_wait (is_there, &(Wanted) { fixture, text });
}

static gboolean
is_gone (gpointer data)
{
  return !is_there (data);
}

static void
wait_until_gone (Fixture    *fixture,
                 const char *text)
{
  lm_stage_wait (is_gone, &(Wanted) { fixture, text });
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
}

static void
start (Fixture    *fixture,
       const char *cards,
       const char *left)
{
  wait_for (fixture, cards);
  activate (fixture, "study.start");
  wait_for (fixture, left);
}

static void
answer (Fixture *fixture)
{
  LmFlashcard *flashcard = lm_stage_find (fixture->page, LM_TYPE_FLASHCARD, 0);

  lm_controls_press (flashcard, "space");
  lm_controls_press (flashcard, "3");
  lm_stage_wait (is_ready, fixture->store);
}

static void
test_goal (Fixture       *fixture,
           gconstpointer  data)
{
  now -= DAY;
  log_answer (fixture, "outcome/why#card", "flashcards", 1000);
  now += DAY;
  log_answer (fixture, "outcome/why#card", "flashcards", 1000);
  present (fixture, LM_DRILL_BIT (LM_DRILL_FLASHCARDS));
  lm_stage_wait (is_ready, fixture->store);

  /* Nothing is said of it unasked. */
  g_assert_false (is_seen (fixture, "2 days in a row"));
  g_object_set (fixture->page, "goal", 3, NULL);
  wait_for (fixture, "1 of 3 answers today");
  g_assert_true (is_seen (fixture, "2 days in a row"));

  start (fixture, "6 cards for today", "6 left");
  answer (fixture);
  activate (fixture, "study.end");
  g_assert_true (is_seen (fixture, "1 card right at the first try"));
  activate (fixture, "study.leave-summary");
  wait_for (fixture, "2 of 3 answers today");

  activate (fixture, "study.start");
  wait_for (fixture, "6 left");
  answer (fixture);
  activate (fixture, "study.end");
  wait_for (fixture, "Your goal for today is reached: 3 answers");

  /* Taken back, it is not reached, and then again. */
  activate (fixture, "study.undo");
  lm_stage_wait (is_ready, fixture->store);
  answer (fixture);
  activate (fixture, "study.end");
  wait_for (fixture, "Your goal for today is reached: 3 answers");
  activate (fixture, "study.leave-summary");
  wait_for (fixture, "Goal for today reached: 3 answers");
}

/* Once a day is enough. */
static void
test_goal_before (Fixture       *fixture,
                  gconstpointer  data)
{
  log_answer (fixture, "outcome/why#card", "flashcards", 1000);
  present (fixture, LM_DRILL_BIT (LM_DRILL_FLASHCARDS));
  g_object_set (fixture->page, "goal", 1, NULL);
  wait_for (fixture, "Goal for today reached: 1 answer");

  start (fixture, "7 cards for today", "7 left");
  answer (fixture);
  activate (fixture, "study.end");
  g_assert_true (is_seen (fixture, "1 card right at the first try"));
  activate (fixture, "study.leave-summary");
  wait_for (fixture, "Goal for today reached: 2 answers");
  g_assert_false (is_seen (fixture, "Your goal for today is reached: 1 answer"));
}

static void
test_usual_time (Fixture       *fixture,
                 gconstpointer  data)
{
  LmIdentifyDrill *drill;
  guint quick_time;

  for (guint i = 0; i < 5; i++)
    log_answer (fixture, "vision/money/manager#identify", "identify", 3000 + i);

  present (fixture, LM_DRILL_BIT (LM_DRILL_IDENTIFY));
  g_object_set (fixture->page, "goal", 9, NULL);
  wait_for (fixture, "5 of 9 answers today");
  start (fixture, "3 cards for today", "3 left");
  drill = lm_stage_find (fixture->page, LM_TYPE_IDENTIFY_DRILL, 0);
  g_object_get (drill, "quick-time", &quick_time, NULL);
  g_assert_cmpuint (quick_time, ==, 3002);
}

static gboolean
sorts_by_phase (Fixture *fixture)
{
  LmSortDrill *drill = lm_stage_find (fixture->page, LM_TYPE_SORT_DRILL, 0);
  gboolean by_phase;

  g_object_get (drill, "by-phase", &by_phase, NULL);

  return by_phase;
}

static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  present (fixture, LM_DRILL_BIT (LM_DRILL_SORT));
  wait_for (fixture, "Sort statements");
  start (fixture, "4 cards for today", "4 left");
  g_assert_false (sorts_by_phase (fixture));
  activate (fixture, "study.end");

  g_object_set (fixture->page, "sorts-by-phase", TRUE, NULL);
  start (fixture, "4 cards for today", "4 left");
  g_assert_true (sorts_by_phase (fixture));
  g_assert_true (is_seen (fixture, "Which phase is this from?"));
  activate (fixture, "study.end");

  /* One phase has nothing to sort by, and no choice. */
  lm_study_page_set_phase (fixture->page, lm_subject_get_phase (fixture->subject, 0));
  wait_until_gone (fixture, "Sort statements");
  start (fixture, "2 cards for today", "2 left");
  g_assert_false (sorts_by_phase (fixture));
}

/* The choice is for Sort alone. */
static void
test_no_sort (Fixture       *fixture,
              gconstpointer  data)
{
  present (fixture, LM_DRILL_BIT (LM_DRILL_MATCH));
  wait_for (fixture, "4 cards for today");
  g_assert_false (is_seen (fixture, "Sort statements"));
}

static gboolean
offers (LmDrillTiles *tiles,
        const char   *title)
{
  GtkLabel *label = lm_stage_find_label (tiles, title);

  return label != NULL && lm_stage_is_seen (label);
}

/* A deck without sides has nothing to tell from each other; what the student likes to be
 * asked of comparisons is remembered. */
static void
test_plain_deck (void)
{
  LmDrillTiles *tiles = g_object_ref_sink (g_object_new (LM_TYPE_DRILL_TILES, NULL));
  LmSubject *comparison = lm_sketch ("side a\nside b\nphase p\naspect q: One | Two\n");
  LmSubject *plain_deck = lm_sketch ("phase p\ncard c: Prompt | Answer\n");
  guint drills;

  g_object_set (tiles, "drills", LM_DRILL_BIT (LM_DRILL_SORT), NULL);
  lm_stage_present (GTK_WIDGET (tiles), 500, 400);
  g_assert_true (offers (tiles, "Who is it?"));

  lm_drill_tiles_set_subject (tiles, plain_deck);
  g_assert_true (offers (tiles, "Flashcards"));
  g_assert_true (offers (tiles, "Type it"));
  g_assert_false (offers (tiles, "Who is it?"));
  g_assert_false (offers (tiles, "Counterpart"));
  g_assert_false (offers (tiles, "Match"));
  g_assert_false (offers (tiles, "Sort"));
  g_object_get (tiles, "drills", &drills, NULL);
  g_assert_cmpuint (drills, ==, LM_DRILL_BIT (LM_DRILL_SORT));

  lm_drill_tiles_set_subject (tiles, comparison);
  g_assert_true (offers (tiles, "Sort"));

  lm_stage_leave (tiles);
  lm_stage_drop (comparison);
  lm_stage_drop (plain_deck);
}

#define ADD_TEST(path, function) g_test_add ("/drill/study-choices/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  ADD_TEST ("goal", test_goal);
  ADD_TEST ("goal-before", test_goal_before);
  ADD_TEST ("usual-time", test_usual_time);
  ADD_TEST ("sort", test_sort);
  ADD_TEST ("no-sort", test_no_sort);
  g_test_add_func ("/drill/study-choices/plain-deck", test_plain_deck);

  return g_test_run ();
}
