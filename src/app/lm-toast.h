/* lm-toast.h: short notices
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * lm_toast_new:
 * @parent: what the toast is going to be shown in: it is not wider
 * @text: what it says, as it is: no markup
 * @button: (nullable): what its button says, %NULL to have none
 *
 * A toast of libadwaita takes its title for markup, and cuts it off where it does not fit into a line.
 *
 * Returns: (transfer full): a notice that shows all of @text
 */
AdwToast *lm_toast_new (GtkWidget  *parent,
                        const char *text,
                        const char *button);

G_END_DECLS
