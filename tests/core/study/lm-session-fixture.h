/* lm-session-fixture.h: a session to be tested
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-session.h"

G_BEGIN_DECLS

#define LM_SESSION_SKETCH \
  "side manager\n" \
  "side leader\n" \
  "phase vision\n" \
  "aspect money: Plans | Chooses\n" \
  "aspect people: Hires | Inspires\n" \
  "aspect alone: Only |\n" \
  "phase outcome\n" \
  "aspect order: Keeps | Changes\n" \
  "aspect time: Today | Tomorrow\n" \
  "card why: Why? | Because.\n" \
  "card who: Who? | You.\n"

/**
 * LmSessionFixture:
 *
 * The deck of %LM_SESSION_SKETCH and a log in which nothing is yet.
 */
typedef struct
{
  LmSubject     *subject;
  LmDeck        *deck;
  LmProgressLog *log;
} LmSessionFixture;

void           lm_session_fixture_set_up       (LmSessionFixture *fixture,
                                                gconstpointer     data);
void           lm_session_fixture_tear_down    (LmSessionFixture *fixture,
                                                gconstpointer     data);

/**
 * lm_session_fixture_plan:
 * @fixture: a fixture
 * @phase: (nullable): the phase that is asked, or %NULL for all
 * @log: where the answers go
 * @practice: whether they are practice
 *
 * Returns: (transfer full): a session of all cards that are due or new
 */
LmSession     *lm_session_fixture_plan         (LmSessionFixture *fixture,
                                                LmPhase          *phase,
                                                LmProgressLog    *log,
                                                gboolean          practice);

/**
 * lm_session_fixture_begin:
 * @fixture: a fixture
 *
 * Returns: (transfer full): a session of all phases with the fixture's own log
 */
LmSession     *lm_session_fixture_begin        (LmSessionFixture *fixture);

/**
 * lm_session_fixture_rate:
 * @session: a session
 * @rating: the answer to the card that is asked
 */
void           lm_session_fixture_rate         (LmSession        *session,
                                                LmRating          rating);

/**
 * lm_session_fixture_rate_until:
 * @session: a session
 * @n_left: how many cards are to be left
 */
void           lm_session_fixture_rate_until   (LmSession        *session,
                                                guint             n_left);
LmCardState    lm_session_fixture_get_state    (LmSessionFixture *fixture,
                                                LmCard           *card);

/**
 * lm_session_fixture_get_known:
 * @n_lapses: how often it was forgotten
 *
 * Returns: the progress of a card that is due today
 */
LmCardProgress lm_session_fixture_get_known    (guint             n_lapses);

/**
 * lm_session_fixture_new_event:
 * @session: a session
 * @kind: a kind
 * @until: a day, where @kind has one
 *
 * Returns: (transfer full): an event of the card that is asked
 */
LmEvent       *lm_session_fixture_new_event    (LmSession        *session,
                                                LmEventKind       kind,
                                                LmStudyDay        until);

/**
 * lm_session_fixture_is_recall:
 *
 * For lm_session_gather().
 */
gboolean       lm_session_fixture_is_recall    (LmCard           *card,
                                                gpointer          data);

G_END_DECLS
