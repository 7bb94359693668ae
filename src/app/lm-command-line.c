/* lm-command-line.c: what the command line asks for without a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-command-line.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/lm-convert-command.h"
#include "app/lm-po-commands.h"
#include "app/lm-progress-commands.h"
#include "core/subject/lm-subject-reader.h"

#define PROGRAM "leadmgmt"

typedef struct
{
  gboolean check;
  gboolean convert;
  gboolean export_po;
  gboolean import_po;
  gboolean help;
  gboolean version;
  gboolean service;    /* GApplication's own, and only known here to let it pass */
  gboolean rebuild;
  gboolean import_progress;
  char    *export_progress;
  char    *export_cards;
  char    *subject;
  char    *subject_id;
  char    *language;
  GStrv    files;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->export_progress);
  g_free (options->export_cards);
  g_free (options->subject);
  g_free (options->subject_id);
  g_free (options->language);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static GOptionContext *
new_context (Options *options)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    { "check", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options->check,
      N_("Say what is wrong in the files of subjects"), NULL },
    { "convert", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options->convert,
      N_("Write the subject in the first file to the second, in the format that the ending of its name says"), NULL },
    { "subject-id", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options->subject_id,
      N_("With --convert: the id of the subject, when the file does not say it"), N_("ID") },
    { "language", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options->language,
      N_("With --convert: the language of the text, “en” for example, when the file does not say it"), N_("TAG") },
    { "export-po", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options->export_po,
      N_("Write the texts of a subject as a PO file to translate: give the file of the subject and a language"), NULL },
    { "import-po", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options->import_po,
      N_("Put translations into the file of a subject: give that file and the PO file"), NULL },
    { "export-progress", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->export_progress,
      N_("Write all progress to a file"), N_("FILE.jsonl") },
    { "import-progress", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options->import_progress,
      N_("Add the progress in the files to what is here"), NULL },
    { "export-cards", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->export_cards,
      N_("Write a table of all cards that were studied"), N_("FILE.csv") },
    { "subject", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options->subject,
      N_("With --export-cards: only the cards of this subject"), N_("ID") },
    { "rebuild", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options->rebuild,
      N_("Work out from the log anew what is known of each card"), NULL },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options->version,
      N_("Show the version"), NULL },
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options->help,
      N_("Show this help"), NULL },
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &options->service,
      NULL, NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &options->files,
      NULL, N_("[FILE…]") },
    { NULL }
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _("Study comparisons, side by side."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

static int
refuse (const char *message)
{
  fprintf (stderr, _("%s: %s\nTry “%s --help”.\n"), PROGRAM, message, PROGRAM);

  return LM_EXIT_IMPOSSIBLE;
}

/* The name goes out byte by byte as it came in, in whatever encoding. */
static int
check_file (const char *name)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, file, NULL, &error);
  g_autofree char *report = lm_subject_reader_dup_report (reader, name);

  fputs (report, stderr);

  if (subject != NULL)
    return LM_EXIT_DONE;

  if (g_error_matches (error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID))
    return LM_EXIT_REFUSED;

  fprintf (stderr, "%s: error: %s\n", name, error->message);

  return LM_EXIT_IMPOSSIBLE;
}

static int
check_files (GStrv names)
{
  int exit_status = LM_EXIT_DONE;

  if (names == NULL)
    return refuse (_("--check needs the name of a file"));

  for (guint i = 0; names[i] != NULL; i++)
    {
      int of_this_file = check_file (names[i]);

      exit_status = MAX (exit_status, of_this_file);
    }

  return exit_status;
}

static int
convert_file (const Options *options)
{
  if (options->files == NULL || g_strv_length (options->files) != 2)
    return refuse (_("--convert needs the names of two files: one to read and one to write"));

  return lm_convert_command_run (options->files[0], options->files[1], options->subject_id, options->language);
}

static int
run_po_command (const Options *options)
{
  if (options->files == NULL || g_strv_length (options->files) != 2)
    return refuse (options->export_po ? _("--export-po needs the name of a file and a language")
                                      : _("--import-po needs the names of two files: of the subject, and of the translations"));

  return options->export_po ? lm_po_command_export (options->files[0], options->files[1])
                            : lm_po_command_import (options->files[0], options->files[1]);
}

static int
import_files (GStrv names)
{
  if (names == NULL)
    return refuse (_("--import-progress needs the name of a file"));

  return lm_progress_command_import (names);
}

/* Whether an option asks for something that needs no window, and then what came of it. */
static gboolean
run_option (Options *options,
            int     *exit_status)
{
  if (options->check)
    *exit_status = check_files (options->files);
  else if (options->convert)
    *exit_status = convert_file (options);
  else if (options->export_po || options->import_po)
    *exit_status = run_po_command (options);
  else if (options->import_progress)
    *exit_status = import_files (options->files);
  else if (options->export_progress != NULL)
    *exit_status = lm_progress_command_export (options->export_progress);
  else if (options->export_cards != NULL)
    *exit_status = lm_progress_command_export_cards (options->export_cards, options->subject);
  else if (options->rebuild)
    *exit_status = lm_progress_command_rebuild ();
  else
    return FALSE;

  return TRUE;
}

static int
show_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  fputs (help, stdout);

  return LM_EXIT_DONE;
}

static int
show_version (void)
{
  fputs (PROGRAM " " LM_VERSION "\n", stdout);

  return LM_EXIT_DONE;
}

gboolean
lm_command_line_run (int    argc,
                     char **argv,
                     int   *exit_status)
{
  g_auto(Options) options = { FALSE };
  g_autoptr(GOptionContext) context = new_context (&options);
  g_auto(GStrv) arguments = g_strdupv (argv);
  g_autoptr(GError) error = NULL;

  if (!g_option_context_parse_strv (context, &arguments, &error))
    *exit_status = refuse (error->message);
  else if (options.help)
    *exit_status = show_help (context);
  else if (options.version)
    *exit_status = show_version ();
  else
    return run_option (&options, exit_status);

  return TRUE;
}
