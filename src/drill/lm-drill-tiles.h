/* lm-drill-tiles.h: which drills to ask with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-drill-kind.h"

G_BEGIN_DECLS

/**
 * LmDrillTiles:
 *
 * The drills as tiles to tick, with a picture of what each does. One is always ticked.
 *
 * Properties: “drills” (a set of %LM_DRILL_BIT()), notified on change.
 */
#define LM_TYPE_DRILL_TILES (lm_drill_tiles_get_type ())
G_DECLARE_FINAL_TYPE (LmDrillTiles, lm_drill_tiles, LM, DRILL_TILES, GtkWidget)

/**
 * lm_drill_tiles_set_subject:
 * @self: tiles
 * @subject: the subject that is asked about
 *
 * Offers only the drills that can ask the cards of @subject. “drills” keeps the others, for
 * when the student comes to another subject.
 */
void lm_drill_tiles_set_subject (LmDrillTiles *self,
                                 LmSubject    *subject);

G_END_DECLS
