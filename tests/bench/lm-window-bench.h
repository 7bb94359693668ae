/* lm-window-bench.h: the program with a large subject, to be measured
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lm-window.h"

G_BEGIN_DECLS

/**
 * LmWindowBench:
 * @application: the program
 * @window: its first window, with the built-in subject
 * @file: the subject that the command line names
 *
 * What is measured.
 */
typedef struct
{
  GtkApplication *application;
  LmWindow       *window;
  GFile          *file;
} LmWindowBench;

/**
 * lm_window_bench_run:
 * @bench: gets what is measured
 * @argc: as main() gets it
 * @argv: the same: one subject file
 * @rest: milliseconds to wait once the window has come
 * @func: called then, with @bench
 *
 * Runs the program, which is to show all phases of the subject “large” at once.
 *
 * Returns: the exit status
 */
int lm_window_bench_run (LmWindowBench  *bench,
                         int             argc,
                         char          **argv,
                         guint           rest,
                         GSourceFunc     func);

G_END_DECLS
