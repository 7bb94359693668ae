/* test-flashcard.c: tests of a card that is turned and rated
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-side-label.h"
#include "core/study/lm-deck.h"
#include "drill/lm-drill.h"
#include "drill/lm-flashcard.h"

#include "lm-controls.h"
#include "lm-stage.h"

#define PAUSE_MS 30

typedef struct
{
  LmSubject   *subject;
  LmDeck      *deck;
  LmFlashcard *flashcard;

  /* What was heard of “answered” */
  guint  n_rated;
  int    rating;
  gint64 took;
} Fixture;

static GPtrArray *
new_array (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static LmSubject *
create_subject (void)
{
  static const char * const examples[] = { "A budget", "A chart", NULL };
  GPtrArray *sides = new_array ();
  GPtrArray *cells = new_array ();
  GPtrArray *aspects = new_array ();
  GPtrArray *cards = new_array ();
  GPtrArray *phases = new_array ();
  LmSide *manager = lm_side_new ("manager", "Manager", LM_SIDE_COLOR_BLUE);
  LmSide *leader = lm_side_new ("leader", "Leader", LM_SIDE_COLOR_ORANGE);

  g_ptr_array_add (sides, manager);
  g_ptr_array_add (sides, leader);
  g_ptr_array_add (cells, lm_cell_new (manager, "Plans", "So that it is paid.", examples));
  g_ptr_array_add (cells, lm_cell_new (leader, "Chooses", NULL, NULL));
  g_ptr_array_add (aspects, lm_aspect_new ("money", "Money", cells));
  g_ptr_array_add (cards, lm_authored_card_new ("why", "Why?", "Because.", "Think."));
  g_ptr_array_add (cards, lm_authored_card_new ("who", "Who?", "You.", NULL));
  g_ptr_array_add (phases, lm_phase_new ("vision", "Vision", NULL, aspects, cards));

  return lm_subject_new ("flash", "en", "Flash", NULL, NULL, sides, phases);
}

static void
answered_cb (LmDrill    *drill,
             LmCard     *card,
             int         rating,
             gint64      took,
             const char *chosen,
             Fixture    *fixture)
{
  g_assert_null (chosen);
  fixture->n_rated++;
  fixture->rating = rating;
  fixture->took = took;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = create_subject ();
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->flashcard = g_object_ref_sink (g_object_new (LM_TYPE_FLASHCARD, NULL));
  g_signal_connect (fixture->flashcard, "answered", G_CALLBACK (answered_cb), fixture);
  lm_stage_present (GTK_WIDGET (fixture->flashcard), 400, 500);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->flashcard);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static void
show (Fixture    *fixture,
      const char *id)
{
  LmCard *card = lm_deck_lookup (fixture->deck, id);
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();

  g_assert_nonnull (card);
  g_ptr_array_add (cards, card);
  lm_drill_show (LM_DRILL (fixture->flashcard), cards);
}

static gboolean
activate (Fixture    *fixture,
          const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (fixture->flashcard), action, NULL);
}

static const char *
get_text (Fixture    *fixture,
          const char *name)
{
  return lm_controls_get_text (fixture->flashcard, name);
}

static gboolean
is_seen (Fixture    *fixture,
         const char *name)
{
  return lm_stage_is_seen (lm_controls_get_child (fixture->flashcard, name));
}

static LmSide *
get_side (Fixture    *fixture,
          const char *name)
{
  return lm_side_label_get_side (lm_controls_get_child (fixture->flashcard, name));
}

static void
assert_enabled (Fixture    *fixture,
                const char *action,
                gboolean    enabled)
{
  g_assert_cmpint (lm_controls_is_enabled (fixture->flashcard, action), ==, enabled);
}

static void
test_front (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "vision/money/manager#counterpart");

  g_assert_false (lm_flashcard_get_turned (fixture->flashcard));
  g_assert_cmpstr (get_text (fixture, "place"), ==, "Vision · Money");
  g_assert_true (is_seen (fixture, "prompt_side"));
  g_assert_true (get_side (fixture, "prompt_side") == lm_subject_get_side (fixture->subject, 0));
  g_assert_cmpstr (get_text (fixture, "prompt"), ==, "Plans");
  g_assert_cmpstr (get_text (fixture, "question"), ==, "What is the counterpart for Leader?");
  g_assert_null (get_text (fixture, "hint"));
  g_assert_false (is_seen (fixture, "back"));
  assert_enabled (fixture, "flashcard.turn", TRUE);
  assert_enabled (fixture, "flashcard.rate", FALSE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_controls_get_child (fixture->flashcard, "front")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Plans\nWhat is the counterpart for Leader?");
}

