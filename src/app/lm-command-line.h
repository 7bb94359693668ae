/* lm-command-line.h: what the command line asks for without a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What main() returns. The largest wins where several files are at hand. */
#define LM_EXIT_DONE       0
#define LM_EXIT_REFUSED    1    /* the contents of a file break a rule */
#define LM_EXIT_IMPOSSIBLE 2    /* a file cannot be read, or the command line is wrong */

/**
 * lm_command_line_run:
 * @argc: how many arguments there are
 * @argv: the arguments of main(); they stay as they are
 * @exit_status: (out): what main() has to return, when this returns %TRUE
 *
 * Does what needs no window, and so no display: `--check`, `--convert`, `--export-progress`,
 * `--import-progress`, `--export-cards`, `--rebuild`, `--version`, `--help`, and the refusal of a wrong command line. To be called after the locale is set and before
 * GTK is initialized.
 *
 * Returns: whether all is done now; %FALSE when the window should start
 */
gboolean lm_command_line_run (int    argc,
                              char **argv,
                              int   *exit_status);

G_END_DECLS
