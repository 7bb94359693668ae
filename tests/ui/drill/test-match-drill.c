/* test-match-drill.c: tests of statements that are paired up
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-drill.h"
#include "drill/lm-feedback.h"

#include "lm-controls.h"
#include "lm-match-fixture.h"
#include "lm-sketch.h"
#include "lm-stage.h"

#define PAUSE_MS 30

static const char * const prompts[LM_MATCH_FIXTURE_PAIRS] = { "Plans", "Hires", "Avoids", "Needs", "Coordinates" };
static const char * const answers[LM_MATCH_FIXTURE_PAIRS] = { "Chooses", "Aligns", "Takes", "Does without", "Guides" };

static void
pair (LmMatchFixture *fixture,
      const char     *prompt,
      const char     *answer)
{
  lm_controls_click (lm_match_fixture_get_tile (fixture, prompt));
  lm_controls_click (lm_match_fixture_get_tile (fixture, answer));
}

static const char *
get_status (LmMatchFixture *fixture)
{
  return lm_feedback_get_text (lm_controls_get_child (fixture->drill, "status"));
}

static gboolean
shows_feedback (LmMatchFixture *fixture)
{
  return lm_stage_is_seen (lm_controls_get_child (fixture->drill, "feedback"));
}

static void
assert_enabled (LmMatchFixture *fixture,
                gboolean        enabled)
{
  g_assert_cmpint (lm_controls_is_enabled (fixture->drill, "match.continue"), ==, enabled);
}

static void
click_continue (LmMatchFixture *fixture)
{
  g_signal_emit_by_name (lm_controls_find_button (fixture->drill, "match.continue", 0), "clicked");
}

static void
assert_mark (LmMatchFixture *fixture,
             const char     *statement,
             LmTileMark      mark)
{
  g_assert_cmpint (lm_statement_tile_get_mark (lm_match_fixture_get_tile (fixture, statement)), ==, mark);
}

static void
test_begins (LmMatchFixture *fixture,
             gconstpointer   data)
{
  for (guint i = 0; i < LM_MATCH_FIXTURE_PAIRS; i++)
    {
      assert_mark (fixture, prompts[i], LM_TILE_OPEN);
      assert_mark (fixture, answers[i], LM_TILE_OPEN);
      g_assert_true (lm_match_fixture_get_tile_at (fixture, 0, i) == lm_match_fixture_get_tile (fixture, prompts[i]));
    }

  g_assert_nonnull (lm_stage_find_label (fixture->drill, "Manager"));
  g_assert_nonnull (lm_stage_find_label (fixture->drill, "Leader"));
  g_assert_cmpstr (get_status (fixture), ==, "0 of 5 pairs found");
  assert_enabled (fixture, FALSE);
  g_assert_true (lm_controls_get_focus (fixture->drill) == GTK_WIDGET (lm_match_fixture_get_tile (fixture, "Plans")));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_match_fixture_get_tile (fixture, "Plans")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "0 of 5 pairs found\nPlans");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_match_fixture_get_tile (fixture, "Takes")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Leader");
}

static void
test_pick (LmMatchFixture *fixture,
           gconstpointer   data)
{
  lm_controls_click (lm_match_fixture_get_tile (fixture, "Hires"));
  assert_mark (fixture, "Hires", LM_TILE_PICKED);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (lm_match_fixture_get_tile (fixture, "Hires")),
                                    GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_match_fixture_get_tile (fixture, "Hires")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Picked\nHires");

  /* Another one of the same column takes its place. */
  lm_controls_click (lm_match_fixture_get_tile (fixture, "Plans"));
  assert_mark (fixture, "Hires", LM_TILE_OPEN);
  assert_mark (fixture, "Plans", LM_TILE_PICKED);

  lm_controls_click (lm_match_fixture_get_tile (fixture, "Plans"));
  assert_mark (fixture, "Plans", LM_TILE_OPEN);

  lm_controls_click (lm_match_fixture_get_tile (fixture, "Takes"));
  lm_controls_press (fixture->drill, "Escape");
  assert_mark (fixture, "Takes", LM_TILE_OPEN);
  g_assert_cmpuint (fixture->n_answered, ==, 0);
}

