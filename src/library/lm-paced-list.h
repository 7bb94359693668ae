/* lm-paced-list.h: a long list that a list view gets some rows at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmPacedList:
 *
 * However many rows there are, GTK makes widgets for some 200 of them, and does so at once if it
 * gets them at once, which for rows of text views takes most of a second. From this list it gets
 * them some at a time, with drawing and input in between.
 */
#define LM_TYPE_PACED_LIST (lm_paced_list_get_type ())
G_DECLARE_FINAL_TYPE (LmPacedList, lm_paced_list, LM, PACED_LIST, GObject)

/**
 * lm_paced_list_new:
 * @rows: all rows
 *
 * Returns: (transfer full): a list that has none of them at first, then some, and more and more
 */
LmPacedList *lm_paced_list_new       (GListModel  *rows);

/**
 * lm_paced_list_get_model:
 * @self: a list
 *
 * Returns: (transfer none): the rows that are there so far, from the first one on
 */
GListModel  *lm_paced_list_get_model (LmPacedList *self);

/**
 * lm_paced_list_ensure:
 * @self: a list
 * @position: a position
 *
 * Has the row at @position from now on, and all others unless it is one of the first.
 */
void         lm_paced_list_ensure    (LmPacedList *self,
                                      guint        position);

G_END_DECLS
