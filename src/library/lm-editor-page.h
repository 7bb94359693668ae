/* lm-editor-page.h: a comparison, to be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/edit/lm-draft.h"

G_BEGIN_DECLS

/**
 * LmEditorPage:
 *
 * The comparison page with all of its texts to be written where they stand, all phases
 * one below the other, and a bar of its own.
 *
 * Actions: “editor.undo”, “editor.redo”, “editor.next-field” and “editor.next-row”
 * (whether backward), “editor.show” (a JSON Pointer), “editor.paste-table” (the pointer of a phase),
 * “editor.next-problem”, “editor.translate” (whether the texts in another language are in front:
 * also the property “translating”). “win.save” and “win.finish-editing” are the window’s.
 *
 * Signals: “said” with a message about what was done, for a toast.
 */
#define LM_TYPE_EDITOR_PAGE (lm_editor_page_get_type ())
G_DECLARE_FINAL_TYPE (LmEditorPage, lm_editor_page, LM, EDITOR_PAGE, GtkWidget)

/**
 * lm_editor_page_new:
 * @draft: what is written
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *lm_editor_page_new           (LmDraft      *draft);
LmDraft   *lm_editor_page_get_draft     (LmEditorPage *self);

/**
 * lm_editor_page_show_problems:
 * @self: a page
 *
 * Tells what is missing too from now on, and goes to the first problem.
 */
void       lm_editor_page_show_problems (LmEditorPage *self);

/**
 * lm_editor_page_dup_place:
 * @self: a page in a window
 *
 * Returns: (transfer full): JSON Pointer of where the cursor is, or was at last
 */
char      *lm_editor_page_dup_place     (LmEditorPage *self);

/**
 * lm_editor_page_continue:
 * @self: a page in a window
 * @before: a page with the same draft, in whose place it is
 * @place: where the cursor was in @before
 *
 * Shows @place, and tells what is missing if @before did.
 */
void       lm_editor_page_continue      (LmEditorPage *self,
                                         LmEditorPage *before,
                                         const char   *place);

/**
 * lm_editor_page_show:
 * @self: a page
 * @pointer: JSON Pointer of something in the draft
 *
 * Brings what is there into sight and puts the cursor into it.
 */
void       lm_editor_page_show          (LmEditorPage *self,
                                         const char   *pointer);

G_END_DECLS
