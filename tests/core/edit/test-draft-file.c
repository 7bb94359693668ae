/* test-draft-file.c: saving a draft, and what a crash leaves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "core/edit/lm-draft-file.h"

typedef struct
{
  GFile        *folder;
  GFile        *file;
  GHashTable   *taken;
  GAsyncResult *result;
} Fixture;

#define TEXT \
  "{ \"format\": \"leadmgmt-subject\", \"version\": 1, \"id\": \"tea\", \"language\": \"en\"," \
  " \"title\": \"Tea\", \"phases\": [{ \"id\": \"a\", \"title\": \"A\" }], \"mine\": [1] }"

static char *
dup_contents (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

static void
put_contents (GFile      *file,
              const char *contents)
{
  g_autofree char *path = g_file_get_path (file);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "subjects", NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  fixture->folder = g_file_new_for_path (path);
  fixture->file = g_file_get_child (fixture->folder, "tea.json");
  fixture->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  put_contents (fixture->file, TEXT);
}

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->folder);

  remove_tree (path);
  g_object_unref (fixture->folder);
  g_object_unref (fixture->file);
  g_hash_table_unref (fixture->taken);
}

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->result = g_object_ref (result);
}

static GAsyncResult *
wait (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&fixture->result);
}

static LmDraftFile *
open_file (Fixture *fixture,
           GFile   *file)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LmDraftFile *opened;

  lm_draft_file_open_async (file, NULL, done_cb, fixture);
  result = wait (fixture);
  opened = lm_draft_file_open_finish (result, &error);
  g_assert_no_error (error);

  return opened;
}

static LmSubject *
save (Fixture        *fixture,
      LmDraftFile    *file,
      LmDraftSaving   saving,
      GError        **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  lm_draft_file_save_async (file, saving, done_cb, fixture);
  result = wait (fixture);

  return lm_draft_file_save_finish (file, result, error);
}

static void
assert_saves (Fixture       *fixture,
              LmDraftFile   *file,
              LmDraftSaving  saving)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = save (fixture, file, saving, &error);

  g_assert_no_error (error);
  g_assert_nonnull (subject);
}

static void
test_nothing_edited (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(LmDraftFile) file = open_file (fixture, fixture->file);
  g_autofree char *contents = NULL;

  assert_saves (fixture, file, LM_DRAFT_SAVE);
  contents = dup_contents (fixture->file);
  g_assert_cmpstr (contents, ==, TEXT);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(LmDraftFile) file = open_file (fixture, fixture->file);
  LmDraft *draft = lm_draft_file_get_draft (file);
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *contents = NULL;
  GStatBuf status;

  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  lm_draft_set_text (draft, "/title", "Green tea");
  assert_saves (fixture, file, LM_DRAFT_SAVE);
  g_assert_false (lm_draft_is_modified (draft));

  contents = dup_contents (fixture->file);
  g_assert_nonnull (strstr (contents, "  \"title\": \"Green tea\",\n"));
  g_assert_nonnull (strstr (contents, "\"mine\""));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);

  lm_draft_set_text (draft, "/title", "Black tea");
  assert_saves (fixture, file, LM_DRAFT_SAVE);
}

static void
test_symbolic_link (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GFile) link = g_file_get_child (fixture->folder, "link.json");
  g_autoptr(LmDraftFile) file = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_make_symbolic_link (link, "tea.json", NULL, NULL));
  file = open_file (fixture, link);
  lm_draft_set_text (lm_draft_file_get_draft (file), "/title", "Green tea");
  assert_saves (fixture, file, LM_DRAFT_SAVE);

  contents = dup_contents (fixture->file);
  g_assert_nonnull (strstr (contents, "Green tea"));
  g_assert_cmpint (g_file_query_file_type (link, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL), ==, G_FILE_TYPE_SYMBOLIC_LINK);
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(LmDraftFile) file = open_file (fixture, fixture->file);
  g_autoptr(GFile) copy = g_file_get_child (fixture->folder, "tea-2.json");
  g_autoptr(GError) error = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *mine = NULL;

  put_contents (fixture->file, "theirs");
  lm_draft_set_text (lm_draft_file_get_draft (file), "/title", "Tea!");
  g_assert_null (save (fixture, file, LM_DRAFT_SAVE, &error));
  g_assert_error (error, LM_EDIT_ERROR, LM_EDIT_ERROR_CONFLICT);
  g_assert_true (lm_draft_is_modified (lm_draft_file_get_draft (file)));

  assert_saves (fixture, file, LM_DRAFT_SAVE_COPY);
  theirs = dup_contents (fixture->file);
  g_assert_cmpstr (theirs, ==, "theirs");
  mine = dup_contents (copy);
  g_assert_nonnull (strstr (mine, "\"id\": \"tea-2\""));
  g_assert_true (g_file_equal (lm_draft_file_get_file (file), copy));
}

static void
test_overwrite (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(LmDraftFile) file = open_file (fixture, fixture->file);
  g_autofree char *contents = NULL;

  put_contents (fixture->file, "theirs");
  assert_saves (fixture, file, LM_DRAFT_SAVE_OVER);
  contents = dup_contents (fixture->file);
  g_assert_nonnull (strstr (contents, "\"id\": \"tea\""));
}

static void
test_file_gone (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(LmDraftFile) file = open_file (fixture, fixture->file);

  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  lm_draft_set_text (lm_draft_file_get_draft (file), "/title", "Tea!");
  assert_saves (fixture, file, LM_DRAFT_SAVE);
  g_assert_true (g_file_query_exists (fixture->file, NULL));
}

static void
test_invalid (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(LmDraftFile) file = open_file (fixture, fixture->file);
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;

  lm_draft_set_text (lm_draft_file_get_draft (file), "/title", "");
  g_assert_null (save (fixture, file, LM_DRAFT_SAVE, &error));
  g_assert_error (error, LM_EDIT_ERROR, LM_EDIT_ERROR_INVALID);
  contents = dup_contents (fixture->file);
  g_assert_cmpstr (contents, ==, TEXT);
}

/* A limit on the size of files stands for a disk that is full after the first kilobytes. */
static void
test_failed_save (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(LmDraftFile) file = open_file (fixture, fixture->file);
  g_autofree char *summary = g_strnfill (1500, 's');
  g_autofree char *contents = NULL;
  g_autofree char *path = g_file_get_path (fixture->folder);
  g_autoptr(GDir) dir = NULL;
  g_autoptr(GError) error = NULL;
  struct rlimit before, limit;
  guint n_files = 0;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 1024;
  signal (SIGXFSZ, SIG_IGN);

  lm_draft_set_text (lm_draft_file_get_draft (file), "/summary", summary);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_null (save (fixture, file, LM_DRAFT_SAVE, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  /* A limit on the size of files fails as a full disk does, but is not told as one: any
   * other failure was told as one once. */
  g_assert_error (error, LM_EDIT_ERROR, LM_EDIT_ERROR_FAILED);
  contents = dup_contents (fixture->file);
  g_assert_cmpstr (contents, ==, TEXT);

  dir = g_dir_open (path, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 1);
  g_assert_true (lm_draft_is_modified (lm_draft_file_get_draft (file)));

  assert_saves (fixture, file, LM_DRAFT_SAVE);
}

static void
test_new_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(LmDraft) draft = lm_draft_new_empty ("en");
  g_autoptr(LmDraftFile) file = NULL;
  g_autoptr(GFile) expected = g_file_get_child (fixture->folder, "tea-3.json");

  g_hash_table_add (fixture->taken, g_strdup ("tea-2"));
  file = lm_draft_file_new (draft, fixture->folder, fixture->taken);
  lm_draft_set_text (draft, "/title", "Tea");
  lm_draft_set_text (draft, "/sides/0/name", "A");
  lm_draft_set_text (draft, "/sides/1/name", "B");
  lm_draft_set_text (draft, "/phases/0/title", "P");
  lm_draft_remove (draft, "/phases/0/aspects", 0);

  assert_saves (fixture, file, LM_DRAFT_SAVE);
  g_assert_true (g_file_equal (lm_draft_file_get_file (file), expected));

  /* The file keeps its name, as the subject its id. */
  lm_draft_set_text (draft, "/title", "Tea and more");
  assert_saves (fixture, file, LM_DRAFT_SAVE);
  g_assert_true (g_file_equal (lm_draft_file_get_file (file), expected));
}

static GPtrArray *
find (Fixture *fixture)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *found;

  lm_draft_recovery_find_async (NULL, done_cb, fixture);
  result = wait (fixture);
  found = lm_draft_recovery_find_finish (result, &error);
  g_assert_no_error (error);

  return found;
}

