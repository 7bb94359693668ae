/* test-row-layout.c: tests of children beside each other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-row-layout.h"
#include "lm-stage.h"

#define SPACING   6
#define WIDTH     200
#define HEIGHT    300
#define ICON_SIZE 20
#define MANY_WORDS "As many words as take more than one line where they have so little room for themselves"

typedef struct
{
  GtkWidget *row;
  GtkWidget *icon;
  GtkWidget *label;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  text)
{
  fixture->row = g_object_ref_sink (adw_bin_new ());
  gtk_widget_set_layout_manager (fixture->row, lm_row_layout_new (SPACING));
  fixture->icon = g_object_new (ADW_TYPE_BIN, "width-request", ICON_SIZE, "height-request", ICON_SIZE, NULL);
  fixture->label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, NULL);
  gtk_widget_set_parent (fixture->icon, fixture->row);
  gtk_widget_set_parent (fixture->label, fixture->row);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  text)
{
  gtk_widget_unparent (fixture->icon);
  gtk_widget_unparent (fixture->label);
  g_assert_finalize_object (fixture->row);
}

static GdkRectangle
get_place (Fixture   *fixture,
           GtkWidget *child)
{
  graphene_rect_t bounds;

  gtk_widget_measure (fixture->row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, WIDTH, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (fixture->row, WIDTH, HEIGHT, -1, NULL);
  g_assert_true (gtk_widget_compute_bounds (child, fixture->row, &bounds));

  return (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                          (int) bounds.size.width, (int) bounds.size.height };
}

static void
test_middle (Fixture       *fixture,
             gconstpointer  text)
{
  GdkRectangle icon = get_place (fixture, fixture->icon);
  GdkRectangle label = get_place (fixture, fixture->label);

  g_assert_cmpint (icon.x, ==, 0);
  g_assert_cmpint (icon.width, ==, ICON_SIZE);
  g_assert_cmpint (icon.height, ==, ICON_SIZE);
  g_assert_cmpint (icon.y, ==, (HEIGHT - ICON_SIZE) / 2);
  g_assert_cmpint (label.x, ==, ICON_SIZE + SPACING);
  g_assert_cmpint (label.height, <, HEIGHT);
  g_assert_cmpint (label.y, ==, (HEIGHT - label.height) / 2);
}

static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  text)
{
  gtk_widget_set_direction (fixture->row, GTK_TEXT_DIR_RTL);

  g_assert_cmpint (get_place (fixture, fixture->icon).x, ==, WIDTH - ICON_SIZE);
  g_assert_cmpint (get_place (fixture, fixture->label).x, <, WIDTH - ICON_SIZE - SPACING);
}

/* As much as it needs, unless it expands. */
static void
test_width (Fixture       *fixture,
            gconstpointer  text)
{
  g_assert_cmpint (get_place (fixture, fixture->label).width, <, WIDTH - ICON_SIZE - SPACING);

  gtk_widget_set_hexpand (fixture->label, TRUE);
  g_assert_cmpint (get_place (fixture, fixture->label).width, ==, WIDTH - ICON_SIZE - SPACING);
}

static void
test_hidden (Fixture       *fixture,
             gconstpointer  text)
{
  gtk_widget_set_visible (fixture->icon, FALSE);

  g_assert_cmpint (get_place (fixture, fixture->label).x, ==, 0);
}

/* What wraps is high in proportion, and all of it has its place. */
static void
test_wraps (Fixture       *fixture,
            gconstpointer  text)
{
  GdkRectangle label = get_place (fixture, fixture->label);
  int line, height;

  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, 10 * WIDTH, NULL, &line, NULL, NULL);
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, WIDTH, NULL, &height, NULL, NULL);

  g_assert_cmpint (height, >=, 2 * line - ICON_SIZE);
  g_assert_cmpint (label.height, ==, height);
  g_assert_cmpint (label.x + label.width, <=, WIDTH);
}

/* The answer would be found by laying out the text over and over. */
static void
test_asks_no_width_for_height (Fixture       *fixture,
                               gconstpointer  text)
{
  int minimum, natural;
  int minimum_for_line, natural_for_line;

  gtk_widget_measure (fixture->row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_HORIZONTAL, ICON_SIZE, &minimum_for_line, &natural_for_line, NULL, NULL);

  g_assert_cmpint (minimum, <, WIDTH);
  g_assert_cmpint (natural, >, WIDTH);
  g_assert_cmpint (minimum_for_line, ==, minimum);
  g_assert_cmpint (natural_for_line, ==, natural);
}

static void
add (const char *path,
     const char *text,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, text, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  lm_stage_init (&argc, &argv);

  add ("/row-layout/middle", "Word", test_middle);
  add ("/row-layout/right-to-left", "Word", test_right_to_left);
  add ("/row-layout/width", "Word", test_width);
  add ("/row-layout/hidden", "Word", test_hidden);
  add ("/row-layout/wraps", MANY_WORDS, test_wraps);
  add ("/row-layout/asks-no-width-for-height", MANY_WORDS, test_asks_no_width_for_height);

  return g_test_run ();
}
