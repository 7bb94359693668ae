/* lm-card-columns.h: the columns of a list of cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-card-list.h"
#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * lm_card_columns_add:
 * @view: a column view without columns
 * @list: its cards
 * @log: says what day it is
 *
 * Gives @view a column for each #LmCardColumn, in their order, which follow the cards. A screen reader
 * hears of each cell also which column it is of, and of a row what its cells say.
 */
void         lm_card_columns_add        (GtkColumnView *view,
                                         LmCardList    *list,
                                         LmProgressLog *log);

/**
 * lm_card_columns_set_room:
 * @view: a column view with columns
 * @narrow: there is room only for the card and when it is due
 * @beside_pane: phase, flag and note are to be seen beside the view
 *
 * Shows the columns that there is room for.
 */
void         lm_card_columns_set_room   (GtkColumnView *view,
                                         gboolean       narrow,
                                         gboolean       beside_pane);

/**
 * lm_card_columns_find_order:
 * @view: a column view with columns
 * @descending: (out): whether the largest come first
 *
 * Returns: the column whose header was chosen to sort by, %LM_CARD_N_COLUMNS if there is none
 */
LmCardColumn lm_card_columns_find_order (GtkColumnView *view,
                                         gboolean      *descending);

/**
 * lm_card_columns_set_order:
 * @view: a column view with columns
 * @column: what to sort by, or %LM_CARD_N_COLUMNS for nothing
 * @descending: the largest first
 *
 * Does what choosing a header does.
 */
void         lm_card_columns_set_order  (GtkColumnView *view,
                                         LmCardColumn   column,
                                         gboolean       descending);

G_END_DECLS
