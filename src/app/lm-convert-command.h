/* lm-convert-command.h: from one format of files to another on the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_convert_command_run:
 * @in: the name of the file to read
 * @out: the name of the file to write; it is complete or as it was
 * @subject_id: (nullable): the id of the subject
 * @language: (nullable): BCP 47 tag of the text
 *
 * Says on standard error what is wrong or was left out.
 *
 * Returns: an exit status, see lm-command-line.h
 */
int lm_convert_command_run (const char *in,
                            const char *out,
                            const char *subject_id,
                            const char *language);

G_END_DECLS
