/* lm-edit-field.c: a text of a draft that is written where it stands
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-edit-field.h"

/* Narrower, a text view would be laid out letter by letter before it gets its place. */
#define MINIMUM_WIDTH 90

#define N_FRAMES 4

struct _LmEditField
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *overlay;
  GtkWidget *text_view;
  GtkWidget *placeholder;
  GtkWidget *problem;

  /* Owned */
  LmEditContext *context;
  LmDraftItem   *item;
  LmDraftItem   *side;
  char          *member;

  /* State */
  gboolean has_lines;
  guint    n_frames;      /* since it came into sight */
  gboolean updating;      /* the buffer takes the draft's text, and is not written in */
};

G_DEFINE_FINAL_TYPE (LmEditField, lm_edit_field, GTK_TYPE_WIDGET)

/* A side that is new may get another id, and the path with it. */
static char *
dup_path (LmEditField *self)
{
  if (self->side == NULL)
    return g_strdup (self->member);

  return g_strdup_printf ("cells/%s/%s", lm_draft_item_get_text (self->side, "id"), self->member);
}

static GtkTextBuffer *
get_buffer (LmEditField *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view));
}

static char *
dup_written (LmEditField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static void
show_placeholder (LmEditField *self)
{
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (get_buffer (self)) == 0);
}

static void
show_problem (LmEditField *self)
{
  g_autofree char *path = dup_path (self);
  g_autofree char *message = lm_edit_context_dup_message (self->context, self->item, path);

  gtk_widget_set_visible (self->problem, message != NULL);
  gtk_label_set_label (GTK_LABEL (self->problem), message != NULL ? message : "");

  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "invalid");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "invalid");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text_view),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message != NULL ? message : "",
                                  -1);
}

/* A text view scrolls to its cursor even where all of its text has room: nobody’s cursor is
 * at the beginning. */
static void
put_text (LmEditField *self,
          const char  *text)
{
  GtkTextIter start;

  self->updating = TRUE;
  gtk_text_buffer_set_text (get_buffer (self), text, -1);
  self->updating = FALSE;

  if (gtk_widget_has_focus (self->text_view))
    return;

  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
}

static void
show_text (LmEditField *self)
{
  g_autofree char *path = dup_path (self);
  g_autofree char *written = dup_written (self);
  const char *text = lm_draft_item_get_text (self->item, path);

  if (!g_str_equal (text, written))
    put_text (self, text);

  show_placeholder (self);
}

static void
item_changed_cb (LmEditField *self)
{
  show_text (self);
  show_problem (self);
}

/* What is pasted into a title stays a title. It is changed before it comes in: the places in a
 * buffer that others were told are no more once it changes again meanwhile. */
static void
insert_text_cb (LmEditField   *self,
                GtkTextIter   *place,
                const char    *text,
                int            length,
                GtkTextBuffer *buffer)
{
  g_autofree char *line = g_strndup (text, length);

  if (self->has_lines || strpbrk (line, "\r\n") == NULL)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, g_strdelimit (line, "\r\n", ' '), -1);
}

static void
buffer_changed_cb (LmEditField *self)
{
  g_autofree char *path = NULL;
  g_autofree char *pointer = NULL;
  g_autofree char *text = NULL;

  show_placeholder (self);
  if (self->updating)
    return;

  path = dup_path (self);
  pointer = lm_draft_item_dup_pointer (self->item, path);
  text = dup_written (self);

  if (pointer == NULL)
    return;

  lm_draft_set_text (lm_edit_context_get_draft (self->context), pointer, text);
}

/* Not while the buffer changes: it would lose what it is told. */
static void
leave_cb (LmEditField *self)
{
  lm_draft_end_typing (lm_edit_context_get_draft (self->context));
  show_text (self);
}

static gboolean
go_to_next_field (LmEditField *self,
                  gboolean     backward)
{
  return gtk_widget_activate_action (GTK_WIDGET (self), "editor.next-field", "b", backward);
}

