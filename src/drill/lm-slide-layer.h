/* lm-slide-layer.h: lets what it holds come into its place
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmSlideLayer:
 *
 * Stands around one widget, which comes from the end of the line when it shows something
 * new. Under reduced motion it is there at once.
 */
#define LM_TYPE_SLIDE_LAYER (lm_slide_layer_get_type ())
G_DECLARE_FINAL_TYPE (LmSlideLayer, lm_slide_layer, LM, SLIDE_LAYER, GtkWidget)

/**
 * lm_slide_layer_slide:
 * @self: a layer
 *
 * Lets the child come in, from the beginning when it was about to. It can be used meanwhile.
 */
void lm_slide_layer_slide (LmSlideLayer *self);

G_END_DECLS
