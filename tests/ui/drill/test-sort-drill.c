/* test-sort-drill.c: tests of statements that are sorted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-drill.h"
#include "drill/lm-feedback.h"

#include "lm-controls.h"
#include "lm-sort-fixture.h"
#include "lm-stage.h"

#define PAUSE_MS 30

#define TWO_SIDES                               \
  "side manager\n"                              \
  "side leader\n"                               \
  "phase vision\n"                              \
  "aspect money: Plans | Chooses\n"             \
  "aspect staff: Hires | Aligns\n"              \
  "phase basics\n"                              \
  "aspect role: Coordinates | Guides\n"

#define IDS {                                   \
    "vision/money/leader#identify",             \
    "vision/staff/manager#identify",            \
    "basics/role/manager#identify",             \
    "vision/money/manager#identify",            \
    NULL                                        \
  }

static const LmSortCase two_sides = { TWO_SIDES, IDS, FALSE, GTK_TEXT_DIR_LTR };
static const LmSortCase right_to_left = { TWO_SIDES, IDS, FALSE, GTK_TEXT_DIR_RTL };
static const LmSortCase by_phase = { TWO_SIDES, IDS, TRUE, GTK_TEXT_DIR_LTR };
static const LmSortCase three_sides = {
  "side manager\n"
  "side leader\n"
  "side owner\n"
  "phase vision\n"
  "aspect money: Plans | Chooses | Pays\n",
  { "vision/money/owner#identify", "vision/money/leader#identify", NULL },
  FALSE,
  GTK_TEXT_DIR_LTR,
};

static const LmSortCase long_statements = {
  "side manager\n"
  "side leader\n"
  "phase vision\n"
  "aspect money: Plans and budgets so that money reaches the work that the vision needs | "
  "Chooses the direction in which to go and sets vision and mission for everyone\n",
  { "vision/money/leader#identify", "vision/money/manager#identify", NULL },
  FALSE,
  GTK_TEXT_DIR_LTR,
};

static const char *
get_statement (gpointer tile)
{
  return lm_cell_get_statement (lm_statement_tile_get_cell (tile));
}

static const char *
get_status (LmSortFixture *fixture)
{
  return lm_feedback_get_text (lm_controls_get_child (fixture->drill, "status"));
}

static const char *
get_feedback (LmSortFixture *fixture)
{
  LmFeedback *feedback = lm_controls_get_child (fixture->drill, "feedback");

  return lm_sort_fixture_get_hand (fixture) == GTK_WIDGET (feedback) ? lm_feedback_get_text (feedback) : NULL;
}

static GtkWidget *
get_target (LmSortFixture *fixture,
            guint          column)
{
  return lm_controls_find_button (fixture->drill, "sort.put", column);
}

static void
assert_settled (LmSortFixture *fixture,
                guint          column,
                const char    *statement,
                LmTileMark     mark)
{
  g_assert_nonnull (lm_sort_fixture_get_top (fixture, column));
  g_assert_cmpstr (get_statement (lm_sort_fixture_get_top (fixture, column)), ==, statement);
  g_assert_cmpint (lm_statement_tile_get_mark (lm_sort_fixture_get_top (fixture, column)), ==, mark);
  g_assert_cmpfloat (gtk_widget_get_opacity (GTK_WIDGET (lm_sort_fixture_get_top (fixture, column))), >=, 1.0);
}

static void
assert_answered (LmSortFixture *fixture,
                 guint          index,
                 LmRating       rating,
                 const char    *chosen)
{
  g_assert_cmpuint (fixture->n_answered, ==, index + 1);
  g_assert_true (fixture->card == g_ptr_array_index (fixture->cards, index));
  g_assert_cmpint (fixture->rating, ==, rating);
  g_assert_cmpstr (fixture->chosen, ==, chosen);
}

static void
press (LmSortFixture *fixture,
       const char    *key)
{
  lm_controls_press (fixture->drill, key);
}

static void
click_continue (LmSortFixture *fixture)
{
  g_signal_emit_by_name (lm_controls_find_button (fixture->drill, "sort.continue", 0), "clicked");
}

static GtkWidget *
get_contrast (LmSortFixture *fixture)
{
  GtkWidget *contrast = lm_controls_get_child (fixture->drill, "contrast");

  return lm_stage_is_seen (contrast) ? contrast : NULL;
}

static void
test_begins (LmSortFixture *fixture,
             gconstpointer  data)
{
  g_assert_cmpstr (get_statement (lm_sort_fixture_get_hand (fixture)), ==, "Chooses");
  g_assert_cmpstr (get_status (fixture), ==, "0 of 4 sorted");
  g_assert_nonnull (lm_stage_find_label (get_target (fixture, 0), "Manager"));
  g_assert_nonnull (lm_stage_find_label (get_target (fixture, 0), "1"));
  g_assert_nonnull (lm_stage_find_label (get_target (fixture, 1), "Leader"));
  g_assert_null (lm_sort_fixture_get_top (fixture, 0));
  g_assert_null (lm_sort_fixture_get_top (fixture, 1));
  g_assert_null (get_contrast (fixture));
  g_assert_false (lm_controls_is_enabled (fixture->drill, "sort.continue"));
  g_assert_true (lm_controls_get_focus (fixture->drill) == lm_sort_fixture_get_hand (fixture));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_sort_fixture_get_hand (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "0 of 4 sorted\nChooses");
}

static void
test_right (LmSortFixture *fixture,
            gconstpointer  data)
{
  press (fixture, "2");

  assert_answered (fixture, 0, LM_RATING_GOOD, "leader");
  assert_settled (fixture, 1, "Chooses", LM_TILE_RIGHT);
  g_assert_cmpstr (get_status (fixture), ==, "Right: 1 of 4 sorted");
  g_assert_cmpstr (get_statement (lm_sort_fixture_get_hand (fixture)), ==, "Hires");
  g_assert_true (lm_controls_get_focus (fixture->drill) == lm_sort_fixture_get_hand (fixture));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_sort_fixture_get_hand (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Right: 1 of 4 sorted\nHires");
}

static void
test_wrong (LmSortFixture *fixture,
            gconstpointer  data)
{
  press (fixture, "1");

  assert_answered (fixture, 0, LM_RATING_AGAIN, "manager");
  assert_settled (fixture, 1, "Chooses", LM_TILE_MISSED);
  g_assert_nonnull (lm_stage_find_label (lm_sort_fixture_get_top (fixture, 1), "Wrong at first"));
  g_assert_null (lm_sort_fixture_get_top (fixture, 0));
  g_assert_cmpstr (get_feedback (fixture), ==, "Wrong: this belongs to “Leader”");
  g_assert_true (lm_controls_get_focus (fixture->drill) == lm_sort_fixture_get_hand (fixture));

  g_assert_nonnull (lm_stage_find_label (get_contrast (fixture), "Chooses"));
  g_assert_nonnull (lm_stage_find_label (get_contrast (fixture), "Plans"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lm_sort_fixture_get_hand (fixture)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Right\nLeader\nChooses\nYour choice\nManager\nPlans");

  /* Nothing can be put until the student has seen it. */
  press (fixture, "2");
  press (fixture, "Left");
  lm_controls_click (lm_sort_fixture_get_pile (fixture, 0));
  g_assert_cmpuint (fixture->n_answered, ==, 1);

  press (fixture, "space");
  g_assert_cmpstr (get_statement (lm_sort_fixture_get_hand (fixture)), ==, "Hires");
  g_assert_null (get_contrast (fixture));
  g_assert_cmpuint (fixture->n_finished, ==, 0);
  press (fixture, "1");
  assert_answered (fixture, 1, LM_RATING_GOOD, "manager");
}