/* Until as many recovery files are there, or for ever: then the test’s own time limit ends it. */
static GPtrArray *
wait_for_recovery (Fixture *fixture,
                   guint    n_files)
{
  while (TRUE)
    {
      GPtrArray *found = find (fixture);

      if (found->len == n_files)
        return found;

      g_ptr_array_unref (found);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
}

static void
test_recovery (Fixture       *fixture,
               gconstpointer  data)
{
  LmDraftFile *file = open_file (fixture, fixture->file);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(LmDraftFile) recovered = NULL;
  LmRecovered *first;

  lm_draft_set_text (lm_draft_file_get_draft (file), "/title", "Tea, half wri");
  found = wait_for_recovery (fixture, 1);

  /* As a crash would: nobody says goodbye. */
  g_object_unref (file);

  first = g_ptr_array_index (found, 0);
  g_assert_true (g_file_equal (first->file, fixture->file));
  recovered = lm_draft_file_new_recovered (first, fixture->folder, fixture->taken);
  g_assert_cmpstr (lm_draft_get_text (lm_draft_file_get_draft (recovered), "/title"), ==, "Tea, half wri");
  g_assert_true (lm_draft_is_modified (lm_draft_file_get_draft (recovered)));

  assert_saves (fixture, recovered, LM_DRAFT_SAVE);
  left = wait_for_recovery (fixture, 0);
}

/* The file was changed after the crash: what was recovered must not overwrite it unseen. */
static void
test_recovery_and_conflict (Fixture       *fixture,
                            gconstpointer  data)
{
  LmDraftFile *file = open_file (fixture, fixture->file);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(LmDraftFile) recovered = NULL;
  g_autoptr(GError) error = NULL;

  lm_draft_set_text (lm_draft_file_get_draft (file), "/title", "Mine");
  found = wait_for_recovery (fixture, 1);
  g_object_unref (file);

  put_contents (fixture->file, "theirs");
  recovered = lm_draft_file_new_recovered (g_ptr_array_index (found, 0), fixture->folder, fixture->taken);
  g_assert_null (save (fixture, recovered, LM_DRAFT_SAVE, &error));
  g_assert_error (error, LM_EDIT_ERROR, LM_EDIT_ERROR_CONFLICT);

  lm_draft_file_discard (recovered);
  left = wait_for_recovery (fixture, 0);
}

static void
test_recovery_goes_with_undo (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(LmDraftFile) file = open_file (fixture, fixture->file);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) left = NULL;

  lm_draft_set_text (lm_draft_file_get_draft (file), "/title", "Mine");
  found = wait_for_recovery (fixture, 1);
  lm_draft_undo (lm_draft_file_get_draft (file));
  left = wait_for_recovery (fixture, 0);
}

