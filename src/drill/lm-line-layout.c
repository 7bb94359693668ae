/* lm-line-layout.c: children in one line, where it is long enough
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-line-layout.h"

/* In pixels: between two in a line, and between two lines. */
#define COLUMN_SPACING 12
#define ROW_SPACING    6

struct _LmLineLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LmLineLayout, lm_line_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

/* As long as all of them are in one line. */
static int
measure_line (GtkWidget *widget)
{
  int width = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    width += (width > 0 ? COLUMN_SPACING : 0) + measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1);

  return width;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = 0;
  *natural = measure_line (widget);

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int child_minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
    }
}

/* A negative @width stands for any width. */
static int
measure_height (GtkWidget *widget,
                int        width)
{
  gboolean fits = width < 0 || measure_line (widget) <= width;
  int height = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    if (fits)
      height = MAX (height, measure_child (child, GTK_ORIENTATION_VERTICAL, -1));
    else
      height += (height > 0 ? ROW_SPACING : 0) + measure_child (child, GTK_ORIENTATION_VERTICAL, width);

  return height;
}

static void
lm_line_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size);
}

static void
allocate_line (GtkWidget *widget,
               int        width,
               int        height)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int start = (width - measure_line (widget)) / 2;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int child_width = measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1);
      int x = mirrored ? width - start - child_width : start;

      gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, child_width, height }, -1);
      start += child_width + COLUMN_SPACING;
    }
}

static void
allocate_lines (GtkWidget *widget,
                int        width)
{
  int y = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int height = measure_child (child, GTK_ORIENTATION_VERTICAL, width);

      gtk_widget_size_allocate (child, &(GtkAllocation) { 0, y, width, height }, -1);
      y += height + ROW_SPACING;
    }
}

static void
lm_line_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  if (measure_line (widget) <= width)
    allocate_line (widget, width, height);
  else
    allocate_lines (widget, width);
}

static GtkSizeRequestMode
lm_line_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lm_line_layout_class_init (LmLineLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = lm_line_layout_measure;
  layout_class->allocate = lm_line_layout_allocate;
  layout_class->get_request_mode = lm_line_layout_get_request_mode;
}

static void
lm_line_layout_init (LmLineLayout *self)
{
}
