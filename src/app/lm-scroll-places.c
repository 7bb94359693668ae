/* lm-scroll-places.c: how far something was scrolled, kept when it is made anew
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-scroll-places.h"

/* A list finds out how high its rows are while it shows them, and some pages wait for what they
 * show. */
#define N_FRAMES         10
#define N_FRAMES_TO_WAIT 300

typedef struct
{
  double share;         /* of what can be scrolled */
  guint  n_frames;      /* in which there was something to scroll */
  guint  n_waiting;     /* in which there was nothing */
} Place;

static void
collect (GtkWidget *widget,
         GPtrArray *scrollers)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_ptr_array_add (scrollers, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, scrollers);
}

static double
get_room (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment) -
         gtk_adjustment_get_page_size (adjustment);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  Place *place = data;

  if (get_room (adjustment) <= 0)
    return ++place->n_waiting < N_FRAMES_TO_WAIT;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment) + place->share * get_room (adjustment));

  return ++place->n_frames < N_FRAMES;
}

static void
continue_place (GtkScrolledWindow *scroller,
                GtkScrolledWindow *before)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (before);
  double offset = gtk_adjustment_get_value (adjustment) - gtk_adjustment_get_lower (adjustment);
  Place *place;

  if (offset <= 0 || get_room (adjustment) <= 0)
    return;

  place = g_new0 (Place, 1);
  place->share = offset / get_room (adjustment);
  gtk_widget_add_tick_callback (GTK_WIDGET (scroller), tick_cb, place, g_free);
}

void
lm_scroll_places_continue (GtkWidget *widget,
                           GtkWidget *before)
{
  g_autoptr(GPtrArray) scrollers = g_ptr_array_new ();
  g_autoptr(GPtrArray) scrollers_before = g_ptr_array_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_WIDGET (before));

  collect (widget, scrollers);
  collect (before, scrollers_before);

  for (guint i = 0; i < MIN (scrollers->len, scrollers_before->len); i++)
    continue_place (g_ptr_array_index (scrollers, i), g_ptr_array_index (scrollers_before, i));
}
