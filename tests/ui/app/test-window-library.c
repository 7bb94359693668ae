/* test-window-library.c: tests of the library in the window, and of the file of what is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "app/lm-installation.h"
#include "app/lm-recent-subjects.h"
#include "app/lm-window-private.h"
#include "library/lm-import-dialog.h"
#include "library/lm-library-page.h"
#include "lm-shelf.h"
#include "lm-sketch.h"
#include "lm-stage.h"
#include "lm-test-log.h"

typedef struct
{
  GSettings     *settings;
  char          *folder;
  char          *own;
  GFile         *file;
  LmSubject     *subject;
  LmProgressLog *log;
  LmLibrary     *library;
  LmWindow      *window;
} Fixture;

static void
write_statement (Fixture    *fixture,
                 const char *statement)
{
  g_autofree char *contents = lm_shelf_dup_subject ("one", "One", statement);

  lm_shelf_write (fixture->own, "one.json", contents);
}

static void
set_up (Fixture *fixture)
{
  fixture->settings = lm_installation_get_settings ();
  g_settings_reset (fixture->settings, "recent-subjects");
  g_settings_reset (fixture->settings, "page");

  fixture->folder = lm_shelf_new ();
  fixture->own = g_build_filename (fixture->folder, "own", NULL);
  write_statement (fixture, "Plans.");
  fixture->file = g_file_new_build_filename (fixture->own, "one.json", NULL);
  fixture->library = lm_library_new (fixture->own, (const char *[]) { NULL }, NULL);

  fixture->subject = lm_sketch ("side manager\nside leader\nphase vision\naspect money: Pays | Chooses\n");
  fixture->log = lm_test_log_new ();
  fixture->window = g_object_ref_sink (lm_window_new (NULL, fixture->subject, fixture->log));
  lm_window_set_library (fixture->window, fixture->library);
  gtk_window_present (GTK_WINDOW (fixture->window));
  lm_stage_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture)
{
  lm_stage_leave (fixture->window);
  lm_stage_drop (fixture->library);
  lm_stage_drop (fixture->log);
  lm_stage_drop (fixture->subject);
  g_object_unref (fixture->file);
  lm_shelf_remove (fixture->folder);
  g_free (fixture->own);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static gboolean
says_plans (gpointer window)
{
  return lm_stage_find_label (window, "Plans.") != NULL;
}

static gboolean
says_budgets (gpointer window)
{
  return lm_stage_find_label (window, "Budgets.") != NULL;
}

static char *
dup_notice (Fixture *fixture)
{
  char *notice;

  g_object_get (fixture->window, "notice", &notice, NULL);

  return notice;
}

static gboolean
has_notice (gpointer fixture)
{
  g_autofree char *notice = dup_notice (fixture);

  return notice != NULL;
}

static gboolean
has_no_notice (gpointer fixture)
{
  return !has_notice (fixture);
}

static void
test_show (gconstpointer data)
{
  Fixture *fixture = (Fixture *) data;
  gboolean searching;

  g_assert_false (lm_window_shows_library (fixture->window));
  activate (fixture, "win.show-library");
  g_assert_true (lm_window_shows_library (fixture->window));
  g_assert_nonnull (lm_stage_find (fixture->window, LM_TYPE_LIBRARY_PAGE, 0));

  /* A search is in what is in front. */
  activate (fixture, "win.search");
  g_object_get (lm_stage_find (fixture->window, LM_TYPE_LIBRARY_PAGE, 0), "searching", &searching, NULL);
  g_assert_true (searching);

  activate (fixture, "win.study");
  g_assert_false (lm_window_shows_library (fixture->window));
}

static void
test_open (gconstpointer data)
{
  Fixture *fixture = (Fixture *) data;
  g_autoptr(GFile) last = NULL;

  activate (fixture, "win.show-library");
  lm_window_open_file (fixture->window, fixture->file);
  lm_stage_wait (says_plans, fixture->window);
  g_assert_false (lm_window_shows_library (fixture->window));
  g_assert_true (g_file_equal (lm_window_get_file (fixture->window), fixture->file));

  last = lm_recent_subjects_dup_last (fixture->settings);
  g_assert_true (g_file_equal (last, fixture->file));
}

