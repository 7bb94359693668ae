/* lm-slide-layer.c: lets what it holds come into its place
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "drill/lm-slide-layer.h"

#define SLIDE_DURATION_MS 200
#define SLIDE_DISTANCE    24      /* pixels */

struct _LmSlideLayer
{
  GtkWidget parent_instance;

  /* Owned */
  AdwAnimation *sliding;
};

G_DEFINE_FINAL_TYPE (LmSlideLayer, lm_slide_layer, GTK_TYPE_WIDGET)

static void
slide_cb (double   value,
          gpointer user_data)
{
  GtkWidget *child = gtk_widget_get_first_child (user_data);

  gtk_widget_set_opacity (child, value);
  gtk_widget_queue_allocate (user_data);
}

static GtkSizeRequestMode
lm_slide_layer_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (gtk_widget_get_first_child (widget));
}

static void
lm_slide_layer_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
lm_slide_layer_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float away = SLIDE_DISTANCE * (1.0 - gtk_widget_get_opacity (child));

  gtk_widget_allocate (child, width, height, baseline,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (rtl ? -away : away, 0)));
}

static void
lm_slide_layer_dispose (GObject *object)
{
  LmSlideLayer *self = LM_SLIDE_LAYER (object);
  GtkWidget *child;

  g_clear_object (&self->sliding);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lm_slide_layer_parent_class)->dispose (object);
}

static void
lm_slide_layer_class_init (LmSlideLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_slide_layer_dispose;

  widget_class->get_request_mode = lm_slide_layer_get_request_mode;
  widget_class->measure = lm_slide_layer_measure;
  widget_class->size_allocate = lm_slide_layer_size_allocate;
}

static void
lm_slide_layer_init (LmSlideLayer *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (slide_cb, self, NULL);

  self->sliding = adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, SLIDE_DURATION_MS, target);
}

void
lm_slide_layer_slide (LmSlideLayer *self)
{
  g_return_if_fail (LM_IS_SLIDE_LAYER (self));

  slide_cb (0.0, self);
  adw_animation_play (self->sliding);
}
