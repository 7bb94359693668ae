/* lm-library-files.h: add to one's own subjects, remove from them, bring back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/library/lm-library.h"

G_BEGIN_DECLS

/**
 * lm_library_add_async:
 * @self: a library
 * @name: what the file is to be called, without ending: the subject's id
 * @contents: a subject file
 * @cancellable: (nullable): cancels it; once the file is there it stays
 * @callback: called when it is there
 * @data: for @callback
 *
 * Writes a new file into the person's own folder. It has all of @contents from its first moment, and
 * never takes the place of another one: the name gets a number where there is one.
 */
void      lm_library_add_async       (LmLibrary            *self,
                                      const char           *name,
                                      GBytes               *contents,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);

/**
 * lm_library_add_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile    *lm_library_add_finish      (LmLibrary            *self,
                                      GAsyncResult         *result,
                                      GError              **error);

/**
 * lm_library_add_subject_async:
 * @self: a library
 * @subject: a subject
 * @source: (nullable): the subject file that it was read from, whose bytes are taken over as they are, or
 *   %NULL to write @subject
 * @cancellable: (nullable): cancels it; once the file is there it stays
 * @callback: called when it is there
 * @data: for @callback
 *
 * Does lm_library_add_async() with @subject.
 */
void      lm_library_add_subject_async  (LmLibrary            *self,
                                         LmSubject            *subject,
                                         GFile                *source,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
GFile    *lm_library_add_subject_finish (LmLibrary            *self,
                                         GAsyncResult         *result,
                                         GError              **error);

/**
 * lm_library_add_copy_async:
 * @self: a library
 * @subject: a subject
 * @cancellable: (nullable): cancels it; once the file is there it stays
 * @callback: called when it is there
 * @data: for @callback
 *
 * Adds a copy with an id and a title of its own, and so with a progress of its own.
 */
void      lm_library_add_copy_async   (LmLibrary            *self,
                                       LmSubject            *subject,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              data);
GFile    *lm_library_add_copy_finish  (LmLibrary            *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/**
 * lm_library_duplicate_async:
 * @self: a library
 * @entry: an entry that opens
 * @cancellable: (nullable): cancels it
 * @callback: called when the copy is there
 * @data: for @callback
 *
 * Does lm_library_add_copy_async() with the subject of @entry.
 */
void      lm_library_duplicate_async  (LmLibrary            *self,
                                       LmLibraryEntry       *entry,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              data);
GFile    *lm_library_duplicate_finish (LmLibrary            *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/**
 * lm_library_update_async:
 * @self: a library
 * @entry: an entry of the person's own
 * @subject: a later version of its subject
 * @source: (nullable): the subject file that it was read from, whose bytes are taken over as they are, or
 *   %NULL to write @subject, with the ids that lm_subject_update() keeps
 * @cancellable: (nullable): cancels it, as long as the file is the earlier one
 * @callback: called when it is written
 * @data: for @callback
 *
 * Puts @subject in the place of what is in the file, at once. The earlier version stays beside it, under its name
 * with a “~” at the end.
 */
void      lm_library_update_async    (LmLibrary            *self,
                                      LmLibraryEntry       *entry,
                                      LmSubject            *subject,
                                      GFile                *source,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);
GFile    *lm_library_update_finish   (LmLibrary            *self,
                                      GAsyncResult         *result,
                                      GError              **error);

/**
 * LmLibraryRemoval:
 * @LM_LIBRARY_TRASH: to the trash
 * @LM_LIBRARY_DELETE: for good
 */
typedef enum
{
  LM_LIBRARY_TRASH,
  LM_LIBRARY_DELETE,
} LmLibraryRemoval;

/**
 * lm_library_remove_async:
 * @self: a library
 * @entry: an entry of the person's own
 * @removal: where to
 * @cancellable: (nullable): cancels it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Where there is no trash %LM_LIBRARY_TRASH fails with %G_IO_ERROR_NOT_SUPPORTED, and the file stays.
 */
void      lm_library_remove_async    (LmLibrary            *self,
                                      LmLibraryEntry       *entry,
                                      LmLibraryRemoval      removal,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);

/**
 * lm_library_remove_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): what was in the file, for lm_library_restore_async()
 */
GBytes   *lm_library_remove_finish   (LmLibrary            *self,
                                      GAsyncResult         *result,
                                      GError              **error);

/**
 * lm_library_restore_async:
 * @self: a library
 * @file: a file that was removed
 * @contents: what was in it
 * @cancellable: (nullable): cancels it
 * @callback: called when it is there again
 * @data: for @callback
 *
 * Brings a file back, under another name if its own is taken by now.
 */
void      lm_library_restore_async   (LmLibrary            *self,
                                      GFile                *file,
                                      GBytes               *contents,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);
GFile    *lm_library_restore_finish  (LmLibrary            *self,
                                      GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
