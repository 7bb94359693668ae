/* lm-session-view.h: a session that is running
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-session.h"
#include "drill/lm-drill-stack.h"
#include "drill/lm-read-button.h"

G_BEGIN_DECLS

/**
 * LmSessionView:
 *
 * Asks the cards of a session, one after the other, and shows how far it is. The next card is
 * there at once, but an answer is taken only when the one before is safe in the log.
 *
 * Properties: “can-undo”, notified on change.
 *
 * Actions, on the current card: “session.suspend”, “session.bury”, “session.set-due” (with the
 * days from today, or 0 to ask for them), “session.forget”, “session.flag” (0 to 7), “session.edit-note”; and “session.read-aloud”. Their keys are those of the class.
 */
#define LM_TYPE_SESSION_VIEW (lm_session_view_get_type ())
G_DECLARE_FINAL_TYPE (LmSessionView, lm_session_view, LM, SESSION_VIEW, GtkWidget)

/**
 * LmSessionView::ended:
 * @self: a view
 *
 * Emitted when no card is left, or the time is over.
 */

/**
 * LmSessionView::notice:
 * @self: a view
 * @text: something to tell the student
 */

/**
 * lm_session_view_set_log:
 * @self: a view
 * @log: the log of all sessions that it is to show
 */
void       lm_session_view_set_log     (LmSessionView *self,
                                        LmProgressLog *log);

/**
 * lm_session_view_set_drills:
 * @self: a view
 * @drills: a set of %LM_DRILL_BIT(): the drills that ask, from the next card on
 */
void       lm_session_view_set_drills  (LmSessionView *self,
                                        guint          drills);

/**
 * lm_session_view_get_drill_stack:
 * @self: a view
 *
 * Returns: (transfer none): the drills, to say how they ask
 */
LmDrillStack *lm_session_view_get_drill_stack (LmSessionView *self);

/**
 * lm_session_view_get_read_button:
 * @self: a view
 *
 * Returns: (transfer none): what reads the cards aloud
 */
LmReadButton *lm_session_view_get_read_button (LmSessionView *self);

/**
 * lm_session_view_set_minutes:
 * @self: a view
 * @minutes: after how many minutes a session ends, with the next answer, or 0 for no end
 */
void       lm_session_view_set_minutes (LmSessionView *self,
                                        guint          minutes);

/**
 * lm_session_view_set_session:
 * @self: a view
 * @session: (nullable): what to ask, or %NULL to let go of it
 */
void       lm_session_view_set_session (LmSessionView *self,
                                        LmSession     *session);

/**
 * lm_session_view_continue_from:
 * @self: a view without a session
 * @before: a view with a session, which is not used any more
 * @deck: the cards of the version of the subject that @self is to ask
 *
 * Goes on with the session of @before, and the card that it asks as it is shown.
 */
void       lm_session_view_continue_from (LmSessionView *self,
                                          LmSessionView *before,
                                          LmDeck        *deck);

/**
 * lm_session_view_stop:
 * @self: a view
 *
 * Does not listen to the drill any more, until something is taken back or another session is set.
 */
void       lm_session_view_stop        (LmSessionView *self);
LmSession *lm_session_view_get_session (LmSessionView *self);

/**
 * lm_session_view_get_can_undo:
 * @self: a view
 *
 * Returns: whether something was done in the session, and is safe, so that it may be taken back
 */
gboolean   lm_session_view_get_can_undo (LmSessionView *self);
void       lm_session_view_undo        (LmSessionView *self);

G_END_DECLS
