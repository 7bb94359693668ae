/* lm-translate-row.c: a text and its translation
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-translate-row.h"

#include <glib/gi18n.h>

#include "app/lm-optional-text.h"
#include "app/lm-sides-layout.h"
#include "core/locale/lm-locale.h"
#include "library/lm-edit-field.h"

struct _LmTranslateRow
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *field;
  GtkWidget *note;       /* what was translated, where that has changed since */
  GtkWidget *keep;       /* button: it is right nevertheless */

  /* Owned */
  LmDraftText *text;
};

G_DEFINE_FINAL_TYPE (LmTranslateRow, lm_translate_row, GTK_TYPE_WIDGET)

static void
lm_translate_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  LM_TRANSLATE_ROW (object)->field = NULL;
  LM_TRANSLATE_ROW (object)->note = NULL;
  LM_TRANSLATE_ROW (object)->keep = NULL;
  g_clear_object (&LM_TRANSLATE_ROW (object)->text);

  G_OBJECT_CLASS (lm_translate_row_parent_class)->dispose (object);
}

static void
lm_translate_row_class_init (LmTranslateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_translate_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "edit-row");
  gtk_widget_class_set_layout_manager_type (widget_class, LM_TYPE_SIDES_LAYOUT);
}

static void
lm_translate_row_init (LmTranslateRow *self)
{
}

static const char *
get_kind_name (LmDraftTextKind kind)
{
  static const char * const names[] = {
    [LM_DRAFT_TEXT_TITLE] = NC_("kind of text", "Title of the comparison"),
    [LM_DRAFT_TEXT_PHASE_TITLE] = NC_("kind of text", "Title of the phase"),
    [LM_DRAFT_TEXT_ASPECT_TITLE] = NC_("kind of text", "Title of the row"),
    [LM_DRAFT_TEXT_SUMMARY] = NC_("kind of text", "Summary"),
    [LM_DRAFT_TEXT_NAME] = NC_("kind of text", "Name of a side"),
    [LM_DRAFT_TEXT_STATEMENT] = NC_("kind of text", "Statement"),
    [LM_DRAFT_TEXT_DETAIL] = NC_("kind of text", "Detail"),
    [LM_DRAFT_TEXT_EXAMPLE] = NC_("kind of text", "Example"),
    [LM_DRAFT_TEXT_PROMPT] = NC_("kind of text", "Question"),
    [LM_DRAFT_TEXT_ANSWER] = NC_("kind of text", "Answer"),
    [LM_DRAFT_TEXT_HINT] = NC_("kind of text", "Hint"),
  };

  return g_dpgettext2 (NULL, "kind of text", names[kind]);
}

/* Takes @place. */
static char *
append_place (char       *place,
              const char *name)
{
  g_autofree char *owned = place;
  g_autofree char *isolated = lm_isolate (name);

  if (place == NULL)
    return g_steal_pointer (&isolated);

  /* Translators: a place in a comparison and what is there, as in “Vision · Money” or
   * “Vision · Money · Manager”. */
  return g_strdup_printf (C_("place", "%s · %s"), owned, isolated);
}

/* “Vision · Money · Manager · Statement” */
static char *
dup_place (LmDraftText *text)
{
  const char * const *places = lm_draft_text_get_places (text);
  char *place = NULL;

  for (guint i = 0; places[i] != NULL; i++)
    place = append_place (place, places[i]);

  return append_place (place, get_kind_name (lm_draft_text_get_kind (text)));
}

static GtkWidget *
create_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0,
                       "yalign", 0.0,
                       NULL);
}

/* A direction is not handed down. */
static void
set_direction (GtkWidget        *widget,
               GtkTextDirection  direction)
{
  gtk_widget_set_direction (widget, direction);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_direction (child, direction);
}

static GtkTextDirection
get_direction (const char *language)
{
  return lm_locale_is_right_to_left (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

static GtkWidget *
create_column (GtkWidget *first,
               GtkWidget *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);

  return box;
}

static GtkWidget *
create_original (LmTranslateRow *self,
                 LmEditContext  *context)
{
  GtkWidget *original = create_label (lm_draft_text_get_original (self->text));

  gtk_widget_add_css_class (original, "original");
  gtk_widget_set_direction (original, get_direction (lm_draft_get_text (lm_edit_context_get_draft (context), "/language")));

  self->note = create_label ("");
  gtk_widget_add_css_class (self->note, "caption");
  gtk_widget_add_css_class (self->note, "warning");

  return create_column (original, self->note);
}

static gboolean
key_pressed_cb (LmTranslateRow *self,
                guint           keyval)
{
  gboolean backward = keyval == GDK_KEY_ISO_Left_Tab;

  if (!backward && keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "editor.next-field", "b", backward);
}

static GtkWidget *
create_keep_button (LmTranslateRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *pointer = g_strconcat ("/", lm_draft_text_get_field (self->text), NULL);

  /* Translators: a translation, although the text that was translated has changed since. */
  self->keep = gtk_button_new_with_mnemonic (_("Still _Right"));
  gtk_widget_set_halign (self->keep, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->keep), "translate.keep");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->keep), "s", pointer);

  /* A list view would leave the row. */
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->keep, keys);

  return self->keep;
}

