/* main.c: from the command line to the application
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "app/lm-application.h"
#include "app/lm-command-line.h"
#include "app/lm-installation.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(LmApplication) application = NULL;
  g_autofree char *locale_dir = lm_installation_dup_locale_dir ();
  int exit_status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (lm_command_line_run (argc, argv, &exit_status))
    return exit_status;

  /* GTK would set the locale again, and with it the language that was chosen back. */
  gtk_disable_setlocale ();
  application = lm_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
