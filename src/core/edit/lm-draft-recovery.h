/* lm-draft-recovery.h: a draft outlives a crash
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/edit/lm-draft.h"

G_BEGIN_DECLS

/**
 * LmRecovered:
 * @path: the recovery file
 * @file: (nullable): the subject file that was edited, %NULL for one that was not saved yet
 * @digest: (nullable): a digest of what that file held when it was read or written last
 * @draft: what was written in it
 *
 * What a crash has left.
 */
typedef struct
{
  char    *path;
  GFile   *file;
  char    *digest;
  LmDraft *draft;
} LmRecovered;

void         lm_recovered_free             (LmRecovered *self);

/**
 * LmDraftRecovery:
 *
 * Keeps a draft in a file of its own, at most a second behind what is typed, for as long as
 * it has changes that are saved nowhere else.
 */
#define LM_TYPE_DRAFT_RECOVERY (lm_draft_recovery_get_type ())
G_DECLARE_FINAL_TYPE (LmDraftRecovery, lm_draft_recovery, LM, DRAFT_RECOVERY, GObject)

/**
 * lm_draft_recovery_new:
 * @draft: a draft
 * @path: (nullable): the recovery file that @draft comes from, or %NULL for one of its own
 *
 * Returns: (transfer full): a recovery, which writes nothing before the draft changes
 */
LmDraftRecovery *lm_draft_recovery_new      (LmDraft         *draft,
                                             const char      *path);

/**
 * lm_draft_recovery_set_file:
 * @self: a recovery
 * @file: (nullable): the subject file
 * @digest: (nullable): a digest of what it holds
 */
void             lm_draft_recovery_set_file (LmDraftRecovery *self,
                                             GFile           *file,
                                             const char      *digest);

/**
 * lm_draft_recovery_discard:
 * @self: a recovery
 *
 * Forgets what was written: it is saved, or not wanted. A later change is kept again.
 */
void             lm_draft_recovery_discard  (LmDraftRecovery *self);

/**
 * lm_draft_recovery_find_async:
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @data: for @callback
 *
 * Looks for what crashes have left. Files that are none, or broken, are left where they are.
 */
void             lm_draft_recovery_find_async  (GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             data);

/**
 * lm_draft_recovery_find_finish:
 * @result: what the callback was given
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: (transfer full) (element-type LmRecovered) (nullable): what was found
 */
GPtrArray       *lm_draft_recovery_find_finish (GAsyncResult        *result,
                                                GError             **error);

G_END_DECLS
