/* lm-sort-fixture.h: statements that are sorted, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-deck.h"
#include "core/study/lm-rating.h"
#include "drill/lm-sort-drill.h"
#include "drill/lm-statement-tile.h"

G_BEGIN_DECLS

/**
 * LmSortCase:
 * @text: a subject, as lm_sketch() takes it
 * @ids: the cards that are asked, in order
 * @by_phase: whether they are sorted by phase
 * @direction: of the text
 */
typedef struct
{
  const char       *text;
  const char       *ids[5];
  gboolean          by_phase;
  GtkTextDirection  direction;
} LmSortCase;

/**
 * LmSortFixture:
 *
 * A drill in a window, and what was heard of it.
 */
typedef struct
{
  LmSubject   *subject;
  LmDeck      *deck;
  GPtrArray   *cards;
  LmSortDrill *drill;

  /* What was heard */
  guint     n_answered;
  guint     n_finished;
  LmCard   *card;
  LmRating  rating;
  gint64    took;
  char     *chosen;
} LmSortFixture;

/**
 * lm_sort_fixture_set_up:
 * @fixture: a fixture
 * @data: a #LmSortCase
 */
void       lm_sort_fixture_set_up    (LmSortFixture *fixture,
                                      gconstpointer  data);
void       lm_sort_fixture_tear_down (LmSortFixture *fixture,
                                      gconstpointer  data);

/**
 * lm_sort_fixture_create_drill:
 * @fixture: a fixture
 * @sort_case: what is asked
 *
 * Makes subject, cards and drill anew.
 */
void       lm_sort_fixture_create_drill (LmSortFixture    *fixture,
                                         const LmSortCase *sort_case);

/**
 * lm_sort_fixture_get_hand:
 * @fixture: a fixture
 *
 * Returns: (transfer none): what is in the hand, a statement or what was said of one
 */
GtkWidget *lm_sort_fixture_get_hand  (LmSortFixture *fixture);
GtkWidget *lm_sort_fixture_get_pile  (LmSortFixture *fixture,
                                      guint          column);

/**
 * lm_sort_fixture_get_top:
 * @fixture: a fixture
 * @column: a column, from 0
 *
 * Returns: (transfer none): the statement that was put there last
 */
LmStatementTile *lm_sort_fixture_get_top (LmSortFixture *fixture,
                                          guint          column);

G_END_DECLS
