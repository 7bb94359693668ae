/* test-library-page.c: tests of the grid of subjects
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "core/library/lm-library-files.h"
#include "library/lm-library-page-private.h"
#include "library/lm-library-tile.h"
#include "lm-shelf.h"
#include "lm-stage.h"

typedef struct
{
  char           *folder;
  char           *own;
  char           *system;
  LmLibrary      *library;
  LmLibraryPage  *page;
  LmLibraryEntry *opened;       /* the last that was chosen */
} Fixture;

static void
write_subject (const char *folder,
               const char *name,
               const char *id,
               const char *title)
{
  g_autofree char *contents = lm_shelf_dup_subject (id, title, "Plans.");

  lm_shelf_write (folder, name, contents);
}

static void
open_cb (Fixture        *fixture,
         LmLibraryEntry *entry)
{
  fixture->opened = entry;
}

static gboolean
is_loaded (gpointer library)
{
  return !lm_library_is_loading (library);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = data != NULL ? g_mkdtemp (g_build_filename (data, "leadmgmt-XXXXXX", NULL)) : NULL;
  if (fixture->folder == NULL)
    fixture->folder = lm_shelf_new ();
  fixture->own = g_build_filename (fixture->folder, "own", NULL);
  fixture->system = g_build_filename (fixture->folder, "system", NULL);
  write_subject (fixture->own, "one.json", "one", "Cells");
  write_subject (fixture->own, "two.json", "two", "Arteries");
  write_subject (fixture->system, "three.json", "three", "Bridges");
  lm_shelf_write (fixture->own, "broken.json", "{");

  fixture->library = lm_library_new (fixture->own, (const char *[]) { fixture->system, NULL }, NULL);
  fixture->page = g_object_ref_sink (LM_LIBRARY_PAGE (lm_library_page_new (fixture->library)));
  g_signal_connect_swapped (fixture->page, "open", G_CALLBACK (open_cb), fixture);
  lm_stage_present (GTK_WIDGET (fixture->page), 900, 600);
  lm_stage_wait (is_loaded, fixture->library);
  lm_stage_settle (GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->page);
  lm_stage_drop (fixture->library);
  lm_shelf_remove (fixture->folder);
  g_free (fixture->own);
  g_free (fixture->system);
}

/* The titles in the order of the grid. */
static char *
dup_titles (Fixture *fixture)
{
  GListModel *model = fixture->page->items;
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (model, i);

      g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "",
                              LM_IS_LIBRARY_ENTRY (item) ? lm_library_entry_get_title (LM_LIBRARY_ENTRY (item)) : "+");
    }

  return g_string_free (titles, FALSE);
}

static void
assert_titles (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *titles = dup_titles (fixture);

  g_assert_cmpstr (titles, ==, expected);
}

static GFile *
get_file (const char *folder,
          const char *name)
{
  return g_file_new_build_filename (folder, name, NULL);
}

static LmLibraryEntry *
lookup (Fixture    *fixture,
        const char *folder,
        const char *name)
{
  g_autoptr(GFile) file = get_file (folder, name);

  return lm_library_lookup_file (fixture->library, file);
}

static void
activate (Fixture    *fixture,
          const char *action,
          const char *folder,
          const char *name)
{
  g_autoptr(GFile) file = get_file (folder, name);
  g_autofree char *uri = g_file_get_uri (file);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, "s", uri));
}

static LmLibraryTile *
find_tile (Fixture    *fixture,
           const char *title)
{
  LmLibraryTile *tile;

  for (guint i = 0; (tile = lm_stage_find (fixture->page, LM_TYPE_LIBRARY_TILE, i)) != NULL; i++)
    {
      LmLibraryEntry *entry = lm_library_tile_get_entry (tile);

      if (entry != NULL && g_str_equal (lm_library_entry_get_title (entry), title))
        return tile;
    }

  return NULL;
}

