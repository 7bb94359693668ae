/* lm-sides-layout.c: the sides of an aspect beside each other, or stacked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-sides-layout.h"

/* In characters, so that the layout follows the size of the text. */
#define TITLE_CHARS      15
#define COLUMN_MIN_CHARS 24
#define COLUMN_NAT_CHARS 50

#define COLUMN_SPACING 24
#define STACK_SPACING  6

struct _LmSidesLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LmSidesLayout, lm_sides_layout, GTK_TYPE_LAYOUT_MANAGER)

#define LM_TYPE_SIDES_LAYOUT_CHILD (lm_sides_layout_child_get_type ())
G_DECLARE_FINAL_TYPE (LmSidesLayoutChild, lm_sides_layout_child, LM, SIDES_LAYOUT_CHILD, GtkLayoutChild)

struct _LmSidesLayoutChild
{
  GtkLayoutChild parent_instance;

  /* State */
  LmSidesPlace place;
};

G_DEFINE_FINAL_TYPE (LmSidesLayoutChild, lm_sides_layout_child, GTK_TYPE_LAYOUT_CHILD)

static void
lm_sides_layout_child_class_init (LmSidesLayoutChildClass *klass)
{
}

static void
lm_sides_layout_child_init (LmSidesLayoutChild *self)
{
}

static LmSidesPlace
get_place (GtkLayoutManager *manager,
           GtkWidget        *child)
{
  return LM_SIDES_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (manager, child))->place;
}

static gboolean
is_shown (LmSidesPlace place,
          gboolean     stacked)
{
  return place != (stacked ? LM_SIDES_PLACE_COLUMN_ONLY : LM_SIDES_PLACE_STACK_ONLY);
}

static int
get_char_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return width;
}

static int
count_columns (GtkLayoutManager *manager,
               GtkWidget        *widget)
{
  int n_columns = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LmSidesPlace place = get_place (manager, child);

      if (place == LM_SIDES_PLACE_COLUMN || place == LM_SIDES_PLACE_COLUMN_ONLY)
        n_columns++;
    }

  return n_columns;
}

static gboolean
is_stacked (GtkLayoutManager *manager,
            GtkWidget        *widget,
            int               width)
{
  int n_columns = count_columns (manager, widget);
  int chars = TITLE_CHARS + n_columns * COLUMN_MIN_CHARS;

  return width < chars * get_char_width (widget) + n_columns * COLUMN_SPACING;
}

static int
get_column_width (GtkLayoutManager *manager,
                  GtkWidget        *widget,
                  int               width)
{
  int n_columns = count_columns (manager, widget);
  int title_width = TITLE_CHARS * get_char_width (widget);

  return (width - title_width) / MAX (n_columns, 1) - COLUMN_SPACING;
}

static void
measure_width (GtkLayoutManager *manager,
               GtkWidget        *widget,
               int              *minimum,
               int              *natural)
{
  int n_columns = count_columns (manager, widget);
  int chars = TITLE_CHARS + n_columns * COLUMN_NAT_CHARS;

  *minimum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
    }

  *natural = MAX (*minimum, chars * get_char_width (widget) + n_columns * COLUMN_SPACING);
}

/* A negative @width stands for any width. */
static int
get_child_width (GtkLayoutManager *manager,
                 GtkWidget        *widget,
                 LmSidesPlace      place,
                 int               width,
                 gboolean          stacked)
{
  if (stacked || width < 0)
    return width;

  if (place == LM_SIDES_PLACE_TITLE)
    return TITLE_CHARS * get_char_width (widget);

  return get_column_width (manager, widget, width);
}

/* GTK takes it that what gets wider does not get higher, so that the least height for any
 * width is that of columns. Names over columns would be an exception: they do without. */
static void
measure_height (GtkLayoutManager *manager,
                GtkWidget        *widget,
                int               width,
                int              *minimum,
                int              *natural)
{
  gboolean stacked = width >= 0 && is_stacked (manager, widget, width);

  *minimum = *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LmSidesPlace place = get_place (manager, child);
      int child_width, child_minimum, child_natural;

      if (!is_shown (place, stacked))
        continue;

      child_width = get_child_width (manager, widget, place, width, stacked);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width,
                          &child_minimum, &child_natural, NULL, NULL);

      if (stacked)
        {
          int spacing = *natural > 0 ? STACK_SPACING : 0;

          *minimum += spacing + child_minimum;
          *natural += spacing + child_natural;
        }
      else
        {
          if (place != LM_SIDES_PLACE_COLUMN_ONLY)
            *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
    }
}

static void
lm_sides_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (manager, widget, minimum, natural);
  else
    measure_height (manager, widget, for_size, minimum, natural);
}

static gboolean
is_high_enough (GtkWidget           *child,
                const GtkAllocation *allocation)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation->width, &minimum, NULL, NULL, NULL);

  return minimum <= allocation->height;
}

static void
lm_sides_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  gboolean stacked = is_stacked (manager, widget, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LmSidesPlace place = get_place (manager, child);
      gboolean shown = is_shown (place, stacked);
      GtkAllocation allocation = { x, y, 0, height };

      gtk_widget_set_child_visible (child, shown);
      if (!shown)
        continue;

      allocation.width = get_child_width (manager, widget, place, width, stacked);

      if (stacked)
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width,
                              NULL, &allocation.height, NULL, NULL);
          y += allocation.height + STACK_SPACING;
        }
      else
        {
          x += allocation.width + COLUMN_SPACING;
          if (rtl)
            allocation.x = width - allocation.x - allocation.width;
        }

      if (place != LM_SIDES_PLACE_COLUMN_ONLY || is_high_enough (child, &allocation))
        gtk_widget_size_allocate (child, &allocation, -1);
      else
        gtk_widget_set_child_visible (child, FALSE);
    }
}

static GtkSizeRequestMode
lm_sides_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lm_sides_layout_class_init (LmSidesLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->layout_child_type = LM_TYPE_SIDES_LAYOUT_CHILD;
  layout_class->get_request_mode = lm_sides_layout_get_request_mode;
  layout_class->measure = lm_sides_layout_measure;
  layout_class->allocate = lm_sides_layout_allocate;
}

static void
lm_sides_layout_init (LmSidesLayout *self)
{
}

void
lm_sides_layout_add (GtkWidget    *parent,
                     GtkWidget    *child,
                     LmSidesPlace  place)
{
  GtkLayoutManager *manager;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GTK_IS_WIDGET (child));

  manager = gtk_widget_get_layout_manager (parent);
  g_return_if_fail (LM_IS_SIDES_LAYOUT (manager));

  gtk_widget_set_parent (child, parent);
  LM_SIDES_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (manager, child))->place = place;
}
