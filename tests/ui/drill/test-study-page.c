/* test-study-page.c: from the start through a session to its summary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-deck.h"
#include "core/study/lm-drill-kind.h"
#include "drill/lm-drill-stack.h"
#include "drill/lm-flashcard.h"
#include "drill/lm-identify-drill.h"
#include "drill/lm-study-page.h"

#include "lm-controls.h"
#include "lm-sketch.h"
#include "lm-stage.h"
#include "lm-test-log.h"

typedef struct
{
  LmSubject     *subject;
  LmDeck        *deck;
  LmProgressLog *log;
  LmStudyPage   *page;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = lm_sketch ("side manager\nside leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "phase outcome\n"
                                "card why: Why? | Because.\n"
                                "card who: Who? | You.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
  fixture->page = LM_STUDY_PAGE (g_object_ref_sink (lm_study_page_new (fixture->deck, fixture->log)));
  g_object_set (fixture->page, "drills", LM_DRILL_BIT (LM_DRILL_FLASHCARDS), NULL);
  lm_stage_present (GTK_WIDGET (fixture->page), 500, 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->page);
  lm_stage_drop (fixture->log);
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

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
}

static void
start (Fixture *fixture)
{
  wait_for (fixture, "4 cards for today");
  activate (fixture, "study.start");
  wait_for (fixture, "4 left");
}

static void
answer (Fixture    *fixture,
        const char *rating)
{
  LmFlashcard *flashcard = lm_stage_find (fixture->page, LM_TYPE_FLASHCARD, 0);

  lm_controls_press (flashcard, "space");
  lm_controls_press (flashcard, rating);
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  wait_for (fixture, "4 cards for today");
  g_assert_true (is_seen (fixture, "0 to review, 4 new, about 1 minute"));
  g_assert_true (is_seen (fixture, "2 cards for today"));

  lm_study_page_set_phase (fixture->page, lm_subject_get_phase (fixture->subject, 1));
  wait_for (fixture, "2 cards for today");
  g_assert_true (is_seen (fixture, "Outcome"));

  g_object_set (fixture->page, "drills", LM_DRILL_BIT (LM_DRILL_IDENTIFY), NULL);
  wait_for (fixture, "Nothing is left for today here. You can practise all the same.");
}

static void
test_session (Fixture       *fixture,
              gconstpointer  data)
{
  start (fixture);
  answer (fixture, "3");
  g_assert_true (is_seen (fixture, "3 left"));
  answer (fixture, "1");
  answer (fixture, "4");
  activate (fixture, "study.undo");
  g_assert_true (is_seen (fixture, "3 left"));

  activate (fixture, "study.end");
  g_assert_true (is_seen (fixture, "1 card right at the first try"));
  g_assert_true (is_seen (fixture, "1 card to look at again"));

  /* Also from the summary what was done is taken back. */
  activate (fixture, "study.undo");
  g_assert_true (is_seen (fixture, "3 left"));
  activate (fixture, "study.end");
  g_assert_true (is_seen (fixture, "0 cards to look at again"));
  activate (fixture, "study.leave-summary");
  wait_for (fixture, "3 cards for today");
}

static void
test_missed (Fixture       *fixture,
             gconstpointer  data)
{
  start (fixture);
  answer (fixture, "1");
  activate (fixture, "study.end");
  activate (fixture, "study.drill-missed");
  g_assert_true (is_seen (fixture, "1 left"));
  answer (fixture, "3");
  g_assert_true (is_seen (fixture, "1 card right at the first try"));
  g_assert_nonnull (strstr (lm_test_log_get_calls (fixture->log), "practice "));
}

