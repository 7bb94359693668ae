/* lm-progress-commands.c: a student's progress from the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-progress-commands.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/lm-command-line.h"
#include "app/lm-installation.h"
#include "app/lm-study-settings.h"
#include "core/store/lm-progress-file.h"
#include "core/store/lm-store-worker.h"
#include "core/study/lm-clock.h"

static void
tell (const char *message)
{
  fprintf (stderr, "leadmgmt: %s\n", message);
}

static int
fail (const GError *error)
{
  tell (error->message);

  return g_error_matches (error, LM_STORE_ERROR, LM_STORE_ERROR_INVALID) ? LM_EXIT_REFUSED : LM_EXIT_IMPOSSIBLE;
}

/* What was recovered from a damaged file may be worked with; what is only in memory
 * would be lost. */
static LmStoreWorker *
open_store (gboolean to_write)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "leadmgmt", "progress.db", NULL);
  g_autoptr(LmStudyRules) rules = lm_study_settings_dup_rules (lm_installation_get_settings ());
  g_autoptr(LmStoreWorker) worker = lm_store_worker_new (path, rules);
  const GError *trouble = lm_store_worker_get_trouble (worker);

  if (lm_store_worker_is_in_memory (worker) || (to_write && lm_store_worker_is_read_only (worker)))
    {
      if (lm_store_worker_is_in_memory (worker))
        tell (trouble->message);
      else
        tell (_("Lead & Manage is running and keeps your progress, or its file may not be written. Quit it, then try again."));

      return NULL;
    }

  if (to_write && trouble != NULL)
    tell (trouble->message);

  return g_steal_pointer (&worker);
}

int
lm_progress_command_export (const char *name)
{
  g_autoptr(LmStoreWorker) worker = open_store (FALSE);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;

  if (worker == NULL)
    return LM_EXIT_IMPOSSIBLE;

  if (!lm_progress_file_write (file, lm_store_worker_get_log (worker), &error))
    return fail (error);

  return LM_EXIT_DONE;
}

static int
import_file (LmEventLog    *log,
             const char    *name,
             LmMergeCounts *sum)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  LmMergeCounts counts = { 0 };
  gboolean success = lm_progress_file_read (file, log, &counts, messages, &error);

  for (guint i = 0; i < messages->len; i++)
    fprintf (stderr, "%s\n", (const char *) g_ptr_array_index (messages, i));

  if (!success)
    return fail (error);

  sum->n_added += counts.n_added;
  sum->n_known += counts.n_known;
  sum->n_refused += counts.n_refused;

  return counts.n_refused > 0 ? LM_EXIT_REFUSED : LM_EXIT_DONE;
}

int
lm_progress_command_import (GStrv files)
{
  g_autoptr(LmStoreWorker) worker = open_store (TRUE);
  LmMergeCounts sum = { 0 };
  int exit_status = LM_EXIT_DONE;

  if (worker == NULL)
    return LM_EXIT_IMPOSSIBLE;

  for (guint i = 0; files[i] != NULL; i++)
    {
      int of_this_file = import_file (lm_store_worker_get_log (worker), files[i], &sum);

      exit_status = MAX (exit_status, of_this_file);
    }

  printf (_("%u added, %u known, %u refused\n"), sum.n_added, sum.n_known, sum.n_refused);

  return exit_status;
}

int
lm_progress_command_export_cards (const char *name,
                                  const char *subject)
{
  g_autoptr(LmStoreWorker) worker = open_store (FALSE);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;

  if (worker == NULL)
    return LM_EXIT_IMPOSSIBLE;

  if (!lm_cards_file_write (file, lm_store_worker_get_database (worker), subject, lm_clock_get_time (), &error))
    return fail (error);

  return LM_EXIT_DONE;
}

int
lm_progress_command_rebuild (void)
{
  g_autoptr(LmStoreWorker) worker = open_store (TRUE);
  g_autoptr(GError) error = NULL;

  if (worker == NULL)
    return LM_EXIT_IMPOSSIBLE;

  if (!lm_event_log_rebuild (lm_store_worker_get_log (worker), &error))
    return fail (error);

  return LM_EXIT_DONE;
}
