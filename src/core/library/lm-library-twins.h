/* lm-library-twins.h: one subject in several places of a library
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/library/lm-library-entry.h"

G_BEGIN_DECLS

/**
 * lm_library_twins_find_first:
 * @entries: (element-type LmLibraryEntry): entries of a library
 *
 * Returns: (transfer full) (element-type utf8 LmLibraryEntry): by each subject's id the entry that goes
 *   before the others with it; ids and entries are borrowed from @entries
 */
GHashTable *lm_library_twins_find_first (GPtrArray *entries);

/**
 * lm_library_twins_update:
 * @entries: (element-type LmLibraryEntry): entries of a library
 *
 * Lets each entry know which one goes before it.
 */
void        lm_library_twins_update     (GPtrArray *entries);

G_END_DECLS
