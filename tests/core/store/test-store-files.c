/* test-store-files.c: progress that is taken along, brought in, and brought back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "core/store/lm-store-backup.h"
#include "core/store/lm-store-files.h"

#define NOON (20780 * G_GINT64_CONSTANT (86400000) + 43200000)

typedef struct
{
  char    *folder;
  LmStore *store;
} Fixture;

static gint64 now = NOON;

static gint64
get_now (void)
{
  return now;
}

static void
finish_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
load (LmStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  lm_store_load_async (store, "s", NULL, finish_cb, &result);
  lm_store_load_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);
}

static LmStore *
open_store (const char *folder,
            const char *name)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  g_autofree char *path = g_build_filename (folder, name, "progress.db", NULL);
  LmStore *store = lm_store_new (path, rules, get_now);

  load (store);
  g_assert_null (lm_store_get_trouble (store));

  return store;
}

static void
close_store (LmStore *store)
{
  lm_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (store);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  now = NOON;
  fixture->folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  fixture->store = open_store (fixture->folder, "one");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *command = g_strconcat ("rm -r ", fixture->folder, NULL);

  close_store (fixture->store);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  g_free (fixture->folder);
}

static void
answer (LmStore    *store,
        const char *card,
        LmRating    rating)
{
  LmEvent *event = lm_event_new (LM_EVENT_REVIEW, "s", card, now++, 0);

  event->rating = rating;
  event->drill = g_strdup ("flashcards");
  g_free (lm_progress_log_append (LM_PROGRESS_LOG (store), event));

  while (!lm_progress_log_is_ready (LM_PROGRESS_LOG (store)))
    g_main_context_iteration (NULL, TRUE);
}

static LmCardState
get_state (LmStore    *store,
           const char *card)
{
  return lm_progress_log_get_progress (LM_PROGRESS_LOG (store), "s", card).state;
}

static GFile *
export (Fixture *fixture)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GFile *file = g_file_new_build_filename (fixture->folder, "log.jsonl", NULL);

  lm_store_export_async (fixture->store, file, NULL, finish_cb, &result);
  lm_store_export_finish (fixture->store, wait_for (&result), &error);
  g_assert_no_error (error);

  return file;
}

static LmMergeCounts
import (LmStore *store,
        GFile   *file)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *messages = NULL;
  LmMergeCounts counts = { 0 };

  lm_store_import_async (store, file, NULL, finish_cb, &result);
  lm_store_import_finish (store, wait_for (&result), &counts, &messages, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (messages, ==, "");
  load (store);

  return counts;
}

static void
test_take_along (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GFile) file = NULL;
  LmStore *other = open_store (fixture->folder, "two");
  LmMergeCounts counts;

  answer (fixture->store, "a", LM_RATING_EASY);
  answer (fixture->store, "b", LM_RATING_AGAIN);
  answer (other, "c", LM_RATING_EASY);
  file = export (fixture);

  counts = import (other, file);
  g_assert_cmpuint (counts.n_added, ==, 2);
  g_assert_cmpint (get_state (other, "a"), ==, LM_CARD_REVIEW);
  g_assert_cmpint (get_state (other, "b"), ==, LM_CARD_LEARNING);
  g_assert_cmpint (get_state (other, "c"), ==, LM_CARD_REVIEW);

  counts = import (other, file);
  g_assert_cmpuint (counts.n_added, ==, 0);
  g_assert_cmpuint (counts.n_known, ==, 2);

  close_store (other);
}

static void
test_no_log (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *messages = NULL;
  g_autoptr(GFile) file = g_file_new_build_filename (fixture->folder, "missing.jsonl", NULL);
  LmMergeCounts counts;

  lm_store_import_async (fixture->store, file, NULL, finish_cb, &result);
  g_assert_false (lm_store_import_finish (fixture->store, wait_for (&result), &counts, &messages, &error));
  g_assert_nonnull (error);
}

static GPtrArray *
list_backups (LmStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  GPtrArray *backups;

  lm_store_list_backups_async (store, NULL, finish_cb, &result);
  backups = lm_store_list_backups_finish (store, wait_for (&result), NULL);
  g_assert_nonnull (backups);

  return backups;
}

static char *
restore (LmStore    *store,
         const char *backup)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  char *kept_as;

  lm_store_restore_async (store, backup, NULL, finish_cb, &result);
  kept_as = lm_store_restore_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);
  load (store);

  return kept_as;
}

static gboolean
is_kept (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, ".replaced-") != NULL && !g_str_has_suffix (name, ".part"))
      return TRUE;

  return FALSE;
}

/* Who gave up waiting while it was done still has the progress that there is then. */
static void
test_restore_cancelled_late (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "one", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) backups = list_backups (fixture->store);
  g_autofree char *kept_as = NULL;

  answer (fixture->store, "a", LM_RATING_EASY);
  lm_store_restore_async (fixture->store, ((LmStoreBackup *) backups->pdata[0])->path, cancellable,
                          finish_cb, &result);
  while (!is_kept (folder))
    g_usleep (1000);

  g_cancellable_cancel (cancellable);
  kept_as = lm_store_restore_finish (fixture->store, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (kept_as);
  load (fixture->store);
  g_assert_cmpint (get_state (fixture->store, "a"), ==, LM_CARD_NEW);
}

