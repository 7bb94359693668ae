/* test-typed-drill.c: tests of the drill in which the answer is typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-deck.h"
#include "drill/lm-drill.h"
#include "drill/lm-feedback.h"
#include "drill/lm-typed-drill.h"

#include "lm-controls.h"
#include "lm-sketch.h"
#include "lm-stage.h"

typedef struct
{
  LmSubject    *subject;
  LmDeck       *deck;
  LmTypedDrill *drill;

  /* What was heard */
  guint n_answered;
  guint n_finished;
  int   rating;
} Fixture;

static void
answered_cb (Fixture    *fixture,
             LmCard     *card,
             int         rating,
             gint64      took,
             const char *chosen)
{
  g_assert_null (chosen);
  fixture->n_answered++;
  fixture->rating = rating;
}

static void
finished_cb (Fixture *fixture)
{
  fixture->n_finished++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = lm_sketch ("side manager\nside leader\nphase vision\n"
                                "aspect money: Plans and budgets | Chooses\n"
                                "card why: Why? | Because.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->drill = g_object_ref_sink (g_object_new (LM_TYPE_TYPED_DRILL, NULL));
  g_signal_connect_swapped (fixture->drill, "answered", G_CALLBACK (answered_cb), fixture);
  g_signal_connect_swapped (fixture->drill, "finished", G_CALLBACK (finished_cb), fixture);
  lm_stage_present (GTK_WIDGET (fixture->drill), 400, 500);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->drill);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static void
show (Fixture    *fixture,
      const char *id)
{
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();

  g_ptr_array_add (cards, lm_deck_lookup (fixture->deck, id));
  lm_drill_show (LM_DRILL (fixture->drill), cards);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  GtkTextView *entry = lm_controls_get_child (fixture->drill, "entry");

  g_assert_true (lm_controls_get_focus (fixture->drill) == GTK_WIDGET (entry));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (entry), text, -1);
}

static void
check (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->drill), "typed.check", NULL);
}

static const char *
get_feedback (Fixture *fixture)
{
  return lm_feedback_get_text (lm_controls_get_child (fixture->drill, "feedback"));
}

static gboolean
is_seen (Fixture    *fixture,
         const char *name)
{
  return lm_stage_is_seen (lm_controls_get_child (fixture->drill, name));
}

static void
test_right (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "vision/money/manager#recall");
  g_assert_false (is_seen (fixture, "back"));
  type (fixture, "  plans and BUDGETS ");
  check (fixture);
  g_assert_cmpstr (get_feedback (fixture), ==, "100 % the same");
  g_assert_false (is_seen (fixture, "difference"));
  gtk_test_accessible_assert_property (lm_controls_get_child (fixture->drill, "feedback"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Plans and budgets");
  g_assert_cmpstr (lm_controls_get_text (fixture->drill, "answer"), ==, "Plans and budgets");

  /* Return takes what is proposed. */
  g_assert_cmpuint (fixture->n_answered, ==, 0);
  lm_controls_press (fixture->drill, "Return");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_GOOD);
  g_assert_cmpuint (fixture->n_answered, ==, 1);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "vision/money/manager#recall");
  type (fixture, "Plans & dreams");
  check (fixture);
  g_assert_true (is_seen (fixture, "difference"));
  g_assert_cmpstr (lm_controls_get_text (fixture->drill, "difference"), ==, "Plans and budgets & dreams ");
  gtk_test_accessible_assert_property (lm_controls_get_child (fixture->drill, "difference"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Missing: and budgets\nNot in the answer: dreams");
  gtk_test_accessible_assert_property (lm_controls_get_child (fixture->drill, "feedback"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Missing: and budgets\nNot in the answer: dreams\nPlans and budgets");

  /* The whole cell, and the way to its row. */
  g_assert_false (is_seen (fixture, "answer"));
  g_assert_true (is_seen (fixture, "contrast"));
  g_assert_nonnull (lm_controls_find_button (lm_controls_get_child (fixture->drill, "contrast"),
                                             "study.show-in-comparison", 0));
  lm_controls_press (fixture->drill, "space");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_AGAIN);
}

/* The student knows better. */
static void
test_other_rating (Fixture       *fixture,
                   gconstpointer  data)
{
  show (fixture, "vision/why#card");
  type (fixture, "");
  check (fixture);
  lm_controls_press (fixture->drill, "2");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_HARD);

  show (fixture, "vision/why#card");
  check (fixture);
  g_signal_emit_by_name (lm_controls_find_button (fixture->drill, "typed.rate", 3), "clicked");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_EASY);
}

static void
test_forgiven (Fixture       *fixture,
               gconstpointer  data)
{
  lm_typed_drill_set_forgiven (fixture->drill, 0);
  show (fixture, "vision/why#card");
  type (fixture, "because");
  check (fixture);
  lm_controls_press (fixture->drill, "Return");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_AGAIN);
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "vision/why#card");
  type (fixture, "Because.");
  check (fixture);
  show (fixture, "vision/why#card");
  g_assert_false (is_seen (fixture, "back"));
  check (fixture);
  g_assert_cmpstr (get_feedback (fixture), ==, "0 % the same");
}

#define ADD_TEST(path, function) g_test_add ("/drill/typed-drill/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  ADD_TEST ("right", test_right);
  ADD_TEST ("wrong", test_wrong);
  ADD_TEST ("other-rating", test_other_rating);
  ADD_TEST ("forgiven", test_forgiven);
  ADD_TEST ("again", test_again);

  return g_test_run ();
}