static void
assert_shown (gpointer    root,
              const char *text,
              gboolean    shown)
{
  GtkLabel *label = lm_stage_find_label (root, text);

  g_assert_cmpint (label != NULL && lm_stage_is_seen (label), ==, shown);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GFile) bridges = get_file (fixture->system, "three.json");
  g_autofree char *uri = g_file_get_uri (bridges);
  const char *recent[] = { uri, NULL };
  const LmSubjectCounts counts = { .n_seen = 3, .n_known = 1, .n_due = 2 };

  assert_titles (fixture, "+, Arteries, Bridges, Cells, broken.json");

  g_object_set (fixture->page, "recent", recent, "sort", LM_LIBRARY_SORT_RECENT, NULL);
  assert_titles (fixture, "+, Bridges, Arteries, Cells, broken.json");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "library.sort", "s", "due"));
  lm_library_entry_set_counts (lookup (fixture, fixture->own, "one.json"), &counts);
  g_signal_emit_by_name (fixture->library, "changed");
  assert_titles (fixture, "+, Cells, Arteries, Bridges, broken.json");
}

static void
test_tile (Fixture       *fixture,
           gconstpointer  data)
{
  LmLibraryTile *tile = find_tile (fixture, "Bridges");
  const LmSubjectCounts new_counts = { 0 };
  const LmSubjectCounts counts = { .n_seen = 4, .n_known = 3, .n_due = 2 };

  assert_shown (tile, "Manager", TRUE);
  assert_shown (tile, "Leader", TRUE);
  assert_shown (tile, "1 aspect, 6 cards", TRUE);
  assert_shown (tile, "For all users", TRUE);

  lm_library_entry_set_counts (lm_library_tile_get_entry (tile), &new_counts);
  assert_shown (tile, "Not begun", TRUE);

  /* It follows what is known by then. */
  lm_library_entry_set_counts (lm_library_tile_get_entry (tile), &counts);
  assert_shown (tile, "50 % known", TRUE);
  assert_shown (tile, "2 due", TRUE);

  g_assert_cmpstr (gtk_test_accessible_check_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (tile))),
                                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Bridges"), ==, NULL);
  g_assert_cmpstr (gtk_test_accessible_check_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (tile))),
                                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                       "Manager, Leader, 1 aspect, 6 cards, 50 % known, 2 due, For all users"), ==, NULL);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkEditable *entry = GTK_EDITABLE (fixture->page->search_entry);

  g_object_set (fixture->page, "searching", TRUE, NULL);
  gtk_editable_set_text (entry, "bri");
  g_signal_emit_by_name (entry, "search-changed");
  assert_titles (fixture, "Bridges");

  /* Sides count too. */
  gtk_editable_set_text (entry, "leader");
  g_signal_emit_by_name (entry, "search-changed");
  assert_titles (fixture, "Arteries, Bridges, Cells");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (fixture->opened == lookup (fixture, fixture->own, "two.json"));

  gtk_editable_set_text (entry, "tunnels");
  g_signal_emit_by_name (entry, "search-changed");
  assert_titles (fixture, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->page->stack), ==, "nothing");

  g_object_set (fixture->page, "searching", FALSE, NULL);
  g_signal_emit_by_name (entry, "search-changed");
  assert_titles (fixture, "+, Arteries, Bridges, Cells, broken.json");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->page->stack), ==, "grid");
}

static GtkWindow *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        return toplevel;
    }

  return NULL;
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWindow *dialog;

  g_signal_emit_by_name (fixture->page->grid, "child-activated", gtk_flow_box_get_child_at_index (fixture->page->grid, 2));
  g_assert_true (fixture->opened == lookup (fixture, fixture->system, "three.json"));

  fixture->opened = NULL;
  activate (fixture, "library.open", fixture->own, "broken.json");
  g_assert_null (fixture->opened);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_nonnull (lm_stage_find_label (dialog, "Copy Report"));
  gtk_window_destroy (dialog);
}

typedef struct
{
  Fixture    *fixture;
  const char *titles;
} Expected;

static gboolean
has_titles (gpointer data)
{
  Expected *expected = data;
  g_autofree char *titles = dup_titles (expected->fixture);

  return g_str_equal (titles, expected->titles);
}

static void
wait_for_titles (Fixture    *fixture,
                 const char *titles)
{
  Expected expected = { fixture, titles };

  lm_stage_wait (has_titles, &expected);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  activate (fixture, "library.remove", fixture->own, "one.json");
  wait_for_titles (fixture, "+, Arteries, Bridges, broken.json");
  activate (fixture, "library.restore", fixture->own, "one.json");
  wait_for_titles (fixture, "+, Arteries, Bridges, Cells, broken.json");

  /* What is there for all users stays. */
  activate (fixture, "library.remove", fixture->system, "three.json");
  lm_stage_settle (GTK_WIDGET (fixture->page));
  g_assert_nonnull (lookup (fixture, fixture->system, "three.json"));
}

