/* lm-preferences-window.c: appearance and study
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-installation.h"
#include "app/lm-language.h"
#include "app/lm-preferences-window.h"
#include "app/lm-study-settings.h"
#include "app/lm-toast.h"
#include "core/locale/lm-locale.h"

#define SMALLEST_TEXT_SIZE 100
#define TEXT_SIZE_STEP     25

struct _LmPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  /* Template widgets */
  AdwComboRow   *style_row;
  AdwComboRow   *text_size_row;
  AdwComboRow   *language_row;
  GtkSpinButton *goal_button;
  GtkSwitch     *read_switch;
  GtkSpinButton *new_cards_button;
  GtkSpinButton *reviews_button;
  AdwComboRow   *order_row;
  GtkSwitch     *bury_switch;
  GtkSwitch     *forgive_case;
  GtkSwitch     *forgive_accents;
  GtkSwitch     *forgive_punctuation;
  GtkSwitch     *forgive_word_order;
  GtkSpinButton *retention_button;
  GtkSpinButton *interval_button;
  AdwEntryRow   *learning_row;
  AdwEntryRow   *relearning_row;

  /* Borrowed */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (LmPreferencesWindow, lm_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* A row's position in place of what the setting holds: the nick of an enumeration,
 * a percentage, a tag. */

/* In the order of the choices in the template. */
static const char * const styles[] = { "system", "light", "dark", NULL };
static const char * const orders[] = { "risk", "date", "phase", "random", NULL };

static gboolean
nick_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  nicks)
{
  const char * const *list = nicks;

  for (guint i = 0; list[i] != NULL; i++)
    if (g_str_equal (list[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
position_to_nick (const GValue       *value,
                  const GVariantType *type,
                  gpointer            nicks)
{
  const char * const *list = nicks;
  guint position = g_value_get_uint (value);

  return position < g_strv_length (nicks) ? g_variant_new_string (list[position]) : NULL;
}

static gboolean
text_size_to_position (GValue   *value,
                       GVariant *variant,
                       gpointer  user_data)
{
  g_value_set_uint (value, (g_variant_get_int32 (variant) - SMALLEST_TEXT_SIZE) / TEXT_SIZE_STEP);

  return TRUE;
}

static GVariant *
position_to_text_size (const GValue       *value,
                       const GVariantType *type,
                       gpointer            user_data)
{
  return g_variant_new_int32 (SMALLEST_TEXT_SIZE + (int) g_value_get_uint (value) * TEXT_SIZE_STEP);
}

/* The first choice is the language of the desktop. */
static gboolean
language_to_position (GValue   *value,
                      GVariant *variant,
                      gpointer  user_data)
{
  g_auto(GStrv) tags = lm_language_list ();

  g_value_set_uint (value, 0);
  for (guint i = 0; tags[i] != NULL; i++)
    if (g_str_equal (tags[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i + 1);

  return TRUE;
}

static GVariant *
position_to_language (const GValue       *value,
                      const GVariantType *type,
                      gpointer            user_data)
{
  g_auto(GStrv) tags = lm_language_list ();
  guint position = g_value_get_uint (value);

  return g_variant_new_string (position > 0 && position <= g_strv_length (tags) ? tags[position - 1] : "");
}

static void
fill_languages (LmPreferencesWindow *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_auto(GStrv) tags = lm_language_list ();

  /* Translators: choice of language: the one that the desktop has. */
  gtk_string_list_append (names, C_("language", "As the desktop"));
  for (guint i = 0; tags[i] != NULL; i++)
    gtk_string_list_take (names, lm_locale_get_language_name (tags[i]));

  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));

  if (!lm_language_can_be_set ())
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->language_row),
                                 /* Translators: package names of distributions; keep them. */
                                 _("No locale is installed with which the language can be changed. "
                                   "Install the package locales-all (Debian, Ubuntu) or glibc-all-langpacks (Fedora)."));
}

static const char *
get_steps_key (LmPreferencesWindow *self,
               AdwEntryRow         *row)
{
  return row == self->learning_row ? "learning-steps" : "relearning-steps";
}

static void
show_steps (LmPreferencesWindow *self,
            AdwEntryRow         *row)
{
  g_autofree char *text = lm_study_settings_dup_steps_text (self->settings, get_steps_key (self, row));

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* What was not taken stays there to be mended. */
static void
apply_steps_cb (LmPreferencesWindow *self,
                AdwEntryRow         *row)
{
  if (lm_study_settings_set_steps_text (self->settings, get_steps_key (self, row),
                                        gtk_editable_get_text (GTK_EDITABLE (row))))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      show_steps (self, row);
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self),
                                        lm_toast_new (GTK_WIDGET (self),
                                                      _("Write the minutes of each step as numbers, such as “1 10”."),
                                                      NULL));
    }
}

static void
lm_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (lm_preferences_window_parent_class)->dispose (object);
}

static void
lm_preferences_window_class_init (LmPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/app/lm-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, style_row);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, text_size_row);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, language_row);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, goal_button);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, read_switch);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, new_cards_button);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, reviews_button);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, order_row);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, bury_switch);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, forgive_case);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, forgive_accents);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, forgive_punctuation);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, forgive_word_order);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, retention_button);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, interval_button);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, learning_row);
  gtk_widget_class_bind_template_child (widget_class, LmPreferencesWindow, relearning_row);
  gtk_widget_class_bind_template_callback (widget_class, apply_steps_cb);
}

static void
lm_preferences_window_init (LmPreferencesWindow *self)
{
  self->settings = lm_installation_get_settings ();

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_languages (self);

  g_settings_bind_with_mapping (self->settings, "style", self->style_row, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                nick_to_position, position_to_nick, (gpointer) styles, NULL);
  g_settings_bind_with_mapping (self->settings, "order", self->order_row, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                nick_to_position, position_to_nick, (gpointer) orders, NULL);
  g_settings_bind_with_mapping (self->settings, "text-size", self->text_size_row, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                text_size_to_position, position_to_text_size, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "language", self->language_row, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                language_to_position, position_to_language, NULL, NULL);
  g_settings_bind (self->settings, "daily-goal", self->goal_button, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "read-aloud", self->read_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "new-cards", self->new_cards_button, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "reviews", self->reviews_button, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "bury-siblings", self->bury_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "forgive-case", self->forgive_case, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "forgive-accents", self->forgive_accents, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "forgive-punctuation", self->forgive_punctuation, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "forgive-word-order", self->forgive_word_order, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "desired-retention", self->retention_button, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "maximum-interval", self->interval_button, "value", G_SETTINGS_BIND_DEFAULT);
  show_steps (self, self->learning_row);
  show_steps (self, self->relearning_row);
}

GtkWidget *
lm_preferences_window_new (void)
{
  return g_object_new (LM_TYPE_PREFERENCES_WINDOW, NULL);
}
