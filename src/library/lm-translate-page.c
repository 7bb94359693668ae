/* lm-translate-page.c: a comparison, to be written in one more language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-translate-page.h"

#include <glib/gi18n.h>

#include "app/lm-menu-button.h"
#include "core/edit/lm-draft-translation.h"
#include "core/locale/lm-locale.h"
#include "library/lm-edit-field.h"
#include "library/lm-language-dialog.h"
#include "library/lm-paced-list.h"
#include "library/lm-translate-row.h"

/* For how long a row that comes into sight may be made anew, and lose the cursor. */
#define N_FRAMES 12

struct _LmTranslatePage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkStack    *stack;
  GtkWidget   *add_button;
  GtkWidget   *language_button;
  GtkLabel    *language_label;
  GtkLabel    *count_label;
  GtkListView *list_view;

  /* Owned */
  LmEditContext      *context;
  LmDraftTranslation *translation;     /* in the language that is shown, or NULL */
  LmPacedList        *shown;           /* its texts that the list view has got so far */
  GHashTable         *rows;            /* LmDraftText to the LmTranslateRow that shows it, both borrowed */

  /* State */
  char  *language;
  guint  wanted;         /* position of the text that takes the cursor as soon as it has a widget */
  guint  tick;
  guint  n_frames;
};

G_DEFINE_FINAL_TYPE (LmTranslatePage, lm_translate_page, GTK_TYPE_WIDGET)

static LmDraft *
get_draft (LmTranslatePage *self)
{
  return lm_edit_context_get_draft (self->context);
}

static void
bind_cb (LmTranslatePage *self,
         GtkListItem     *item)
{
  LmDraftText *text = gtk_list_item_get_item (item);
  GtkWidget *row = lm_translate_row_new (self->context, text, self->language);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, row);
  g_hash_table_insert (self->rows, text, row);
}

static void
unbind_cb (LmTranslatePage *self,
           GtkListItem     *item)
{
  LmDraftText *text = gtk_list_item_get_item (item);

  /* The text may have another row already. */
  if (g_hash_table_lookup (self->rows, text) == gtk_list_item_get_child (item))
    g_hash_table_remove (self->rows, text);

  gtk_list_item_set_child (item, NULL);
}

static void
show_count (LmTranslatePage *self)
{
  guint n_texts = g_list_model_get_n_items (G_LIST_MODEL (self->translation));
  guint n_left = lm_draft_translation_get_n_left (self->translation);
  g_autofree char *text = NULL;

  if (n_left == 0)
    text = g_strdup (_("All texts are translated"));
  else
    /* Translators: how many texts of a comparison are still to be translated. */
    text = lm_format (ngettext ("%u of %u text left", "%u of %u texts left", n_texts), n_left, n_texts);

  gtk_label_set_label (self->count_label, text);
}

/* Cursor */

static gboolean
focus_wanted (LmTranslatePage *self)
{
  g_autoptr(LmDraftText) text = g_list_model_get_item (G_LIST_MODEL (self->translation), self->wanted);
  LmTranslateRow *row = g_hash_table_lookup (self->rows, text);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *field = row != NULL ? lm_translate_row_get_field (row) : NULL;

  /* A row that the list view keeps out of sight can take the focus, and then no keys. */
  if (field == NULL || !gtk_widget_get_mapped (field))
    return FALSE;

  return (focus != NULL && gtk_widget_is_ancestor (focus, field)) || gtk_widget_grab_focus (field);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  LmTranslatePage *self = LM_TRANSLATE_PAGE (widget);

  if (self->translation != NULL && self->wanted < g_list_model_get_n_items (G_LIST_MODEL (self->translation)) &&
      self->n_frames++ < N_FRAMES)
    {
      if (!focus_wanted (self))
        {
          lm_paced_list_ensure (self->shown, self->wanted);
          gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", self->wanted);
        }

      return G_SOURCE_CONTINUE;
    }

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
want (LmTranslatePage *self,
      guint            position)
{
  self->wanted = position;
  self->n_frames = 0;

  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static LmTranslateRow *
find_row (LmTranslatePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, LM_TYPE_TRANSLATE_ROW) : NULL;

  return row != NULL ? LM_TRANSLATE_ROW (row) : NULL;
}

/* Behind the last text, and before the first one, is what is around the list. */
static void
next_field_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  LmTranslatePage *self = LM_TRANSLATE_PAGE (widget);
  gboolean backward = g_variant_get_boolean (parameter);
  LmTranslateRow *row = find_row (self);
  guint position;

  if (row == NULL || self->translation == NULL ||
      !lm_draft_translation_find_text (self->translation, lm_translate_row_get_text (row), &position))
    return;

  /* Whoever goes on needs no help to come here. */
  self->n_frames = N_FRAMES;
  if (lm_translate_row_next_field (row, backward))
    return;

  position += backward ? -1 : 1;
  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->translation)))
    want (self, position);
  else
    gtk_widget_grab_focus (self->language_button);
}

