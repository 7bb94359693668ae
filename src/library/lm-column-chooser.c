/* lm-column-chooser.c: choose what the columns of a table are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-column-chooser.h"

#include <glib/gi18n.h>

#include "core/exchange/lm-table-dialect.h"
#include "core/locale/lm-locale.h"

/* A cell of the preview is there to see what kind of column it is in; the whole text is in its tooltip. */
#define CHARS_IN_CELL 24

struct _LmColumnChooser
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *content;
  GtkSwitch *header_switch;
  GtkGrid   *grid;
  GtkLabel  *missing;

  /* Owned */
  LmTablePreview *preview;
  GPtrArray      *roles;          /* GtkDropDown of each column, borrowed from the grid */
  GPtrArray      *names;          /* GtkEntry of each column, borrowed from the grid */

  /* State */
  gboolean complete;
};

enum { PROP_COMPLETE = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmColumnChooser, lm_column_chooser, GTK_TYPE_WIDGET)

/* In the order of LmColumnRole. */
static GStrv
dup_role_names (void)
{
  const char * const names[] = {
    /* Translators: what becomes of a column of an imported table. */
    C_("column", "Leave out"), C_("column", "Phase"), C_("column", "Aspect"), C_("column", "Side"),
    C_("column", "Prompt"), C_("column", "Answer"), C_("column", "Hint"), NULL,
  };

  return g_strdupv ((GStrv) names);
}

static LmColumnRole
get_role (LmColumnChooser *self,
          guint            column)
{
  return gtk_drop_down_get_selected (g_ptr_array_index (self->roles, column));
}

static GPtrArray *
dup_columns (LmColumnChooser *self)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_table_column_free);

  for (guint i = 0; i < self->roles->len; i++)
    {
      const char *name = gtk_editable_get_text (g_ptr_array_index (self->names, i));

      g_ptr_array_add (columns, lm_table_column_new (get_role (self, i), *name != '\0' ? name : NULL));
    }

  return columns;
}

static gboolean
sides_are_named (LmColumnChooser *self)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (get_role (self, i) == LM_COLUMN_SIDE &&
        *gtk_editable_get_text (g_ptr_array_index (self->names, i)) == '\0')
      return FALSE;

  return TRUE;
}

