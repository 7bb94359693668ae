/* lm-aspect-view.h: a row of the comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "compare/lm-compare-state.h"

G_BEGIN_DECLS

#define LM_TYPE_ASPECT_VIEW (lm_aspect_view_get_type ())
G_DECLARE_FINAL_TYPE (LmAspectView, lm_aspect_view, LM, ASPECT_VIEW, GtkWidget)

/**
 * lm_aspect_view_new:
 * @state: how the comparison is being read
 * @aspect: the aspect to show
 *
 * Returns: (transfer floating): the title of @aspect and its cells, in the order of
 *   sides that @state has now
 */
GtkWidget *lm_aspect_view_new (LmCompareState *state,
                               LmAspect       *aspect);

G_END_DECLS