static gboolean
has_message (gpointer data)
{
  return find_dialog () != NULL;
}

/* Memory that looks like a folder has no trash. */
#define NO_TRASH "/dev/shm"

static void
answer (const char *response)
{
  GtkWindow *dialog;

  lm_stage_wait (has_message, NULL);
  dialog = find_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Delete “Cells” for Good?");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
}

static void
test_no_trash (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GFile) file = get_file (fixture->own, "one.json");

  if (!g_str_has_prefix (fixture->folder, NO_TRASH))
    {
      g_test_skip (NO_TRASH " is not there");
      return;
    }

  activate (fixture, "library.remove", fixture->own, "one.json");
  answer ("cancel");
  lm_stage_settle (GTK_WIDGET (fixture->page));
  g_assert_true (g_file_query_exists (file, NULL));
  assert_titles (fixture, "+, Arteries, Bridges, Cells, broken.json");

  /* What is deleted for good can be brought back yet. */
  activate (fixture, "library.remove", fixture->own, "one.json");
  answer ("delete");
  wait_for_titles (fixture, "+, Arteries, Bridges, broken.json");
  g_assert_false (g_file_query_exists (file, NULL));
  activate (fixture, "library.restore", fixture->own, "one.json");
  wait_for_titles (fixture, "+, Arteries, Bridges, Cells, broken.json");
}

/* What was removed may be nowhere else: when it cannot be brought back, it can be tried again. */
static void
test_bring_back_later (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *aside = g_strconcat (fixture->own, "-aside", NULL);

  activate (fixture, "library.remove", fixture->own, "one.json");
  wait_for_titles (fixture, "+, Arteries, Bridges, broken.json");

  g_assert_cmpint (g_rename (fixture->own, aside), ==, 0);
  lm_shelf_write (fixture->folder, "own", "This is no folder.");
  activate (fixture, "library.restore", fixture->own, "one.json");
  lm_stage_wait (has_message, NULL);
  gtk_window_destroy (find_dialog ());

  g_assert_cmpint (g_unlink (fixture->own), ==, 0);
  g_assert_cmpint (g_rename (aside, fixture->own), ==, 0);
  activate (fixture, "library.restore", fixture->own, "one.json");
  wait_for_titles (fixture, "+, Arteries, Bridges, Cells, broken.json");
}

static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  activate (fixture, "library.duplicate", fixture->system, "three.json");
  wait_for_titles (fixture, "+, Arteries, Bridges, Bridges (copy), Cells, broken.json");
}

static gboolean
shows_bridges_alone (gpointer data)
{
  g_autofree char *titles = dup_titles (data);

  return g_str_equal (titles, "Bridges");
}

/* A page in the place of the one that was searched. */
static void
test_continue (Fixture       *fixture,
               gconstpointer  data)
{
  LmLibraryPage *before = fixture->page;

  g_object_set (before, "searching", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (before->search_entry), "brid");
  fixture->page = g_object_ref_sink (LM_LIBRARY_PAGE (lm_library_page_new (fixture->library)));
  lm_stage_present (GTK_WIDGET (fixture->page), 900, 600);
  lm_library_page_continue_from (fixture->page, before);
  lm_stage_leave (before);

  g_assert_true (gtk_search_bar_get_search_mode (fixture->page->search_bar));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->page->search_entry)), ==, "brid");
  lm_stage_wait (shows_bridges_alone, fixture);
}

#define ADD(name, func) g_test_add ("/library-page/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  char *home = lm_shelf_new ();
  g_autofree char *data_home = g_build_filename (home, "data", NULL);
  int status;

  /* The trash is in the home folder, as long as both are on one disk. */
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", data_home, TRUE);
  lm_stage_init (&argc, &argv);

  ADD ("order", test_order);
  ADD ("tile", test_tile);
  ADD ("search", test_search);
  ADD ("continue", test_continue);
  ADD ("open", test_open);
  ADD ("remove", test_remove);
  ADD ("bring-back-later", test_bring_back_later);
  g_test_add ("/library-page/no-trash", Fixture, NO_TRASH, set_up, test_no_trash, tear_down);
  ADD ("duplicate", test_duplicate);

  status = g_test_run ();
  lm_shelf_remove (home);

  return status;
}
