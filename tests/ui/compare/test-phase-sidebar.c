/* test-phase-sidebar.c: tests of choosing all phases or one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-phase-row.h"
#include "compare/lm-phase-sidebar.h"
#include "lm-sketch.h"
#include "lm-test-log.h"
#include "lm-stage.h"

typedef struct
{
  LmSubject           *subject;
  LmDeck              *deck;
  LmProgressLog       *log;
  LmPhaseProgressList *progress;
  LmPhaseSidebar      *sidebar;
  guint                n_phase;
  guint                n_activated;
} Fixture;

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "phase people\n"
                                "aspect hiring: Fills posts | Finds people\n"
                                "card why: Why plan? | Because.\n"
                                "phase outlook\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
  fixture->progress = lm_phase_progress_list_new (fixture->deck, fixture->log);
  fixture->sidebar = g_object_ref_sink (g_object_new (LM_TYPE_PHASE_SIDEBAR, NULL));
  lm_phase_sidebar_set_progress (fixture->sidebar, fixture->progress);

  g_signal_connect_swapped (fixture->sidebar, "notify::phase",
                            G_CALLBACK (count_cb), &fixture->n_phase);
  g_signal_connect_swapped (fixture->sidebar, "activated",
                            G_CALLBACK (count_cb), &fixture->n_activated);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->sidebar);
  g_assert_finalize_object (fixture->progress);
  g_assert_finalize_object (fixture->log);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return lm_stage_find (fixture->sidebar, GTK_TYPE_LIST_BOX, 0);
}

static GtkListBoxRow *
get_row (Fixture *fixture,
         int      index)
{
  return gtk_list_box_get_row_at_index (get_list (fixture), index);
}

static LmPhase *
get_phase (Fixture *fixture,
           guint    index)
{
  return lm_subject_get_phase (fixture->subject, index);
}

/* @count is empty where nothing is to be seen. */
static void
assert_row (Fixture    *fixture,
            int         index,
            const char *title,
            const char *count,
            const char *sentence)
{
  GtkListBoxRow *row = get_row (fixture, index);
  GtkLabel *label = lm_stage_find (row, GTK_TYPE_LABEL, 1);

  g_assert_cmpstr (gtk_label_get_text (lm_stage_find (row, GTK_TYPE_LABEL, 0)), ==, title);
  g_assert_cmpstr (gtk_widget_get_visible (GTK_WIDGET (label)) ? gtk_label_get_text (label) : "",
                   ==, count);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence);
}

static void
append_review (Fixture    *fixture,
               const char *card,
               LmRating    rating)
{
  g_free (lm_test_log_answer (fixture->log, "sketch", card, rating));
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  assert_row (fixture, 0, "All phases", "13", "13 cards are due");
  assert_row (fixture, 1, "Vision", "6", "6 cards are due");
  assert_row (fixture, 2, "People", "7", "7 cards are due");
  assert_row (fixture, 3, "Outlook", "", "0 cards are due");
  g_assert_null (get_row (fixture, 4));
}

static void
test_counts_follow_log (Fixture       *fixture,
                        gconstpointer  data)
{
  LmCard *card = lm_deck_get_card (fixture->deck, 0);

  append_review (fixture, lm_card_get_id (card), LM_RATING_GOOD);
  assert_row (fixture, 0, "All phases", "12", "12 cards are due");
  assert_row (fixture, 1, "Vision", "5", "5 cards are due");
  assert_row (fixture, 2, "People", "7", "7 cards are due");

  /* It comes back in some minutes, and is not due now. */
  append_review (fixture, lm_card_get_id (card), LM_RATING_AGAIN);
  assert_row (fixture, 1, "Vision", "5", "5 cards are due");

  for (guint i = 1; i < 5; i++)
    append_review (fixture, lm_card_get_id (lm_deck_get_card (fixture->deck, i)), LM_RATING_EASY);

  assert_row (fixture, 1, "Vision", "1", "1 card is due");
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(LmCompareState) state = lm_compare_state_new ();

  lm_compare_state_set_subject (state, fixture->subject);
  lm_phase_sidebar_set_state (fixture->sidebar, state);
  assert_row (fixture, 1, "Vision", "6", "6 cards are due");

  lm_compare_state_search_for (state, "plan");
  assert_row (fixture, 0, "All phases", "2", "2 rows match");
  assert_row (fixture, 1, "Vision", "1", "1 row matches");
  assert_row (fixture, 2, "People", "1", "1 row matches");
  assert_row (fixture, 3, "Outlook", "", "0 rows match");

  /* News from the log do not take the place of the matches. */
  append_review (fixture, lm_card_get_id (lm_deck_get_card (fixture->deck, 0)), LM_RATING_GOOD);
  assert_row (fixture, 1, "Vision", "1", "1 row matches");

  lm_compare_state_search_for (state, "people");
  assert_row (fixture, 1, "Vision", "", "0 rows match");
  assert_row (fixture, 2, "People", "1", "1 row matches");

  lm_compare_state_search_for (state, "");
  assert_row (fixture, 1, "Vision", "5", "5 cards are due");
}

