/* test-window-editor.c: tests of what the window asks while a subject is edited
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-file.h"
#include "library/lm-editor-page.h"
#include "lm-shelf.h"
#include "lm-stage.h"
#include "lm-window-fixture.h"

typedef struct
{
  LmWindowFixture  base;
  char            *folder;
  char            *own;
  GFile           *file;
  LmLibrary       *library;
} Fixture;

static gboolean
is_editing (gpointer fixture)
{
  return lm_window_is_editing (((Fixture *) fixture)->base.window);
}

static gboolean
is_not_editing (gpointer fixture)
{
  return !is_editing (fixture);
}

static gboolean
is_open (gpointer fixture)
{
  LmSubject *subject = lm_window_get_subject (((Fixture *) fixture)->base.window);

  return g_str_equal (lm_subject_get_id (subject), "one");
}

static LmDraft *
get_draft (Fixture *fixture)
{
  return lm_draft_file_get_draft (fixture->base.window->editing);
}

static void
write_file (Fixture    *fixture,
            const char *title)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", title, "Plans.");

  lm_shelf_write (fixture->own, "one.json", contents);
}

/* One’s own subject is being edited, and its title was changed. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  lm_window_fixture_set_up (&fixture->base, LM_WINDOW_SKETCH);
  fixture->folder = lm_shelf_new ();
  fixture->own = g_build_filename (fixture->folder, "own", NULL);
  write_file (fixture, "One");
  fixture->file = g_file_new_build_filename (fixture->own, "one.json", NULL);
  fixture->library = lm_library_new (fixture->own, (const char *[]) { NULL }, NULL);
  lm_window_set_library (fixture->base.window, fixture->library);

  lm_window_open_file (fixture->base.window, fixture->file);
  lm_stage_wait (is_open, fixture);
  lm_window_edit (fixture->base.window);
  lm_stage_wait (is_editing, fixture);
  lm_draft_set_text (get_draft (fixture), "/title", "Mine");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_window_fixture_tear_down (&fixture->base, LM_WINDOW_SKETCH);
  lm_stage_drop (fixture->library);
  g_object_unref (fixture->file);
  lm_shelf_remove (fixture->folder);
  g_free (fixture->own);
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        return ADW_MESSAGE_DIALOG (toplevel);
    }

  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

static void
answer (const char *heading,
        const char *response)
{
  AdwMessageDialog *dialog;

  lm_stage_wait (has_dialog, NULL);
  dialog = find_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, heading);
  lm_stage_settle (GTK_WIDGET (dialog));

  /* As its buttons do. */
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_there (Fixture    *fixture,
          const char *name,
          const char *text)
{
  g_autofree char *path = g_build_filename (fixture->own, name, NULL);
  g_autofree char *contents = NULL;

  return g_file_get_contents (path, &contents, NULL, NULL) && strstr (contents, text) != NULL;
}

static gboolean
is_saved (gpointer fixture)
{
  return is_there (fixture, "one.json", "\"title\": \"Mine\"");
}

static gboolean
is_saved_as_copy (gpointer fixture)
{
  return is_there (fixture, "mine.json", "\"title\": \"Mine\"");
}

static void
assert_theirs (Fixture *fixture)
{
  g_assert_true (is_there (fixture, "one.json", "\"title\": \"Theirs\""));
}

/* Saves while another program has written the file, and answers the question that comes. */
static void
save_after_them (Fixture    *fixture,
                 const char *response)
{
  write_file (fixture, "Theirs");
  lm_window_fixture_activate (&fixture->base, "win.save");
  answer ("The File Was Changed Meanwhile", response);
}

/* The window was told, too. */
static gboolean
is_clean (gpointer fixture)
{
  return !lm_draft_is_modified (get_draft (fixture));
}

static void
test_conflict_copy (Fixture       *fixture,
                    gconstpointer  data)
{
  save_after_them (fixture, "copy");
  lm_stage_wait (is_saved_as_copy, fixture);
  lm_stage_wait (is_clean, fixture);
  assert_theirs (fixture);
  g_assert_true (is_editing (fixture));

  /* From now on it is the copy that is edited. */
  lm_window_finish_editing (fixture->base.window);
  lm_stage_wait (is_not_editing, fixture);
  g_assert_cmpstr (lm_subject_get_title (lm_window_get_subject (fixture->base.window)), ==, "Mine");
  assert_theirs (fixture);
}

static void
test_conflict_overwrite (Fixture       *fixture,
                         gconstpointer  data)
{
  save_after_them (fixture, "overwrite");
  lm_stage_wait (is_saved, fixture);
  lm_stage_wait (is_clean, fixture);
  g_assert_true (is_editing (fixture));
  g_assert_false (is_saved_as_copy (fixture));
}

static gboolean
shows_theirs (gpointer fixture)
{
  return g_str_equal (lm_subject_get_title (lm_window_get_subject (((Fixture *) fixture)->base.window)), "Theirs");
}