static void
test_restore_cancelled_before (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) backups = list_backups (fixture->store);

  answer (fixture->store, "a", LM_RATING_EASY);
  g_cancellable_cancel (cancellable);
  lm_store_restore_async (fixture->store, ((LmStoreBackup *) backups->pdata[0])->path, cancellable,
                          finish_cb, &result);
  g_assert_null (lm_store_restore_finish (fixture->store, wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  load (fixture->store);
  g_assert_cmpint (get_state (fixture->store, "a"), ==, LM_CARD_REVIEW);
}

/* The backup of the next day has the first answer, and not the second. */
static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *kept_as = NULL;
  const LmStoreBackup *backup;
  LmMergeCounts counts;
  LmStore *kept;
  g_autofree char *folder = g_build_filename (fixture->folder, "kept", NULL);
  g_autofree char *path = g_build_filename (folder, "progress.db", NULL);

  answer (fixture->store, "a", LM_RATING_EASY);
  close_store (fixture->store);
  now += 86400000;
  fixture->store = open_store (fixture->folder, "one");
  backups = list_backups (fixture->store);
  g_assert_cmpuint (backups->len, ==, 2);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpint (backup->day, ==, 20781);

  answer (fixture->store, "b", LM_RATING_EASY);
  file = export (fixture);
  kept_as = restore (fixture->store, backup->path);
  g_assert_cmpint (get_state (fixture->store, "a"), ==, LM_CARD_REVIEW);
  g_assert_cmpint (get_state (fixture->store, "b"), ==, LM_CARD_NEW);

  /* What comes now has other ids than what came after the backup, and both can be had. */
  answer (fixture->store, "c", LM_RATING_EASY);
  counts = import (fixture->store, file);
  g_assert_cmpuint (counts.n_added, ==, 1);
  g_assert_cmpuint (counts.n_refused, ==, 0);
  g_assert_cmpint (get_state (fixture->store, "b"), ==, LM_CARD_REVIEW);
  g_assert_cmpint (get_state (fixture->store, "c"), ==, LM_CARD_REVIEW);

  /* The copy of before is a progress file as any other. */
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (kept_as, path), ==, 0);
  kept = open_store (fixture->folder, "kept");
  g_assert_cmpint (get_state (kept, "a"), ==, LM_CARD_REVIEW);
  g_assert_cmpint (get_state (kept, "b"), ==, LM_CARD_REVIEW);
  g_assert_cmpint (get_state (kept, "c"), ==, LM_CARD_NEW);
  close_store (kept);
}

static void
test_restore_garbage (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *garbage = g_build_filename (fixture->folder, "garbage", NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  answer (fixture->store, "a", LM_RATING_EASY);
  g_assert_true (g_file_set_contents (garbage, "This is no database, however long one reads in it.", -1, NULL));
  lm_store_restore_async (fixture->store, garbage, NULL, finish_cb, &result);
  g_assert_null (lm_store_restore_finish (fixture->store, wait_for (&result), &error));
  g_assert_error (error, LM_STORE_ERROR, LM_STORE_ERROR_CORRUPT);

  load (fixture->store);
  g_assert_cmpint (get_state (fixture->store, "a"), ==, LM_CARD_REVIEW);
  answer (fixture->store, "a", LM_RATING_AGAIN);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/store-files/take-along", test_take_along);
  add_test ("/store-files/no-log", test_no_log);
  add_test ("/store-files/restore", test_restore);
  add_test ("/store-files/restore-garbage", test_restore_garbage);
  add_test ("/store-files/restore-cancelled-late", test_restore_cancelled_late);
  add_test ("/store-files/restore-cancelled-before", test_restore_cancelled_before);

  return g_test_run ();
}