static const char * const german_prompts[LM_MATCH_FIXTURE_PAIRS] = { "Plant", "Stellt ein", "Meidet", "Braucht", "Ordnet" };
static const char * const german_answers[LM_MATCH_FIXTURE_PAIRS] = { "Wählt", "Richtet aus", "Wagt", "Entbehrt", "Führt" };

/* The same cards in German, in a drill that goes on with what was asked. */
static void
go_on_in_german (LmMatchFixture *fixture)
{
  LmMatchDrill *before = fixture->drill;
  LmDeck *deck_before = fixture->deck;
  LmSubject *subject_before = fixture->subject;

  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plant | Wählt\n"
                                "aspect staff: Stellt ein | Richtet aus\n"
                                "aspect risk: Meidet | Wagt\n"
                                "aspect rank: Braucht | Entbehrt\n"
                                "aspect role: Ordnet | Führt\n");
  fixture->deck = lm_deck_new (fixture->subject);
  g_ptr_array_unref (fixture->cards);
  lm_match_fixture_collect_cards (fixture);
  lm_match_fixture_create_drill (fixture);
  lm_drill_continue_from (LM_DRILL (fixture->drill), LM_DRILL (before));
  lm_stage_leave (before);
  g_assert_finalize_object (deck_before);
  g_assert_finalize_object (subject_before);
}

static guint
index_of (const char * const *statements,
          const char         *statement)
{
  for (guint i = 0; i < LM_MATCH_FIXTURE_PAIRS; i++)
    if (g_str_equal (statements[i], statement))
      return i;

  g_assert_not_reached ();
}

/* Everything stands where it stood, and what was answered is not answered again. */
static void
test_continue (LmMatchFixture *fixture,
               gconstpointer   data)
{
  guint order[LM_MATCH_FIXTURE_PAIRS];

  for (guint i = 0; i < LM_MATCH_FIXTURE_PAIRS; i++)
    order[i] = index_of (answers, lm_cell_get_statement (lm_statement_tile_get_cell (lm_match_fixture_get_tile_at (fixture, 1, i))));

  pair (fixture, "Hires", "Aligns");
  lm_controls_click (lm_match_fixture_get_tile (fixture, "Avoids"));
  go_on_in_german (fixture);

  for (guint i = 0; i < LM_MATCH_FIXTURE_PAIRS; i++)
    {
      g_assert_true (lm_match_fixture_get_tile_at (fixture, 0, i) == lm_match_fixture_get_tile (fixture, german_prompts[i]));
      g_assert_true (lm_match_fixture_get_tile_at (fixture, 1, i) == lm_match_fixture_get_tile (fixture, german_answers[order[i]]));
    }

  assert_mark (fixture, "Stellt ein", LM_TILE_RIGHT);
  assert_mark (fixture, "Richtet aus", LM_TILE_RIGHT);
  assert_mark (fixture, "Meidet", LM_TILE_PICKED);
  assert_mark (fixture, "Plant", LM_TILE_OPEN);
  g_assert_cmpstr (get_status (fixture), ==, "1 of 5 pairs found");
  g_assert_cmpuint (fixture->n_answered, ==, 1);

  lm_controls_click (lm_match_fixture_get_tile (fixture, "Wagt"));
  g_assert_cmpuint (fixture->n_answered, ==, 2);
  g_assert_true (fixture->card == lm_deck_lookup (fixture->deck, "vision/risk/manager#counterpart"));
}

static void
test_continue_wrong (LmMatchFixture *fixture,
                     gconstpointer   data)
{
  pair (fixture, "Takes", "Plans");
  go_on_in_german (fixture);

  g_assert_true (shows_feedback (fixture));
  g_assert_cmpstr (lm_controls_get_text (fixture->drill, "asked"), ==, "Plant");
  g_assert_true (lm_controls_get_focus (fixture->drill) == lm_controls_get_child (fixture->drill, "feedback"));
  lm_controls_press (fixture->drill, "space");
  pair (fixture, "Plant", "Wählt");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_AGAIN);
}

