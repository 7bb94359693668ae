/* lm-translate-row.h: a text and its translation
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/edit/lm-draft-translation.h"
#include "library/lm-edit-context.h"

G_BEGIN_DECLS

/**
 * LmTranslateRow:
 *
 * Where a text stands, the text, and a field for its translation, beside each other while there
 * is room.
 */
#define LM_TYPE_TRANSLATE_ROW (lm_translate_row_get_type ())
G_DECLARE_FINAL_TYPE (LmTranslateRow, lm_translate_row, LM, TRANSLATE_ROW, GtkWidget)

/**
 * lm_translate_row_new:
 * @context: what the editor is about
 * @text: a text of its draft
 * @language: BCP 47 tag of the language of the translation
 *
 * Returns: (transfer floating): a row
 */
GtkWidget   *lm_translate_row_new       (LmEditContext  *context,
                                         LmDraftText    *text,
                                         const char     *language);

/**
 * lm_translate_row_get_field:
 * @self: a row
 *
 * Returns: (transfer none): the field of the translation
 */
GtkWidget   *lm_translate_row_get_field (LmTranslateRow *self);

/**
 * lm_translate_row_next_field:
 * @self: a row
 * @backward: whether the cursor goes back
 *
 * A row whose translation is to be looked at again also has a button.
 *
 * Returns: whether the cursor went on within @self
 */
gboolean     lm_translate_row_next_field (LmTranslateRow *self,
                                          gboolean        backward);

/**
 * lm_translate_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): the text that is translated
 */
LmDraftText *lm_translate_row_get_text  (LmTranslateRow *self);

G_END_DECLS
