/* lm-draft-change.h: one change to a JSON tree that can be taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LmDraftChangeKind:
 * @LM_DRAFT_CHANGE_SET: a member, or an item, becomes another value, comes or goes
 * @LM_DRAFT_CHANGE_INSERT: an item comes into a list
 * @LM_DRAFT_CHANGE_REMOVE: an item leaves a list
 * @LM_DRAFT_CHANGE_MOVE: an item changes its place in a list
 */
typedef enum
{
  LM_DRAFT_CHANGE_SET,
  LM_DRAFT_CHANGE_INSERT,
  LM_DRAFT_CHANGE_REMOVE,
  LM_DRAFT_CHANGE_MOVE,
} LmDraftChangeKind;

/**
 * LmDraftChange:
 * @kind: what is done
 * @pointer: the value that is set, or the list
 * @position: where in the list; of a member, where it was among the others
 * @target: where to, when it moves
 * @before: (nullable): the value that goes
 * @after: (nullable): the value that comes
 *
 * Values are kept, not copied: taking a change back brings the very same value.
 */
typedef struct
{
  LmDraftChangeKind  kind;
  char              *pointer;
  guint              position;
  guint              target;
  JsonNode          *before;
  JsonNode          *after;
} LmDraftChange;

/**
 * lm_draft_change_new:
 * @kind: what is done
 * @pointer: the value that is set, or the list
 * @position: where in the list
 * @target: where to, when it moves
 * @before: (transfer full) (nullable): the value that goes
 * @after: (transfer full) (nullable): the value that comes
 *
 * Returns: (transfer full): a change
 */
LmDraftChange *lm_draft_change_new    (LmDraftChangeKind    kind,
                                       const char          *pointer,
                                       guint                position,
                                       guint                target,
                                       JsonNode            *before,
                                       JsonNode            *after);
void           lm_draft_change_free   (LmDraftChange       *self);

/**
 * lm_draft_change_invert:
 * @self: a change
 *
 * Makes @self the change that takes it back.
 */
void           lm_draft_change_invert (LmDraftChange       *self);

/**
 * lm_draft_change_apply:
 * @self: a change
 * @root: the tree that it was made for, in the state that it was made for
 */
void           lm_draft_change_apply  (LmDraftChange       *self,
                                       JsonNode            *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmDraftChange, lm_draft_change_free)

G_END_DECLS
