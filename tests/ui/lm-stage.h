/* lm-stage.h: widgets in a window, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef gboolean (*LmStageCondition) (gpointer user_data);

/**
 * lm_stage_init:
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments
 *
 * To be called in place of g_test_init(). Widgets look as in the program, and nothing
 * moves by itself.
 */
void       lm_stage_init    (int              *argc,
                             char           ***argv);

/**
 * lm_stage_present:
 * @widget: (transfer floating): a widget
 * @width: in pixels
 * @height: in pixels
 *
 * Returns: (transfer none): a window that shows @widget and has been drawn
 */
GtkWindow *lm_stage_present (GtkWidget        *widget,
                             int               width,
                             int               height);

/**
 * lm_stage_leave:
 * @widget: (transfer full): a widget that stands in a window, or none
 *
 * Destroys the window of @widget, and fails when @widget stays.
 */
void       lm_stage_leave   (gpointer          widget);

/**
 * lm_stage_drop:
 * @object: (transfer full): an object
 *
 * Fails when somebody else still has @object after some seconds.
 */
void       lm_stage_drop    (gpointer          object);

/**
 * lm_stage_wait:
 * @condition: what must come true within some seconds
 * @user_data: data for @condition
 */
void       lm_stage_wait    (LmStageCondition  condition,
                             gpointer          user_data);

/**
 * lm_stage_settle:
 * @widget: a widget in a window
 *
 * Waits until @widget was laid out and drawn some times.
 */
void       lm_stage_settle  (GtkWidget        *widget);

/**
 * lm_stage_find:
 * @root: where to look
 * @type: what to look for
 * @n: which one, from 0
 *
 * Returns: (transfer none) (nullable): the widget of @type in @root, in the order of reading
 */
gpointer   lm_stage_find    (gpointer          root,
                             GType             type,
                             guint             n);

/**
 * lm_stage_find_label:
 * @root: where to look
 * @text: the whole text
 *
 * Returns: (transfer none) (nullable): the first label in @root with that text
 */
GtkLabel  *lm_stage_find_label (gpointer       root,
                                const char    *text);

/**
 * lm_stage_is_seen:
 * @widget: a widget that was allocated
 *
 * Returns: whether neither @widget nor what it stands in is hidden
 */
gboolean   lm_stage_is_seen (gpointer          widget);

G_END_DECLS
