/* test-editor-page.c: writing a comparison where it stands
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-structure.h"
#include "library/lm-edit-cell.h"
#include "library/lm-edit-field.h"
#include "library/lm-edit-row.h"
#include "library/lm-editor-page.h"
#include "lm-stage.h"

typedef struct
{
  LmDraft   *draft;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->draft = lm_draft_new_empty ("en");
  fixture->page = g_object_ref_sink (lm_editor_page_new (fixture->draft));
  lm_stage_present (fixture->page, GPOINTER_TO_INT (data), 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lm_stage_leave (fixture->page);
  lm_stage_drop (fixture->draft);
}

static GtkTextView *
find_text (Fixture    *fixture,
           const char *pointer)
{
  for (guint n = 0; ; n++)
    {
      LmEditField *field = lm_stage_find (fixture->page, LM_TYPE_EDIT_FIELD, n);

      g_assert_nonnull (field);
      if (lm_edit_field_is_at (field, pointer))
        return lm_stage_find (field, GTK_TYPE_TEXT_VIEW, 0);
    }
}

static void
assert_shows (Fixture    *fixture,
              const char *pointer,
              const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (find_text (fixture, pointer)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (find_text (fixture, "/phases/0/aspects/0/title"));

  gtk_text_buffer_set_text (buffer, "Food\nand drink", -1);
  g_assert_cmpstr (lm_draft_get_text (fixture->draft, "/phases/0/aspects/0/title"), ==, "Food and drink");

  lm_draft_set_text (fixture->draft, "/phases/0/aspects/0/cells/side/statement", "Fish");
  assert_shows (fixture, "/phases/0/aspects/0/cells/side/statement", "Fish");

  gtk_widget_activate_action (fixture->page, "editor.undo", NULL);
  assert_shows (fixture, "/phases/0/aspects/0/cells/side/statement", "");
  gtk_widget_activate_action (fixture->page, "editor.undo", NULL);
  assert_shows (fixture, "/phases/0/aspects/0/title", "");
  gtk_widget_activate_action (fixture->page, "editor.redo", NULL);
  assert_shows (fixture, "/phases/0/aspects/0/title", "Food and drink");
}

static void
test_sides (Fixture       *fixture,
            gconstpointer  data)
{
  LmDraftItem *root = lm_draft_get_root (fixture->draft);

  lm_draft_add (fixture->draft, root, "sides", 2);
  lm_stage_settle (fixture->page);
  g_assert_nonnull (lm_stage_find (fixture->page, LM_TYPE_EDIT_CELL, 2));

  lm_draft_undo (fixture->draft);
  lm_stage_settle (fixture->page);
  g_assert_null (lm_stage_find (fixture->page, LM_TYPE_EDIT_CELL, 2));

  /* Names stand over the columns, and in the empty cells. */
  lm_draft_set_text (fixture->draft, "/sides/1/name", "Dog");
  g_assert_nonnull (lm_stage_find_label (lm_stage_find (fixture->page, LM_TYPE_EDIT_CELL, 1), "Dog"));
}

static guint
count_rows (Fixture *fixture)
{
  GtkListView *list_view = lm_stage_find (fixture->page, GTK_TYPE_LIST_VIEW, 0);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list_view)));
}

static gboolean
has_many_rows (gpointer fixture)
{
  return count_rows (fixture) > 40;
}

/* A large comparison comes some rows a frame, but a row that is sought is there at once. */
static void
test_many_rows (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GListModel) phases = g_object_ref (lm_draft_item_get_list (lm_draft_get_root (fixture->draft), "phases"));
  g_autoptr(LmDraftItem) phase = g_list_model_get_item (phases, 0);
  GtkWidget *bin = adw_bin_new ();
  GtkWidget *page;

  for (guint i = 0; i < 40; i++)
    lm_draft_add (fixture->draft, phase, "aspects", 0);

  page = lm_editor_page_new (fixture->draft);
  adw_bin_set_child (ADW_BIN (bin), page);
  lm_stage_leave (fixture->page);
  fixture->page = g_object_ref_sink (bin);
  lm_stage_present (bin, 900, 700);
  lm_stage_wait (has_many_rows, fixture);

  page = lm_editor_page_new (fixture->draft);
  adw_bin_set_child (ADW_BIN (bin), page);
  g_assert_false (has_many_rows (fixture));
  lm_editor_page_show (LM_EDITOR_PAGE (page), "/phases/0/aspects/39/title");
  g_assert_true (has_many_rows (fixture));
  lm_stage_settle (bin);
}

/* Rows are counted, not looked for: whatever is added and moved, the count must find each of them. */
static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GListModel) rows = lm_edit_rows_new (fixture->draft);
  LmDraftItem *root = lm_draft_get_root (fixture->draft);
  LmDraftItem *second = lm_draft_add (fixture->draft, root, "phases", 1);
  g_autoptr(LmEditRow) gone = g_list_model_get_item (rows, 3);
  guint position;

  lm_draft_add (fixture->draft, second, "aspects", 0);
  lm_draft_add (fixture->draft, second, "cards", 0);
  lm_draft_add (fixture->draft, second, "cards", 1);
  lm_draft_remove_item (fixture->draft, lm_edit_row_get_item (gone));
  lm_draft_move_item (fixture->draft, second, 0);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(LmEditRow) row = g_list_model_get_item (rows, i);

      g_assert_true (lm_edit_rows_find_row (fixture->draft, row, &position));
      g_assert_cmpuint (position, ==, i);
    }

  g_assert_false (lm_edit_rows_find_row (fixture->draft, gone, &position));
  g_assert_cmpuint (lm_edit_rows_find (fixture->draft, "/sides/1/name"), ==, 1);
  g_assert_cmpuint (lm_edit_rows_find (fixture->draft, "/phases/0/cards/1/hint"), ==, 6);
  g_assert_cmpuint (lm_edit_rows_find (fixture->draft, "/phases/0/cards/9/hint"), ==, 2);
  g_assert_cmpuint (lm_edit_rows_find (fixture->draft, "/phases/9"), ==, 0);
}

