/* lm-draft-structure.h: sides, phases, rows and cards of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/edit/lm-draft.h"

G_BEGIN_DECLS

/**
 * lm_draft_add:
 * @self: a draft
 * @owner: the subject or a phase
 * @list: the list of it: “sides”, “phases”, “aspects” or “cards”
 * @position: where
 *
 * Adds what nobody has written anything in yet; a phase comes with an empty row when
 * there are sides.
 *
 * Returns: (transfer none): the new item
 */
LmDraftItem *lm_draft_add              (LmDraft     *self,
                                        LmDraftItem *owner,
                                        const char  *list,
                                        guint        position);

/**
 * lm_draft_add_table:
 * @self: a draft
 * @phase: a phase
 * @position: where in its rows
 * @table: (element-type GStrv): the rows of a table: the title of an aspect, then a
 *   statement for each side
 *
 * Adds an aspect for each row that says something, all in one step. What stands in more
 * columns than there are sides is left out.
 *
 * Returns: how many texts were left out
 */
guint        lm_draft_add_table        (LmDraft     *self,
                                        LmDraftItem *phase,
                                        guint        position,
                                        GPtrArray   *table);

/**
 * lm_draft_remove_item:
 * @self: a draft
 * @item: a side, a phase, an aspect or a card
 *
 * A side takes its cells with it.
 */
void         lm_draft_remove_item      (LmDraft     *self,
                                        LmDraftItem *item);

/**
 * lm_draft_move_item:
 * @self: a draft
 * @item: a side, a phase, an aspect or a card
 * @target: the position that it has afterwards; one behind the end stands for the end
 */
void         lm_draft_move_item        (LmDraft     *self,
                                        LmDraftItem *item,
                                        guint        target);

/**
 * lm_draft_remove_blanks:
 * @self: a draft
 *
 * Removes the rows and cards in which nobody has written anything.
 */
void         lm_draft_remove_blanks    (LmDraft     *self);

G_END_DECLS
