/* lm-draft-file.h: a draft and the file that it is saved in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/edit/lm-draft.h"
#include "core/edit/lm-draft-recovery.h"
#include "core/edit/lm-edit-error.h"

G_BEGIN_DECLS

/**
 * LmDraftFile:
 *
 * A draft, the file on disk that it becomes, and its recovery. What the file held when it
 * was read or written last is known by a digest, so that what somebody else has written
 * there meanwhile is never overwritten unseen.
 */
#define LM_TYPE_DRAFT_FILE (lm_draft_file_get_type ())
G_DECLARE_FINAL_TYPE (LmDraftFile, lm_draft_file, LM, DRAFT_FILE, GObject)

/**
 * lm_draft_file_new:
 * @draft: a draft that was not saved yet
 * @folder: where its file comes, named by its id
 * @taken: (element-type utf8): ids of other subjects
 *
 * Returns: (transfer full): a file that is there once it was saved
 */
LmDraftFile *lm_draft_file_new           (LmDraft              *draft,
                                          GFile                *folder,
                                          GHashTable           *taken);

/**
 * lm_draft_file_new_recovered:
 * @recovered: what a crash has left
 * @folder: as for lm_draft_file_new(), for what was not saved yet
 * @taken: (element-type utf8): as for lm_draft_file_new()
 *
 * Returns: (transfer full): a file with changes that are not saved
 */
LmDraftFile *lm_draft_file_new_recovered (LmRecovered          *recovered,
                                          GFile                *folder,
                                          GHashTable           *taken);

/**
 * lm_draft_file_open_async:
 * @file: a subject file
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @data: for @callback
 */
void         lm_draft_file_open_async    (GFile                *file,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);

/**
 * lm_draft_file_open_finish:
 * @result: what the callback was given
 * @error: return location for an error of %LM_EDIT_ERROR or %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the file
 */
LmDraftFile *lm_draft_file_open_finish   (GAsyncResult         *result,
                                          GError              **error);
LmDraft     *lm_draft_file_get_draft     (LmDraftFile          *self);

/**
 * lm_draft_file_get_file:
 * @self: a file
 *
 * Returns: (transfer none) (nullable): where it is, %NULL when it was not saved yet
 */
GFile       *lm_draft_file_get_file      (LmDraftFile          *self);

/**
 * LmDraftSaving:
 * @LM_DRAFT_SAVE: refuses to overwrite what was not seen
 * @LM_DRAFT_SAVE_OVER: overwrites whatever is there
 * @LM_DRAFT_SAVE_COPY: as a subject of its own, in a new file in the folder of the file
 */
typedef enum
{
  LM_DRAFT_SAVE,
  LM_DRAFT_SAVE_OVER,
  LM_DRAFT_SAVE_COPY,
} LmDraftSaving;

/**
 * lm_draft_file_save_async:
 * @self: a file
 * @saving: how
 * @callback: called when all is on the disk, or nothing
 * @data: for @callback
 *
 * Writes the draft as it is now; it may be changed meanwhile. One that was not changed since
 * it was read is not written.
 */
void         lm_draft_file_save_async    (LmDraftFile          *self,
                                          LmDraftSaving         saving,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);

/**
 * lm_draft_file_save_finish:
 * @self: a file
 * @result: what the callback was given
 * @error: return location for an error of %LM_EDIT_ERROR
 *
 * Returns: (transfer full) (nullable): the subject that the file holds now
 */
LmSubject   *lm_draft_file_save_finish   (LmDraftFile          *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/**
 * lm_draft_file_discard:
 * @self: a file
 *
 * Forgets the changes that were not saved, in the recovery too.
 */
void         lm_draft_file_discard       (LmDraftFile          *self);

G_END_DECLS