static void
test_turn (Fixture       *fixture,
           gconstpointer  data)
{
  show (fixture, "vision/money/manager#recall");
  activate (fixture, "flashcard.turn");

  g_assert_true (lm_flashcard_get_turned (fixture->flashcard));
  g_assert_true (is_seen (fixture, "back"));
  g_assert_cmpstr (get_text (fixture, "prompt"), ==, "What holds for Manager?");
  g_assert_cmpstr (get_text (fixture, "answer"), ==, "Plans");
  g_assert_cmpstr (get_text (fixture, "detail"), ==, "So that it is paid.");
  g_assert_false (is_seen (fixture, "answer_side"));
  g_assert_nonnull (lm_stage_find_label (lm_controls_get_child (fixture->flashcard, "examples"), "A budget"));
  g_assert_nonnull (lm_stage_find_label (lm_controls_get_child (fixture->flashcard, "examples"), "A chart"));
  assert_enabled (fixture, "flashcard.turn", FALSE);
  assert_enabled (fixture, "flashcard.rate", TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_controls_get_child (fixture->flashcard, "back")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Plans");
}

static void
test_side_as_answer (Fixture       *fixture,
                     gconstpointer  data)
{
  show (fixture, "vision/money/leader#identify");
  g_assert_false (is_seen (fixture, "prompt_side"));
  activate (fixture, "flashcard.turn");

  g_assert_true (is_seen (fixture, "answer_side"));
  g_assert_true (get_side (fixture, "answer_side") == lm_subject_get_side (fixture->subject, 1));
  g_assert_null (get_text (fixture, "answer"));
  g_assert_null (get_text (fixture, "detail"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_controls_get_child (fixture->flashcard, "back")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Leader");
}

/* Nothing of a card stays on the next. */
static void
test_next_card (Fixture       *fixture,
                gconstpointer  data)
{
  show (fixture, "vision/money/manager#recall");
  activate (fixture, "flashcard.turn");
  activate (fixture, "flashcard.beside");
  show (fixture, "vision/who#card");

  g_assert_false (lm_flashcard_get_turned (fixture->flashcard));
  g_assert_cmpstr (get_text (fixture, "prompt"), ==, "Who?");
  g_assert_false (is_seen (fixture, "prompt_side"));
  g_assert_null (get_text (fixture, "question"));

  activate (fixture, "flashcard.turn");
  g_assert_cmpstr (get_text (fixture, "answer"), ==, "You.");
  g_assert_null (get_text (fixture, "detail"));
  g_assert_false (is_seen (fixture, "beside"));
  g_assert_null (gtk_widget_get_first_child (lm_controls_get_child (fixture->flashcard, "examples")));
}

static void
test_same_card_again (Fixture       *fixture,
                      gconstpointer  data)
{
  show (fixture, "vision/why#card");
  activate (fixture, "flashcard.hint");
  activate (fixture, "flashcard.turn");
  show (fixture, "vision/why#card");

  g_assert_false (lm_flashcard_get_turned (fixture->flashcard));
  g_assert_false (is_seen (fixture, "back"));
  g_assert_null (get_text (fixture, "hint"));
  g_assert_cmpstr (get_text (fixture, "prompt"), ==, "Why?");
  assert_enabled (fixture, "flashcard.turn", TRUE);
  assert_enabled (fixture, "flashcard.rate", FALSE);
}

static void
test_rate (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->flashcard);

  show (fixture, "vision/why#card");
  gtk_widget_activate_action (widget, "flashcard.rate", "i", LM_RATING_GOOD);
  g_assert_cmpuint (fixture->n_rated, ==, 0);

  activate (fixture, "flashcard.turn");

  for (int rating = LM_RATING_AGAIN; rating <= LM_RATING_EASY; rating++)
    {
      gtk_widget_activate_action (widget, "flashcard.rate", "i", rating);
      g_assert_cmpuint (fixture->n_rated, ==, rating);
      g_assert_cmpint (fixture->rating, ==, rating);
    }
}

static void
test_rating_buttons (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const names[] = { "Again", "Hard", "Good", "Easy" };

  show (fixture, "vision/why#card");
  activate (fixture, "flashcard.turn");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *button = lm_controls_find_button (fixture->flashcard, "flashcard.rate", i);

      g_assert_nonnull (lm_stage_find_label (button, names[i]));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);
      g_signal_emit_by_name (button, "clicked");
      g_assert_cmpint (fixture->rating, ==, i + 1);
    }
}

