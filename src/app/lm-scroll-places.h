/* lm-scroll-places.h: how far something was scrolled, kept when it is made anew
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_scroll_places_continue:
 * @widget: a widget
 * @before: another one made of the same parts, with texts in another language
 *
 * Scrolls everything in @widget, as soon as it is laid out, to where it was in @before. Texts
 * have other lengths there: it is the share of the whole that is kept.
 */
void lm_scroll_places_continue (GtkWidget *widget,
                                GtkWidget *before);

G_END_DECLS