static gboolean
is_over (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

/* A right answer goes on by itself, but not when the session was ended meanwhile. */
static void
test_end_in_pause (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 later = g_get_monotonic_time () + G_USEC_PER_SEC;
  LmIdentifyDrill *drill;

  g_object_set (fixture->page, "drills", LM_DRILL_BIT (LM_DRILL_IDENTIFY), NULL);
  wait_for (fixture, "2 cards for today");
  activate (fixture, "study.start");
  wait_for (fixture, "2 left");
  drill = lm_stage_find (fixture->page, LM_TYPE_IDENTIFY_DRILL, 0);
  lm_controls_press (drill, is_seen (fixture, "Plans") ? "1" : "2");
  g_assert_true (is_seen (fixture, "Right"));

  activate (fixture, "study.end");
  lm_stage_wait (is_over, &later);
  g_assert_true (is_seen (fixture, "1 card right at the first try"));
}

/* A page with another version of the subject, in place of the one that is there. */
static void
renew (Fixture    *fixture,
       const char *text)
{
  LmStudyPage *before = fixture->page;
  LmDeck *deck_before = fixture->deck;
  LmSubject *subject_before = fixture->subject;

  fixture->subject = lm_sketch (text);
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->page = LM_STUDY_PAGE (g_object_ref_sink (lm_study_page_new (fixture->deck, fixture->log)));
  lm_stage_present (GTK_WIDGET (fixture->page), 500, 700);
  lm_study_page_continue_from (fixture->page, before);
  lm_stage_leave (before);
  lm_stage_drop (deck_before);
  lm_stage_drop (subject_before);
}

#define GERMAN "side manager\nside leader\nphase vision\naspect money: Plant | Wählt\n" \
               "phase outcome\ncard why: Warum? | Darum.\ncard who: Wer? | Du.\n"

static void
test_continue (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *calls = NULL;

  start (fixture);
  answer (fixture, "3");
  lm_controls_press (lm_stage_find (fixture->page, LM_TYPE_FLASHCARD, 0), "space");
  calls = g_strdup (lm_test_log_get_calls (fixture->log));
  renew (fixture, GERMAN);

  /* The card is turned, in the other language, and nothing was logged. */
  g_assert_true (is_seen (fixture, "3 left"));
  g_assert_true (lm_flashcard_get_turned (lm_stage_find (fixture->page, LM_TYPE_FLASHCARD, 0)));
  g_assert_true (is_seen (fixture, "Plant") || is_seen (fixture, "Wählt") || is_seen (fixture, "Darum.") || is_seen (fixture, "Du."));
  g_assert_cmpstr (lm_test_log_get_calls (fixture->log), ==, calls);

  lm_controls_press (lm_stage_find (fixture->page, LM_TYPE_FLASHCARD, 0), "1");
  g_assert_true (is_seen (fixture, "3 left"));
  activate (fixture, "study.undo");
  activate (fixture, "study.undo");
  g_assert_true (is_seen (fixture, "4 left"));
}

static void
test_continue_summary (Fixture       *fixture,
                       gconstpointer  data)
{
  start (fixture);
  answer (fixture, "1");
  activate (fixture, "study.end");
  renew (fixture, GERMAN);
  g_assert_true (is_seen (fixture, "1 card to look at again"));

  activate (fixture, "study.drill-missed");
  g_assert_true (is_seen (fixture, "1 left"));
}

static void
test_continue_without_card (Fixture       *fixture,
                            gconstpointer  data)
{
  start (fixture);
  answer (fixture, "4");
  renew (fixture, "side manager\nside leader\nphase outcome\ncard who: Who else? | You.\n");
  if (is_seen (fixture, "1 left"))
    answer (fixture, "4");
  wait_for (fixture, "0 cards to look at again");
}

static void
test_continue_start (Fixture       *fixture,
                     gconstpointer  data)
{
  wait_for (fixture, "4 cards for today");
  renew (fixture, GERMAN);
  g_object_set (fixture->page, "drills", LM_DRILL_BIT (LM_DRILL_IDENTIFY), NULL);
  wait_for (fixture, "2 cards for today");
}

#define ADD_TEST(path, function) g_test_add ("/drill/study-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  ADD_TEST ("start", test_start);
  ADD_TEST ("session", test_session);
  ADD_TEST ("missed", test_missed);
  ADD_TEST ("continue", test_continue);
  ADD_TEST ("continue-summary", test_continue_summary);
  ADD_TEST ("continue-without-card", test_continue_without_card);
  ADD_TEST ("continue-start", test_continue_start);
  ADD_TEST ("end-in-pause", test_end_in_pause);

  return g_test_run ();
}
