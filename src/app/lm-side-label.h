/* lm-side-label.h: the name of a side beside a dot in its color
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/subject/lm-side.h"

G_BEGIN_DECLS

/**
 * lm_side_style_apply:
 * @widget: a widget
 * @side: (nullable): the side whose accent it takes, or %NULL for none
 *
 * Gives @widget the style class of the side's color, “side-blue” for example, in
 * place of another side's. style.css says what it means for each kind of widget.
 */
void lm_side_style_apply (GtkWidget *widget,
                          LmSide    *side);

/**
 * LmSideLabel:
 *
 * The name of a side beside a dot in its color, which is never the only sign.
 *
 * Properties: “side”.
 */
#define LM_TYPE_SIDE_LABEL (lm_side_label_get_type ())
G_DECLARE_FINAL_TYPE (LmSideLabel, lm_side_label, LM, SIDE_LABEL, GtkWidget)

GtkWidget *lm_side_label_new      (LmSide      *side);

/**
 * lm_side_label_get_side:
 * @self: a label
 *
 * Returns: (transfer none) (nullable): the side
 */
LmSide    *lm_side_label_get_side (LmSideLabel *self);
void       lm_side_label_set_side (LmSideLabel *self,
                                   LmSide      *side);

/**
 * lm_side_label_show:
 * @self: a label
 * @side: (nullable): a side
 *
 * Sets @side, and hides @self where there is none.
 */
void       lm_side_label_show     (LmSideLabel *self,
                                   LmSide      *side);

G_END_DECLS
