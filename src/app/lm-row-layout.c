/* lm-row-layout.c: children beside each other, in the middle of the height
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-row-layout.h"

struct _LmRowLayout
{
  GtkLayoutManager parent_instance;

  /* State */
  guint spacing;
};

enum { PROP_SPACING = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmRowLayout, lm_row_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Of the children that are shown; the widget is in @data. */
static GArray *
measure_widths (GtkWidget *widget)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize size = { child, 0, 0 };

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size, &size.natural_size, NULL, NULL);
      g_array_append_val (sizes, size);
    }

  return sizes;
}

static int
get_spacing (LmRowLayout *self,
             GArray      *sizes)
{
  return sizes->len > 1 ? (int) ((sizes->len - 1) * self->spacing) : 0;
}

static guint
count_expanding (GArray *sizes)
{
  guint n_expanding = 0;

  for (guint i = 0; i < sizes->len; i++)
    if (gtk_widget_compute_expand (g_array_index (sizes, GtkRequestedSize, i).data, GTK_ORIENTATION_HORIZONTAL))
      n_expanding++;

  return n_expanding;
}

/* What each child gets of @width is its minimum size in what is returned. */
static GArray *
share_out (LmRowLayout *self,
           GtkWidget   *widget,
           int          width)
{
  GArray *sizes = measure_widths (widget);
  int left = width - get_spacing (self, sizes);
  int n_expanding = count_expanding (sizes);

  for (guint i = 0; i < sizes->len; i++)
    left -= g_array_index (sizes, GtkRequestedSize, i).minimum_size;

  left = gtk_distribute_natural_allocation (MAX (left, 0), sizes->len,
                                            (GtkRequestedSize *) (void *) sizes->data);

  for (guint i = 0; i < sizes->len && n_expanding > 0; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      if (gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
        {
          size->minimum_size += left / n_expanding;
          left -= left / n_expanding--;
        }
    }

  return sizes;
}

static void
measure_width (LmRowLayout *self,
               GtkWidget   *widget,
               int         *minimum,
               int         *natural)
{
  g_autoptr(GArray) sizes = measure_widths (widget);

  *minimum = *natural = get_spacing (self, sizes);

  for (guint i = 0; i < sizes->len; i++)
    {
      *minimum += g_array_index (sizes, GtkRequestedSize, i).minimum_size;
      *natural += g_array_index (sizes, GtkRequestedSize, i).natural_size;
    }
}

/* A negative @width stands for any width. */
static void
measure_height (LmRowLayout *self,
                GtkWidget   *widget,
                int          width,
                int         *minimum,
                int         *natural)
{
  g_autoptr(GArray) sizes = width < 0 ? measure_widths (widget) : share_out (self, widget, width);

  *minimum = *natural = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      int child_minimum, child_natural;

      gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, width < 0 ? -1 : size->minimum_size,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
lm_row_layout_measure (GtkLayoutManager *manager,
                       GtkWidget        *widget,
                       GtkOrientation    orientation,
                       int               for_size,
                       int              *minimum,
                       int              *natural,
                       int              *minimum_baseline,
                       int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (LM_ROW_LAYOUT (manager), widget, minimum, natural);
  else
    measure_height (LM_ROW_LAYOUT (manager), widget, for_size, minimum, natural);
}

static void
lm_row_layout_allocate (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        int               width,
                        int               height,
                        int               baseline)
{
  LmRowLayout *self = LM_ROW_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr(GArray) sizes = share_out (self, widget, width);
  int x = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      GtkAllocation allocation = { x, 0, size->minimum_size, 0 };
      int natural;

      gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, allocation.width, NULL, &natural, NULL, NULL);
      allocation.height = MIN (natural, height);
      allocation.y = (height - allocation.height) / 2;
      x += allocation.width + self->spacing;
      if (rtl)
        allocation.x = width - allocation.x - allocation.width;

      gtk_widget_size_allocate (size->data, &allocation, -1);
    }
}

static GtkSizeRequestMode
lm_row_layout_get_request_mode (GtkLayoutManager *manager,
                                GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lm_row_layout_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_uint (value, LM_ROW_LAYOUT (object)->spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_row_layout_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      LM_ROW_LAYOUT (object)->spacing = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_row_layout_class_init (LmRowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = lm_row_layout_get_property;
  object_class->set_property = lm_row_layout_set_property;

  layout_class->get_request_mode = lm_row_layout_get_request_mode;
  layout_class->measure = lm_row_layout_measure;
  layout_class->allocate = lm_row_layout_allocate;

  properties[PROP_SPACING] =
    g_param_spec_uint ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_row_layout_init (LmRowLayout *self)
{
}

GtkLayoutManager *
lm_row_layout_new (guint spacing)
{
  return g_object_new (LM_TYPE_ROW_LAYOUT, "spacing", spacing, NULL);
}