static void
test_conflict_theirs (Fixture       *fixture,
                      gconstpointer  data)
{
  save_after_them (fixture, "theirs");
  lm_stage_wait (is_not_editing, fixture);
  lm_stage_wait (shows_theirs, fixture);
  assert_theirs (fixture);
}

static void
test_conflict_cancel (Fixture       *fixture,
                      gconstpointer  data)
{
  save_after_them (fixture, "cancel");
  g_assert_true (is_editing (fixture));
  g_assert_true (lm_draft_is_modified (get_draft (fixture)));
  g_assert_cmpstr (lm_draft_get_text (get_draft (fixture), "/title"), ==, "Mine");
  assert_theirs (fixture);

  /* It is asked again, not overwritten. */
  lm_window_fixture_activate (&fixture->base, "win.save");
  answer ("The File Was Changed Meanwhile", "cancel");
  assert_theirs (fixture);
}

static void
test_done_save (Fixture       *fixture,
                gconstpointer  data)
{
  lm_window_finish_editing (fixture->base.window);
  answer ("Save Changes?", "save");
  lm_stage_wait (is_not_editing, fixture);
  g_assert_true (is_saved (fixture));
  g_assert_cmpstr (lm_subject_get_title (lm_window_get_subject (fixture->base.window)), ==, "Mine");
}

static void
test_done_discard (Fixture       *fixture,
                   gconstpointer  data)
{
  lm_window_finish_editing (fixture->base.window);
  answer ("Save Changes?", "discard");
  lm_stage_wait (is_not_editing, fixture);
  g_assert_true (is_there (fixture, "one.json", "\"title\": \"One\""));
}

static void
test_done_cancel (Fixture       *fixture,
                  gconstpointer  data)
{
  lm_window_finish_editing (fixture->base.window);
  answer ("Save Changes?", "cancel");
  g_assert_true (is_editing (fixture));
  g_assert_cmpstr (lm_draft_get_text (get_draft (fixture), "/title"), ==, "Mine");
}

/* What can not be saved as it is keeps the window where it is. */
static void
test_done_with_problems (Fixture       *fixture,
                         gconstpointer  data)
{
  lm_draft_set_text (get_draft (fixture), "/title", "");
  lm_window_finish_editing (fixture->base.window);
  answer ("Save Changes?", "save");
  lm_stage_settle (GTK_WIDGET (fixture->base.window));
  g_assert_true (is_editing (fixture));
  g_assert_true (is_there (fixture, "one.json", "\"title\": \"One\""));
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->base.window));
}

static gboolean
is_closed (gpointer fixture)
{
  return !gtk_widget_get_visible (GTK_WIDGET (((Fixture *) fixture)->base.window));
}

static void
test_close_save (Fixture       *fixture,
                 gconstpointer  data)
{
  close_window (fixture);
  answer ("Save Changes?", "save");
  lm_stage_wait (is_closed, fixture);
  g_assert_true (is_saved (fixture));
}

static void
test_close_discard (Fixture       *fixture,
                    gconstpointer  data)
{
  close_window (fixture);
  answer ("Save Changes?", "discard");
  lm_stage_wait (is_closed, fixture);
  g_assert_true (is_there (fixture, "one.json", "\"title\": \"One\""));
}

static void
test_close_cancel (Fixture       *fixture,
                   gconstpointer  data)
{
  close_window (fixture);
  answer ("Save Changes?", "cancel");
  g_assert_false (is_closed (fixture));
  g_assert_true (is_editing (fixture));
}

/* Two questions, one after the other, and then the window closes. */
static void
test_close_with_conflict (Fixture       *fixture,
                          gconstpointer  data)
{
  write_file (fixture, "Theirs");
  close_window (fixture);
  answer ("Save Changes?", "save");
  answer ("The File Was Changed Meanwhile", "copy");
  lm_stage_wait (is_closed, fixture);
  g_assert_true (is_saved_as_copy (fixture));
  assert_theirs (fixture);
}

#define ADD(path, test) g_test_add ("/window-editor/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  /* A window that opens after another one was closed warns in GTK 4.8 while its leaflet gets its width. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  ADD ("conflict-copy", test_conflict_copy);
  ADD ("conflict-overwrite", test_conflict_overwrite);
  ADD ("conflict-theirs", test_conflict_theirs);
  ADD ("conflict-cancel", test_conflict_cancel);
  ADD ("done-save", test_done_save);
  ADD ("done-discard", test_done_discard);
  ADD ("done-cancel", test_done_cancel);
  ADD ("done-with-problems", test_done_with_problems);
  ADD ("close-save", test_close_save);
  ADD ("close-discard", test_close_discard);
  ADD ("close-cancel", test_close_cancel);
  ADD ("close-with-conflict", test_close_with_conflict);

  return g_test_run ();
}
