/* lm-language-dialog.c: a language to be chosen among all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "library/lm-language-dialog.h"

#include "core/locale/lm-language-list.h"
#include "core/locale/lm-locale.h"

struct _LmLanguageDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListView    *list_view;

  /* Owned */
  LmLanguageList     *languages;
  GStrv               taken;
  GtkStringList      *found;
  GtkSingleSelection *selection;
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmLanguageDialog, lm_language_dialog, ADW_TYPE_WINDOW)

static void
choose (LmLanguageDialog *self,
        guint             position)
{
  g_autofree char *tag = g_strdup (gtk_string_list_get_string (self->found, position));

  if (tag == NULL)
    return;

  g_signal_emit (self, signals[CHOSEN], 0, tag);
  gtk_window_close (GTK_WINDOW (self));
}

static void
activate_cb (LmLanguageDialog *self,
             guint             position)
{
  choose (self, position);
}

static void
entry_activate_cb (LmLanguageDialog *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

/* Whoever wrote the file may have written “pt-br”. */
static gboolean
is_taken (LmLanguageDialog *self,
          const char       *tag)
{
  for (guint i = 0; self->taken[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->taken[i], tag) == 0)
      return TRUE;

  return FALSE;
}

static void
show_found (LmLanguageDialog *self)
{
  g_auto(GStrv) tags = lm_language_list_search (self->languages, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) found = NULL;

  for (guint i = 0; tags[i] != NULL; i++)
    if (!is_taken (self, tags[i]))
      g_strv_builder_add (builder, tags[i]);

  found = g_strv_builder_end (builder);
  gtk_string_list_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)),
                          (const char * const *) found);
  gtk_stack_set_visible_child_name (self->stack, found[0] != NULL ? "list" : "none");
}

/* From the entry on, the keys that go through a list do. */
static gboolean
key_pressed_cb (LmLanguageDialog *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  if (n_found == 0 || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  selected = keyval == GDK_KEY_Down ? MIN (selected + 1, n_found - 1) : MAX (selected, 1) - 1;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", selected);

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_label (NULL));
  gtk_box_append (GTK_BOX (box), create_label ("caption"));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const char *tag = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *name_label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *name = lm_locale_get_name_of_language (tag);
  g_autofree char *own_name = lm_locale_get_language_name (tag);
  g_autofree char *isolated = lm_isolate (own_name);
  g_autofree char *detail = g_strdup_printf (C_("language and its code", "%s · %s"), isolated, tag);

  gtk_label_set_label (GTK_LABEL (name_label), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name_label)), detail);
}

static void
lm_language_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_LANGUAGE_DIALOG);

  G_OBJECT_CLASS (lm_language_dialog_parent_class)->dispose (object);
}

static void
lm_language_dialog_finalize (GObject *object)
{
  LmLanguageDialog *self = LM_LANGUAGE_DIALOG (object);

  g_object_unref (self->selection);
  g_object_unref (self->found);
  lm_language_list_free (self->languages);
  g_strfreev (self->taken);

  G_OBJECT_CLASS (lm_language_dialog_parent_class)->finalize (object);
}

static void
lm_language_dialog_class_init (LmLanguageDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lm_language_dialog_dispose;
  object_class->finalize = lm_language_dialog_finalize;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/library/lm-language-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LmLanguageDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, LmLanguageDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LmLanguageDialog, list_view);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lm_language_dialog_init (LmLanguageDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->languages = lm_language_list_new ();
  self->found = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (show_found), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lm_language_dialog_new (GtkWindow          *parent,
                        const char * const *taken)
{
  LmLanguageDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (taken != NULL, NULL);

  self = g_object_new (LM_TYPE_LANGUAGE_DIALOG, "transient-for", parent, NULL);
  self->taken = g_strdupv ((GStrv) taken);
  show_found (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return GTK_WIDGET (self);
}
