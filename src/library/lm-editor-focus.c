/* lm-editor-focus.c: going from field to field in the editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-editor-page-private.h"

#define N_FRAMES 12

static LmEditRow *
dup_row (LmEditorPage *self,
         guint         position)
{
  return g_list_model_get_item (self->rows, position);
}

static GPtrArray *
collect_fields (LmEditorPage *self,
                LmEditRow    *row)
{
  GtkWidget *view = g_hash_table_lookup (self->views, row);
  GPtrArray *fields = g_ptr_array_new ();

  if (view != NULL)
    lm_edit_field_collect (view, fields);

  return fields;
}

static GtkWidget *
choose_field (GPtrArray  *fields,
              const char *pointer,
              gboolean    last)
{
  for (guint i = 0; i < fields->len; i++)
    if (lm_edit_field_is_at (g_ptr_array_index (fields, i), pointer))
      return g_ptr_array_index (fields, i);

  if (fields->len == 0)
    return NULL;

  /* A side is one field of a row of several. */
  for (guint i = 0; i < fields->len; i++)
    {
      g_autofree char *name = g_strconcat (pointer, "/name", NULL);

      if (lm_edit_field_is_at (g_ptr_array_index (fields, i), name))
        return g_ptr_array_index (fields, i);
    }

  return g_ptr_array_index (fields, last ? fields->len - 1 : 0);
}

static gboolean
focus_wanted (LmEditorPage *self,
              guint         position)
{
  g_autoptr(LmEditRow) row = dup_row (self, position);
  g_autoptr(GPtrArray) fields = collect_fields (self, row);
  GtkWidget *field = choose_field (fields, self->wanted, self->wants_last);

  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* A row that the list view keeps out of sight can take the focus, and then no keys. */
  if (field == NULL || !gtk_widget_get_mapped (field))
    return FALSE;

  return (focus != NULL && gtk_widget_is_ancestor (focus, field)) || gtk_widget_grab_focus (field);
}

/* A row that comes into sight takes the focus only when it was laid out, and the list view may
 * make it anew while it finds out how high the rows around it are: the focus must hold for
 * some frames. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  LmEditorPage *self = LM_EDITOR_PAGE (widget);

  if (self->wanted != NULL && self->n_frames++ < N_FRAMES)
    {
      guint position = lm_edit_rows_find (lm_editor_page_get_draft (self), self->wanted);

      if (!focus_wanted (self, position))
        lm_editor_page_scroll_to (self, position);

      return G_SOURCE_CONTINUE;
    }

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
want (LmEditorPage *self,
      const char   *pointer,
      gboolean      last)
{
  char *wanted = g_strdup (pointer);
  guint position;

  g_free (self->wanted);
  self->wanted = wanted;
  self->wants_last = last;
  self->n_frames = 0;

  position = lm_edit_rows_find (lm_editor_page_get_draft (self), wanted);
  lm_editor_page_scroll_to (self, position);
  focus_wanted (self, position);

  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

void
lm_editor_page_focus (LmEditorPage *self,
                      const char   *pointer)
{
  want (self, pointer, FALSE);
}

char *
lm_editor_page_dup_place (LmEditorPage *self)
{
  GtkWidget *focus;
  GtkWidget *field;

  g_return_val_if_fail (LM_IS_EDITOR_PAGE (self), NULL);

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  field = focus != NULL ? gtk_widget_get_ancestor (focus, LM_TYPE_EDIT_FIELD) : NULL;
  if (field != NULL)
    return lm_edit_field_dup_pointer (LM_EDIT_FIELD (field));

  if (self->translating)
    return g_strdup ("/translations");

  return g_strdup (self->wanted != NULL ? self->wanted : "/title");
}

static gboolean
has_fields (LmEditRow *row)
{
  LmEditRowKind kind = lm_edit_row_get_kind (row);

  return kind != LM_EDIT_ROW_PHASE_END && kind != LM_EDIT_ROW_END;
}

static gboolean
find_view (LmEditorPage   *self,
           GtkWidget      *inside,
           LmEditRowView **view,
           guint          *position)
{
  GtkWidget *found = gtk_widget_get_ancestor (inside, LM_TYPE_EDIT_ROW_VIEW);

  if (found == NULL)
    return FALSE;

  *view = LM_EDIT_ROW_VIEW (found);

  return lm_edit_rows_find_row (lm_editor_page_get_draft (self), lm_edit_row_view_get_row (*view), position);
}

/* As in a spreadsheet: whoever goes on behind the last row writes another one. */
static gboolean
add_row_after (LmEditorPage *self,
               LmEditRow    *row)
{
  LmDraft *draft = lm_edit_context_get_draft (self->context);
  LmDraftItem *item = lm_edit_row_get_item (row);
  LmDraftItem *owner = lm_draft_item_get_owner (item);
  const char *name = lm_draft_item_get_list_name (item);
  guint next = lm_draft_item_get_position (item) + 1;
  g_autofree char *pointer = NULL;

  if (lm_edit_row_get_kind (row) != LM_EDIT_ROW_ASPECT || lm_draft_item_is_blank (item) ||
      next < g_list_model_get_n_items (lm_draft_item_get_list (owner, name)))
    return FALSE;

  pointer = lm_draft_item_dup_pointer (lm_draft_add (draft, owner, name, next), NULL);
  lm_editor_page_show (self, pointer);

  return TRUE;
}

