/* lm-flight-layer.c: shows how something gets from one place to another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "drill/lm-flight-layer.h"

#define FLIGHT_DURATION_MS 250

struct _LmFlightLayer
{
  GtkWidget parent_instance;

  /* Borrowed */
  GtkWidget *destination;      /* or NULL: nothing flies */

  /* Owned */
  GskRenderNode *picture;
  AdwAnimation  *flight;

  /* State */
  graphene_rect_t start;
  gboolean        joins;       /* fades into the destination */
};

G_DEFINE_FINAL_TYPE (LmFlightLayer, lm_flight_layer, GTK_TYPE_WIDGET)

static void
fly_cb (double   value,
        gpointer user_data)
{
  LmFlightLayer *self = user_data;

  if (self->joins && self->destination != NULL)
    gtk_widget_set_opacity (self->destination, value);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
arrived_cb (LmFlightLayer *self)
{
  if (self->destination != NULL)
    gtk_widget_set_opacity (self->destination, 1.0);

  g_clear_weak_pointer (&self->destination);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lm_flight_layer_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LmFlightLayer *self = LM_FLIGHT_LAYER (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double way = adw_animation_get_value (self->flight);
  graphene_rect_t end, now;

  GTK_WIDGET_CLASS (lm_flight_layer_parent_class)->snapshot (widget, snapshot);

  if (self->destination == NULL || !gtk_widget_compute_bounds (self->destination, widget, &end))
    return;

  /* Cut, not squeezed, where the place is narrower: words stay as they are. */
  graphene_rect_interpolate (&self->start, &end, way, &now);
  gtk_snapshot_push_opacity (snapshot, self->joins ? 1.0 - way : 1.0);
  gtk_snapshot_push_clip (snapshot, &now);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rtl ? now.origin.x + now.size.width - self->start.size.width
                                                              : now.origin.x,
                                                          now.origin.y));
  gtk_snapshot_append_node (snapshot, self->picture);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
lm_flight_layer_dispose (GObject *object)
{
  LmFlightLayer *self = LM_FLIGHT_LAYER (object);
  GtkWidget *child;

  g_clear_object (&self->flight);
  g_clear_weak_pointer (&self->destination);
  g_clear_pointer (&self->picture, gsk_render_node_unref);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lm_flight_layer_parent_class)->dispose (object);
}

static void
lm_flight_layer_class_init (LmFlightLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_flight_layer_dispose;

  widget_class->snapshot = lm_flight_layer_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lm_flight_layer_init (LmFlightLayer *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (fly_cb, self, NULL);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->flight = adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, FLIGHT_DURATION_MS, target);
  g_signal_connect_object (self->flight, "done", G_CALLBACK (arrived_cb), self, G_CONNECT_SWAPPED);
}

/* As it was drawn last, or NULL when something on it has changed since. */
static GskRenderNode *
take_picture (GtkWidget             *widget,
              const graphene_rect_t *bounds)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, bounds->size.width, bounds->size.height);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
take_off (LmFlightLayer *self,
          GtkWidget     *from,
          GtkWidget     *to,
          gboolean       joins)
{
  adw_animation_skip (self->flight);

  if (!gtk_widget_compute_bounds (from, GTK_WIDGET (self), &self->start))
    return;

  self->picture = take_picture (from, &self->start);
  if (self->picture == NULL)
    return;

  self->joins = joins;
  g_set_weak_pointer (&self->destination, to);
  gtk_widget_set_opacity (to, 0.0);
  adw_animation_play (self->flight);
}

void
lm_flight_layer_fly (LmFlightLayer *self,
                     GtkWidget     *from,
                     GtkWidget     *to)
{
  g_return_if_fail (LM_IS_FLIGHT_LAYER (self));
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (GTK_IS_WIDGET (to));

  take_off (self, from, to, FALSE);
}

void
lm_flight_layer_join (LmFlightLayer *self,
                      GtkWidget     *from,
                      GtkWidget     *to)
{
  g_return_if_fail (LM_IS_FLIGHT_LAYER (self));
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (GTK_IS_WIDGET (to));

  take_off (self, from, to, TRUE);
}
