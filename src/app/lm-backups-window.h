/* lm-backups-window.h: choose a backup to go back to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/store/lm-store.h"

G_BEGIN_DECLS

/**
 * LmBackupsWindow:
 *
 * Lists the backups of a store, and restores the one that is chosen after asking.
 */
#define LM_TYPE_BACKUPS_WINDOW (lm_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (LmBackupsWindow, lm_backups_window, LM, BACKUPS_WINDOW, AdwWindow)

GtkWidget *lm_backups_window_new (LmStore *store);

G_END_DECLS
