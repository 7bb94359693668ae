/* test-subject-watch.c: tests of the file of a subject that is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "core/library/lm-subject-watch.h"
#include "core/subject/lm-file-contents.h"
#include "lm-shelf.h"

typedef struct
{
  char           *folder;
  LmSubjectWatch *watch;
  LmSubject      *subject;      /* the last that was reloaded */
  GError         *error;        /* the last failure */
} Fixture;

static void
write_statement (Fixture    *fixture,
                 const char *statement)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One", statement);

  lm_shelf_write (fixture->folder, "one.json", contents);
}

static void
reloaded_cb (Fixture   *fixture,
             LmSubject *subject)
{
  g_set_object (&fixture->subject, subject);
}

static void
failed_cb (Fixture *fixture,
           GError  *error)
{
  g_clear_error (&fixture->error);
  fixture->error = g_error_copy (error);
}

static gboolean
is_mine_alone (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GFile) file = NULL;

  fixture->folder = lm_shelf_new ();
  write_statement (fixture, "Plans.");
  file = g_file_new_build_filename (fixture->folder, "one.json", NULL);
  fixture->watch = lm_subject_watch_new (file);
  g_signal_connect_swapped (fixture->watch, "reloaded", G_CALLBACK (reloaded_cb), fixture);
  g_signal_connect_swapped (fixture->watch, "failed", G_CALLBACK (failed_cb), fixture);

  /* It has looked for the first time. */
  lm_shelf_wait (is_mine_alone, fixture->watch);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_shelf_wait (is_mine_alone, fixture->watch);
  g_assert_finalize_object (fixture->watch);
  g_clear_object (&fixture->subject);
  g_clear_error (&fixture->error);
  lm_shelf_remove (fixture->folder);
}

static gboolean
is_reloaded (gpointer data)
{
  return ((Fixture *) data)->subject != NULL;
}

static gboolean
has_failed (gpointer data)
{
  return ((Fixture *) data)->error != NULL;
}

static void
assert_reloads (Fixture    *fixture,
                const char *statement)
{
  LmAspect *aspect;

  lm_shelf_wait (is_reloaded, fixture);
  aspect = lm_phase_get_aspect (lm_subject_get_phase (fixture->subject, 0), 0);
  g_assert_cmpstr (lm_cell_get_statement (lm_aspect_get_cell (aspect, 0)), ==, statement);
  g_clear_object (&fixture->subject);
}

static gboolean
seen_cb (GBytes   *there,
         gpointer  data)
{
  return TRUE;
}

/* As the editor of another window saves: the file and what was written change places. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One", "Budgets.");
  g_autoptr(GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr(GFile) file = g_file_new_build_filename (fixture->folder, "one.json", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (lm_file_contents_replace_seen (file, bytes, seen_cb, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_reloads (fixture, "Budgets.");
  g_assert_false (has_failed (fixture));
}

static void
test_written (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One", "Counts.");

  write_statement (fixture, "Budgets.");
  assert_reloads (fixture, "Budgets.");
  lm_shelf_write_in_place (fixture->folder, "one.json", contents);
  assert_reloads (fixture, "Counts.");
  g_assert_no_error (fixture->error);
}

static void
test_look (Fixture       *fixture,
           gconstpointer  data)
{
  lm_subject_watch_look (fixture->watch);
  lm_shelf_wait (is_mine_alone, fixture->watch);
  g_assert_null (fixture->subject);

  /* Nobody needs to tell. */
  write_statement (fixture, "Budgets.");
  lm_subject_watch_look (fixture->watch);
  assert_reloads (fixture, "Budgets.");
}

static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  lm_shelf_write (fixture->folder, "one.json", "{");
  lm_shelf_wait (has_failed, fixture);
  g_assert_error (fixture->error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID);
  g_assert_null (fixture->subject);

  write_statement (fixture, "Plans again.");
  assert_reloads (fixture, "Plans again.");
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "one.json", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  lm_shelf_wait (has_failed, fixture);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  write_statement (fixture, "Is back.");
  assert_reloads (fixture, "Is back.");
}

#define ADD(name, func) g_test_add ("/subject-watch/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("written", test_written);
  ADD ("replaced", test_replaced);
  ADD ("look", test_look);
  ADD ("broken", test_broken);
  ADD ("gone", test_gone);

  return g_test_run ();
}