static void
keep_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmTranslatePage *self = LM_TRANSLATE_PAGE (widget);
  guint position;

  if (self->translation != NULL &&
      lm_draft_translation_find (self->translation, g_variant_get_string (parameter, NULL), &position))
    {
      g_autoptr(LmDraftText) text = g_list_model_get_item (G_LIST_MODEL (self->translation), position);

      lm_draft_translation_keep (self->translation, text);
    }
}

/* Languages */

static GStrv
list_languages (LmTranslatePage *self)
{
  g_auto(GStrv) languages = lm_draft_list_languages (get_draft (self));
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) languages);

  /* One that was just added comes to the file with its first text. */
  if (self->language != NULL && !g_strv_contains ((const char * const *) languages, self->language))
    g_strv_builder_add (builder, self->language);

  return g_strv_builder_end (builder);
}

static void
show_menu (LmTranslatePage *self)
{
  g_auto(GStrv) languages = list_languages (self);
  g_autofree char *name = lm_locale_get_language_name (self->language);
  g_autofree char *label = NULL;
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) choices = g_menu_new ();
  g_autoptr(GMenu) changes = g_menu_new ();
  g_autofree char *removal = NULL;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *choice = lm_locale_get_language_name (languages[i]);
      g_autoptr(GMenuItem) item = g_menu_item_new (choice, NULL);

      g_menu_item_set_action_and_target (item, "translate.language", "s", languages[i]);
      g_menu_append_item (choices, item);
    }

  /* Translators: %s is a language, as “Deutsch”. */
  removal = g_strdup_printf (_("_Remove %s"), name);
  g_menu_append (changes, _("_Add a Language…"), "translate.add-language");
  g_menu_append (changes, removal, "translate.remove-language");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->language_button), G_MENU_MODEL (menu));

  gtk_label_set_label (self->language_label, name);
  /* Translators: %s is a language, as “Deutsch”. */
  label = g_strdup_printf (_("Language of the translation: %s"), name);
  lm_menu_button_set_name (self->language_button, label);
}

static void
show_translation (LmTranslatePage *self)
{
  GtkNoSelection *selection;

  g_clear_object (&self->shown);
  g_clear_object (&self->translation);
  gtk_stack_set_visible_child_name (self->stack, self->language != NULL ? "texts" : "empty");
  if (self->language == NULL)
    {
      gtk_list_view_set_model (self->list_view, NULL);
      return;
    }

  self->translation = lm_draft_translation_new (get_draft (self), self->language);
  g_signal_connect_object (self->translation, "notify::n-left", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  self->shown = lm_paced_list_new (G_LIST_MODEL (self->translation));
  selection = gtk_no_selection_new (g_object_ref (lm_paced_list_get_model (self->shown)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);

  show_menu (self);
  show_count (self);
}

static void
set_language (LmTranslatePage *self,
              const char      *language)
{
  char *copy = g_strdup (language);

  g_free (self->language);
  self->language = copy;
  show_translation (self);
}

static void
language_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LmTranslatePage *self = LM_TRANSLATE_PAGE (widget);

  set_language (self, g_variant_get_string (parameter, NULL));
  want (self, 0);
}

static void
chosen_cb (LmTranslatePage *self,
           const char      *language)
{
  set_language (self, language);
  want (self, 0);
}

static void
add_language_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LmTranslatePage *self = LM_TRANSLATE_PAGE (widget);
  g_auto(GStrv) languages = list_languages (self);
  g_autoptr(GStrvBuilder) taken = g_strv_builder_new ();
  g_auto(GStrv) tags = NULL;
  GtkWidget *dialog;

  g_strv_builder_addv (taken, (const char **) languages);
  g_strv_builder_add (taken, lm_draft_get_text (get_draft (self), "/language"));
  tags = g_strv_builder_end (taken);

  dialog = lm_language_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), (const char * const *) tags);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_first_language (LmTranslatePage *self)
{
  g_auto(GStrv) languages = lm_draft_list_languages (get_draft (self));

  set_language (self, languages[0]);
}

