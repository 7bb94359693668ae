/* test-session-view.c: what each drill has while it asks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-deck.h"
#include "core/study/lm-drill-kind.h"
#include "drill/lm-session-view.h"
#include "drill/lm-slide-layer.h"

#include "lm-controls.h"
#include "lm-sketch.h"
#include "lm-stage.h"
#include "lm-test-log.h"

/* What a finger hits, and the narrowest window. */
#define TARGET_SIZE  44
#define NARROW_WIDTH 360

typedef struct
{
  LmSubject     *subject;
  LmDeck        *deck;
  LmProgressLog *log;
  LmSessionView *view;
} Fixture;

static LmStudyQueue *
create_queue (Fixture     *fixture,
              LmDrillKind  kind)
{
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();
  guint kinds = lm_drill_kinds_get_card_kinds (LM_DRILL_BIT (kind));

  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    {
      LmCard *card = lm_deck_get_card (fixture->deck, i);

      if (kinds & LM_CARD_KIND_BIT (lm_card_get_kind (card)))
        g_ptr_array_add (cards, card);
    }

  return lm_study_queue_new_for_practice (fixture->deck, cards);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  LmDrillKind kind = GPOINTER_TO_UINT (data);
  g_autoptr(LmStudyQueue) queue = NULL;
  g_autoptr(LmSession) session = NULL;

  fixture->subject = lm_sketch ("side manager\nside leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "aspect staff: Hires | Aligns\n"
                                "card why: Why? | Because.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
  fixture->view = g_object_ref_sink (g_object_new (LM_TYPE_SESSION_VIEW, NULL));
  lm_session_view_set_log (fixture->view, fixture->log);
  lm_session_view_set_drills (fixture->view, LM_DRILL_BIT (kind));
  lm_stage_present (GTK_WIDGET (fixture->view), NARROW_WIDTH, 640);

  queue = create_queue (fixture, kind);
  session = lm_session_new (queue, fixture->log);
  lm_session_view_set_session (fixture->view, session);
  lm_stage_settle (GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->view);
  lm_stage_drop (fixture->log);
  lm_stage_drop (fixture->deck);
  lm_stage_drop (fixture->subject);
}

static void
test_targets (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_seen = 0;
  GtkWidget *button;

  for (guint i = 0; (button = lm_stage_find (fixture->view, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (lm_stage_is_seen (button))
      {
        n_seen++;
        g_assert_cmpint (gtk_widget_get_width (button), >=, TARGET_SIZE);
        g_assert_cmpint (gtk_widget_get_height (button), >=, TARGET_SIZE);
      }

  g_assert_cmpuint (n_seen, >=, 3);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROW_WIDTH);
}

/* By their keys, in each drill. */
static void
test_on_card (Fixture       *fixture,
              gconstpointer  data)
{
  const char *calls;

  lm_controls_press (fixture->view, "<Control>g");
  calls = lm_test_log_get_calls (fixture->log);
  g_assert_true (g_str_has_prefix (calls, "flag "));
  lm_controls_press (fixture->view, "<Control>b");
  calls = lm_test_log_get_calls (fixture->log);
  g_assert_nonnull (strstr (calls, "\nbury "));
  lm_controls_press (fixture->view, "<Control>j");
  calls = lm_test_log_get_calls (fixture->log);
  g_assert_nonnull (strstr (calls, "\nsuspend "));

  g_assert_true (lm_session_view_get_can_undo (fixture->view));
  lm_session_view_undo (fixture->view);
  calls = lm_test_log_get_calls (fixture->log);
  g_assert_nonnull (strstr (calls, "\nwithdraw suspend "));
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *left = g_strdup_printf ("%u left", lm_session_get_n_left (lm_session_view_get_session (fixture->view)));

  g_assert_cmpstr (lm_controls_get_text (fixture->view, "left"), ==, left);
  g_assert_cmpstr (lm_controls_get_text (fixture->view, "elapsed"), !=, NULL);
  g_assert_true (lm_stage_is_seen (lm_controls_get_child (fixture->view, "progress_bar")));
}

static GtkWidget *
find_slide (Fixture *fixture)
{
  GtkWidget *slide;

  for (guint i = 0; (slide = lm_stage_find (fixture->view, LM_TYPE_SLIDE_LAYER, i)) != NULL; i++)
    if (lm_stage_is_seen (slide))
      return slide;

  g_assert_not_reached ();
}

static gboolean
has_come (gpointer fixture)
{
  return gtk_widget_get_opacity (gtk_widget_get_first_child (find_slide (fixture))) >= 1.0;
}

static void
test_next_card_comes (Fixture       *fixture,
                      gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);

  lm_controls_press (fixture->view, "<Control>b");
  g_assert_false (has_come (fixture));
  lm_stage_wait (has_come, fixture);

  /* Another one does not wait for it. */
  lm_session_view_undo (fixture->view);
  g_assert_false (has_come (fixture));
  lm_controls_press (fixture->view, "<Control>b");
  g_assert_false (has_come (fixture));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
add (const char *name,
     void      (*test) (Fixture *, gconstpointer))
{
  for (LmDrillKind kind = 0; kind < LM_N_DRILLS; kind++)
    {
      g_autofree char *path = g_strdup_printf ("/drill/session-view/%s/%s", lm_drill_kind_to_name (kind), name);

      g_test_add (path, Fixture, GUINT_TO_POINTER (kind), set_up, test, tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  add ("targets", test_targets);
  add ("narrow", test_narrow);
  add ("on-card", test_on_card);
  add ("progress", test_progress);
  add ("next-card-comes", test_next_card_comes);

  return g_test_run ();
}