static void
said_cb (GtkWidget   *page,
         const char  *message,
         char       **said)
{
  g_free (*said);
  *said = g_strdup (message);
}

static gboolean
has_said (gpointer said)
{
  return *(char **) said != NULL;
}

static char *
paste (Fixture *fixture)
{
  char *said = NULL;
  gulong handler = g_signal_connect (fixture->page, "said", G_CALLBACK (said_cb), &said);

  g_assert_true (gtk_widget_activate_action (fixture->page, "editor.paste-table", "s", "/phases/0"));
  lm_stage_wait (has_said, &said);
  g_signal_handler_disconnect (fixture->page, handler);

  return said;
}

static void
assert_pasted (Fixture    *fixture,
               const char *said)
{
  g_autofree char *told = paste (fixture);

  g_assert_cmpstr (told, ==, said);
}

static void
put_html (Fixture    *fixture,
          const char *html)
{
  g_autoptr(GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr(GdkContentProvider) provider = gdk_content_provider_new_for_bytes ("text/html", bytes);

  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (fixture->page), provider));
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->page);

  gdk_clipboard_set_text (clipboard, "no table");
  assert_pasted (fixture, "There is no table on the clipboard");
  g_assert_false (lm_draft_can_undo (fixture->draft));

  /* The empty row is there to be written in: what is pasted comes before it. */
  gdk_clipboard_set_text (clipboard, "Food\tFish\tMeat\nSleep\tAll day\t\n");
  assert_pasted (fixture, "2 rows were added");
  g_assert_cmpstr (lm_draft_get_text (fixture->draft, "/phases/0/aspects/0/cells/side-2/statement"), ==, "Meat");
  g_assert_cmpstr (lm_draft_get_text (fixture->draft, "/phases/0/aspects/1/title"), ==, "Sleep");
  gtk_widget_activate_action (fixture->page, "editor.undo", NULL);
  g_assert_false (lm_draft_can_undo (fixture->draft));

  put_html (fixture, "<p>From a page</p><table><tr><th>Noise<td>Purrs<td>Barks<td>Sings</table>");
  assert_pasted (fixture, "1 text was left out: there are more columns than sides");
  g_assert_cmpstr (lm_draft_get_text (fixture->draft, "/phases/0/aspects/0/cells/side/statement"), ==, "Purrs");
}

/* More than a stream gives at once: it was cut there. */
static void
test_paste_large (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GString) html = g_string_new ("<table>");
  g_autofree char *statement = g_strnfill (1800, 'x');

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (html, "<tr><td>Row %u<td>%s<td>Another one", i, statement);
  g_string_append (html, "</table>");
  put_html (fixture, html->str);

  assert_pasted (fixture, "200 rows were added");
}

static gboolean
tells_what_is_missing (gpointer page)
{
  GtkLabel *label = lm_stage_find_label (page, "Write something here");

  return label != NULL && gtk_widget_get_visible (GTK_WIDGET (label));
}

/* Nobody is told off for what was not written yet, until it keeps the rest from being saved. */
static void
test_problems (Fixture       *fixture,
               gconstpointer  data)
{
  lm_draft_set_text (fixture->draft, "/phases/0/title", "At home");
  lm_stage_settle (fixture->page);
  g_assert_null (lm_stage_find_label (fixture->page, "Write something here"));

  lm_editor_page_show_problems (LM_EDITOR_PAGE (fixture->page));
  lm_stage_wait (tells_what_is_missing, fixture->page);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (fixture->page)) ==
                 GTK_WIDGET (find_text (fixture, "/title")));
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  g_test_add ("/editor-page/texts", Fixture, GINT_TO_POINTER (900), set_up, test_texts, tear_down);
  g_test_add ("/editor-page/texts-in-narrow-window", Fixture, GINT_TO_POINTER (360), set_up, test_texts, tear_down);
  g_test_add ("/editor-page/sides", Fixture, GINT_TO_POINTER (900), set_up, test_sides, tear_down);
  g_test_add ("/editor-page/many-rows", Fixture, GINT_TO_POINTER (900), set_up, test_many_rows, tear_down);
  g_test_add ("/editor-page/places", Fixture, GINT_TO_POINTER (900), set_up, test_places, tear_down);
  g_test_add ("/editor-page/paste", Fixture, GINT_TO_POINTER (900), set_up, test_paste, tear_down);
  g_test_add ("/editor-page/paste-large", Fixture, GINT_TO_POINTER (900), set_up, test_paste_large, tear_down);
  g_test_add ("/editor-page/problems", Fixture, GINT_TO_POINTER (900), set_up, test_problems, tear_down);

  return g_test_run ();
}
