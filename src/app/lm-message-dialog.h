/* lm-message-dialog.h: questions and messages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * lm_message_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @heading: what it is about, of any length
 * @body: (nullable): the text below
 *
 * An #AdwMessageDialog whose heading wraps in each version of libadwaita.
 *
 * Returns: (transfer none): a new dialog, which is not shown yet
 */
GtkWidget *lm_message_dialog_new (GtkWindow  *parent,
                                  const char *heading,
                                  const char *body);

G_END_DECLS