/* A text view takes Return for a new line whatever is held down with it. */
static gboolean
act_on_row (LmEditField     *self,
            GdkModifierType  modifiers)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (modifiers == GDK_CONTROL_MASK)
    return gtk_widget_activate_action (widget, "row.add-below", NULL);

  if (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return gtk_widget_activate_action (widget, "row.add-phase", NULL);

  if (modifiers == GDK_ALT_MASK)
    return gtk_widget_activate_action (widget, "row.unfold", NULL);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
is_return (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

static gboolean
key_pressed_cb (LmEditField     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (keyval == GDK_KEY_ISO_Left_Tab || (keyval == GDK_KEY_Tab && modifiers == GDK_SHIFT_MASK))
    return go_to_next_field (self, TRUE);

  if (modifiers != 0)
    return is_return (keyval) ? act_on_row (self, modifiers) : GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab)
    return go_to_next_field (self, FALSE);

  if (!self->has_lines && is_return (keyval))
    return go_to_next_field (self, FALSE);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
lm_edit_field_grab_focus (GtkWidget *widget)
{
  LmEditField *self = LM_EDIT_FIELD (widget);
  GtkTextIter end;

  if (!gtk_widget_grab_focus (self->text_view))
    return FALSE;

  gtk_text_buffer_get_end_iter (get_buffer (self), &end);
  gtk_text_buffer_place_cursor (get_buffer (self), &end);

  return TRUE;
}

static void
lm_edit_field_dispose (GObject *object)
{
  LmEditField *self = LM_EDIT_FIELD (object);

  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->problem, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_object (&self->item);
  g_clear_object (&self->side);
  g_clear_pointer (&self->member, g_free);

  G_OBJECT_CLASS (lm_edit_field_parent_class)->dispose (object);
}

static void
lm_edit_field_class_init (LmEditFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_edit_field_dispose;

  widget_class->grab_focus = lm_edit_field_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "edit-field");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* In GTK 4.8 a text view finds out how high it is after it was laid out, and in a list view
 * nobody asks again. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  LmEditField *self = LM_EDIT_FIELD (widget);

  gtk_widget_queue_resize (self->text_view);

  return ++self->n_frames < N_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
mapped_cb (LmEditField *self)
{
  self->n_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
create_text_view (LmEditField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->text_view = g_object_new (GTK_TYPE_TEXT_VIEW,
                                  "accepts-tab", FALSE,
                                  "wrap-mode", GTK_WRAP_WORD_CHAR,
                                  "hexpand", TRUE,
                                  "width-request", MINIMUM_WIDTH,
                                  NULL);
  /* The draft has a history of its own, of all fields together. */
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  g_signal_connect_object (get_buffer (self), "insert-text", G_CALLBACK (insert_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->text_view, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->text_view, keys);

  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text_view, focus);
}

static void
lm_edit_field_init (LmEditField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  create_text_view (self);

  self->placeholder = create_label ("placeholder");
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_halign (self->placeholder, GTK_ALIGN_START);

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->text_view);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->placeholder);
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (self->overlay), self->placeholder, TRUE);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));

  self->problem = create_label ("problem");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
}

GtkWidget *
lm_edit_field_new (LmEditContext *context,
                   LmDraftItem   *item,
                   LmDraftItem   *side,
                   const char    *field,
                   const char    *placeholder)
{
  LmEditField *self;

  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (context), NULL);
  g_return_val_if_fail (LM_IS_DRAFT_ITEM (item), NULL);
  g_return_val_if_fail (side == NULL || LM_IS_DRAFT_ITEM (side), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (LM_TYPE_EDIT_FIELD, NULL);
  self->context = g_object_ref (context);
  self->item = g_object_ref (item);
  g_set_object (&self->side, side);
  self->member = g_strdup (field);
  lm_edit_field_set_placeholder (self, placeholder);

  g_signal_connect_object (item, "changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "problems-changed", G_CALLBACK (show_problem), self, G_CONNECT_SWAPPED);
  item_changed_cb (self);

  return GTK_WIDGET (self);
}

void
lm_edit_field_set_has_lines (LmEditField *self,
                             gboolean     has_lines)
{
  g_return_if_fail (LM_IS_EDIT_FIELD (self));

  self->has_lines = !!has_lines;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, has_lines,
                                  -1);
}

void
lm_edit_field_set_placeholder (LmEditField *self,
                               const char  *placeholder)
{
  g_return_if_fail (LM_IS_EDIT_FIELD (self));

  gtk_label_set_label (GTK_LABEL (self->placeholder), placeholder);
}

void
lm_edit_field_set_name (LmEditField *self,
                        const char  *name)
{
  g_return_if_fail (LM_IS_EDIT_FIELD (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

void
lm_edit_field_set_note (LmEditField *self,
                        GtkWidget   *note)
{
  g_return_if_fail (LM_IS_EDIT_FIELD (self));
  g_return_if_fail (GTK_IS_WIDGET (note));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->text_view),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, note, NULL,
                                  -1);
}

char *
lm_edit_field_dup_pointer (LmEditField *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (LM_IS_EDIT_FIELD (self), NULL);

  path = dup_path (self);

  return lm_draft_item_dup_pointer (self->item, path);
}

gboolean
lm_edit_field_is_at (LmEditField *self,
                     const char  *pointer)
{
  g_autofree char *own = lm_edit_field_dup_pointer (self);

  return g_strcmp0 (own, pointer) == 0;
}

void
lm_edit_field_collect (GtkWidget *widget,
                       GPtrArray *fields)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;

  if (LM_IS_EDIT_FIELD (widget))
    {
      g_ptr_array_add (fields, widget);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lm_edit_field_collect (child, fields);
}
