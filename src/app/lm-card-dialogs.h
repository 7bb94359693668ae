/* lm-card-dialogs.h: what a student is asked about a card
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The response of a dialog that was not cancelled. */
#define LM_CARD_DIALOG_DONE "done"

/**
 * lm_days_dialog_new:
 * @parent: (nullable): the window that it belongs to
 *
 * Returns: (transfer floating): a dialog that asks in how many days a card is due
 */
GtkWidget *lm_days_dialog_new      (GtkWindow        *parent);
guint      lm_days_dialog_get_days (AdwMessageDialog *dialog);

/**
 * lm_note_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @note: (nullable): the note that is there
 *
 * Returns: (transfer floating): a dialog in which a note is written
 */
GtkWidget *lm_note_dialog_new      (GtkWindow        *parent,
                                    const char       *note);

/**
 * lm_note_dialog_dup_note:
 * @dialog: the dialog
 *
 * Returns: (transfer full): the note, empty for none
 */
char      *lm_note_dialog_dup_note (AdwMessageDialog *dialog);

G_END_DECLS