static void
test_recovery_of_garbage (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "leadmgmt", "recovery", NULL);
  static const char * const texts[] = {
    "", "{", "[]", "{\"format\": \"leadmgmt-draft\"}", "{\"format\": \"leadmgmt-draft\", \"subject\": []}",
    "{\"format\": \"other\", \"subject\": {}}",
  };
  g_autoptr(GPtrArray) found = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
    }

  found = find (fixture);
  g_assert_cmpuint (found->len, ==, 0);
  remove_tree (folder);
}

static void
add_test (const char *path,
          void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  add_test ("/draft-file/nothing-edited", test_nothing_edited);
  add_test ("/draft-file/save", test_save);
  add_test ("/draft-file/symbolic-link", test_symbolic_link);
  add_test ("/draft-file/conflict", test_conflict);
  add_test ("/draft-file/overwrite", test_overwrite);
  add_test ("/draft-file/file-gone", test_file_gone);
  add_test ("/draft-file/invalid", test_invalid);
  add_test ("/draft-file/failed-save", test_failed_save);
  add_test ("/draft-file/new-file", test_new_file);
  add_test ("/draft-file/recovery", test_recovery);
  add_test ("/draft-file/recovery-and-conflict", test_recovery_and_conflict);
  add_test ("/draft-file/recovery-goes-with-undo", test_recovery_goes_with_undo);
  add_test ("/draft-file/recovery-of-garbage", test_recovery_of_garbage);

  status = g_test_run ();
  remove_tree (home);

  return status;
}