/* Measured from when the front was shown, again for each time it is. */
static void
test_time (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    {
      gint64 before = g_get_monotonic_time ();

      show (fixture, "vision/why#card");
      activate (fixture, "flashcard.turn");
      g_usleep (PAUSE_MS * 1000);
      gtk_widget_activate_action (GTK_WIDGET (fixture->flashcard), "flashcard.rate", "i", LM_RATING_GOOD);

      g_assert_cmpint (fixture->took, >=, PAUSE_MS);
      g_assert_cmpint (fixture->took, <=, (g_get_monotonic_time () - before) / 1000);
    }
}

static void
test_hint (Fixture       *fixture,
           gconstpointer  data)
{
  show (fixture, "vision/why#card");
  g_assert_true (is_seen (fixture, "hint_button"));
  assert_enabled (fixture, "flashcard.hint", TRUE);
  activate (fixture, "flashcard.hint");
  g_assert_cmpstr (get_text (fixture, "hint"), ==, "Think.");
  g_assert_false (is_seen (fixture, "hint_button"));
  g_assert_false (lm_flashcard_get_turned (fixture->flashcard));
  assert_enabled (fixture, "flashcard.hint", FALSE);

  show (fixture, "vision/who#card");
  g_assert_false (is_seen (fixture, "hint_button"));
  activate (fixture, "flashcard.hint");
  g_assert_null (get_text (fixture, "hint"));

  show (fixture, "vision/money/manager#recall");
  g_assert_false (is_seen (fixture, "hint_button"));
  assert_enabled (fixture, "flashcard.hint", FALSE);
}

static void
test_beside (Fixture       *fixture,
             gconstpointer  data)
{
  show (fixture, "vision/money/manager#recall");
  activate (fixture, "flashcard.beside");
  g_assert_false (lm_stage_is_seen (lm_controls_get_child (fixture->flashcard, "beside")));
  assert_enabled (fixture, "flashcard.beside", FALSE);

  activate (fixture, "flashcard.turn");
  g_assert_false (is_seen (fixture, "beside"));
  g_assert_true (is_seen (fixture, "beside_button"));
  assert_enabled (fixture, "flashcard.beside", TRUE);

  activate (fixture, "flashcard.beside");
  g_assert_cmpstr (get_text (fixture, "beside_statement"), ==, "Chooses");
  g_assert_true (get_side (fixture, "beside_side") == lm_subject_get_side (fixture->subject, 1));
  g_assert_false (is_seen (fixture, "beside_button"));

  show (fixture, "vision/why#card");
  activate (fixture, "flashcard.turn");
  g_assert_false (is_seen (fixture, "beside_button"));
  assert_enabled (fixture, "flashcard.beside", FALSE);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const turn_keys[] = { "space", "KP_Space", "Return", "KP_Enter" };

  for (guint i = 0; i < G_N_ELEMENTS (turn_keys); i++)
    {
      show (fixture, "vision/money/manager#recall");
      lm_controls_press (fixture->flashcard, turn_keys[i]);
      g_assert_true (lm_flashcard_get_turned (fixture->flashcard));
    }

  for (int rating = LM_RATING_AGAIN; rating <= LM_RATING_EASY; rating++)
    {
      g_autofree char *key = g_strdup_printf ("%d", rating);
      g_autofree char *keypad_key = g_strdup_printf ("KP_%d", rating);

      lm_controls_press (fixture->flashcard, key);
      g_assert_cmpint (fixture->rating, ==, rating);
      fixture->rating = 0;
      lm_controls_press (fixture->flashcard, keypad_key);
      g_assert_cmpint (fixture->rating, ==, rating);
    }

  lm_controls_press (fixture->flashcard, "o");
  g_assert_true (is_seen (fixture, "beside"));

  show (fixture, "vision/why#card");
  lm_controls_press (fixture->flashcard, "h");
  g_assert_true (is_seen (fixture, "hint"));
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "vision/why#card");
  lm_stage_settle (GTK_WIDGET (fixture->flashcard));
  g_assert_true (lm_controls_get_focus (fixture->flashcard) ==
                 lm_controls_get_child (fixture->flashcard, "front"));

  activate (fixture, "flashcard.turn");
  lm_stage_settle (GTK_WIDGET (fixture->flashcard));
  g_assert_true (lm_controls_get_focus (fixture->flashcard) ==
                 lm_controls_get_child (fixture->flashcard, "back"));

  show (fixture, "vision/why#card");
  lm_stage_settle (GTK_WIDGET (fixture->flashcard));
  g_assert_true (lm_controls_get_focus (fixture->flashcard) ==
                 lm_controls_get_child (fixture->flashcard, "front"));
}

