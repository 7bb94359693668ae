/* test-import-dialog.c: tests of looking at a file before it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-import-dialog.h"
#include "lm-shelf.h"
#include "lm-stage.h"

typedef struct
{
  char           *folder;
  char           *own;
  LmLibrary      *library;
  LmImportDialog *dialog;
  LmSubject      *subject;      /* that was opened */
  GFile          *file;
  char           *report;       /* of what failed */
  char           *not_saved;    /* of what was read */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = lm_shelf_new ();
  fixture->own = g_build_filename (fixture->folder, "own", NULL);
  fixture->library = lm_library_new (fixture->own, (const char *[]) { NULL }, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_drop (fixture->dialog);
  lm_stage_drop (fixture->library);
  g_clear_object (&fixture->subject);
  g_clear_object (&fixture->file);
  lm_shelf_remove (fixture->folder);
  g_free (fixture->own);
  g_free (fixture->report);
  g_free (fixture->not_saved);
}

static void
not_saved_cb (Fixture    *fixture,
              const char *message)
{
  fixture->not_saved = g_strdup (message);
}

static void
opened_cb (Fixture   *fixture,
           LmSubject *subject,
           GFile     *file)
{
  g_set_object (&fixture->subject, subject);
  g_set_object (&fixture->file, file);
}

static void
failed_cb (Fixture    *fixture,
           const char *name,
           const char *message,
           const char *report)
{
  fixture->report = g_strdup (report);
}

