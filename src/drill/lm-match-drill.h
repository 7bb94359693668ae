/* lm-match-drill.h: the drill that pairs up statements of two sides
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmMatchDrill:
 *
 * An #LmDrill for up to five counterpart cards of different aspects that all go from one
 * side to one other side. It shows the statements of both in columns, and the student
 * pairs them up: a click on one and on its partner, or one dragged onto the other. The
 * order of the answers comes from g_random_int().
 *
 * Actions: “match.drop”, which takes back what was picked, and “match.continue”, with the
 * keys Escape, and Space or Return. Arrow keys move the focus as on screen.
 */
#define LM_TYPE_MATCH_DRILL (lm_match_drill_get_type ())
G_DECLARE_FINAL_TYPE (LmMatchDrill, lm_match_drill, LM, MATCH_DRILL, GtkWidget)

G_END_DECLS
