/* lm-translate-page.h: a comparison, to be written in one more language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "library/lm-edit-context.h"

G_BEGIN_DECLS

/**
 * LmTranslatePage:
 *
 * The texts of a comparison in two columns: as they are, and in another language. What is
 * missing stands on top.
 *
 * Actions: “translate.language” (a BCP 47 tag), “translate.add-language”,
 * “translate.remove-language”, “editor.next-field” (whether backward).
 */
#define LM_TYPE_TRANSLATE_PAGE (lm_translate_page_get_type ())
G_DECLARE_FINAL_TYPE (LmTranslatePage, lm_translate_page, LM, TRANSLATE_PAGE, GtkWidget)

void lm_translate_page_set_context (LmTranslatePage *self,
                                    LmEditContext   *context);

/**
 * lm_translate_page_refresh:
 * @self: a page
 *
 * Shows the texts as they are now, what is missing on top, with the cursor in the first.
 */
void lm_translate_page_refresh     (LmTranslatePage *self);

/**
 * lm_translate_page_show:
 * @self: a page
 * @pointer: JSON Pointer of a translation, or of all to a language
 *
 * Brings it into sight and puts the cursor into it.
 */
void lm_translate_page_show        (LmTranslatePage *self,
                                    const char      *pointer);

G_END_DECLS
