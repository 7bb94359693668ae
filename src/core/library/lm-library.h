/* lm-library.h: all subjects that there are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/library/lm-library-entry.h"
#include "core/store/lm-store.h"

G_BEGIN_DECLS

/**
 * LmLibrary:
 *
 * A #GListModel of #LmLibraryEntry: the built-in subject, what is installed for all users, and
 * the person's own. The folders are watched. One file is read at a time, on another thread,
 * and nothing is kept of it but its summary.
 *
 * Properties: “loading”, whether there are files that were not read yet.
 */
#define LM_TYPE_LIBRARY (lm_library_get_type ())
G_DECLARE_FINAL_TYPE (LmLibrary, lm_library, LM, LIBRARY, GObject)

/**
 * LmLibrary::changed:
 * @self: a library
 *
 * Something that an entry says of itself is another thing now: what is sorted by it may have to be
 * sorted again.
 */

/**
 * lm_library_new:
 * @own: the folder of the person's own subjects
 * @system: (array zero-terminated=1): folders of subjects for all users
 * @store: (nullable): where the progress of the student is
 *
 * Returns: (transfer full): a library that is empty until lm_library_load()
 */
LmLibrary      *lm_library_new             (const char         *own,
                                            const char * const *system,
                                            LmStore            *store);

/**
 * lm_library_new_for_user:
 * @store: (nullable): where the progress of the student is
 *
 * Returns: (transfer full): a library of the folders “leadmgmt/subjects” of the XDG data folders
 */
LmLibrary      *lm_library_new_for_user    (LmStore            *store);

/**
 * lm_library_set_built_in:
 * @self: a library
 * @file: where the subject is
 * @subject: the subject, as it is shown
 *
 * The subject that is a part of the program; called again, the entry stays and shows @subject.
 */
void            lm_library_set_built_in    (LmLibrary          *self,
                                            GFile              *file,
                                            LmSubject          *subject);

/**
 * lm_library_load:
 * @self: a library
 *
 * Begins to look into the folders. Does nothing when that was done before.
 */
void            lm_library_load            (LmLibrary          *self);
gboolean        lm_library_is_loading      (LmLibrary          *self);

/**
 * lm_library_count:
 * @self: a library
 *
 * Asks the store how far the student is with each subject. The entries know when it has answered.
 */
void            lm_library_count           (LmLibrary          *self);

/**
 * lm_library_lookup_id:
 * @self: a library
 * @id: a subject's id
 *
 * Returns: (transfer none) (nullable): the entry with that subject; the person's own goes before the
 *   system's, that before the built-in one
 */
LmLibraryEntry *lm_library_lookup_id       (LmLibrary          *self,
                                            const char         *id);

/**
 * lm_library_lookup_file:
 * @self: a library
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the entry of that file
 */
LmLibraryEntry *lm_library_lookup_file     (LmLibrary          *self,
                                            GFile              *file);

/**
 * lm_library_get_built_in:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): the subject that is a part of the program
 */
LmSubject      *lm_library_get_built_in    (LmLibrary          *self);

/**
 * lm_library_dup_ids:
 * @self: a library
 *
 * Returns: (transfer full) (element-type utf8): the set of the ids of all subjects
 */
GHashTable     *lm_library_dup_ids         (LmLibrary          *self);

/**
 * lm_library_get_own_folder:
 * @self: a library
 *
 * Returns: (transfer none): the folder of the person's own subjects, which need not exist
 */
GFile          *lm_library_get_own_folder  (LmLibrary          *self);

/**
 * lm_library_look_again:
 * @self: a library
 *
 * Looks into the person's own folder, without waiting for the file system to tell.
 */
void            lm_library_look_again      (LmLibrary          *self);

G_END_DECLS
