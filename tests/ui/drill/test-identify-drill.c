/* test-identify-drill.c: tests of the drill that asks whose statement it is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-deck.h"
#include "drill/lm-drill.h"
#include "drill/lm-feedback.h"
#include "drill/lm-identify-drill.h"

#include "lm-controls.h"
#include "lm-sketch.h"
#include "lm-stage.h"

typedef struct
{
  LmSubject       *subject;
  LmDeck          *deck;
  LmIdentifyDrill *drill;

  /* What was heard */
  guint  n_answered;
  guint  n_finished;
  int    rating;
  char  *chosen;
} Fixture;

static void
answered_cb (Fixture    *fixture,
             LmCard     *card,
             int         rating,
             gint64      took,
             const char *chosen)
{
  g_assert_cmpint (took, >=, 0);
  fixture->n_answered++;
  fixture->rating = rating;
  g_free (fixture->chosen);
  fixture->chosen = g_strdup (chosen);
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
  fixture->subject = lm_sketch (data);
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->drill = g_object_ref_sink (g_object_new (LM_TYPE_IDENTIFY_DRILL, "pause", 0, NULL));
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
  g_free (fixture->chosen);
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
press (Fixture    *fixture,
       const char *key)
{
  lm_controls_press (fixture->drill, key);
}

static gboolean
is_finished (gpointer data)
{
  return ((Fixture *) data)->n_finished > 0;
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
  show (fixture, "vision/money/leader#identify");
  g_assert_cmpstr (lm_controls_get_text (fixture->drill, "statement"), ==, "Chooses");
  g_assert_false (is_seen (fixture, "feedback"));

  press (fixture, "2");
  g_assert_cmpuint (fixture->n_answered, ==, 1);
  g_assert_cmpint (fixture->rating, ==, LM_RATING_GOOD);
  g_assert_cmpstr (fixture->chosen, ==, "leader");
  g_assert_cmpstr (lm_feedback_get_text (lm_controls_get_child (fixture->drill, "feedback")), ==, "Right");
  g_assert_true (is_seen (fixture, "feedback"));
  g_assert_false (is_seen (fixture, "contrast"));
  lm_stage_wait (is_finished, fixture);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "vision/money/leader#identify");
  press (fixture, "1");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_AGAIN);
  g_assert_cmpstr (fixture->chosen, ==, "manager");
  g_assert_cmpstr (lm_feedback_get_text (lm_controls_get_child (fixture->drill, "feedback")), ==,
                   "Wrong: it is Leader");
  g_assert_true (is_seen (fixture, "contrast"));
  g_assert_nonnull (lm_stage_find_label (lm_controls_get_child (fixture->drill, "contrast"), "Plans"));

  /* One answer a card; and it waits for the student. */
  press (fixture, "2");
  press (fixture, "Right");
  g_assert_cmpuint (fixture->n_answered, ==, 1);
  g_assert_cmpuint (fixture->n_finished, ==, 0);
  press (fixture, "space");
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static void
test_quick (Fixture       *fixture,
            gconstpointer  data)
{
  lm_identify_drill_set_quick_time (fixture->drill, 60000);
  show (fixture, "vision/money/manager#identify");
  press (fixture, "1");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_EASY);
}