static void
test_reload (gconstpointer data)
{
  Fixture *fixture = (Fixture *) data;
  lm_shelf_write (fixture->own, "one.json", "{");
  lm_stage_wait (has_notice, fixture);
  g_assert_nonnull (lm_stage_find_label (fixture->window, "Plans."));

  write_statement (fixture, "Budgets.");
  lm_stage_wait (says_budgets, fixture->window);
  g_assert_true (has_no_notice (fixture));

  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  lm_stage_wait (has_notice, fixture);
  g_assert_nonnull (lm_stage_find_label (fixture->window, "Budgets."));
}

static LmImportDialog *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (LM_IS_IMPORT_DIALOG (toplevel))
        return LM_IMPORT_DIALOG (toplevel);
    }

  return NULL;
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

static gboolean
is_another_dialog (gpointer first)
{
  return find_dialog () != NULL && find_dialog () != first;
}

/* One after the other. */
static void
test_drop (gconstpointer data)
{
  Fixture *fixture = (Fixture *) data;
  g_autofree char *outside = g_build_filename (fixture->folder, "outside", NULL);
  g_autoptr(GFile) one = g_file_new_build_filename (outside, "one.csv", NULL);
  g_autoptr(GFile) two = g_file_new_build_filename (outside, "two.csv", NULL);
  g_autoptr(GSList) files = NULL;
  g_auto(GValue) value = G_VALUE_INIT;
  LmImportDialog *first;
  gboolean dropped = FALSE;

  lm_shelf_write (outside, "one.csv", "What?,That.\n");
  lm_shelf_write (outside, "two.csv", "Who?,You.\n");
  files = g_slist_append (g_slist_append (NULL, one), two);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);

  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (fixture->window->toasts)), "drop", &value, 0.0, 0.0, &dropped);
  g_assert_true (dropped);
  first = find_dialog ();
  g_assert_nonnull (first);
  gtk_window_destroy (GTK_WINDOW (first));
  lm_stage_wait (is_another_dialog, first);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

static void
test_recent (gconstpointer data)
{
  Fixture *fixture = (Fixture *) data;
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GVariant) label = NULL;
  g_auto(GStrv) uris = NULL;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *uri = g_strdup_printf ("file:///subject-%u.json", i % 11);
      g_autofree char *title = g_strdup_printf ("Subject_%u", i);
      g_autoptr(GFile) file = g_file_new_for_uri (uri);

      lm_recent_subjects_add (fixture->settings, file, title);
    }

  /* Ten are kept, each once, with the title that it had last. */
  uris = lm_recent_subjects_dup_uris (fixture->settings);
  g_assert_cmpuint (g_strv_length (uris), ==, 10);
  g_assert_cmpstr (uris[0], ==, "file:///subject-0.json");
  g_assert_cmpstr (uris[1], ==, "file:///subject-10.json");
  g_assert_cmpstr (uris[9], ==, "file:///subject-2.json");

  lm_recent_subjects_fill_menu (fixture->settings, menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 10);
  label = g_menu_model_get_item_attribute_value (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_LABEL, NULL);
  g_assert_cmpstr (g_variant_get_string (label, NULL), ==, "Subject__11");
}

/* All in one window, one after the other. GTK 4.8 at times allocates the switcher at the bottom, which is not
 * shown, less than its border in a first frame, and warns: here only what is worse ends the test. */
int
main (int    argc,
      char **argv)
{
  Fixture fixture = { NULL };
  int status;

  lm_stage_init (&argc, &argv);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  set_up (&fixture);

  g_test_add_data_func ("/window-library/show", &fixture, test_show);
  g_test_add_data_func ("/window-library/open", &fixture, test_open);
  g_test_add_data_func ("/window-library/reload", &fixture, test_reload);
  g_test_add_data_func ("/window-library/drop", &fixture, test_drop);
  g_test_add_data_func ("/window-library/recent", &fixture, test_recent);

  status = g_test_run ();
  tear_down (&fixture);

  return status;
}