static void
test_keyboard_only (LmSortFixture *fixture,
                    gconstpointer  data)
{
  press (fixture, "Right");
  assert_answered (fixture, 0, LM_RATING_GOOD, "leader");
  press (fixture, "Left");
  assert_answered (fixture, 1, LM_RATING_GOOD, "manager");
  press (fixture, "KP_2");
  assert_answered (fixture, 2, LM_RATING_AGAIN, "leader");
  press (fixture, "Return");
  press (fixture, "KP_Left");
  assert_answered (fixture, 3, LM_RATING_GOOD, "manager");

  g_assert_cmpstr (get_feedback (fixture), ==, "3 of 4 at the first try");
  g_assert_cmpuint (fixture->n_finished, ==, 0);
  lm_stage_settle (GTK_WIDGET (fixture->drill));
  g_assert_true (lm_controls_get_focus (fixture->drill) == lm_sort_fixture_get_hand (fixture));
  press (fixture, "space");
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static void
test_pointer_only (LmSortFixture *fixture,
                   gconstpointer  data)
{
  lm_controls_click (lm_sort_fixture_get_pile (fixture, 1));
  assert_answered (fixture, 0, LM_RATING_GOOD, "leader");
  g_signal_emit_by_name (get_target (fixture, 0), "clicked");
  assert_answered (fixture, 1, LM_RATING_GOOD, "manager");
  g_assert_true (lm_controls_drop (lm_sort_fixture_get_hand (fixture), lm_sort_fixture_get_pile (fixture, 0)));
  assert_answered (fixture, 2, LM_RATING_GOOD, "manager");
  g_assert_true (lm_controls_drop (lm_sort_fixture_get_hand (fixture), get_target (fixture, 1)));
  assert_answered (fixture, 3, LM_RATING_AGAIN, "leader");
  assert_settled (fixture, 0, "Plans", LM_TILE_MISSED);

  click_continue (fixture);
  g_assert_cmpstr (get_feedback (fixture), ==, "3 of 4 at the first try");
  click_continue (fixture);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static void
test_drop (LmSortFixture *fixture,
           gconstpointer  data)
{
  g_autoptr(GtkWidget) stranger =
    g_object_ref_sink (lm_statement_tile_new (lm_card_get_cell (g_ptr_array_index (fixture->cards, 0))));

  g_assert_false (lm_controls_drop (stranger, lm_sort_fixture_get_pile (fixture, 1)));
  press (fixture, "1");
  g_assert_false (lm_controls_drop (lm_sort_fixture_get_top (fixture, 1), lm_sort_fixture_get_pile (fixture, 0)));
  g_assert_cmpuint (fixture->n_answered, ==, 1);
}

/* The first column is at the right. */
static void
test_arrows_right_to_left (LmSortFixture *fixture,
                           gconstpointer  data)
{
  press (fixture, "Left");
  assert_answered (fixture, 0, LM_RATING_GOOD, "leader");
  press (fixture, "Right");
  assert_answered (fixture, 1, LM_RATING_GOOD, "manager");
}

static void
test_three_sides (LmSortFixture *fixture,
                  gconstpointer  data)
{
  /* Which of them would an arrow mean? */
  press (fixture, "Right");
  press (fixture, "4");
  g_assert_cmpuint (fixture->n_answered, ==, 0);

  press (fixture, "3");
  assert_answered (fixture, 0, LM_RATING_GOOD, "owner");
  press (fixture, "3");
  assert_answered (fixture, 1, LM_RATING_AGAIN, "owner");
  assert_settled (fixture, 1, "Chooses", LM_TILE_MISSED);
}

static void
test_by_phase (LmSortFixture *fixture,
               gconstpointer  data)
{
  g_assert_nonnull (lm_stage_find_label (get_target (fixture, 0), "Basics"));
  g_assert_nonnull (lm_stage_find_label (get_target (fixture, 1), "Vision"));

  press (fixture, "Left");
  assert_answered (fixture, 0, LM_RATING_AGAIN, NULL);
  g_assert_cmpstr (get_feedback (fixture), ==, "Wrong: this belongs to “Vision”");
  g_assert_nonnull (lm_stage_find_label (get_contrast (fixture), "Chooses"));
  g_assert_null (lm_stage_find_label (get_contrast (fixture), "Plans"));
  assert_settled (fixture, 1, "Chooses", LM_TILE_MISSED);
  press (fixture, "space");
  press (fixture, "2");
  assert_answered (fixture, 1, LM_RATING_GOOD, NULL);
  press (fixture, "1");
  assert_answered (fixture, 2, LM_RATING_GOOD, NULL);
  assert_settled (fixture, 0, "Coordinates", LM_TILE_RIGHT);
}

/* A pause after a wrong answer does not count. */
static void
test_time (LmSortFixture *fixture,
           gconstpointer  data)
{
  gint64 before;

  g_usleep (PAUSE_MS * 1000);
  press (fixture, "1");
  g_assert_cmpint (fixture->took, >=, PAUSE_MS);

  g_usleep (PAUSE_MS * 1000);
  before = g_get_monotonic_time ();
  press (fixture, "space");
  press (fixture, "1");
  g_assert_cmpint (fixture->took, <=, (g_get_monotonic_time () - before) / 1000);
}

static void
test_show_again (LmSortFixture *fixture,
                 gconstpointer  data)
{
  press (fixture, "1");
  lm_drill_show (LM_DRILL (fixture->drill), fixture->cards);

  g_assert_cmpstr (get_statement (lm_sort_fixture_get_hand (fixture)), ==, "Chooses");
  g_assert_cmpstr (get_status (fixture), ==, "0 of 4 sorted");
  g_assert_null (lm_sort_fixture_get_top (fixture, 1));
  g_assert_null (get_contrast (fixture));
  g_assert_false (lm_controls_is_enabled (fixture->drill, "sort.continue"));

  g_ptr_array_set_size (fixture->cards, 1);
  g_object_set (fixture->drill, "by-phase", TRUE, NULL);
  lm_drill_show (LM_DRILL (fixture->drill), fixture->cards);
  press (fixture, "1");
  g_assert_cmpint (fixture->rating, ==, LM_RATING_GOOD);
  g_assert_cmpstr (get_feedback (fixture), ==, "1 of 1 at the first try");
}

static graphene_rect_t
get_bounds (LmSortFixture *fixture,
            GtkWidget     *widget)
{
  graphene_rect_t bounds;

  lm_stage_settle (GTK_WIDGET (fixture->drill));
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->drill), &bounds));

  return bounds;
}

