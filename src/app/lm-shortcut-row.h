/* lm-shortcut-row.h: what a key does, in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LmShortcutRow:
 *
 * Has the property “accelerator”, which is written as that of a #GtkShortcutLabel: keys are
 * set apart by spaces, and “1...4” are four.
 */
#define LM_TYPE_SHORTCUT_ROW (lm_shortcut_row_get_type ())
G_DECLARE_FINAL_TYPE (LmShortcutRow, lm_shortcut_row, LM, SHORTCUT_ROW, AdwActionRow)

G_END_DECLS
