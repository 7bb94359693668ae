/* lm-sides-header.h: the names of the sides over their columns
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "compare/lm-compare-state.h"

G_BEGIN_DECLS

/**
 * LmSidesHeader:
 *
 * The names of the sides, in columns that align with those of the rows below. It
 * takes no room where the sides are stacked, for there each cell is named.
 */
#define LM_TYPE_SIDES_HEADER (lm_sides_header_get_type ())
G_DECLARE_FINAL_TYPE (LmSidesHeader, lm_sides_header, LM, SIDES_HEADER, GtkWidget)

/**
 * lm_sides_header_show:
 * @self: a header
 * @state: how the comparison is being read
 *
 * Shows the sides of the subject of @state, in the order that it has now.
 */
void lm_sides_header_show (LmSidesHeader  *self,
                           LmCompareState *state);

G_END_DECLS
