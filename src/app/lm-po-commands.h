/* lm-po-commands.h: translations of a subject by gettext's tools
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_po_command_export:
 * @subject: the name of a subject's file
 * @language: BCP 47 tag
 *
 * Writes a PO file to standard output: each text of the subject by its path as context, with the
 * translation that the file has.
 *
 * Returns: the exit status
 */
int lm_po_command_export (const char *subject,
                          const char *language);

/**
 * lm_po_command_import:
 * @subject: the name of a subject's file
 * @po: the name of a PO file
 *
 * Puts the translations in @po, which says its language, into the file of the subject. What is
 * empty, fuzzy or of another text than the subject has now is left out; what the file has stays
 * unless @po has it too.
 *
 * Returns: the exit status
 */
int lm_po_command_import (const char *subject,
                          const char *po);

G_END_DECLS