static double
get_back_opacity (Fixture *fixture)
{
  return gtk_widget_get_opacity (lm_controls_get_child (fixture->flashcard, "back"));
}

static void
test_turns_at_once_without_animations (Fixture       *fixture,
                                       gconstpointer  data)
{
  show (fixture, "vision/why#card");
  activate (fixture, "flashcard.turn");

  g_assert_cmpfloat (get_back_opacity (fixture), >=, 1.0);
}

static gboolean
is_translucent (gpointer fixture)
{
  return get_back_opacity (fixture) < 1.0;
}

static gboolean
is_opaque (gpointer fixture)
{
  return get_back_opacity (fixture) >= 1.0;
}

static void
test_fades_in (Fixture       *fixture,
               gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);

  for (guint i = 0; i < 2; i++)
    {
      show (fixture, "vision/why#card");
      activate (fixture, "flashcard.turn");
      lm_stage_wait (is_translucent, fixture);
      lm_stage_wait (is_opaque, fixture);
    }

  /* Leaves while it turns. */
  show (fixture, "vision/who#card");
  activate (fixture, "flashcard.turn");
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

static graphene_rect_t
get_bounds (Fixture    *fixture,
            const char *name)
{
  graphene_rect_t bounds;

  lm_stage_settle (GTK_WIDGET (fixture->flashcard));
  g_assert_true (gtk_widget_compute_bounds (lm_controls_get_child (fixture->flashcard, name),
                                            GTK_WIDGET (fixture->flashcard), &bounds));

  return bounds;
}

static void
assert_same_bounds (graphene_rect_t one,
                    graphene_rect_t other)
{
  g_assert_cmpfloat_with_epsilon (one.origin.x, other.origin.x, 0.1);
  g_assert_cmpfloat_with_epsilon (one.origin.y, other.origin.y, 0.1);
  g_assert_cmpfloat_with_epsilon (one.size.width, other.size.width, 0.1);
  g_assert_cmpfloat_with_epsilon (one.size.height, other.size.height, 0.1);
}

static void
test_nothing_jumps (Fixture       *fixture,
                    gconstpointer  data)
{
  graphene_rect_t front;
  graphene_rect_t buttons;

  show (fixture, "vision/money/manager#recall");
  front = get_bounds (fixture, "front");
  buttons = get_bounds (fixture, "buttons");

  activate (fixture, "flashcard.turn");
  assert_same_bounds (get_bounds (fixture, "front"), front);
  assert_same_bounds (get_bounds (fixture, "buttons"), buttons);

  activate (fixture, "flashcard.beside");
  assert_same_bounds (get_bounds (fixture, "front"), front);

  show (fixture, "vision/who#card");
  assert_same_bounds (get_bounds (fixture, "buttons"), buttons);
  g_assert_cmpfloat_with_epsilon (get_bounds (fixture, "front").origin.y, front.origin.y, 0.1);
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  add ("/flashcard/front", test_front);
  add ("/flashcard/turn", test_turn);
  add ("/flashcard/side-as-answer", test_side_as_answer);
  add ("/flashcard/next-card", test_next_card);
  add ("/flashcard/same-card-again", test_same_card_again);
  add ("/flashcard/rate", test_rate);
  add ("/flashcard/rating-buttons", test_rating_buttons);
  add ("/flashcard/time", test_time);
  add ("/flashcard/hint", test_hint);
  add ("/flashcard/beside", test_beside);
  add ("/flashcard/keys", test_keys);
  add ("/flashcard/focus", test_focus);
  add ("/flashcard/turns-at-once-without-animations", test_turns_at_once_without_animations);
  add ("/flashcard/fades-in", test_fades_in);
  add ("/flashcard/nothing-jumps", test_nothing_jumps);

  return g_test_run ();
}
