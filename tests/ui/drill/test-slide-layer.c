/* test-slide-layer.c: tests of what comes into its place
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "drill/lm-slide-layer.h"

#include "lm-stage.h"

typedef struct
{
  LmSlideLayer *layer;
  GtkWidget    *child;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  gtk_widget_set_default_direction (GPOINTER_TO_INT (data));

  fixture->layer = g_object_ref_sink (g_object_new (LM_TYPE_SLIDE_LAYER, NULL));
  fixture->child = g_object_new (GTK_TYPE_LABEL, "label", "Plans and budgets", "wrap", TRUE, NULL);
  gtk_widget_set_parent (fixture->child, GTK_WIDGET (fixture->layer));
  lm_stage_present (GTK_WIDGET (fixture->layer), 400, 300);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  lm_stage_leave (fixture->layer);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* How far it is to the right of its place now, not when the next frame is drawn. */
static float
get_shift (Fixture *fixture)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);
  graphene_rect_t bounds;

  gtk_widget_allocate (layer, gtk_widget_get_width (layer), gtk_widget_get_height (layer), -1, NULL);
  g_assert_true (gtk_widget_compute_bounds (fixture->child, layer, &bounds));

  return bounds.origin.x;
}

static gboolean
has_come (gpointer fixture)
{
  return gtk_widget_get_opacity (((Fixture *) fixture)->child) >= 1.0;
}

static void
test_comes (Fixture       *fixture,
            gconstpointer  data)
{
  float sign = GPOINTER_TO_INT (data) == GTK_TEXT_DIR_RTL ? -1 : 1;

  g_assert_cmpfloat_with_epsilon (get_shift (fixture), 0, 0.01);

  for (guint i = 0; i < 2; i++)
    {
      lm_slide_layer_slide (fixture->layer);
      g_assert_cmpfloat (sign * get_shift (fixture), >=, 6);
      g_assert_false (has_come (fixture));
      lm_stage_wait (has_come, fixture);
      g_assert_cmpfloat_with_epsilon (get_shift (fixture), 0, 0.01);
    }
}

static void
test_comes_anew (Fixture       *fixture,
                 gconstpointer  data)
{
  lm_slide_layer_slide (fixture->layer);
  lm_slide_layer_slide (fixture->layer);
  g_assert_false (has_come (fixture));
  lm_stage_wait (has_come, fixture);

  /* Leaves while it comes. */
  lm_slide_layer_slide (fixture->layer);
}

static void
test_is_there_without_animations (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  lm_slide_layer_slide (fixture->layer);
  g_assert_true (has_come (fixture));
  g_assert_cmpfloat_with_epsilon (get_shift (fixture), 0, 0.01);
}

/* A label that wraps is higher where it is narrower. */
static void
test_is_as_large_as_the_child (Fixture       *fixture,
                               gconstpointer  data)
{
  static const int widths[] = { -1, 80, 400 };

  g_assert_cmpint (gtk_widget_get_request_mode (GTK_WIDGET (fixture->layer)), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int minimum, natural, child_minimum, child_natural;

      gtk_widget_measure (GTK_WIDGET (fixture->layer), GTK_ORIENTATION_VERTICAL, widths[i],
                          &minimum, &natural, NULL, NULL);
      gtk_widget_measure (fixture->child, GTK_ORIENTATION_VERTICAL, widths[i],
                          &child_minimum, &child_natural, NULL, NULL);
      g_assert_cmpint (minimum, ==, child_minimum);
      g_assert_cmpint (natural, ==, child_natural);
    }
}

static void
add (const char       *path,
     GtkTextDirection  direction,
     void            (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (direction), set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  add ("/slide-layer/comes", GTK_TEXT_DIR_LTR, test_comes);
  add ("/slide-layer/comes-right-to-left", GTK_TEXT_DIR_RTL, test_comes);
  add ("/slide-layer/comes-anew", GTK_TEXT_DIR_LTR, test_comes_anew);
  add ("/slide-layer/is-there-without-animations", GTK_TEXT_DIR_LTR, test_is_there_without_animations);
  add ("/slide-layer/is-as-large-as-the-child", GTK_TEXT_DIR_LTR, test_is_as_large_as_the_child);

  return g_test_run ();
}