/* A row of buttons has no text to go to. */
static gboolean
focus_buttons (LmEditorPage *self,
               LmEditRow    *row,
               guint         position,
               gboolean      backward)
{
  GtkWidget *view;

  lm_editor_page_scroll_to (self, position);
  view = g_hash_table_lookup (self->views, row);

  return view != NULL && gtk_widget_child_focus (view, backward ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

/* Round and round: behind the last row, and before the first one, is the header bar. */
static void
go_to_row (LmEditorPage *self,
           guint         position,
           gboolean      backward)
{
  guint n_rows = g_list_model_get_n_items (self->rows);

  for (guint i = position + (backward ? -1 : 1); i < n_rows; i += backward ? -1 : 1)
    {
      g_autoptr(LmEditRow) row = dup_row (self, i);
      g_autofree char *pointer = NULL;

      if (!has_fields (row))
        {
          if (focus_buttons (self, row, i, backward))
            return;
          continue;
        }

      pointer = lm_edit_row_get_kind (row) == LM_EDIT_ROW_SIDES
                  ? g_strdup ("/sides")
                  : lm_draft_item_dup_pointer (lm_edit_row_get_item (row), NULL);
      want (self, pointer, backward);
      return;
    }

  gtk_widget_child_focus (self->header_bar, backward ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

static void
next_row_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LmEditorPage *self = LM_EDITOR_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  LmEditRowView *view;
  guint position;

  if (focus != NULL && find_view (self, focus, &view, &position))
    go_to_row (self, position, g_variant_get_boolean (parameter));
}

static void
next_field_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  LmEditorPage *self = LM_EDITOR_PAGE (widget);
  gboolean backward = g_variant_get_boolean (parameter);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, LM_TYPE_EDIT_FIELD) : NULL;
  g_autoptr(GPtrArray) fields = g_ptr_array_new ();
  LmEditRowView *view;
  guint position, index;

  if (field == NULL || !find_view (self, field, &view, &position))
    return;

  lm_edit_field_collect (GTK_WIDGET (view), fields);
  if (!g_ptr_array_find (fields, field, &index))
    return;

  /* Whoever goes on needs no help to come here. */
  g_clear_pointer (&self->wanted, g_free);

  if (backward && index > 0)
    gtk_widget_grab_focus (g_ptr_array_index (fields, index - 1));
  else if (!backward && index + 1 < fields->len)
    gtk_widget_grab_focus (g_ptr_array_index (fields, index + 1));
  else if (backward || !add_row_after (self, lm_edit_row_view_get_row (view)))
    go_to_row (self, position, backward);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  lm_editor_page_show (LM_EDITOR_PAGE (widget), g_variant_get_string (parameter, NULL));
}

void
lm_editor_page_install_focus_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.next-field", "b", next_field_action);
  gtk_widget_class_install_action (widget_class, "editor.next-row", "b", next_row_action);
  gtk_widget_class_install_action (widget_class, "editor.show", "s", show_action);
}
