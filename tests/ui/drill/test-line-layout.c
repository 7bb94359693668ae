/* test-line-layout.c: the parts of a sentence in one line, where it is long enough
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-line-layout.h"

#include "lm-stage.h"

typedef struct
{
  GtkWidget *box;
  GtkWidget *first;
  GtkWidget *second;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  width)
{
  fixture->first = g_object_new (GTK_TYPE_LABEL, "label", "Twenty cards", "wrap", TRUE, NULL);
  fixture->second = g_object_new (GTK_TYPE_LABEL, "label", "about four minutes", "wrap", TRUE, NULL);
  fixture->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (fixture->box, g_object_new (LM_TYPE_LINE_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (fixture->box), fixture->first);
  gtk_box_append (GTK_BOX (fixture->box), fixture->second);
  lm_stage_present (fixture->box, GPOINTER_TO_INT (width), 300);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  width)
{
  lm_stage_leave (fixture->box);
}

static graphene_rect_t
get_place (Fixture   *fixture,
           GtkWidget *label)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (label, fixture->box, &place));

  return place;
}

static void
test_one_line (Fixture       *fixture,
               gconstpointer  width)
{
  graphene_rect_t first = get_place (fixture, fixture->first);
  graphene_rect_t second = get_place (fixture, fixture->second);
  double left = first.origin.x;
  double right = gtk_widget_get_width (fixture->box) - second.origin.x - second.size.width;

  g_assert_cmpfloat (second.origin.x, >, first.origin.x + first.size.width);
  g_assert_cmpfloat (second.origin.y, <, first.origin.y + first.size.height);
  g_assert_cmpfloat (left, >, 0);
  g_assert_cmpfloat_with_epsilon (left, right, 1.5);
}

static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  width)
{
  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  lm_stage_settle (fixture->box);

  g_assert_cmpfloat (get_place (fixture, fixture->first).origin.x, >, get_place (fixture, fixture->second).origin.x);
}

static void
test_too_narrow (Fixture       *fixture,
                 gconstpointer  width)
{
  graphene_rect_t first = get_place (fixture, fixture->first);

  g_assert_cmpfloat (get_place (fixture, fixture->second).origin.y, >, first.origin.y + first.size.height);
}

/* What is hidden takes no room. */
static void
test_alone (Fixture       *fixture,
            gconstpointer  width)
{
  graphene_rect_t first;

  gtk_widget_set_visible (fixture->second, FALSE);
  lm_stage_settle (fixture->box);
  first = get_place (fixture, fixture->first);

  g_assert_cmpfloat_with_epsilon (first.origin.x + first.size.width / 2, gtk_widget_get_width (fixture->box) / 2.0, 1.5);
  g_assert_cmpint (gtk_widget_get_height (fixture->first), <=, gtk_widget_get_height (fixture->box));
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  g_test_add ("/line-layout/one-line", Fixture, GINT_TO_POINTER (600), set_up, test_one_line, tear_down);
  g_test_add ("/line-layout/right-to-left", Fixture, GINT_TO_POINTER (600), set_up, test_right_to_left, tear_down);
  g_test_add ("/line-layout/too-narrow", Fixture, GINT_TO_POINTER (150), set_up, test_too_narrow, tear_down);
  g_test_add ("/line-layout/alone", Fixture, GINT_TO_POINTER (600), set_up, test_alone, tear_down);

  return g_test_run ();
}
