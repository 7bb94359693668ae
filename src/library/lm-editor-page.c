/* lm-editor-page.c: a comparison, to be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-locale.h"
#include "library/lm-editor-page-private.h"

#include <glib/gi18n.h>

/* As on the comparison page. */
#define MAXIMUM_WIDTH_OF_TITLE 200
#define MAXIMUM_WIDTH_OF_SIDE  480

enum { PROP_TRANSLATING = 1, N_PROPS };
enum { SAID, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmEditorPage, lm_editor_page, GTK_TYPE_WIDGET)

static void
bind_cb (LmEditorPage *self,
         GtkListItem  *item)
{
  LmEditRow *row = gtk_list_item_get_item (item);
  GtkWidget *view = lm_edit_row_view_new (self->context, row);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, view);
  g_hash_table_insert (self->views, row, view);
}

static void
unbind_cb (LmEditorPage *self,
           GtkListItem  *item)
{
  LmEditRow *row = gtk_list_item_get_item (item);

  /* The row may have another view already. */
  if (g_hash_table_lookup (self->views, row) == gtk_list_item_get_child (item))
    g_hash_table_remove (self->views, row);

  gtk_list_item_set_child (item, NULL);
}

void
lm_editor_page_scroll_to (LmEditorPage *self,
                          guint         position)
{
  lm_paced_list_ensure (self->shown, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
show_width (LmEditorPage *self)
{
  guint n_sides = g_list_model_get_n_items (lm_edit_context_get_sides (self->context));
  int width = MAXIMUM_WIDTH_OF_TITLE + MAX (n_sides, 1) * MAXIMUM_WIDTH_OF_SIDE;

  adw_clamp_set_maximum_size (self->header_clamp, width);
  adw_clamp_set_tightening_threshold (self->header_clamp, width);
}

static void
update_actions (LmEditorPage *self)
{
  LmDraft *draft = lm_edit_context_get_draft (self->context);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.undo", lm_draft_can_undo (draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.redo", lm_draft_can_redo (draft));
}

static void
show_n_problems (LmEditorPage *self)
{
  guint n_errors = lm_draft_check_count_errors (lm_edit_context_get_check (self->context));
  g_autofree char *text =
    lm_format (ngettext ("%u thing to mend before this can be saved",
                         "%u things to mend before this can be saved", n_errors),
               n_errors);

  gtk_label_set_label (self->problems_label, text);

  /* It appears when saving failed, and goes when all is mended. */
  if (n_errors == 0)
    gtk_widget_set_visible (self->problems_button, FALSE);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  lm_draft_undo (lm_editor_page_get_draft (LM_EDITOR_PAGE (widget)));
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  lm_draft_redo (lm_editor_page_get_draft (LM_EDITOR_PAGE (widget)));
}

static void
paste_table_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  lm_editor_page_paste_table (LM_EDITOR_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
has_focus_at (LmEditorPage *self,
              const char   *pointer)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, LM_TYPE_EDIT_FIELD) : NULL;

  return field != NULL && lm_edit_field_is_at (LM_EDIT_FIELD (field), pointer);
}

/* The one after that in which the cursor is, round and round. */
static void
next_problem_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LmEditorPage *self = LM_EDITOR_PAGE (widget);
  GPtrArray *problems = lm_draft_check_get_problems (lm_edit_context_get_check (self->context));
  LmProblem *next = NULL;

  for (guint i = problems->len; i > 0; i--)
    {
      LmProblem *problem = g_ptr_array_index (problems, i - 1);

      if (problem->severity != LM_PROBLEM_ERROR)
        continue;

      if (next != NULL && has_focus_at (self, problem->pointer))
        break;

      next = problem;
    }

  if (next != NULL)
    lm_editor_page_show (self, next->pointer);
}

static void
set_translating (LmEditorPage *self,
                 gboolean      translating)
{
  if (self->translating == translating)
    return;

  self->translating = translating;
  gtk_stack_set_visible_child_name (self->modes, translating ? "translate" : "write");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRANSLATING]);
}

/* Shows what a person asks for: the texts that are missing, or those that were written last. */
static void
switch_view (LmEditorPage *self,
             gboolean      translating)
{
  lm_draft_end_typing (lm_editor_page_get_draft (self));
  set_translating (self, translating);

  if (translating)
    lm_translate_page_refresh (self->translate_page);
  else
    lm_editor_page_focus (self, self->wanted != NULL ? self->wanted : "/title");
}

void
lm_editor_page_show (LmEditorPage *self,
                     const char   *pointer)
{
  gboolean was_translating;

  g_return_if_fail (LM_IS_EDITOR_PAGE (self));
  g_return_if_fail (pointer != NULL);

  was_translating = self->translating;
  set_translating (self, g_str_has_prefix (pointer, "/translations"));

  /* What is translated may have changed meanwhile. */
  if (self->translating && !was_translating)
    lm_translate_page_refresh (self->translate_page);

  if (self->translating)
    lm_translate_page_show (self->translate_page, pointer);
  else
    lm_editor_page_focus (self, pointer);
}

