/* lm-progress-commands.h: a student's progress from the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each returns an exit status, see lm-command-line.h. */

int lm_progress_command_export       (const char *file);
int lm_progress_command_import       (GStrv       files);
int lm_progress_command_export_cards (const char *file,
                                      const char *subject);
int lm_progress_command_rebuild      (void);

G_END_DECLS
