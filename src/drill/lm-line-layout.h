/* lm-line-layout.h: children in one line, where it is long enough
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmLineLayout:
 *
 * Lays out parts of a sentence, labels that wrap: beside each other in the middle of the line when all of
 * them fit as they are, and else below each other.
 */
#define LM_TYPE_LINE_LAYOUT (lm_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (LmLineLayout, lm_line_layout, LM, LINE_LAYOUT, GtkLayoutManager)

G_END_DECLS
