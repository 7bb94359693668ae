/* lm-identify-drill.h: the drill that asks whose statement it is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmIdentifyDrill:
 *
 * “Who is it?”, an #LmDrill for one identify card: a statement, and the sides as large
 * targets. With two sides ← and → choose as on screen, and so does a swipe; 1 to 4 choose
 * in the order of the subject. A right answer goes on by itself; a wrong one shows both
 * cells, and waits.
 *
 * It rates: again when wrong, good when right, and easy when right in less than “quick-time”.
 *
 * Properties: “quick-time” (milliseconds, 0 when it is not known), “pause” (milliseconds that a
 * right answer stays in sight, 700).
 *
 * Actions: “identify.choose” (from 0, in the order of the subject) and “identify.continue”,
 * with the keys Space or Return.
 */
#define LM_TYPE_IDENTIFY_DRILL (lm_identify_drill_get_type ())
G_DECLARE_FINAL_TYPE (LmIdentifyDrill, lm_identify_drill, LM, IDENTIFY_DRILL, GtkWidget)

void lm_identify_drill_set_quick_time (LmIdentifyDrill *self,
                                       guint            milliseconds);
void lm_identify_drill_set_pause      (LmIdentifyDrill *self,
                                       guint            milliseconds);

G_END_DECLS