static void
open_dialog (Fixture    *fixture,
             const char *name,
             const char *contents)
{
  g_autoptr(GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);

  lm_shelf_write (fixture->folder, name, contents);
  fixture->dialog = g_object_ref (LM_IMPORT_DIALOG (lm_import_dialog_new (fixture->library, file)));
  g_signal_connect_swapped (fixture->dialog, "opened", G_CALLBACK (opened_cb), fixture);
  g_signal_connect_swapped (fixture->dialog, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect_swapped (fixture->dialog, "not-saved", G_CALLBACK (not_saved_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

typedef struct
{
  Fixture    *fixture;
  const char *text;
} Expected;

static GtkWidget *
find_button (Fixture    *fixture,
             const char *label)
{
  GtkButton *button;

  for (guint i = 0; (button = lm_stage_find (fixture->dialog, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (button), label) == 0)
      return GTK_WIDGET (button);

  return NULL;
}

static gboolean
can_be_pressed (gpointer data)
{
  Expected *expected = data;
  GtkWidget *button = find_button (expected->fixture, expected->text);

  return button != NULL && lm_stage_is_seen (button) && gtk_widget_is_sensitive (button);
}

static void
press (Fixture    *fixture,
       const char *label)
{
  Expected expected = { fixture, label };

  lm_stage_wait (can_be_pressed, &expected);
  g_signal_emit_by_name (find_button (fixture, label), "clicked");
}

static gboolean
is_opened (gpointer data)
{
  return ((Fixture *) data)->file != NULL;
}

static gboolean
has_failed (gpointer data)
{
  return ((Fixture *) data)->report != NULL;
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->own, 0, NULL);
  guint n_files = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One", "Plans.");
  g_autofree char *added = NULL;

  open_dialog (fixture, "one.json", contents);
  press (fixture, "Add to the Library");
  lm_stage_wait (is_opened, fixture);
  g_assert_cmpstr (lm_subject_get_title (fixture->subject), ==, "One");
  g_file_load_contents (fixture->file, NULL, &added, NULL, NULL, NULL);
  g_assert_cmpstr (added, ==, contents);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_open_without_adding (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One", "Plans.");

  open_dialog (fixture, "one.json", contents);
  press (fixture, "Open Without Adding");
  lm_stage_wait (is_opened, fixture);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One", "Plans.");
  g_autofree char *later = lm_shelf_dup_subject ("one", "One, later", "Plans.");
  g_autofree char *in_library = NULL;

  lm_shelf_write (fixture->own, "mine.json", contents);
  open_dialog (fixture, "one.json", later);
  press (fixture, "Update");
  lm_stage_wait (is_opened, fixture);
  g_file_load_contents (fixture->file, NULL, &in_library, NULL, NULL, NULL);
  g_assert_cmpstr (in_library, ==, later);
  g_assert_true (g_str_has_suffix (g_file_peek_path (fixture->file), "/mine.json"));
}

/* A phase that was renamed keeps its id, and so the progress on its cards. */
static void
test_update_from_table (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *in_library = NULL;

  lm_shelf_write (fixture->own, "mine.json",
                  "{\"format\":\"leadmgmt-subject\",\"version\":1,\"id\":\"words\",\"language\":\"en\",\"title\":\"Words\","
                  "\"phases\":[{\"id\":\"nouns\",\"title\":\"Nouns\","
                  "\"cards\":[{\"id\":\"vein\",\"prompt\":\"Vein\",\"answer\":\"Thin\"}]}]}");
  open_dialog (fixture, "Words.csv", "phase,prompt,answer\nThings,Vein,Thin and soft\n");
  press (fixture, "Continue");
  press (fixture, "Update");
  lm_stage_wait (is_opened, fixture);
  g_assert_null (fixture->subject);
  g_file_load_contents (fixture->file, NULL, &in_library, NULL, NULL, NULL);
  g_assert_nonnull (strstr (in_library, "\"nouns\""));
  g_assert_nonnull (strstr (in_library, "\"Things\""));
  g_assert_nonnull (strstr (in_library, "\"Thin and soft\""));
}

static void
test_add_another (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One", "Plans.");

  lm_shelf_write (fixture->own, "mine.json", contents);
  open_dialog (fixture, "one.json", contents);
  press (fixture, "Add as Another Subject");
  lm_stage_wait (is_opened, fixture);
  g_assert_null (fixture->subject);
  g_assert_true (g_str_has_suffix (g_file_peek_path (fixture->file), "/one-2.json"));
}

static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  open_dialog (fixture, "Vessels.csv", "phase,aspect,Artery,Vein\nStructure,Wall,Thick,Thin\n");
  press (fixture, "Continue");
  press (fixture, "Add to the Library");
  lm_stage_wait (is_opened, fixture);
  g_assert_cmpstr (lm_subject_get_title (fixture->subject), ==, "Vessels");
  g_assert_cmpuint (lm_subject_get_n_sides (fixture->subject), ==, 2);
}

static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  open_dialog (fixture, "broken.json", "{ \"format\": \"leadmgmt-subject\" }");
  lm_stage_wait (has_failed, fixture);
  g_assert_true (g_str_has_prefix (fixture->report, "broken.json:1:1: error:"));
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static gboolean
is_not_saved (gpointer data)
{
  return ((Fixture *) data)->not_saved != NULL;
}

/* Of a file that opens, nobody is told that it does not. */
static void
test_not_saved (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One", "Plans.");

  lm_shelf_write (fixture->folder, "own", "This is no folder.");
  open_dialog (fixture, "one.json", contents);
  press (fixture, "Add to the Library");
  lm_stage_wait (is_not_saved, fixture);
  g_assert_nonnull (strstr (fixture->not_saved, fixture->own));
  g_assert_null (fixture->report);
  g_assert_null (fixture->file);
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  open_dialog (fixture, "Vessels.csv", "phase,aspect,Artery,Vein\nStructure,Wall,Thick,Thin\n");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_cmpuint (count_files (fixture), ==, 0);
  g_assert_null (fixture->file);
}

#define ADD(name, func) g_test_add ("/import-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  lm_stage_init (&argc, &argv);

  ADD ("add", test_add);
  ADD ("open-without-adding", test_open_without_adding);
  ADD ("update", test_update);
  ADD ("update-from-table", test_update_from_table);
  ADD ("add-another", test_add_another);
  ADD ("table", test_table);
  ADD ("broken", test_broken);
  ADD ("not-saved", test_not_saved);
  ADD ("closed", test_closed);

  return g_test_run ();
}