static void
choices_changed_cb (LmColumnChooser *self)
{
  g_autoptr(GPtrArray) columns = dup_columns (self);
  gboolean complete = lm_table_columns_are_enough (columns) && sides_are_named (self);

  for (guint i = 0; i < self->names->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->names, i), get_role (self, i) == LM_COLUMN_SIDE);

  gtk_widget_set_visible (GTK_WIDGET (self->missing), !complete);

  if (self->complete == complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

/* The header is no content. */
static void
header_switched_cb (LmColumnChooser *self)
{
  GtkWidget *cell;

  for (guint i = 0; (cell = gtk_grid_get_child_at (self->grid, i, 2)) != NULL; i++)
    if (gtk_switch_get_active (self->header_switch))
      gtk_widget_add_css_class (cell, "heading");
    else
      gtk_widget_remove_css_class (cell, "heading");
}

static const char *
get_cell (LmColumnChooser *self,
          guint            record,
          guint            column)
{
  GStrv cells = g_ptr_array_index (self->preview->records, record);

  return column < g_strv_length (cells) ? cells[column] : "";
}

static char *
dup_name_of_side (LmColumnChooser *self,
                  guint            column)
{
  const LmTableColumn *proposed = g_ptr_array_index (self->preview->columns, column);

  if (proposed->name != NULL && *proposed->name != '\0')
    return g_strdup (proposed->name);

  /* Translators: a name for a side that the file has no name for; %u is its number. */
  return lm_format (_("Side %u"), column + 1);
}

static void
add_column (LmColumnChooser *self,
            guint            column)
{
  const LmTableColumn *proposed = g_ptr_array_index (self->preview->columns, column);
  g_auto(GStrv) role_names = dup_role_names ();
  GtkWidget *role = gtk_drop_down_new_from_strings ((const char * const *) role_names);
  GtkWidget *name = gtk_entry_new ();
  g_autofree char *name_of_side = dup_name_of_side (self, column);
  /* Translators: %u is the number of a column of a table. */
  g_autofree char *label = lm_format (_("Column %u"), column + 1);
  g_autofree char *name_label = lm_format (_("Name of the side in column %u"), column + 1);

  /* The button inside takes the focus. In GTK 4.8 it has no name of its own; in 4.18 it is
   * called by the choice, and described as what it stands in. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (role)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (role), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, name_label, -1);
  gtk_editable_set_text (GTK_EDITABLE (name), name_of_side);
  gtk_editable_set_width_chars (GTK_EDITABLE (name), 10);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (role), proposed->role);

  gtk_grid_attach (self->grid, role, column, 0, 1, 1);
  gtk_grid_attach (self->grid, name, column, 1, 1, 1);
  g_ptr_array_add (self->roles, role);
  g_ptr_array_add (self->names, name);
  g_signal_connect_object (role, "notify::selected", G_CALLBACK (choices_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (name, "changed", G_CALLBACK (choices_changed_cb), self, G_CONNECT_SWAPPED);

  for (guint i = 0; i < self->preview->records->len; i++)
    {
      const char *text = get_cell (self, i, column);
      GtkWidget *cell = gtk_label_new (text);

      gtk_widget_set_tooltip_text (cell, text);
      gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
      gtk_label_set_single_line_mode (GTK_LABEL (cell), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (cell), CHARS_IN_CELL);
      gtk_label_set_xalign (GTK_LABEL (cell), 0.0);
      gtk_grid_attach (self->grid, cell, column, i + 2, 1, 1);
    }
}

static void
lm_column_chooser_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, LM_COLUMN_CHOOSER (object)->complete);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_column_chooser_dispose (GObject *object)
{
  LmColumnChooser *self = LM_COLUMN_CHOOSER (object);

  g_ptr_array_set_size (self->roles, 0);
  g_ptr_array_set_size (self->names, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_COLUMN_CHOOSER);

  G_OBJECT_CLASS (lm_column_chooser_parent_class)->dispose (object);
}

static void
lm_column_chooser_finalize (GObject *object)
{
  LmColumnChooser *self = LM_COLUMN_CHOOSER (object);

  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->preview, lm_table_preview_free);

  G_OBJECT_CLASS (lm_column_chooser_parent_class)->finalize (object);
}

static void
lm_column_chooser_class_init (LmColumnChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_column_chooser_get_property;
  object_class->dispose = lm_column_chooser_dispose;
  object_class->finalize = lm_column_chooser_finalize;

  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/library/lm-column-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LmColumnChooser, content);
  gtk_widget_class_bind_template_child (widget_class, LmColumnChooser, header_switch);
  gtk_widget_class_bind_template_child (widget_class, LmColumnChooser, grid);
  gtk_widget_class_bind_template_child (widget_class, LmColumnChooser, missing);
  gtk_widget_class_bind_template_callback (widget_class, header_switched_cb);
}

static void
lm_column_chooser_init (LmColumnChooser *self)
{
  self->roles = g_ptr_array_new ();
  self->names = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lm_column_chooser_set_preview (LmColumnChooser *self,
                               LmTablePreview  *preview)
{
  g_return_if_fail (LM_IS_COLUMN_CHOOSER (self));
  g_return_if_fail (preview != NULL);
  g_return_if_fail (self->preview == NULL);

  self->preview = preview;
  for (guint i = 0; i < preview->columns->len; i++)
    add_column (self, i);

  gtk_switch_set_active (self->header_switch, preview->has_header);
  header_switched_cb (self);
  choices_changed_cb (self);
}

gboolean
lm_column_chooser_get_complete (LmColumnChooser *self)
{
  g_return_val_if_fail (LM_IS_COLUMN_CHOOSER (self), FALSE);

  return self->complete;
}

void
lm_column_chooser_fill_options (LmColumnChooser *self,
                                LmImportOptions *options)
{
  g_return_if_fail (LM_IS_COLUMN_CHOOSER (self));
  g_return_if_fail (options != NULL);

  g_clear_pointer (&options->columns, g_ptr_array_unref);
  options->columns = dup_columns (self);
  options->has_header = gtk_switch_get_active (self->header_switch);
}
