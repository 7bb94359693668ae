/* lm-library-tile.h: a subject in the library's grid
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/library/lm-library-entry.h"

G_BEGIN_DECLS

/**
 * LmLibraryTile:
 *
 * Shows an entry of a library, and follows what becomes of it; without one it invites to make a new
 * comparison. Its menu names the actions of #LmLibraryPage.
 */
#define LM_TYPE_LIBRARY_TILE (lm_library_tile_get_type ())
G_DECLARE_FINAL_TYPE (LmLibraryTile, lm_library_tile, LM, LIBRARY_TILE, GtkWidget)

GtkWidget      *lm_library_tile_new        (void);

/**
 * lm_library_tile_get_entry:
 * @self: a tile
 *
 * Returns: (transfer none) (nullable): the entry, %NULL in the tile for a new comparison
 */
LmLibraryEntry *lm_library_tile_get_entry  (LmLibraryTile  *self);
void            lm_library_tile_set_entry  (LmLibraryTile  *self,
                                            LmLibraryEntry *entry);

/**
 * lm_library_tile_popup_menu:
 * @self: a tile
 *
 * Opens the menu of the entry, if there is one.
 */
void            lm_library_tile_popup_menu (LmLibraryTile  *self);

G_END_DECLS