static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_null (lm_phase_sidebar_get_phase (fixture->sidebar));
  g_assert_true (gtk_list_box_get_selected_row (get_list (fixture)) == get_row (fixture, 0));

  gtk_list_box_select_row (get_list (fixture), get_row (fixture, 2));
  g_assert_true (lm_phase_sidebar_get_phase (fixture->sidebar) == get_phase (fixture, 1));
  g_assert_cmpuint (fixture->n_phase, ==, 1);

  lm_phase_sidebar_set_phase (fixture->sidebar, get_phase (fixture, 0));
  g_assert_true (gtk_list_box_get_selected_row (get_list (fixture)) == get_row (fixture, 1));
  g_assert_cmpuint (fixture->n_phase, ==, 2);

  lm_phase_sidebar_set_phase (fixture->sidebar, NULL);
  g_assert_true (gtk_list_box_get_selected_row (get_list (fixture)) == get_row (fixture, 0));
  lm_phase_sidebar_set_phase (fixture->sidebar, NULL);
  g_assert_cmpuint (fixture->n_phase, ==, 3);
  g_assert_cmpuint (fixture->n_activated, ==, 0);
}

/* Rows are selected while the list is filled: nobody chose them. */
static void
test_phase_before_progress (Fixture       *fixture,
                            gconstpointer  data)
{
  LmPhaseSidebar *sidebar = g_object_ref_sink (g_object_new (LM_TYPE_PHASE_SIDEBAR, NULL));
  GtkListBox *list = lm_stage_find (sidebar, GTK_TYPE_LIST_BOX, 0);

  lm_phase_sidebar_set_phase (sidebar, get_phase (fixture, 1));
  lm_phase_sidebar_set_progress (sidebar, fixture->progress);

  g_assert_true (lm_phase_sidebar_get_phase (sidebar) == get_phase (fixture, 1));
  g_assert_true (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, 2));

  lm_stage_leave (sidebar);
}

static void
move (Fixture *fixture,
      int      steps)
{
  g_signal_emit_by_name (get_list (fixture), "move-cursor",
                         GTK_MOVEMENT_DISPLAY_LINES, steps, FALSE, FALSE);
}

/* The signal that the arrow keys are bound to. */
static void
test_arrow_keys (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWindow *window = lm_stage_present (GTK_WIDGET (fixture->sidebar), 250, 400);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->sidebar)));
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (get_row (fixture, 0)));

  move (fixture, 1);
  g_assert_true (lm_phase_sidebar_get_phase (fixture->sidebar) == get_phase (fixture, 0));
  move (fixture, 1);
  g_assert_true (lm_phase_sidebar_get_phase (fixture->sidebar) == get_phase (fixture, 1));
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (get_row (fixture, 2)));
  move (fixture, -1);
  g_assert_true (lm_phase_sidebar_get_phase (fixture->sidebar) == get_phase (fixture, 0));

  /* Moving only looks; the person stays in the sidebar. */
  g_assert_cmpuint (fixture->n_activated, ==, 0);
}

/* Once the arrow keys went on from the phase that had the focus before a jump. */
static void
test_arrow_keys_after_jump (Fixture       *fixture,
                            gconstpointer  data)
{
  lm_stage_present (GTK_WIDGET (fixture->sidebar), 250, 400);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->sidebar));

  lm_phase_sidebar_set_phase (fixture->sidebar, get_phase (fixture, 1));
  move (fixture, 1);
  g_assert_true (lm_phase_sidebar_get_phase (fixture->sidebar) == get_phase (fixture, 2));
}

static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  lm_stage_present (GTK_WIDGET (fixture->sidebar), 250, 400);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->sidebar));
  move (fixture, 1);
  g_signal_emit_by_name (get_row (fixture, 1), "activate");

  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_true (lm_phase_sidebar_get_phase (fixture->sidebar) == get_phase (fixture, 0));
}

#define ADD_TEST(path, function) \
  g_test_add ("/compare/phase-sidebar/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  ADD_TEST ("rows", test_rows);
  ADD_TEST ("counts-follow-log", test_counts_follow_log);
  ADD_TEST ("search", test_search);
  ADD_TEST ("select", test_select);
  ADD_TEST ("phase-before-progress", test_phase_before_progress);
  ADD_TEST ("arrow-keys", test_arrow_keys);
  ADD_TEST ("arrow-keys-after-jump", test_arrow_keys_after_jump);
  ADD_TEST ("activate", test_activate);

  return g_test_run ();
}