/* As on screen, where the first side is on the right from right to left. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  show (fixture, "vision/money/manager#identify");
  press (fixture, "Left");
  g_assert_cmpstr (fixture->chosen, ==, "manager");

  gtk_widget_set_direction (GTK_WIDGET (fixture->drill), GTK_TEXT_DIR_RTL);
  show (fixture, "vision/money/manager#identify");
  press (fixture, "Left");
  g_assert_cmpstr (fixture->chosen, ==, "leader");
  show (fixture, "vision/money/manager#identify");
  press (fixture, "Right");
  g_assert_cmpstr (fixture->chosen, ==, "manager");
  g_assert_cmpuint (fixture->n_answered, ==, 3);
}

static void
test_pointer (Fixture       *fixture,
              gconstpointer  data)
{
  show (fixture, "vision/money/manager#identify");
  g_signal_emit_by_name (lm_controls_find_button (fixture->drill, "identify.choose", 1), "clicked");
  g_assert_cmpstr (fixture->chosen, ==, "leader");
  g_signal_emit_by_name (lm_controls_find_button (fixture->drill, "identify.continue", 0), "clicked");
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static void
test_four_sides (Fixture       *fixture,
                 gconstpointer  data)
{
  show (fixture, "vision/money/d#identify");
  press (fixture, "Left");
  g_assert_cmpuint (fixture->n_answered, ==, 0);
  press (fixture, "4");
  g_assert_cmpstr (fixture->chosen, ==, "d");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_GOOD);
}

/* A screen reader is told prompt and feedback by the focus. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  lm_drill_set_count (LM_DRILL (fixture->drill), "2 left");
  show (fixture, "vision/money/manager#identify");
  g_assert_true (lm_controls_get_focus (fixture->drill) == lm_controls_get_child (fixture->drill, "front"));
  gtk_test_accessible_assert_property (lm_controls_get_focus (fixture->drill), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Plans\nWhich side is this?");
  gtk_test_accessible_assert_property (lm_controls_get_focus (fixture->drill), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Vision · Money\n2 left");
  press (fixture, "2");
  gtk_test_accessible_assert_property (lm_controls_get_focus (fixture->drill), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Wrong: it is Manager");
  gtk_test_accessible_assert_property (lm_controls_get_focus (fixture->drill), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Right\nManager\nPlans\nYour choice\nLeader\nChooses");
}

static double
get_feedback_opacity (Fixture *fixture)
{
  return gtk_widget_get_opacity (lm_controls_get_child (fixture->drill, "feedback"));
}

static gboolean
is_translucent (gpointer fixture)
{
  return get_feedback_opacity (fixture) < 1.0;
}

static gboolean
is_opaque (gpointer fixture)
{
  return get_feedback_opacity (fixture) >= 1.0;
}

static void
test_feedback_is_there_at_once_without_animations (Fixture       *fixture,
                                                   gconstpointer  data)
{
  show (fixture, "vision/money/manager#identify");
  press (fixture, "2");
  g_assert_true (is_opaque (fixture));
}

static void
test_feedback_fades_in (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  show (fixture, "vision/money/manager#identify");
  press (fixture, "2");
  lm_stage_wait (is_translucent, fixture);
  lm_stage_wait (is_opaque, fixture);
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

static GtkImage *
get_icon (Fixture *fixture)
{
  return lm_stage_find (lm_controls_get_child (fixture->drill, "feedback"), GTK_TYPE_IMAGE, 0);
}

/* Right and wrong are told by icon and words, whatever the colors. */
static void
test_icons (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "vision/money/manager#identify");
  press (fixture, "1");
  g_assert_true (lm_stage_is_seen (get_icon (fixture)));
  g_assert_cmpstr (gtk_image_get_icon_name (get_icon (fixture)), ==, "object-select-symbolic");

  show (fixture, "vision/money/manager#identify");
  press (fixture, "2");
  g_assert_true (lm_stage_is_seen (get_icon (fixture)));
  g_assert_cmpstr (gtk_image_get_icon_name (get_icon (fixture)), ==, "window-close-symbolic");
}

#define TWO "side manager\nside leader\nphase vision\naspect money: Plans | Chooses\n"
#define FOUR "side a\nside b\nside c\nside d\nphase vision\naspect money: One | Two | Three | Four\n"
/* The verdict stays, in the other language, and is not given again. */
static void
test_continue (Fixture       *fixture,
               gconstpointer  data)
{
  Fixture before;

  show (fixture, "vision/money/leader#identify");
  press (fixture, "1");
  g_clear_pointer (&fixture->chosen, g_free);
  before = *fixture;

  set_up (fixture, "side manager\nside leader\nphase vision\naspect money: Plant | Wählt\n");
  show (fixture, "vision/money/leader#identify");
  lm_drill_continue_from (LM_DRILL (fixture->drill), LM_DRILL (before.drill));
  tear_down (&before, NULL);

  g_assert_cmpuint (fixture->n_answered, ==, 1);
  g_assert_cmpstr (lm_controls_get_text (fixture->drill, "statement"), ==, "Wählt");
  g_assert_true (is_seen (fixture, "contrast"));
  g_assert_nonnull (lm_stage_find_label (lm_controls_get_child (fixture->drill, "contrast"), "Plant"));
  press (fixture, "space");
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

#define ADD_TEST(path, text, function) g_test_add ("/drill/identify-drill/" path, Fixture, text, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  ADD_TEST ("right", TWO, test_right);
  ADD_TEST ("wrong", TWO, test_wrong);
  ADD_TEST ("continue", TWO, test_continue);
  ADD_TEST ("quick", TWO, test_quick);
  ADD_TEST ("arrows", TWO, test_arrows);
  ADD_TEST ("pointer", TWO, test_pointer);
  ADD_TEST ("four-sides", FOUR, test_four_sides);
  ADD_TEST ("focus", TWO, test_focus);
  ADD_TEST ("feedback-is-there-at-once-without-animations", TWO, test_feedback_is_there_at_once_without_animations);
  ADD_TEST ("feedback-fades-in", TWO, test_feedback_fades_in);
  ADD_TEST ("icons", TWO, test_icons);

  return g_test_run ();
}
