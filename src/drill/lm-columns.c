/* lm-columns.c: columns of one width, stacked where there is no room for them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-columns.h"

/* In characters, so that it follows the size of the text. */
#define COLUMN_MIN_CHARS 14

#define SPACING 12

struct _LmColumns
{
  GtkWidget parent_instance;

  /* Borrowed: children that only a stack shows */
  GHashTable *headings;
};

G_DEFINE_FINAL_TYPE (LmColumns, lm_columns, GTK_TYPE_WIDGET)

static gboolean
is_shown (LmColumns *self,
          GtkWidget *child,
          gboolean   stacked)
{
  return gtk_widget_should_layout (child) && (stacked || !g_hash_table_contains (self->headings, child));
}

static int
count_columns (LmColumns *self)
{
  int n_columns = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (self, child, FALSE))
      n_columns++;

  return n_columns;
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

static void
get_child_widths (LmColumns *self,
                  int       *minimum,
                  int       *natural)
{
  *minimum = *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (self, child, TRUE))
      {
        int child_minimum, child_natural;

        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
        *minimum = MAX (*minimum, child_minimum);
        *natural = MAX (*natural, child_natural);
      }
}

static int
get_column_width (LmColumns *self,
                  int        width)
{
  int n_columns = MAX (count_columns (self), 1);

  return (width - (n_columns - 1) * SPACING) / n_columns;
}

static gboolean
is_stacked (LmColumns *self,
            int        width)
{
  int minimum, natural;

  get_child_widths (self, &minimum, &natural);

  return get_column_width (self, width) < MAX (minimum, COLUMN_MIN_CHARS * get_char_width (GTK_WIDGET (self)));
}

static void
measure_height (LmColumns *self,
                int        width,
                int       *minimum,
                int       *natural)
{
  gboolean stacked = width >= 0 && is_stacked (self, width);
  int child_width = width < 0 || stacked ? width : get_column_width (self, width);
  int n_shown = 0;

  *minimum = *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!is_shown (self, child, stacked))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &child_minimum, &child_natural, NULL, NULL);
      *minimum = stacked ? *minimum + child_minimum : MAX (*minimum, child_minimum);
      *natural = stacked ? *natural + child_natural : MAX (*natural, child_natural);
      n_shown++;
    }

  if (stacked && n_shown > 1)
    {
      *minimum += (n_shown - 1) * SPACING;
      *natural += (n_shown - 1) * SPACING;
    }
}

static void
lm_columns_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  LmColumns *self = LM_COLUMNS (widget);
  int n_columns = count_columns (self);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, for_size, minimum, natural);
      return;
    }

  get_child_widths (self, minimum, natural);
  *natural = *natural * n_columns + MAX (n_columns - 1, 0) * SPACING;
  *natural = MAX (*minimum, *natural);
}

static void
lm_columns_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  LmColumns *self = LM_COLUMNS (widget);
  gboolean stacked = is_stacked (self, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, stacked ? width : get_column_width (self, width), height };

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = place;

      gtk_widget_set_child_visible (child, is_shown (self, child, stacked));

      if (!is_shown (self, child, stacked))
        continue;

      if (stacked)
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &allocation.height, NULL, NULL);
          place.y += allocation.height + SPACING;
        }
      else
        {
          place.x += allocation.width + SPACING;
          if (rtl)
            allocation.x = width - allocation.x - allocation.width;
        }

      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static GtkSizeRequestMode
lm_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lm_columns_dispose (GObject *object)
{
  lm_columns_remove_all (LM_COLUMNS (object));

  G_OBJECT_CLASS (lm_columns_parent_class)->dispose (object);
}

static void
lm_columns_finalize (GObject *object)
{
  g_hash_table_unref (LM_COLUMNS (object)->headings);

  G_OBJECT_CLASS (lm_columns_parent_class)->finalize (object);
}

static void
lm_columns_class_init (LmColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lm_columns_dispose;
  object_class->finalize = lm_columns_finalize;

  widget_class->get_request_mode = lm_columns_get_request_mode;
  widget_class->measure = lm_columns_measure;
  widget_class->size_allocate = lm_columns_size_allocate;
}

static void
lm_columns_init (LmColumns *self)
{
  self->headings = g_hash_table_new (NULL, NULL);
}

void
lm_columns_append (LmColumns *self,
                   GtkWidget *child)
{
  g_return_if_fail (LM_IS_COLUMNS (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
lm_columns_append_heading (LmColumns *self,
                           GtkWidget *child)
{
  lm_columns_append (self, child);
  g_hash_table_add (self->headings, child);
}

void
lm_columns_remove_all (LmColumns *self)
{
  GtkWidget *child;

  g_return_if_fail (LM_IS_COLUMNS (self));

  g_hash_table_remove_all (self->headings);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