static void
lm_editor_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TRANSLATING:
      g_value_set_boolean (value, LM_EDITOR_PAGE (object)->translating);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_editor_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TRANSLATING:
      switch_view (LM_EDITOR_PAGE (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_editor_page_dispose (GObject *object)
{
  LmEditorPage *self = LM_EDITOR_PAGE (object);

  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_EDITOR_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->rows);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (lm_editor_page_parent_class)->dispose (object);
}

static void
lm_editor_page_finalize (GObject *object)
{
  LmEditorPage *self = LM_EDITOR_PAGE (object);

  g_hash_table_unref (self->views);
  g_free (self->wanted);

  G_OBJECT_CLASS (lm_editor_page_parent_class)->finalize (object);
}

static void
lm_editor_page_class_init (LmEditorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_editor_page_get_property;
  object_class->set_property = lm_editor_page_set_property;
  object_class->dispose = lm_editor_page_dispose;
  object_class->finalize = lm_editor_page_finalize;

  properties[PROP_TRANSLATING] =
    g_param_spec_boolean ("translating", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SAID] =
    g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (LM_TYPE_EDIT_HEADER);
  g_type_ensure (LM_TYPE_TRANSLATE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/library/lm-editor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, action_bar);
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, problems_button);
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, problems_label);
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, modes);
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, header_clamp);
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, header);
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, LmEditorPage, translate_page);
  gtk_widget_class_set_css_name (widget_class, "editor-page");

  gtk_widget_class_install_action (widget_class, "editor.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "editor.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "editor.paste-table", "s", paste_table_action);
  gtk_widget_class_install_action (widget_class, "editor.next-problem", NULL, next_problem_action);
  lm_editor_page_install_focus_actions (widget_class);

  gtk_widget_class_install_property_action (widget_class, "editor.translate", "translating");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "editor.translate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "editor.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "editor.redo", NULL);
}

static void
lm_editor_page_init (LmEditorPage *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->views = g_hash_table_new (NULL, NULL);

  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

GtkWidget *
lm_editor_page_new (LmDraft *draft)
{
  LmEditorPage *self;
  GtkNoSelection *selection;

  g_return_val_if_fail (LM_IS_DRAFT (draft), NULL);

  self = g_object_new (LM_TYPE_EDITOR_PAGE, NULL);
  self->context = lm_edit_context_new (draft);
  lm_edit_header_set_context (self->header, self->context);
  lm_translate_page_set_context (self->translate_page, self->context);
  show_width (self);
  update_actions (self);

  self->rows = lm_edit_rows_new (draft);
  self->shown = lm_paced_list_new (self->rows);
  selection = gtk_no_selection_new (g_object_ref (lm_paced_list_get_model (self->shown)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);

  g_signal_connect_object (draft, "notify", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "revisited", G_CALLBACK (lm_editor_page_show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "sides-changed", G_CALLBACK (show_width), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "problems-changed", G_CALLBACK (show_n_problems), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

LmDraft *
lm_editor_page_get_draft (LmEditorPage *self)
{
  g_return_val_if_fail (LM_IS_EDITOR_PAGE (self), NULL);

  return lm_edit_context_get_draft (self->context);
}

void
lm_editor_page_say (LmEditorPage *self,
                    const char   *message)
{
  g_signal_emit (self, signals[SAID], 0, message);
}

static void
tell_problems (LmEditorPage *self)
{
  /* What was never checked counts no problems yet, which would hide the button. */
  lm_edit_context_set_strict (self->context, TRUE);
  gtk_widget_set_visible (self->problems_button, TRUE);
  lm_draft_check_run (lm_edit_context_get_check (self->context));
}

void
lm_editor_page_continue (LmEditorPage *self,
                         LmEditorPage *before,
                         const char   *place)
{
  g_return_if_fail (LM_IS_EDITOR_PAGE (self));
  g_return_if_fail (LM_IS_EDITOR_PAGE (before));

  if (gtk_widget_get_visible (before->problems_button))
    tell_problems (self);

  lm_editor_page_show (self, place);
}

static void
checked_cb (LmEditorPage *self)
{
  g_signal_handlers_disconnect_by_func (lm_edit_context_get_check (self->context), checked_cb, self);
  gtk_widget_activate_action (GTK_WIDGET (self), "editor.next-problem", NULL);
}

void
lm_editor_page_show_problems (LmEditorPage *self)
{
  LmDraftCheck *check;

  g_return_if_fail (LM_IS_EDITOR_PAGE (self));

  check = lm_edit_context_get_check (self->context);
  g_signal_handlers_disconnect_by_func (check, checked_cb, self);
  g_signal_connect_object (check, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  tell_problems (self);
}
