/* lm-compare-page.h: reading the sides beside each other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "compare/lm-compare-state.h"

G_BEGIN_DECLS

/**
 * LmComparePage:
 *
 * Shows the phase that is selected, or all, the way that an #LmCompareState says.
 *
 * Properties: “state”, “phase” (%NULL for all), “searching” (whether the search bar
 * is open).
 */
#define LM_TYPE_COMPARE_PAGE (lm_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (LmComparePage, lm_compare_page, LM, COMPARE_PAGE, GtkWidget)

LmCompareState *lm_compare_page_get_state     (LmComparePage  *self);
void            lm_compare_page_set_state     (LmComparePage  *self,
                                               LmCompareState *state);
LmPhase        *lm_compare_page_get_phase     (LmComparePage  *self);

/**
 * lm_compare_page_set_phase:
 * @self: a page
 * @phase: (nullable): a phase of the state's subject, or %NULL for all
 */
void            lm_compare_page_set_phase     (LmComparePage  *self,
                                               LmPhase        *phase);
gboolean        lm_compare_page_get_searching (LmComparePage  *self);

/**
 * lm_compare_page_set_searching:
 * @self: a page
 * @searching: whether to open the search bar and take what is typed; closing it
 *   ends the search
 */
void            lm_compare_page_set_searching (LmComparePage  *self,
                                               gboolean        searching);

/**
 * lm_compare_page_remember_focus:
 * @self: a page that is still in its window, and is going to be @before of lm_compare_page_continue()
 *
 * Remembers which row has the focus.
 */
void             lm_compare_page_remember_focus  (LmComparePage  *self);

/**
 * lm_compare_page_continue:
 * @self: a page with the rows of another version of what @before shows
 * @before: a page
 *
 * Shows the rows that @before showed, with the focus in the one that had it.
 */
void             lm_compare_page_continue        (LmComparePage  *self,
                                                  LmComparePage  *before);

/**
 * lm_compare_page_continue_search:
 * @self: a page
 * @before: another page that is searching
 *
 * Searches for what @before searches for.
 */
void            lm_compare_page_continue_search (LmComparePage *self,
                                                 LmComparePage *before);

/**
 * lm_compare_page_uncover_next:
 * @self: a page
 *
 * Uncovers the first covered cell of what is shown and brings it into sight.
 */
void            lm_compare_page_uncover_next  (LmComparePage  *self);

/**
 * lm_compare_page_show_aspect:
 * @self: a page
 * @aspect: a row of what is selected
 *
 * Brings @aspect into sight.
 */
void            lm_compare_page_show_aspect   (LmComparePage  *self,
                                               LmAspect       *aspect);

/**
 * lm_compare_page_copy_table:
 * @self: a page
 *
 * Puts what is selected on the clipboard as text and as HTML, with the sides in the
 * order in which they are shown.
 */
void            lm_compare_page_copy_table    (LmComparePage  *self);

G_END_DECLS
