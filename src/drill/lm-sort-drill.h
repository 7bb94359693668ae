/* lm-sort-drill.h: the drill that sorts statements by side or by phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmSortDrill:
 *
 * An #LmDrill for up to eight identify cards. Their statements come one after the other,
 * and the student puts each into the column of its side, or of its phase (two to four of
 * them): a click on the column, the statement dragged there, or a key.
 *
 * Properties: “by-phase”, which counts from the next lm_drill_show() on.
 *
 * Actions: “sort.put” with the index of a column, and “sort.continue”, with the keys 1 to
 * 4, ← and → as on screen where there are two columns, and Space or Return.
 */
#define LM_TYPE_SORT_DRILL (lm_sort_drill_get_type ())
G_DECLARE_FINAL_TYPE (LmSortDrill, lm_sort_drill, LM, SORT_DRILL, GtkWidget)

G_END_DECLS
