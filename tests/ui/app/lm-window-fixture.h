/* lm-window-fixture.h: a window to be tested
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lm-window-private.h"

G_BEGIN_DECLS

#define LM_WINDOW_SKETCH \
  "side manager\nside leader\n" \
  "phase vision\naspect money: Plans | Chooses\n" \
  "phase people\naspect hiring: Fills posts | Finds people\n"

/**
 * LmWindowFixture:
 *
 * A window with a subject, with the settings as they are at first.
 */
typedef struct
{
  GSettings     *settings;
  LmSubject     *subject;
  LmProgressLog *log;
  LmWindow      *window;
} LmWindowFixture;

/**
 * lm_window_fixture_set_up:
 * @fixture: a fixture
 * @text: the subject, as lm_sketch() takes it
 */
void        lm_window_fixture_set_up         (LmWindowFixture *fixture,
                                              gconstpointer    text);
void        lm_window_fixture_tear_down      (LmWindowFixture *fixture,
                                              gconstpointer    text);

/**
 * lm_window_fixture_reopen:
 * @fixture: a fixture
 *
 * Closes the window and opens another one with the same subject.
 */
void        lm_window_fixture_reopen         (LmWindowFixture *fixture);

/**
 * lm_window_fixture_renew:
 * @fixture: a fixture
 * @text: the same subject, as it would be read from its file once more
 */
void        lm_window_fixture_renew          (LmWindowFixture *fixture,
                                              const char      *text);

/**
 * lm_window_fixture_activate:
 * @fixture: a fixture
 * @action: the detailed name of an action of the window
 */
void        lm_window_fixture_activate       (LmWindowFixture *fixture,
                                              const char      *action);
gboolean    lm_window_fixture_is_enabled     (LmWindowFixture *fixture,
                                              const char      *action);

/**
 * lm_window_fixture_search_for:
 * @fixture: a fixture whose window searches
 * @text: what is typed
 *
 * Waits until the page shows what was found.
 */
void        lm_window_fixture_search_for     (LmWindowFixture *fixture,
                                              const char      *text);
LmPhase    *lm_window_fixture_get_phase      (LmWindowFixture *fixture,
                                              guint            index);

/**
 * lm_window_fixture_get_page:
 * @fixture: a fixture
 *
 * Returns: (transfer none): the name of the page that is in front
 */
const char *lm_window_fixture_get_page       (LmWindowFixture *fixture);
void        lm_window_fixture_assert_setting (LmWindowFixture *fixture,
                                              const char      *key,
                                              const char      *expected);

/**
 * lm_window_fixture_assert_phase:
 * @fixture: a fixture
 * @expected: (nullable): the id of the phase that is remembered for the subject
 */
void        lm_window_fixture_assert_phase   (LmWindowFixture *fixture,
                                              const char      *expected);

G_END_DECLS
