/* lm-language-dialog.h: a language to be chosen among all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LmLanguageDialog:
 *
 * A window with a list of languages that shrinks while somebody types a name or a tag.
 *
 * Signals: “chosen” with the BCP 47 tag of the language; the window closes by itself.
 */
#define LM_TYPE_LANGUAGE_DIALOG (lm_language_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LmLanguageDialog, lm_language_dialog, LM, LANGUAGE_DIALOG, AdwWindow)

/**
 * lm_language_dialog_new:
 * @parent: the window that it belongs to
 * @taken: (element-type utf8): tags of languages that are there already
 *
 * Returns: (transfer none): a window
 */
GtkWidget *lm_language_dialog_new (GtkWindow          *parent,
                                   const char * const *taken);

G_END_DECLS
