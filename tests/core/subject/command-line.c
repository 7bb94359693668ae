/* command-line.c: the program as far as it needs no window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "app/lm-command-line.h"

#define EXIT_WINDOW 99

int
main (int   argc,
      char *argv[])
{
  int exit_status;

  setlocale (LC_ALL, "");

  if (lm_command_line_run (argc, argv, &exit_status))
    return exit_status;

  return EXIT_WINDOW;
}
