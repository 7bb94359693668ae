/* lm-match-fixture.h: statements that are paired up, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-deck.h"
#include "core/study/lm-rating.h"
#include "drill/lm-match-drill.h"
#include "drill/lm-statement-tile.h"

G_BEGIN_DECLS

#define LM_MATCH_FIXTURE_PAIRS 5

/**
 * LmMatchFixture:
 *
 * A drill of five pairs in a window, and what was heard of it.
 */
typedef struct
{
  LmSubject    *subject;
  LmDeck       *deck;
  GPtrArray    *cards;
  LmMatchDrill *drill;

  /* What was heard */
  guint     n_answered;
  guint     n_finished;
  LmCard   *card;
  LmRating  rating;
  gint64    took;
} LmMatchFixture;

/**
 * lm_match_fixture_set_up:
 * @fixture: a fixture
 * @data: the #GtkTextDirection, as a pointer
 */
void             lm_match_fixture_set_up        (LmMatchFixture *fixture,
                                                 gconstpointer   data);
void             lm_match_fixture_tear_down     (LmMatchFixture *fixture,
                                                 gconstpointer   data);

/**
 * lm_match_fixture_collect_cards:
 * @fixture: a fixture with a deck
 *
 * Takes the cards that are asked from the deck.
 */
void             lm_match_fixture_collect_cards (LmMatchFixture *fixture);

/**
 * lm_match_fixture_create_drill:
 * @fixture: a fixture with cards
 *
 * Shows them in a new drill.
 */
void             lm_match_fixture_create_drill  (LmMatchFixture *fixture);

/**
 * lm_match_fixture_get_tile:
 * @fixture: a fixture
 * @statement: a statement
 *
 * Returns: (transfer none): the tile with @statement
 */
LmStatementTile *lm_match_fixture_get_tile      (LmMatchFixture *fixture,
                                                 const char     *statement);

/**
 * lm_match_fixture_get_tile_at:
 * @fixture: a fixture
 * @column: 0 or 1
 * @row: from 0
 *
 * Returns: (transfer none): the tile that stands there
 */
LmStatementTile *lm_match_fixture_get_tile_at   (LmMatchFixture *fixture,
                                                 guint           column,
                                                 guint           row);

G_END_DECLS
