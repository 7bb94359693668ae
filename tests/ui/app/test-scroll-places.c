/* test-scroll-places.c: tests of how far something was scrolled, when it is made anew
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-scroll-places.h"
#include "lm-stage.h"

/* Two pages, one above the other, of @height each. */
static GtkWidget *
create_pages (int height)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *scroller = gtk_scrolled_window_new ();
      GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_widget_set_size_request (page, 100, height);
      gtk_widget_set_vexpand (scroller, TRUE);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
      gtk_box_append (GTK_BOX (box), scroller);
    }

  return g_object_ref_sink (box);
}

static GtkAdjustment *
get_adjustment (GtkWidget *pages,
                guint      n)
{
  return gtk_scrolled_window_get_vadjustment (lm_stage_find (pages, GTK_TYPE_SCROLLED_WINDOW, n));
}

static double
get_room (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static double
get_share (GtkWidget *pages,
           guint      n)
{
  GtkAdjustment *adjustment = get_adjustment (pages, n);

  return gtk_adjustment_get_value (adjustment) / get_room (adjustment);
}

static gboolean
is_scrolled (gpointer pages)
{
  return gtk_adjustment_get_value (get_adjustment (pages, 1)) > 0;
}

/* Longer texts: another place in pixels, the same in what is read. */
static void
test_continue (void)
{
  GtkWidget *before = create_pages (2000);
  GtkWidget *now = create_pages (3000);

  lm_stage_present (before, 200, 400);
  gtk_adjustment_set_value (get_adjustment (before, 1), get_room (get_adjustment (before, 1)) / 2);
  lm_stage_present (now, 200, 400);
  lm_scroll_places_continue (now, before);
  lm_stage_leave (before);

  lm_stage_wait (is_scrolled, now);
  g_assert_cmpfloat_with_epsilon (get_share (now, 1), 0.5, 0.01);
  g_assert_cmpfloat_with_epsilon (get_share (now, 0), 0, 0.01);
  lm_stage_leave (now);
}

/* As a page that waits for what it shows. */
static void
test_fill_later (void)
{
  GtkWidget *before = create_pages (2000);
  GtkWidget *now = create_pages (0);
  GtkWidget *page;

  lm_stage_present (before, 200, 400);
  gtk_adjustment_set_value (get_adjustment (before, 1), get_room (get_adjustment (before, 1)));
  lm_stage_present (now, 200, 400);
  lm_scroll_places_continue (now, before);
  lm_stage_leave (before);
  lm_stage_settle (now);

  page = gtk_widget_get_first_child (lm_stage_find (now, GTK_TYPE_VIEWPORT, 1));
  gtk_widget_set_size_request (page, 100, 1000);
  lm_stage_wait (is_scrolled, now);
  g_assert_cmpfloat_with_epsilon (get_share (now, 1), 1, 0.01);
  lm_stage_leave (now);
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  g_test_add_func ("/app/scroll-places/continue", test_continue);
  g_test_add_func ("/app/scroll-places/fill-later", test_fill_later);

  return g_test_run ();
}
