/* lm-library-entry.h: a subject, or a file that should be one, in a library
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/library/lm-subject-summary.h"
#include "core/store/lm-subject-counts.h"

G_BEGIN_DECLS

/**
 * LmLibraryOrigin:
 * @LM_LIBRARY_BUILT_IN: a part of the program
 * @LM_LIBRARY_SYSTEM: installed for all users; it cannot be removed here
 * @LM_LIBRARY_OWN: in the person's own folder
 *
 * Where a subject is. The same subject may be in several places: the later one goes before.
 */
typedef enum
{
  LM_LIBRARY_BUILT_IN,
  LM_LIBRARY_SYSTEM,
  LM_LIBRARY_OWN,
} LmLibraryOrigin;

/**
 * LmLibraryEntry:
 *
 * A file of a library and a summary of what is in it.
 *
 * Properties, each notified on change: “title” (the name of the file while it was not read, or
 * does not open), “summary”, “counts” (pointers, see the functions) and “twin”.
 */
#define LM_TYPE_LIBRARY_ENTRY (lm_library_entry_get_type ())
G_DECLARE_FINAL_TYPE (LmLibraryEntry, lm_library_entry, LM, LIBRARY_ENTRY, GObject)

/**
 * lm_library_entry_new:
 * @file: the file
 * @origin: where it is
 *
 * Returns: (transfer full): an entry that was not read yet
 */
LmLibraryEntry        *lm_library_entry_new         (GFile                 *file,
                                                     LmLibraryOrigin        origin);
GFile                 *lm_library_entry_get_file    (LmLibraryEntry        *self);
LmLibraryOrigin        lm_library_entry_get_origin  (LmLibraryEntry        *self);
const char            *lm_library_entry_get_title   (LmLibraryEntry        *self);

/**
 * lm_library_entry_get_summary:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what is in the file, %NULL while it was not read
 */
LmSubjectSummary      *lm_library_entry_get_summary (LmLibraryEntry        *self);
void                   lm_library_entry_set_summary (LmLibraryEntry        *self,
                                                     LmSubjectSummary      *summary);

/**
 * lm_library_entry_get_id:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the id of the subject, %NULL while there is none
 */
const char            *lm_library_entry_get_id      (LmLibraryEntry        *self);

/**
 * lm_library_entry_is_broken:
 * @self: an entry
 *
 * Returns: whether the file was read and does not open
 */
gboolean               lm_library_entry_is_broken   (LmLibraryEntry        *self);

/**
 * lm_library_entry_get_counts:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): how far the student is, %NULL while that is not known
 */
const LmSubjectCounts *lm_library_entry_get_counts  (LmLibraryEntry        *self);
void                   lm_library_entry_set_counts  (LmLibraryEntry        *self,
                                                     const LmSubjectCounts *counts);

/**
 * lm_library_entry_get_twin:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): another entry with the same subject that goes before
 *   this one; both have the same progress
 */
LmLibraryEntry        *lm_library_entry_get_twin    (LmLibraryEntry        *self);
void                   lm_library_entry_set_twin    (LmLibraryEntry        *self,
                                                     LmLibraryEntry        *twin);

G_END_DECLS
