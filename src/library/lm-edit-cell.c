/* lm-edit-cell.c: what one side answers, to be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-edit-cell.h"

#include <glib/gi18n.h>

#include "library/lm-edit-field.h"

#define MAX_EXAMPLES 20

struct _LmEditCell
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *statement;
  GtkWidget *expander;
  GtkWidget *detail;
  GtkWidget *examples;       /* a field for each */
  GtkWidget *add_example;

  /* Owned */
  LmEditContext *context;
  LmDraftItem   *aspect;
  LmDraftItem   *side;
};

G_DEFINE_FINAL_TYPE (LmEditCell, lm_edit_cell, GTK_TYPE_WIDGET)

static char *
dup_path (LmEditCell *self,
          const char *member)
{
  return g_strdup_printf ("cells/%s/%s", lm_draft_item_get_text (self->side, "id"), member);
}

static void
name_field (LmEditCell *self,
            GtkWidget  *field,
            const char *format)
{
  g_autofree char *side = lm_edit_context_dup_side_name (self->context, lm_draft_item_get_position (self->side));
  const char *title = lm_draft_item_get_text (self->aspect, "title");
  g_autoptr(GString) name = g_string_new (format);

  g_string_replace (name, "{side}", side, 0);
  g_string_replace (name, "{row}", title, 0);
  lm_edit_field_set_name (LM_EDIT_FIELD (field), name->str);
}

static void
show_names (LmEditCell *self)
{
  g_autofree char *side = NULL;

  /* The side may have gone, and this cell is about to. */
  if (lm_draft_item_get_owner (self->side) == NULL)
    return;

  side = lm_edit_context_dup_side_name (self->context, lm_draft_item_get_position (self->side));
  lm_edit_field_set_placeholder (LM_EDIT_FIELD (self->statement), side);

  /* Translators: what a screen reader calls a field: {side} becomes the name of a side,
   * {row} the title of a row. Keep the words in braces. */
  name_field (self, self->statement, _("Statement, {side}, {row}"));
  /* Translators: as “Statement, {side}, {row}”. */
  name_field (self, self->detail, _("Detail, {side}, {row}"));

  for (GtkWidget *field = gtk_widget_get_first_child (self->examples);
       field != NULL;
       field = gtk_widget_get_next_sibling (field))
    /* Translators: as “Statement, {side}, {row}”. */
    name_field (self, field, _("Example, {side}, {row}"));
}

static guint
count_fields (LmEditCell *self)
{
  guint n_fields = 0;

  for (GtkWidget *field = gtk_widget_get_first_child (self->examples);
       field != NULL;
       field = gtk_widget_get_next_sibling (field))
    n_fields++;

  return n_fields;
}

static void
append_example (LmEditCell *self,
                guint       index)
{
  g_autofree char *member = g_strdup_printf ("examples/%u", index);
  GtkWidget *field = lm_edit_field_new (self->context, self->aspect, self->side, member, C_("field", "Example"));

  lm_edit_field_set_has_lines (LM_EDIT_FIELD (field), TRUE);
  gtk_widget_add_css_class (field, "example");
  gtk_box_append (GTK_BOX (self->examples), field);
}

static void
show_examples (LmEditCell *self)
{
  g_autofree char *list = dup_path (self, "examples");
  g_autofree char *statement = dup_path (self, "statement");
  guint n_examples = lm_draft_item_count (self->aspect, list);

  while (count_fields (self) > n_examples)
    gtk_box_remove (GTK_BOX (self->examples), gtk_widget_get_last_child (self->examples));

  while (count_fields (self) < n_examples)
    append_example (self, count_fields (self));

  gtk_widget_set_visible (self->add_example,
                          n_examples < MAX_EXAMPLES && *lm_draft_item_get_text (self->aspect, statement) != '\0');
}

static void
aspect_changed_cb (LmEditCell *self)
{
  show_examples (self);
  show_names (self);
}

static void
add_example_cb (LmEditCell *self)
{
  g_autofree char *path = dup_path (self, "examples");
  g_autofree char *list = lm_draft_item_dup_pointer (self->aspect, path);

  lm_draft_insert (lm_edit_context_get_draft (self->context), list, lm_draft_item_count (self->aspect, path),
                   json_node_init_string (json_node_alloc (), ""));
  gtk_widget_grab_focus (gtk_widget_get_last_child (self->examples));
}

/* An example in which nothing is left is none. */
static void
leave_examples_cb (LmEditCell *self)
{
  g_autofree char *path = dup_path (self, "examples");
  g_autofree char *list = lm_draft_item_dup_pointer (self->aspect, path);

  for (guint i = list != NULL ? lm_draft_item_count (self->aspect, path) : 0; i > 0; i--)
    {
      g_autofree char *example = g_strdup_printf ("%s/%u", path, i - 1);

      if (*lm_draft_item_get_text (self->aspect, example) == '\0')
        lm_draft_remove (lm_edit_context_get_draft (self->context), list, i - 1);
    }
}

static void
lm_edit_cell_dispose (GObject *object)
{
  LmEditCell *self = LM_EDIT_CELL (object);

  g_clear_pointer (&self->statement, gtk_widget_unparent);
  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_object (&self->aspect);
  g_clear_object (&self->side);

  G_OBJECT_CLASS (lm_edit_cell_parent_class)->dispose (object);
}

static void
lm_edit_cell_class_init (LmEditCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_edit_cell_dispose;

  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lm_edit_cell_init (LmEditCell *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

static void
create_details (LmEditCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->detail = lm_edit_field_new (self->context, self->aspect, self->side, "detail", _("Detail"));
  lm_edit_field_set_has_lines (LM_EDIT_FIELD (self->detail), TRUE);
  gtk_box_append (GTK_BOX (box), self->detail);

  self->examples = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_examples_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->examples, focus);
  gtk_box_append (GTK_BOX (box), self->examples);

  self->add_example = gtk_button_new_with_label (_("Add Example"));
  gtk_widget_set_halign (self->add_example, GTK_ALIGN_START);
  g_signal_connect_object (self->add_example, "clicked", G_CALLBACK (add_example_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->add_example);
  gtk_widget_add_css_class (box, "details");

  self->expander = gtk_expander_new (_("More"));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
lm_edit_cell_new (LmEditContext *context,
                  LmDraftItem   *aspect,
                  guint          index)
{
  LmEditCell *self;

  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (context), NULL);
  g_return_val_if_fail (LM_IS_DRAFT_ITEM (aspect), NULL);

  self = g_object_new (LM_TYPE_EDIT_CELL, NULL);
  self->context = g_object_ref (context);
  self->aspect = g_object_ref (aspect);
  self->side = g_list_model_get_item (lm_edit_context_get_sides (context), index);

  self->statement = lm_edit_field_new (context, aspect, self->side, "statement", "");
  lm_edit_field_set_has_lines (LM_EDIT_FIELD (self->statement), TRUE);
  gtk_widget_set_parent (self->statement, GTK_WIDGET (self));
  create_details (self);

  aspect_changed_cb (self);
  g_signal_connect_object (aspect, "changed", G_CALLBACK (aspect_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "sides-changed", G_CALLBACK (show_names), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lm_edit_cell_unfold (LmEditCell *self,
                     gboolean    unfolded)
{
  g_return_if_fail (LM_IS_EDIT_CELL (self));

  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), unfolded);
}
