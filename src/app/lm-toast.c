/* lm-toast.c: short notices
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-toast.h"

/* In pixels: of the narrowest window; of the edges and the button that closes the toast; and of the edges
 * of another button. */
#define NARROWEST     360
#define FRAME_WIDTH   104
#define BUTTON_MARGIN 42

static int
measure_text (GtkWidget  *widget,
              const char *text)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* A toast is as high as it is at its natural width, however narrow its parent is. */
static int
get_room (GtkWidget  *parent,
          const char *button)
{
  int width = MAX (gtk_widget_get_width (parent), NARROWEST) - FRAME_WIDTH;

  return button != NULL ? width - measure_text (parent, button) - BUTTON_MARGIN : width;
}

AdwToast *
lm_toast_new (GtkWidget  *parent,
              const char *text,
              const char *button)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);
  int width;

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  /* A clamp wants the whole of its size, also for less. */
  width = MIN (width, get_room (parent, button));
  adw_toast_set_custom_title (toast, g_object_new (ADW_TYPE_CLAMP,
                                                   "child", label,
                                                   "maximum-size", width,
                                                   "tightening-threshold", width,
                                                   NULL));
  adw_toast_set_button_label (toast, button);

  return toast;
}
