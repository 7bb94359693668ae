/* fuzz-progress-file.c: whatever stands in a progress log, importing it ends well
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "core/store/lm-progress-file.h"
#include "core/store/lm-store-schema.h"

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

/* One file for all inputs, which is gone with the process. */
static int input = -1;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);

  input = g_file_open_tmp ("fuzz-XXXXXX", &path, &error);
  g_assert_no_error (error);
  g_unlink (path);

  return 0;
}

static GFile *
keep_input (const guint8 *data,
            size_t        size)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", input);

  g_assert_no_errno (ftruncate (input, 0));
  g_assert_cmpint (pwrite (input, data, size, 0), ==, (gssize) size);

  return g_file_new_for_path (path);
}

static LmMergeCounts
import (LmEventLog *log,
        GFile      *file)
{
  LmMergeCounts counts = { 0 };
  g_autoptr(GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  gboolean imported = lm_progress_file_read (file, log, &counts, messages, &error);

  g_assert_true (imported == (error == NULL));
  for (guint i = 0; i < messages->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (messages, i), -1, NULL));

  return counts;
}

/* Importing twice changes nothing, and what is known of the cards can be worked out anew. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr(GFile) file = keep_input (data, size);
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  g_autoptr(GError) error = NULL;
  LmDatabase *database = lm_database_open (NULL, LM_DATABASE_CREATE, &error);
  LmEventLog *log;
  LmMergeCounts first;
  LmMergeCounts second;

  g_assert_no_error (error);
  lm_store_schema_migrate (database, &error);
  g_assert_no_error (error);
  log = lm_event_log_new (database, rules);
  lm_event_log_prepare (log, &error);
  g_assert_no_error (error);

  first = import (log, file);
  second = import (log, file);
  g_assert_cmpuint (second.n_added, ==, 0);
  g_assert_cmpuint (second.n_known, ==, first.n_added + first.n_known);
  g_assert_cmpuint (second.n_refused, ==, first.n_refused);
  lm_event_log_rebuild (log, &error);
  g_assert_no_error (error);

  lm_event_log_free (log);
  lm_database_close (database);

  return 0;
}
