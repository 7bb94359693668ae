/* lm-flight-layer.h: shows how something gets from one place to another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmFlightLayer:
 *
 * Stands around a widget and draws a picture that moves over it. Under reduced motion
 * nothing is seen of it.
 */
#define LM_TYPE_FLIGHT_LAYER (lm_flight_layer_get_type ())
G_DECLARE_FINAL_TYPE (LmFlightLayer, lm_flight_layer, LM, FLIGHT_LAYER, GtkWidget)

/**
 * lm_flight_layer_fly:
 * @self: a layer
 * @from: a widget in it, as it looks now
 * @to: a widget in it, which may wait for its place still
 *
 * Moves the picture of @from to the place of @to, which is seen when it has arrived.
 */
void lm_flight_layer_fly (LmFlightLayer *self,
                          GtkWidget     *from,
                          GtkWidget     *to);

/**
 * lm_flight_layer_join:
 * @self: a layer
 * @from: a widget in it, as it looks now
 * @to: a widget in it
 *
 * Moves the picture of @from to the place of @to, and lets the one fade into the other there.
 */
void lm_flight_layer_join (LmFlightLayer *self,
                           GtkWidget     *from,
                           GtkWidget     *to);

G_END_DECLS