static void
test_nothing_jumps (LmSortFixture *fixture,
                    gconstpointer  data)
{
  graphene_rect_t target = get_bounds (fixture, get_target (fixture, 0));
  graphene_rect_t now;

  for (guint i = 0; i < fixture->cards->len; i++)
    {
      press (fixture, "2");
      if (lm_controls_is_enabled (fixture->drill, "sort.continue"))
        press (fixture, "space");

      now = get_bounds (fixture, get_target (fixture, 0));
      g_assert_cmpfloat_with_epsilon (now.origin.y, target.origin.y, 0.1);
      g_assert_cmpfloat_with_epsilon (now.size.height, target.size.height, 0.1);
    }
}

static void
assert_narrow (LmSortFixture *fixture)
{
  int minimum;

  lm_stage_settle (GTK_WIDGET (fixture->drill));
  gtk_widget_measure (GTK_WIDGET (fixture->drill), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
}

/* The statements that are not shown made the window wider after a wrong answer. */
static void
test_stays_narrow (LmSortFixture *fixture,
                   gconstpointer  data)
{
  assert_narrow (fixture);
  press (fixture, "1");
  assert_narrow (fixture);
  press (fixture, "space");
  assert_narrow (fixture);
  press (fixture, "1");
  assert_narrow (fixture);
}

static gboolean
has_arrived (gpointer tile)
{
  return gtk_widget_get_opacity (tile) >= 1.0;
}

static void
test_flies (LmSortFixture *fixture,
            gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);

  press (fixture, "2");
  g_assert_false (has_arrived (lm_sort_fixture_get_top (fixture, 1)));
  lm_stage_wait (has_arrived, lm_sort_fixture_get_top (fixture, 1));

  /* The next one does not wait for it, and one that was dragged has flown. */
  press (fixture, "1");
  g_assert_false (has_arrived (lm_sort_fixture_get_top (fixture, 0)));
  g_assert_true (lm_controls_drop (lm_sort_fixture_get_hand (fixture), lm_sort_fixture_get_pile (fixture, 0)));
  g_assert_true (has_arrived (lm_sort_fixture_get_top (fixture, 0)));

  /* Leaves while it flies. */
  press (fixture, "1");
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

static const LmSortCase german = {
  "side manager\n"
  "side leader\n"
  "phase vision\n"
  "aspect money: Plant | Wählt\n"
  "aspect staff: Stellt ein | Richtet aus\n"
  "phase basics\n"
  "aspect role: Ordnet | Führt\n",
  IDS,
  FALSE,
  GTK_TEXT_DIR_LTR,
};

/* What was sorted lies there in the other language, and what comes next is asked. */
static void
test_continue (LmSortFixture *fixture,
               gconstpointer  data)
{
  LmSortFixture before;

  press (fixture, "2");
  press (fixture, "2");
  g_assert_cmpuint (fixture->n_answered, ==, 2);
  g_assert_nonnull (get_feedback (fixture));
  g_clear_pointer (&fixture->chosen, g_free);
  before = *fixture;

  lm_sort_fixture_create_drill (fixture, &german);
  lm_drill_continue_from (LM_DRILL (fixture->drill), LM_DRILL (before.drill));
  lm_sort_fixture_tear_down (&before, NULL);

  g_assert_cmpuint (fixture->n_answered, ==, 2);
  g_assert_cmpstr (get_status (fixture), ==, "2 of 4 sorted");
  g_assert_cmpstr (get_feedback (fixture), ==, "Wrong: this belongs to “Manager”");
  g_assert_nonnull (lm_stage_find_label (lm_sort_fixture_get_pile (fixture, 1), "Wählt"));
  g_assert_nonnull (lm_stage_find_label (lm_sort_fixture_get_pile (fixture, 0), "Stellt ein"));

  press (fixture, "space");
  g_assert_cmpstr (get_statement (lm_sort_fixture_get_hand (fixture)), ==, "Ordnet");
  press (fixture, "1");
  g_assert_cmpuint (fixture->n_answered, ==, 3);
  press (fixture, "1");
  g_assert_cmpstr (get_feedback (fixture), ==, "3 of 4 at the first try");
}

static void
add (const char       *path,
     const LmSortCase *sort_case,
     void            (*test) (LmSortFixture *, gconstpointer))
{
  g_test_add (path, LmSortFixture, sort_case, lm_sort_fixture_set_up, test, lm_sort_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  add ("/sort-drill/begins", &two_sides, test_begins);
  add ("/sort-drill/right", &two_sides, test_right);
  add ("/sort-drill/wrong", &two_sides, test_wrong);
  add ("/sort-drill/keyboard-only", &two_sides, test_keyboard_only);
  add ("/sort-drill/pointer-only", &two_sides, test_pointer_only);
  add ("/sort-drill/drop", &two_sides, test_drop);
  add ("/sort-drill/arrows-right-to-left", &right_to_left, test_arrows_right_to_left);
  add ("/sort-drill/three-sides", &three_sides, test_three_sides);
  add ("/sort-drill/by-phase", &by_phase, test_by_phase);
  add ("/sort-drill/continue", &two_sides, test_continue);
  add ("/sort-drill/time", &two_sides, test_time);
  add ("/sort-drill/show-again", &two_sides, test_show_again);
  add ("/sort-drill/nothing-jumps", &two_sides, test_nothing_jumps);
  add ("/sort-drill/stays-narrow", &long_statements, test_stays_narrow);
  add ("/sort-drill/flies", &two_sides, test_flies);

  return g_test_run ();
}
