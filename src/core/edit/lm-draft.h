/* lm-draft.h: a subject while it is changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/edit/lm-draft-item.h"
#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * LmDraft:
 *
 * The JSON tree of a subject file and whatever was done to it, all of which can be taken
 * back. It may break rules of the format meanwhile. What the format does not know stays
 * in the tree.
 *
 * Properties, read only: “can-undo”, “can-redo”, “modified” (whether the tree differs from
 * what was saved last).
 *
 * Signals: “changed” after each change; “revisited” with the JSON Pointer of what was
 * undone or redone, so that it can be shown.
 */
#define LM_TYPE_DRAFT (lm_draft_get_type ())
G_DECLARE_FINAL_TYPE (LmDraft, lm_draft, LM, DRAFT, GObject)

/**
 * lm_draft_new:
 * @root: (transfer full): the object of a subject file
 *
 * Returns: (transfer full): a draft
 */
LmDraft     *lm_draft_new             (JsonNode     *root);

/**
 * lm_draft_new_from_bytes:
 * @bytes: the contents of a subject file
 * @error: return location for %LM_EDIT_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): a draft, or %NULL when @bytes are not a JSON object
 */
LmDraft     *lm_draft_new_from_bytes  (GBytes       *bytes,
                                       GError      **error);

/**
 * lm_draft_new_empty:
 * @language: BCP 47 tag of the text to come
 *
 * Makes a subject of two sides without names and a phase with an empty row.
 *
 * Returns: (transfer full): a draft
 */
LmDraft     *lm_draft_new_empty       (const char   *language);

/**
 * lm_draft_new_copy:
 * @subject: a subject
 * @title: the title of the copy
 *
 * Makes a subject of its own that says what @subject says: its id is made from @title
 * when it is saved, so that the progress of the two stays apart.
 *
 * Returns: (transfer full): a draft
 */
LmDraft     *lm_draft_new_copy        (LmSubject    *subject,
                                       const char   *title);

/**
 * lm_draft_get_root:
 * @self: a draft
 *
 * Returns: (transfer none): the subject itself
 */
LmDraftItem *lm_draft_get_root        (LmDraft      *self);

/**
 * lm_draft_get_text:
 * @self: a draft
 * @pointer: a JSON Pointer
 *
 * Returns: the text there, empty when there is none; it holds until the next change
 */
const char  *lm_draft_get_text        (LmDraft      *self,
                                       const char   *pointer);

/**
 * lm_draft_set_text:
 * @self: a draft
 * @pointer: a JSON Pointer
 * @text: a text
 *
 * Puts @text there, and the objects around it when they are missing. An empty text takes
 * an optional member away, and what would be an empty object around it too. What is
 * typed into one place until lm_draft_end_typing() is undone as one.
 */
void         lm_draft_set_text        (LmDraft      *self,
                                       const char   *pointer,
                                       const char   *text);

/**
 * lm_draft_end_typing:
 * @self: a draft
 *
 * What is typed from now on can be undone apart from what was typed before.
 */
void         lm_draft_end_typing      (LmDraft      *self);

/**
 * lm_draft_insert:
 * @self: a draft
 * @list: JSON Pointer of a list, which need not exist
 * @position: where, at most its length
 * @item: (transfer full): what comes there; an object without an id gets one
 */
void         lm_draft_insert          (LmDraft      *self,
                                       const char   *list,
                                       guint         position,
                                       JsonNode     *item);

/**
 * lm_draft_remove:
 * @self: a draft
 * @list: JSON Pointer of a list
 * @position: which item
 *
 * An optional list goes with its last item.
 */
void         lm_draft_remove          (LmDraft      *self,
                                       const char   *list,
                                       guint         position);

/**
 * lm_draft_remove_member:
 * @self: a draft
 * @pointer: JSON Pointer of a member, which need not exist
 */
void         lm_draft_remove_member   (LmDraft      *self,
                                       const char   *pointer);

/**
 * lm_draft_move:
 * @self: a draft
 * @list: JSON Pointer of a list
 * @position: which item
 * @target: the position that it has afterwards
 */
void         lm_draft_move            (LmDraft      *self,
                                       const char   *list,
                                       guint         position,
                                       guint         target);

/**
 * lm_draft_begin_step:
 * @self: a draft
 *
 * All changes until lm_draft_end_step() are undone as one. Steps may be nested.
 */
void         lm_draft_begin_step      (LmDraft      *self);
void         lm_draft_end_step        (LmDraft      *self);

gboolean     lm_draft_can_undo        (LmDraft      *self);
gboolean     lm_draft_can_redo        (LmDraft      *self);
void         lm_draft_undo            (LmDraft      *self);
void         lm_draft_redo            (LmDraft      *self);
gboolean     lm_draft_is_modified     (LmDraft      *self);

/**
 * lm_draft_set_modified:
 * @self: a draft
 * @modified: %FALSE when its present state is what is saved; %TRUE when no state of it is
 */
void         lm_draft_set_modified    (LmDraft      *self,
                                       gboolean      modified);

/**
 * lm_draft_choose_id:
 * @self: a draft
 * @taken: (element-type utf8): ids of other subjects
 *
 * Gives a subject that was not saved yet an id from its title that none of @taken is.
 *
 * Returns: the id of the subject
 */
const char  *lm_draft_choose_id       (LmDraft      *self,
                                       GHashTable   *taken);

/**
 * lm_draft_settle_ids:
 * @self: a draft
 *
 * From now on the ids that there are never change: what they name is saved.
 */
void         lm_draft_settle_ids      (LmDraft      *self);

/**
 * lm_draft_dup_bytes:
 * @self: a draft
 *
 * The rows and cards at the end of a list that were added and in which nobody has written
 * anything yet are left out: they are there to be written in.
 *
 * Returns: (transfer full): the contents of a file, tidily written
 */
GBytes      *lm_draft_dup_bytes       (LmDraft      *self);

G_END_DECLS
