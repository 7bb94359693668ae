/* lm-convert-command.c: from one format of files to another on the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-convert-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/lm-command-line.h"
#include "core/exchange/lm-exchange.h"

/* A message about contents says itself in which file and where. */
static int
refuse (const GError *error)
{
  if (error->domain == LM_EXCHANGE_ERROR && error->code != LM_EXCHANGE_ERROR_UNSUPPORTED)
    {
      fprintf (stderr, "%s\n", error->message);
      return LM_EXIT_REFUSED;
    }

  fprintf (stderr, "leadmgmt: %s\n", error->message);

  return LM_EXIT_IMPOSSIBLE;
}

static int
fail (const char *message)
{
  fprintf (stderr, "leadmgmt: %s\n", message);

  return LM_EXIT_IMPOSSIBLE;
}

static void
tell_left_out (LmExchangeReport *report)
{
  GPtrArray *lines = lm_exchange_report_get_lines (report);

  for (guint i = 0; i < lines->len; i++)
    fprintf (stderr, "%s\n", (const char *) g_ptr_array_index (lines, i));
}

int
lm_convert_command_run (const char *in,
                        const char *out,
                        const char *subject_id,
                        const char *language)
{
  g_autoptr(GFile) source = g_file_new_for_commandline_arg (in);
  g_autoptr(GFile) target = g_file_new_for_commandline_arg (out);
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GError) error = NULL;

  options->subject_id = g_strdup (subject_id);
  options->language = g_strdup (language);

  if (!lm_exchange_check_write (target, &error))
    return fail (error->message);

  if ((subject_id != NULL || language != NULL) &&
      lm_exchange_format_from_file (source) == LM_EXCHANGE_FORMAT_JSON)
    return fail (_("The file of a subject says its id and its language itself: leave out --subject-id and --language"));

  if (!lm_import_options_check (options, &error))
    return fail (error->message);

  subject = lm_exchange_read (source, options, report, NULL, NULL, NULL, &error);
  if (subject == NULL)
    return refuse (error);

  if (!lm_exchange_write (subject, target, report, NULL, &error))
    return fail (error->message);

  tell_left_out (report);

  return LM_EXIT_DONE;
}