static void
show_earlier (LmTranslateRow *self)
{
  const char *earlier = lm_draft_text_get_earlier (self->text);
  g_autofree char *isolated = earlier != NULL ? lm_isolate (earlier) : NULL;
  /* Translators: %s is what the text was when it was translated. */
  g_autofree char *note = earlier != NULL ? g_strdup_printf (_("Changed since it was translated. Before: “%s”"), isolated)
                                          : NULL;

  lm_optional_text_show (GTK_LABEL (self->note), note);

  /* Who has pressed it goes on in the field. */
  if (note == NULL && gtk_widget_has_focus (self->keep))
    gtk_widget_grab_focus (self->field);
  gtk_widget_set_visible (self->keep, note != NULL);
}

static gboolean
has_lines (LmDraftTextKind kind)
{
  return kind != LM_DRAFT_TEXT_TITLE && kind != LM_DRAFT_TEXT_PHASE_TITLE &&
         kind != LM_DRAFT_TEXT_ASPECT_TITLE && kind != LM_DRAFT_TEXT_NAME;
}

GtkWidget *
lm_translate_row_new (LmEditContext *context,
                      LmDraftText   *text,
                      const char    *language)
{
  LmTranslateRow *self;
  g_autofree char *place = NULL;
  g_autofree char *language_name = NULL;
  g_autofree char *name = NULL;
  GtkWidget *place_label;

  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (context), NULL);
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (text), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (LM_TYPE_TRANSLATE_ROW, NULL);
  self->text = g_object_ref (text);
  place = dup_place (text);
  language_name = lm_locale_get_language_name (language);

  place_label = create_label (place);
  gtk_widget_add_css_class (place_label, "dim-label");
  gtk_widget_add_css_class (place_label, "caption");
  lm_sides_layout_add (GTK_WIDGET (self), place_label, LM_SIDES_PLACE_TITLE);
  lm_sides_layout_add (GTK_WIDGET (self), create_original (self, context), LM_SIDES_PLACE_COLUMN);

  self->field = lm_edit_field_new (context, lm_draft_get_root (lm_edit_context_get_draft (context)), NULL,
                                   lm_draft_text_get_field (text), language_name);
  lm_edit_field_set_has_lines (LM_EDIT_FIELD (self->field), has_lines (lm_draft_text_get_kind (text)));
  /* Translators: what a screen reader calls a field in which a text is translated: the first %s is the
   * language, the second says where the text stands, the third is the text. */
  name = g_strdup_printf (_("%s, %s: %s"), language_name, place, lm_draft_text_get_original (text));
  lm_edit_field_set_name (LM_EDIT_FIELD (self->field), name);
  lm_edit_field_set_note (LM_EDIT_FIELD (self->field), self->note);
  set_direction (self->field, get_direction (language));
  lm_sides_layout_add (GTK_WIDGET (self), create_column (self->field, create_keep_button (self)), LM_SIDES_PLACE_COLUMN);

  g_signal_connect_object (text, "notify::earlier", G_CALLBACK (show_earlier), self, G_CONNECT_SWAPPED);
  show_earlier (self);

  return GTK_WIDGET (self);
}

GtkWidget *
lm_translate_row_get_field (LmTranslateRow *self)
{
  g_return_val_if_fail (LM_IS_TRANSLATE_ROW (self), NULL);

  return self->field;
}

gboolean
lm_translate_row_next_field (LmTranslateRow *self,
                             gboolean        backward)
{
  GtkWidget *from, *to;

  g_return_val_if_fail (LM_IS_TRANSLATE_ROW (self), FALSE);

  from = backward ? self->keep : self->field;
  to = backward ? self->field : self->keep;

  return gtk_widget_get_visible (self->keep) && gtk_widget_get_focus_child (gtk_widget_get_parent (from)) == from &&
         gtk_widget_grab_focus (to);
}

LmDraftText *
lm_translate_row_get_text (LmTranslateRow *self)
{
  g_return_val_if_fail (LM_IS_TRANSLATE_ROW (self), NULL);

  return self->text;
}