static void
test_right (LmMatchFixture *fixture,
            gconstpointer   data)
{
  pair (fixture, "Hires", "Aligns");

  g_assert_cmpuint (fixture->n_answered, ==, 1);
  g_assert_true (fixture->card == lm_deck_lookup (fixture->deck, "vision/staff/manager#counterpart"));
  g_assert_cmpint (fixture->rating, ==, LM_RATING_GOOD);
  assert_mark (fixture, "Hires", LM_TILE_RIGHT);
  assert_mark (fixture, "Aligns", LM_TILE_RIGHT);
  g_assert_nonnull (lm_stage_find_label (lm_match_fixture_get_tile (fixture, "Hires"), "1"));
  g_assert_nonnull (lm_stage_find_label (lm_match_fixture_get_tile (fixture, "Aligns"), "1"));
  g_assert_cmpstr (get_status (fixture), ==, "Right: 1 of 5 pairs found");
  g_assert_false (shows_feedback (fixture));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_match_fixture_get_tile (fixture, "Aligns")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Pair 1");

  /* The next one is in focus, and says what happened, once. */
  g_assert_true (lm_controls_get_focus (fixture->drill) == GTK_WIDGET (lm_match_fixture_get_tile (fixture, "Avoids")));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_match_fixture_get_tile (fixture, "Avoids")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Right: 1 of 5 pairs found\nAvoids");
  gtk_widget_grab_focus (GTK_WIDGET (lm_match_fixture_get_tile (fixture, "Takes")));
  lm_stage_settle (GTK_WIDGET (fixture->drill));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_match_fixture_get_tile (fixture, "Avoids")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Avoids");

  /* What is settled stays so. */
  pair (fixture, "Hires", "Takes");
  assert_mark (fixture, "Takes", LM_TILE_PICKED);
  g_assert_cmpuint (fixture->n_answered, ==, 1);
}

static void
assert_contrast (LmMatchFixture *fixture,
                 const char     *right,
                 const char     *chosen)
{
  GtkWidget *contrast = lm_controls_get_child (fixture->drill, "contrast");
  GtkWidget *button = lm_controls_find_button (contrast, "study.show-in-comparison", 0);
  const char *card = g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL);

  g_assert_true (lm_stage_is_seen (contrast));
  g_assert_nonnull (lm_stage_find_label (contrast, right));
  g_assert_nonnull (lm_stage_find_label (contrast, chosen));
  g_assert_cmpstr (card, ==, "vision/money/manager#counterpart");
}

static void
test_wrong (LmMatchFixture *fixture,
            gconstpointer   data)
{
  pair (fixture, "Takes", "Plans");

  g_assert_cmpuint (fixture->n_answered, ==, 0);
  g_assert_true (shows_feedback (fixture));
  assert_enabled (fixture, TRUE);
  assert_mark (fixture, "Plans", LM_TILE_OPEN);
  assert_mark (fixture, "Takes", LM_TILE_OPEN);
  g_assert_true (lm_controls_get_focus (fixture->drill) == lm_controls_get_child (fixture->drill, "feedback"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_controls_get_child (fixture->drill, "feedback")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Wrong: these two do not belong together");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_controls_get_child (fixture->drill, "feedback")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Right\nLeader\nChooses\nYour choice\nLeader\nTakes");
  g_assert_cmpstr (lm_controls_get_text (fixture->drill, "asked"), ==, "Plans");
  assert_contrast (fixture, "Chooses", "Takes");

  lm_controls_press (fixture->drill, "space");
  g_assert_cmpuint (fixture->n_finished, ==, 0);
  g_assert_false (shows_feedback (fixture));
  assert_enabled (fixture, FALSE);
  lm_stage_settle (GTK_WIDGET (fixture->drill));
  g_assert_true (lm_controls_get_focus (fixture->drill) == GTK_WIDGET (lm_match_fixture_get_tile (fixture, "Plans")));

  pair (fixture, "Plans", "Chooses");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_AGAIN);
  pair (fixture, "Avoids", "Takes");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_GOOD);
}