static void
remove_language_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  LmTranslatePage *self = LM_TRANSLATE_PAGE (widget);

  if (self->language == NULL)
    return;

  lm_draft_remove_language (get_draft (self), self->language);
  show_first_language (self);
  gtk_widget_grab_focus (self->language != NULL ? self->language_button : self->add_button);
}

static void
lm_translate_page_dispose (GObject *object)
{
  LmTranslatePage *self = LM_TRANSLATE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_TRANSLATE_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->translation);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (lm_translate_page_parent_class)->dispose (object);
}

static void
lm_translate_page_finalize (GObject *object)
{
  LmTranslatePage *self = LM_TRANSLATE_PAGE (object);

  g_hash_table_unref (self->rows);
  g_free (self->language);

  G_OBJECT_CLASS (lm_translate_page_parent_class)->finalize (object);
}

static void
lm_translate_page_class_init (LmTranslatePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lm_translate_page_dispose;
  object_class->finalize = lm_translate_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/library/lm-translate-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LmTranslatePage, stack);
  gtk_widget_class_bind_template_child (widget_class, LmTranslatePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, LmTranslatePage, language_button);
  gtk_widget_class_bind_template_child (widget_class, LmTranslatePage, language_label);
  gtk_widget_class_bind_template_child (widget_class, LmTranslatePage, count_label);
  gtk_widget_class_bind_template_child (widget_class, LmTranslatePage, list_view);
  gtk_widget_class_set_css_name (widget_class, "translate-page");

  gtk_widget_class_install_action (widget_class, "translate.language", "s", language_action);
  gtk_widget_class_install_action (widget_class, "translate.add-language", NULL, add_language_action);
  gtk_widget_class_install_action (widget_class, "translate.remove-language", NULL, remove_language_action);
  gtk_widget_class_install_action (widget_class, "translate.keep", "s", keep_action);
  gtk_widget_class_install_action (widget_class, "editor.next-field", "b", next_field_action);
}

static void
lm_translate_page_init (LmTranslatePage *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

void
lm_translate_page_set_context (LmTranslatePage *self,
                               LmEditContext   *context)
{
  g_return_if_fail (LM_IS_TRANSLATE_PAGE (self));
  g_return_if_fail (LM_IS_EDIT_CONTEXT (context));

  g_set_object (&self->context, context);
}

void
lm_translate_page_refresh (LmTranslatePage *self)
{
  g_return_if_fail (LM_IS_TRANSLATE_PAGE (self));

  if (self->language != NULL)
    show_translation (self);
  else
    show_first_language (self);

  if (self->language != NULL)
    want (self, 0);
  else
    gtk_widget_grab_focus (self->add_button);
}

void
lm_translate_page_show (LmTranslatePage *self,
                        const char      *pointer)
{
  g_autofree char *language = NULL;
  guint position;

  g_return_if_fail (LM_IS_TRANSLATE_PAGE (self));
  g_return_if_fail (pointer != NULL);

  language = lm_draft_dup_language_at (pointer);
  if (language != NULL && g_strcmp0 (language, self->language) != 0)
    set_language (self, language);
  else if (self->language == NULL)
    show_first_language (self);

  if (self->translation != NULL)
    want (self, lm_draft_translation_find (self->translation, pointer, &position) ? position : 0);
}
