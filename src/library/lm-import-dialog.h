/* lm-import-dialog.h: look at a file, and take what is in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/library/lm-library.h"

G_BEGIN_DECLS

/**
 * LmImportDialog:
 *
 * Reads a file on another thread, lets a person say what the columns of a table are, shows what came
 * of it, and adds it to the library. Until then nothing is written; closed before, nothing stays.
 */
#define LM_TYPE_IMPORT_DIALOG (lm_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LmImportDialog, lm_import_dialog, LM, IMPORT_DIALOG, AdwWindow)

/**
 * LmImportDialog::opened:
 * @self: a dialog
 * @subject: the subject that is to be shown
 * @file: its file, in the library or where it was
 */

/**
 * LmImportDialog::failed:
 * @self: a dialog
 * @name: the name of the file
 * @message: why nothing could be read, for a person
 * @report: the problems of what is in it, a line each, or empty
 */

/**
 * LmImportDialog::not-saved:
 * @self: a dialog
 * @message: why what was read could not be added to the library, for a person
 */

/**
 * lm_import_dialog_new:
 * @library: where it is added to
 * @file: the file
 *
 * Returns: (transfer floating): a dialog that begins to read
 */
GtkWidget *lm_import_dialog_new (LmLibrary *library,
                                 GFile     *file);

G_END_DECLS
