/* lm-match-fixture.c: statements that are paired up, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-match-fixture.h"

#include "drill/lm-drill.h"

#include "lm-sketch.h"
#include "lm-stage.h"

static const char five[] =
  "side manager\n"
  "side leader\n"
  "phase vision\n"
  "aspect money: Plans | Chooses\n"
  "aspect staff: Hires | Aligns\n"
  "aspect risk: Avoids | Takes\n"
  "aspect rank: Needs | Does without\n"
  "aspect role: Coordinates | Guides\n";

static void
answered_cb (LmDrill        *drill,
             LmCard         *card,
             int             rating,
             gint64          took,
             const char     *chosen,
             LmMatchFixture *fixture)
{
  g_assert_null (chosen);

  fixture->n_answered++;
  fixture->card = card;
  fixture->rating = rating;
  fixture->took = took;
}

static void
finished_cb (LmDrill        *drill,
             LmMatchFixture *fixture)
{
  fixture->n_finished++;
}

void
lm_match_fixture_collect_cards (LmMatchFixture *fixture)
{
  fixture->cards = g_ptr_array_new ();

  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    {
      LmCard *card = lm_deck_get_card (fixture->deck, i);

      if (g_str_has_suffix (lm_card_get_id (card), "/manager#counterpart"))
        g_ptr_array_add (fixture->cards, card);
    }
}

void
lm_match_fixture_create_drill (LmMatchFixture *fixture)
{
  fixture->drill = g_object_ref_sink (g_object_new (LM_TYPE_MATCH_DRILL, NULL));
  g_signal_connect (fixture->drill, "answered", G_CALLBACK (answered_cb), fixture);
  g_signal_connect (fixture->drill, "finished", G_CALLBACK (finished_cb), fixture);
  lm_stage_present (GTK_WIDGET (fixture->drill), 700, 600);
  lm_drill_show (LM_DRILL (fixture->drill), fixture->cards);
  lm_stage_settle (GTK_WIDGET (fixture->drill));
}

void
lm_match_fixture_set_up (LmMatchFixture *fixture,
                         gconstpointer   data)
{
  GtkTextDirection direction = GPOINTER_TO_INT (data);

  g_random_set_seed (7);
  gtk_widget_set_default_direction (direction != GTK_TEXT_DIR_NONE ? direction : GTK_TEXT_DIR_LTR);

  fixture->subject = lm_sketch (five);
  fixture->deck = lm_deck_new (fixture->subject);
  lm_match_fixture_collect_cards (fixture);
  lm_match_fixture_create_drill (fixture);
}

void
lm_match_fixture_tear_down (LmMatchFixture *fixture,
                            gconstpointer   data)
{
  lm_stage_leave (fixture->drill);
  g_ptr_array_unref (fixture->cards);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

LmStatementTile *
lm_match_fixture_get_tile (LmMatchFixture *fixture,
                           const char     *statement)
{
  LmStatementTile *tile;

  for (guint i = 0; (tile = lm_stage_find (fixture->drill, LM_TYPE_STATEMENT_TILE, i)) != NULL; i++)
    if (g_str_equal (lm_cell_get_statement (lm_statement_tile_get_cell (tile)), statement))
      return tile;

  g_assert_not_reached ();
}

LmStatementTile *
lm_match_fixture_get_tile_at (LmMatchFixture *fixture,
                              guint           column,
                              guint           row)
{
  return lm_stage_find (fixture->drill, LM_TYPE_STATEMENT_TILE, column * LM_MATCH_FIXTURE_PAIRS + row);
}
