/* lm-controls.h: the buttons, keys and children of a widget, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_controls_get_child:
 * @widget: a widget with a template
 * @name: the id of a child in the template
 *
 * Returns: (transfer none): that child
 */
gpointer   lm_controls_get_child   (gpointer    widget,
                                    const char *name);

/**
 * lm_controls_get_text:
 * @widget: a widget with a template
 * @name: the id of a label in the template
 *
 * Returns: (transfer none) (nullable): what the label says, %NULL when it is hidden
 */
const char *lm_controls_get_text   (gpointer    widget,
                                    const char *name);

/**
 * lm_controls_find_button:
 * @root: where to look
 * @action: the name of an action
 * @n: which of the buttons with @action, from 0
 *
 * Returns: (transfer none): the button; it is sensitive while the action is enabled
 */
GtkWidget *lm_controls_find_button (gpointer    root,
                                    const char *action,
                                    guint       n);

/**
 * lm_controls_is_enabled:
 * @root: where to look for a button with @action
 * @action: the name of an action
 *
 * Returns: whether @action can be activated
 */
gboolean   lm_controls_is_enabled  (gpointer    root,
                                    const char *action);

/**
 * lm_controls_press:
 * @widget: a widget whose class binds keys
 * @key: the key, as gtk_shortcut_trigger_parse_string() takes it
 *
 * Does what the class binds to @key, which must be something.
 */
void       lm_controls_press       (gpointer    widget,
                                    const char *key);

/**
 * lm_controls_get_focus:
 * @widget: a widget in a window
 *
 * Returns: (transfer none) (nullable): the widget of that window that has the focus
 */
GtkWidget *lm_controls_get_focus   (gpointer    widget);

/**
 * lm_controls_click:
 * @widget: a widget that is clicked on
 *
 * Lets go of a pointer's button on it.
 */
void       lm_controls_click       (gpointer    widget);

/**
 * lm_controls_drop:
 * @object: what is dragged
 * @onto: a widget that may take it
 *
 * Returns: whether it took @object
 */
gboolean   lm_controls_drop        (gpointer    object,
                                    gpointer    onto);

G_END_DECLS
