/* lm-application-private.h: the program, for its parts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lm-application.h"
#include "app/lm-window.h"

G_BEGIN_DECLS

/**
 * lm_application_get_window:
 * @self: the program
 *
 * Returns: (transfer none) (nullable): the window with a subject that was in front last
 */
LmWindow *lm_application_get_window  (LmApplication *self);

/**
 * lm_application_add_actions:
 * @self: the program
 *
 * Adds the actions of the program that have no state, and sets the keys of all actions.
 */
void      lm_application_add_actions (LmApplication *self);

G_END_DECLS
