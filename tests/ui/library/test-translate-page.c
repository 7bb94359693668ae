/* test-translate-page.c: writing a comparison in one more language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-translation.h"
#include "library/lm-edit-field.h"
#include "library/lm-editor-page.h"
#include "library/lm-translate-page.h"
#include "library/lm-translate-row.h"
#include "lm-stage.h"

#define STATEMENT "/translations/ar/phase~1aspect~1side statement"

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
  lm_draft_set_text (fixture->draft, "/title", "Cats and dogs");
  lm_draft_set_text (fixture->draft, "/phases/0/aspects/0/cells/side/statement", "Fish");
  lm_draft_set_text (fixture->draft, "/translations/ar/title", "قطط وكلاب");
  fixture->page = g_object_ref_sink (lm_editor_page_new (fixture->draft));
  lm_stage_present (fixture->page, GPOINTER_TO_INT (data), 700);
  gtk_widget_activate_action (fixture->page, "editor.translate", NULL);
  lm_stage_settle (fixture->page);
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
      LmTranslateRow *row = lm_stage_find (fixture->page, LM_TYPE_TRANSLATE_ROW, n);
      GtkWidget *field;

      g_assert_nonnull (row);
      field = lm_translate_row_get_field (row);
      if (lm_edit_field_is_at (LM_EDIT_FIELD (field), pointer))
        return lm_stage_find (field, GTK_TYPE_TEXT_VIEW, 0);
    }
}

static gboolean
has_cursor (gpointer text_view)
{
  return gtk_root_get_focus (gtk_widget_get_root (text_view)) == text_view;
}

static gboolean
is_translating (Fixture *fixture)
{
  gboolean translating;

  g_object_get (fixture->page, "translating", &translating, NULL);

  return translating;
}

static void
test_writing (Fixture       *fixture,
              gconstpointer  data)
{
  GtkTextView *statement = find_text (fixture, STATEMENT);

  /* What is missing is on top, and the cursor is in it. */
  g_assert_true (find_text (fixture, "/translations/ar/title") ==
                 lm_stage_find (lm_stage_find (fixture->page, LM_TYPE_TRANSLATE_ROW, 1), GTK_TYPE_TEXT_VIEW, 0));
  lm_stage_wait (has_cursor, statement);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (statement)), ==, GTK_TEXT_DIR_RTL);
  g_assert_nonnull (lm_stage_find_label (fixture->page, "1 of 2 texts left"));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (statement), "سمك", -1);
  g_assert_cmpstr (lm_draft_get_text (fixture->draft, STATEMENT), ==, "سمك");
  g_assert_nonnull (lm_stage_find_label (fixture->page, "All texts are translated"));

  gtk_widget_activate_action (GTK_WIDGET (statement), "editor.next-field", "b", FALSE);
  lm_stage_wait (has_cursor, find_text (fixture, "/translations/ar/title"));

  gtk_widget_activate_action (fixture->page, "editor.undo", NULL);
  g_assert_cmpstr (lm_draft_get_text (fixture->draft, STATEMENT), ==, "");
  lm_stage_wait (has_cursor, statement);
}

/* There is one history: what is undone is shown where it is. */
static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  lm_draft_undo (fixture->draft);
  g_assert_true (is_translating (fixture));
  lm_draft_undo (fixture->draft);
  g_assert_false (is_translating (fixture));
  lm_draft_redo (fixture->draft);
  g_assert_false (is_translating (fixture));
  lm_draft_redo (fixture->draft);
  g_assert_true (is_translating (fixture));
}

static void
test_removal (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *page = lm_stage_find (fixture->page, LM_TYPE_TRANSLATE_PAGE, 0);
  g_auto(GStrv) languages = NULL;

  gtk_widget_activate_action (page, "translate.remove-language", NULL);
  languages = lm_draft_list_languages (fixture->draft);
  g_assert_cmpint (g_strv_length (languages), ==, 0);
  g_assert_true (lm_stage_is_seen (lm_stage_find_label (page, "Translate This Comparison")));

  gtk_widget_activate_action (page, "editor.undo", NULL);
  lm_stage_settle (fixture->page);
  g_assert_cmpstr (lm_draft_get_text (fixture->draft, "/translations/ar/title"), ==, "قطط وكلاب");
  g_assert_nonnull (find_text (fixture, "/translations/ar/title"));
}

static gboolean
has_focus (gpointer widget)
{
  return gtk_widget_has_focus (widget);
}

/* The text of a translation has changed: the row says so, and a person says that it is right still. */
static void
test_outdated (Fixture       *fixture,
               gconstpointer  data)
{
  GtkTextView *title;
  GtkWidget *button;

  gtk_widget_activate_action (fixture->page, "editor.translate", NULL);
  lm_draft_set_text (fixture->draft, "/title", "Dogs and cats");
  gtk_widget_activate_action (fixture->page, "editor.translate", NULL);
  lm_stage_settle (fixture->page);
  g_assert_nonnull (lm_stage_find_label (fixture->page, "2 of 2 texts left"));
  g_assert_nonnull (lm_stage_find_label (fixture->page, "Changed since it was translated. Before: “Cats and dogs”"));

  /* What is missing comes first, then what is outdated. */
  title = find_text (fixture, "/translations/ar/title");
  button = lm_stage_find (lm_stage_find (fixture->page, LM_TYPE_TRANSLATE_ROW, 1), GTK_TYPE_BUTTON, 0);
  gtk_widget_grab_focus (GTK_WIDGET (title));
  gtk_widget_activate_action (GTK_WIDGET (title), "editor.next-field", "b", FALSE);
  lm_stage_wait (has_focus, button);
  gtk_widget_activate_action (button, "editor.next-field", "b", TRUE);
  lm_stage_wait (has_cursor, title);
  gtk_widget_activate_action (GTK_WIDGET (title), "editor.next-field", "b", FALSE);

  gtk_widget_activate (button);
  lm_stage_wait (has_cursor, title);
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_nonnull (lm_stage_find_label (fixture->page, "1 of 2 texts left"));
  g_assert_cmpstr (lm_draft_get_text (fixture->draft, "/translations/ar/title"), ==, "قطط وكلاب");

  gtk_widget_activate_action (fixture->page, "editor.undo", NULL);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_true (is_translating (fixture));
}

static gboolean
tells_of_length (gpointer page)
{
  GtkLabel *label = lm_stage_find_label (page, "“title” may have at most 200 characters; it is 1 character too long");

  return label != NULL && lm_stage_is_seen (label);
}

static void
test_problems (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = g_strnfill (201, 'x');

  lm_draft_set_text (fixture->draft, "/translations/ar/title", text);
  lm_stage_wait (tells_of_length, fixture->page);
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  g_test_add ("/translate-page/writing", Fixture, GINT_TO_POINTER (900), set_up, test_writing, tear_down);
  g_test_add ("/translate-page/writing-in-narrow-window", Fixture, GINT_TO_POINTER (360), set_up, test_writing, tear_down);
  g_test_add ("/translate-page/history", Fixture, GINT_TO_POINTER (900), set_up, test_history, tear_down);
  g_test_add ("/translate-page/removal", Fixture, GINT_TO_POINTER (900), set_up, test_removal, tear_down);
  g_test_add ("/translate-page/outdated", Fixture, GINT_TO_POINTER (900), set_up, test_outdated, tear_down);
  g_test_add ("/translate-page/problems", Fixture, GINT_TO_POINTER (900), set_up, test_problems, tear_down);

  return g_test_run ();
}
