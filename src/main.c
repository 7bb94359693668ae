/* main.c: from the command line to the application
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtk/gtk.h>

#include "app/lm-application.h"
#include "app/lm-command-line.h"
#include "app/lm-installation.h"
#include "app/lm-language.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(LmApplication) application = NULL;
  g_autofree char *locale_dir = lm_installation_dup_locale_dir ();
  int exit_status;

  lm_language_init (locale_dir);

  if (lm_command_line_run (argc, argv, &exit_status))
    return exit_status;

  /* GTK would set the locale again, and with it the language that was chosen back. */
  gtk_disable_setlocale ();
  application = lm_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
