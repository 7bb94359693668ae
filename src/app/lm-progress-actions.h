/* lm-progress-actions.h: take progress along, bring it in, bring it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/store/lm-store.h"

G_BEGIN_DECLS

/**
 * lm_progress_actions_add:
 * @application: the program
 * @store: its progress
 *
 * Adds the actions “export-progress”, “import-progress” and “restore-backup”.
 */
void lm_progress_actions_add (GtkApplication *application,
                              LmStore        *store);

G_END_DECLS
