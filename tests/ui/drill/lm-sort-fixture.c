/* lm-sort-fixture.c: statements that are sorted, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-sort-fixture.h"

#include "drill/lm-drill.h"

#include "lm-controls.h"
#include "lm-sketch.h"
#include "lm-stage.h"

static void
answered_cb (LmDrill       *drill,
             LmCard        *card,
             int            rating,
             gint64         took,
             const char    *chosen,
             LmSortFixture *fixture)
{
  fixture->n_answered++;
  fixture->card = card;
  fixture->rating = rating;
  fixture->took = took;
  g_free (fixture->chosen);
  fixture->chosen = g_strdup (chosen);
}

static void
finished_cb (LmDrill       *drill,
             LmSortFixture *fixture)
{
  fixture->n_finished++;
}

void
lm_sort_fixture_create_drill (LmSortFixture    *fixture,
                              const LmSortCase *sort_case)
{
  fixture->subject = lm_sketch (sort_case->text);
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->cards = g_ptr_array_new ();

  for (guint i = 0; sort_case->ids[i] != NULL; i++)
    g_ptr_array_add (fixture->cards, lm_deck_lookup (fixture->deck, sort_case->ids[i]));

  fixture->drill = g_object_ref_sink (g_object_new (LM_TYPE_SORT_DRILL, "by-phase", sort_case->by_phase, NULL));
  g_signal_connect (fixture->drill, "answered", G_CALLBACK (answered_cb), fixture);
  g_signal_connect (fixture->drill, "finished", G_CALLBACK (finished_cb), fixture);
  lm_stage_present (GTK_WIDGET (fixture->drill), 700, 600);
  lm_drill_show (LM_DRILL (fixture->drill), fixture->cards);
  lm_stage_settle (GTK_WIDGET (fixture->drill));
}

void
lm_sort_fixture_set_up (LmSortFixture *fixture,
                        gconstpointer  data)
{
  const LmSortCase *sort_case = data;

  gtk_widget_set_default_direction (sort_case->direction);
  lm_sort_fixture_create_drill (fixture, sort_case);
}

void
lm_sort_fixture_tear_down (LmSortFixture *fixture,
                           gconstpointer  data)
{
  lm_stage_leave (fixture->drill);
  g_ptr_array_unref (fixture->cards);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
  g_free (fixture->chosen);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

GtkWidget *
lm_sort_fixture_get_hand (LmSortFixture *fixture)
{
  return gtk_stack_get_visible_child (lm_controls_get_child (fixture->drill, "hand"));
}

static GtkWidget *
find_pile (gpointer  root,
           guint    *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_pile (child, n);

      if (found != NULL)
        return found;

      if (gtk_widget_has_css_class (child, "pile") && (*n)-- == 0)
        return child;
    }

  return NULL;
}

GtkWidget *
lm_sort_fixture_get_pile (LmSortFixture *fixture,
                          guint          column)
{
  GtkWidget *pile = find_pile (fixture->drill, &column);

  g_assert_nonnull (pile);

  return pile;
}

LmStatementTile *
lm_sort_fixture_get_top (LmSortFixture *fixture,
                         guint          column)
{
  return lm_stage_find (lm_sort_fixture_get_pile (fixture, column), LM_TYPE_STATEMENT_TILE, 0);
}