static void
test_pointer_only (LmMatchFixture *fixture,
                   gconstpointer   data)
{
  for (guint i = 0; i < LM_MATCH_FIXTURE_PAIRS; i++)
    if (i % 2 == 0)
      pair (fixture, answers[i], prompts[i]);
    else
      g_assert_true (lm_controls_drop (lm_match_fixture_get_tile (fixture, prompts[i]), lm_match_fixture_get_tile (fixture, answers[i])));

  g_assert_cmpuint (fixture->n_answered, ==, LM_MATCH_FIXTURE_PAIRS);
  g_assert_cmpstr (get_status (fixture), ==, "5 of 5 at the first try");
  g_assert_cmpuint (fixture->n_finished, ==, 0);
  click_continue (fixture);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static void
test_drop (LmMatchFixture *fixture,
           gconstpointer   data)
{
  g_autoptr(GtkWidget) stranger = g_object_ref_sink (lm_statement_tile_new (lm_card_get_cell (fixture->cards->pdata[0])));

  g_assert_false (lm_controls_drop (lm_match_fixture_get_tile (fixture, "Plans"), lm_match_fixture_get_tile (fixture, "Hires")));
  g_assert_false (lm_controls_drop (lm_match_fixture_get_tile (fixture, "Plans"), lm_match_fixture_get_tile (fixture, "Plans")));
  g_assert_false (lm_controls_drop (LM_STATEMENT_TILE (stranger), lm_match_fixture_get_tile (fixture, "Chooses")));
  g_assert_false (shows_feedback (fixture));

  g_assert_true (lm_controls_drop (lm_match_fixture_get_tile (fixture, "Plans"), lm_match_fixture_get_tile (fixture, "Aligns")));
  g_assert_true (shows_feedback (fixture));
  click_continue (fixture);

  g_assert_true (lm_controls_drop (lm_match_fixture_get_tile (fixture, "Chooses"), lm_match_fixture_get_tile (fixture, "Plans")));
  g_assert_cmpint (fixture->rating, ==, LM_RATING_AGAIN);
  g_assert_false (lm_controls_drop (lm_match_fixture_get_tile (fixture, "Hires"), lm_match_fixture_get_tile (fixture, "Chooses")));
}

static void
move (LmMatchFixture   *fixture,
      GtkDirectionType  direction)
{
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (fixture->drill))), direction));
}

static LmStatementTile *
get_focused_tile (LmMatchFixture *fixture)
{
  GtkWidget *focus = lm_controls_get_focus (fixture->drill);

  g_assert_true (LM_IS_STATEMENT_TILE (focus));

  return LM_STATEMENT_TILE (focus);
}

/* Right to left, the answers are at the left. */
static void
test_arrows (LmMatchFixture *fixture,
             gconstpointer   data)
{
  gboolean rtl = GPOINTER_TO_INT (data) == GTK_TEXT_DIR_RTL;
  GtkDirectionType to_answers = rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT;
  GtkDirectionType to_prompts = rtl ? GTK_DIR_RIGHT : GTK_DIR_LEFT;

  g_assert_true (get_focused_tile (fixture) == lm_match_fixture_get_tile_at (fixture, 0, 0));

  for (guint row = 1; row < LM_MATCH_FIXTURE_PAIRS; row++)
    {
      move (fixture, GTK_DIR_DOWN);
      g_assert_true (get_focused_tile (fixture) == lm_match_fixture_get_tile_at (fixture, 0, row));
    }

  move (fixture, to_answers);
  g_assert_true (get_focused_tile (fixture) == lm_match_fixture_get_tile_at (fixture, 1, LM_MATCH_FIXTURE_PAIRS - 1));
  move (fixture, to_answers);
  g_assert_true (get_focused_tile (fixture) == lm_match_fixture_get_tile_at (fixture, 1, LM_MATCH_FIXTURE_PAIRS - 1));
  move (fixture, GTK_DIR_UP);
  g_assert_true (get_focused_tile (fixture) == lm_match_fixture_get_tile_at (fixture, 1, LM_MATCH_FIXTURE_PAIRS - 2));
  move (fixture, to_prompts);
  g_assert_true (get_focused_tile (fixture) == lm_match_fixture_get_tile_at (fixture, 0, LM_MATCH_FIXTURE_PAIRS - 2));
}

