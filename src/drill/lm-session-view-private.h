/* lm-session-view-private.h: what the files of the session view share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drill/lm-session-view.h"

G_BEGIN_DECLS

/**
 * lm_session_view_is_asking:
 * @self: a view
 *
 * Returns: whether the session's current card is on screen and not answered yet
 */
gboolean       lm_session_view_is_asking  (LmSessionView  *self);
LmProgressLog *lm_session_view_get_log    (LmSessionView  *self);

/**
 * lm_session_view_mark:
 * @self: a view
 * @event: (transfer full): a flag or a note
 *
 * The card stays, and stays turned as it is.
 */
void           lm_session_view_mark       (LmSessionView  *self,
                                           LmEvent        *event);

/**
 * lm_session_view_do:
 * @self: a view
 * @event: (transfer full): what is done to the card
 * @notice: what to tell the student
 *
 * Shows the card anew, or the next one.
 */
void           lm_session_view_do         (LmSessionView  *self,
                                           LmEvent        *event,
                                           const char     *notice);

/**
 * lm_session_actions_install:
 * @widget_class: the class of the view
 *
 * Adds the actions on the current card, and their keys.
 */
void           lm_session_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS
