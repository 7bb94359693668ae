/* lm-browse-window.h: all cards of a subject in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/study/lm-deck.h"
#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * LmBrowseWindow:
 *
 * A table of all cards of a subject, to sort, filter and select, and to do something to
 * many of them, with undo.
 *
 * Properties: “sort-column” (the nick of a column, empty for the order of the subject), “descending”.
 *
 * Signals: “show-in-comparison” with an #LmAspect, when the student wants to see its row.
 */
#define LM_TYPE_BROWSE_WINDOW (lm_browse_window_get_type ())
G_DECLARE_FINAL_TYPE (LmBrowseWindow, lm_browse_window, LM, BROWSE_WINDOW, AdwWindow)

/**
 * lm_browse_window_new:
 * @deck: the cards
 * @log: what is known of them, and where goes what is done to them
 *
 * Returns: (transfer floating): a window
 */
GtkWidget *lm_browse_window_new           (LmDeck         *deck,
                                           LmProgressLog  *log);
LmDeck    *lm_browse_window_get_deck      (LmBrowseWindow *self);

/**
 * lm_browse_window_continue_from:
 * @self: a window that is not shown yet
 * @before: a window with another version of the same cards
 *
 * Filters, sorts and selects as @before does, and can take back what was done there.
 */
void       lm_browse_window_continue_from (LmBrowseWindow *self,
                                           LmBrowseWindow *before);

G_END_DECLS