static guint
find_row (LmMatchFixture *fixture,
          guint           column,
          const char     *statement)
{
  for (guint row = 0; row < LM_MATCH_FIXTURE_PAIRS; row++)
    if (lm_match_fixture_get_tile_at (fixture, column, row) == lm_match_fixture_get_tile (fixture, statement))
      return row;

  g_assert_not_reached ();
}

static void
go_to_row (LmMatchFixture *fixture,
           guint           column,
           const char     *statement)
{
  guint from = find_row (fixture, column, lm_cell_get_statement (lm_statement_tile_get_cell (get_focused_tile (fixture))));
  guint to = find_row (fixture, column, statement);

  for (; from < to; from++)
    move (fixture, GTK_DIR_DOWN);

  for (; from > to; from--)
    move (fixture, GTK_DIR_UP);
}

static void
test_keyboard_only (LmMatchFixture *fixture,
                    gconstpointer   data)
{
  static const char * const keys[] = { "space", "KP_Space", "Return", "KP_Enter" };

  for (guint i = 0; i < LM_MATCH_FIXTURE_PAIRS; i++)
    {
      const char *key = keys[i % G_N_ELEMENTS (keys)];

      lm_stage_settle (GTK_WIDGET (fixture->drill));
      go_to_row (fixture, 0, prompts[i]);
      lm_controls_press (get_focused_tile (fixture), key);
      move (fixture, GTK_DIR_RIGHT);
      go_to_row (fixture, 1, answers[i]);
      lm_controls_press (get_focused_tile (fixture), key);
      g_assert_cmpuint (fixture->n_answered, ==, i + 1);
      g_assert_cmpint (fixture->rating, ==, LM_RATING_GOOD);
    }

  lm_stage_settle (GTK_WIDGET (fixture->drill));
  g_assert_true (lm_controls_get_focus (fixture->drill) == lm_controls_get_child (fixture->drill, "status"));
  lm_controls_press (fixture->drill, "Return");
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static void
test_time (LmMatchFixture *fixture,
           gconstpointer   data)
{
  gint64 before = 0;

  for (guint i = 0; i < LM_MATCH_FIXTURE_PAIRS; i++)
    {
      gint64 now;

      g_usleep (PAUSE_MS * 1000);
      now = g_get_monotonic_time ();
      pair (fixture, prompts[i], answers[i]);
      g_assert_cmpint (fixture->took, >=, PAUSE_MS);

      /* The one before was answered at some time in its call. */
      if (i > 0)
        g_assert_cmpint (fixture->took, <=, (g_get_monotonic_time () - before) / 1000 + 1);
      before = now;
    }
}

/* Nothing of a round stays in the next. */
static void
test_show_again (LmMatchFixture *fixture,
                 gconstpointer   data)
{
  pair (fixture, "Plans", "Takes");
  lm_drill_show (LM_DRILL (fixture->drill), fixture->cards);
  g_assert_false (shows_feedback (fixture));

  pair (fixture, "Plans", "Chooses");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_GOOD);
  lm_controls_click (lm_match_fixture_get_tile (fixture, "Hires"));

  g_ptr_array_set_size (fixture->cards, 2);
  lm_drill_show (LM_DRILL (fixture->drill), fixture->cards);
  g_assert_cmpstr (get_status (fixture), ==, "0 of 2 pairs found");
  assert_mark (fixture, "Plans", LM_TILE_OPEN);
  pair (fixture, "Hires", "Chooses");
  click_continue (fixture);
  pair (fixture, "Plans", "Chooses");
  pair (fixture, "Hires", "Aligns");
  g_assert_cmpstr (get_status (fixture), ==, "1 of 2 at the first try");
}

static gboolean
has_arrived (gpointer tile)
{
  return gtk_widget_get_opacity (tile) >= 1.0;
}

/* It flies as it was drawn while it was picked. */
static void
pair_in_sight (LmMatchFixture *fixture,
               const char     *prompt,
               const char     *answer)
{
  lm_controls_click (lm_match_fixture_get_tile (fixture, prompt));
  lm_stage_settle (GTK_WIDGET (fixture->drill));
  lm_controls_click (lm_match_fixture_get_tile (fixture, answer));
}

static void
test_joins (LmMatchFixture *fixture,
            gconstpointer   data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);

  pair_in_sight (fixture, "Plans", "Chooses");
  g_assert_true (has_arrived (lm_match_fixture_get_tile (fixture, "Plans")));
  g_assert_false (has_arrived (lm_match_fixture_get_tile (fixture, "Chooses")));
  lm_stage_wait (has_arrived, lm_match_fixture_get_tile (fixture, "Chooses"));

  /* Whichever was picked first goes to the other; the next one does not wait for it. */
  pair_in_sight (fixture, "Aligns", "Hires");
  g_assert_false (has_arrived (lm_match_fixture_get_tile (fixture, "Hires")));
  pair_in_sight (fixture, "Avoids", "Takes");
  g_assert_true (has_arrived (lm_match_fixture_get_tile (fixture, "Hires")));
  g_assert_false (has_arrived (lm_match_fixture_get_tile (fixture, "Takes")));

  /* Neither does what was wrong, and one that was dragged is there. */
  pair_in_sight (fixture, "Needs", "Guides");
  g_assert_true (has_arrived (lm_match_fixture_get_tile (fixture, "Takes")));
  click_continue (fixture);
  lm_controls_drop (lm_match_fixture_get_tile (fixture, "Needs"), lm_match_fixture_get_tile (fixture, "Does without"));
  g_assert_true (has_arrived (lm_match_fixture_get_tile (fixture, "Does without")));

  /* Leaves while it flies. */
  pair_in_sight (fixture, "Coordinates", "Guides");
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

static void
add (const char        *path,
     GtkTextDirection   direction,
     void             (*test) (LmMatchFixture *, gconstpointer))
{
  g_test_add (path, LmMatchFixture, GINT_TO_POINTER (direction),
              lm_match_fixture_set_up, test, lm_match_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  add ("/match-drill/begins", GTK_TEXT_DIR_LTR, test_begins);
  add ("/match-drill/pick", GTK_TEXT_DIR_LTR, test_pick);
  add ("/match-drill/right", GTK_TEXT_DIR_LTR, test_right);
  add ("/match-drill/continue", GTK_TEXT_DIR_LTR, test_continue);
  add ("/match-drill/continue-wrong", GTK_TEXT_DIR_LTR, test_continue_wrong);
  add ("/match-drill/wrong", GTK_TEXT_DIR_LTR, test_wrong);
  add ("/match-drill/pointer-only", GTK_TEXT_DIR_LTR, test_pointer_only);
  add ("/match-drill/drop", GTK_TEXT_DIR_LTR, test_drop);
  add ("/match-drill/arrows", GTK_TEXT_DIR_LTR, test_arrows);
  add ("/match-drill/arrows-right-to-left", GTK_TEXT_DIR_RTL, test_arrows);
  add ("/match-drill/keyboard-only", GTK_TEXT_DIR_LTR, test_keyboard_only);
  add ("/match-drill/time", GTK_TEXT_DIR_LTR, test_time);
  add ("/match-drill/show-again", GTK_TEXT_DIR_LTR, test_show_again);
  add ("/match-drill/joins", GTK_TEXT_DIR_LTR, test_joins);

  return g_test_run ();
}
