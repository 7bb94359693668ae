/* test-toast.c: tests of how much room a notice takes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-toast.h"
#include "lm-stage.h"

#define SHORT_TEXT "Copied"
#define LONG_TEXT "A text that takes more than one line in a window that is narrow, such as that of a telephone"

static void
measure (const char     *text,
         GtkOrientation  orientation,
         int            *size)
{
  g_autoptr(GtkWidget) parent = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr(AdwToast) toast = lm_toast_new (parent, text, NULL);
  GtkWidget *title = adw_toast_get_custom_title (toast);

  gtk_widget_measure (title, orientation, -1, NULL, size, NULL, NULL);
}

/* It is as wide as its text, however much room there is, and never wider than the narrowest window. */
static void
test_width (void)
{
  int narrow;
  int wide;

  measure (SHORT_TEXT, GTK_ORIENTATION_HORIZONTAL, &narrow);
  measure (LONG_TEXT, GTK_ORIENTATION_HORIZONTAL, &wide);

  g_assert_cmpint (narrow, >, 0);
  g_assert_cmpint (narrow, <, 120);
  g_assert_cmpint (wide, >, narrow);
  g_assert_cmpint (wide, <=, 360);
}

static void
test_lines (void)
{
  int one;
  int more;

  measure (SHORT_TEXT, GTK_ORIENTATION_VERTICAL, &one);
  measure (LONG_TEXT, GTK_ORIENTATION_VERTICAL, &more);

  g_assert_cmpint (more, >, one);
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  g_test_add_func ("/app/toast/width", test_width);
  g_test_add_func ("/app/toast/lines", test_lines);

  return g_test_run ();
}
