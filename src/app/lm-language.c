/* lm-language.c: the language of the interface and the built-in subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "app/lm-language.h"

/* The counter by which gettext notices that its answers may be other ones now:
 * without it, a message that was looked up before keeps its translation. */
extern int _nl_msg_cat_cntr;

static const LmLanguage languages[] = {
  { "en", "English" },
  { "de", "Deutsch" },
};

/* The message that each catalog has; not written where it is used, or it would be taken
 * for one that is to be translated. */
static const char header_of_catalog[] = "";

const LmLanguage *
lm_language_get_all (gsize *n_languages)
{
  *n_languages = G_N_ELEMENTS (languages);

  return languages;
}

void
lm_language_init (const char *locale_dir)
{
  setlocale (LC_ALL, "");

  /* GLib decides at its first translation, once and for all, whether to translate: not
   * when the program has no catalog for the language of that moment, which may be
   * another one later. It translates always while no text domain is chosen. */
  g_dgettext (GETTEXT_PACKAGE, header_of_catalog);

  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static gboolean
locale_ignores_language (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  return g_str_equal (locale, "C") || g_str_equal (locale, "POSIX") || g_str_has_prefix (locale, "C.");
}

/* In the C locale gettext does not look at LANGUAGE, and in glibc 2.41 not in C.UTF-8
 * either: another locale's messages have to be chosen first. */
static void
choose_locale_for_messages (void)
{
  static const char * const candidates[] = {
    "en_US.UTF-8", "de_DE.UTF-8", "en_GB.UTF-8", "es_ES.UTF-8", "fr_FR.UTF-8", "C.UTF-8",
  };

  if (!locale_ignores_language ())
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (setlocale (LC_MESSAGES, candidates[i]) != NULL)
      return;
}

static void
restore_desktop_language (const char *language)
{
  setlocale (LC_MESSAGES, "");

  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");

  _nl_msg_cat_cntr++;

  /* Where the program does not speak it, all is in English, GTK's messages too. */
  if (*gettext (header_of_catalog) == '\0')
    g_setenv ("LANGUAGE", "en", TRUE);
}

void
lm_language_set (const char *tag)
{
  static gboolean is_known;
  static char *desktop_language;

  if (!is_known)
    desktop_language = g_strdup (g_getenv ("LANGUAGE"));

  is_known = TRUE;

  if (*tag != '\0')
    {
      choose_locale_for_messages ();
      g_setenv ("LANGUAGE", tag, TRUE);
    }
  else
    restore_desktop_language (desktop_language);

  _nl_msg_cat_cntr++;

  if (gtk_is_initialized ())
    gtk_widget_set_default_direction (gtk_get_locale_direction ());
}

static const char *
translate_cb (const char *context,
              const char *text,
              gpointer    user_data)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
}

LmSubject *
lm_language_translate_subject (LmSubject *subject)
{
  /* Translators: the tag of the language that you translate to, as in the name of
   * this file, with a hyphen: “de” or “pt-BR”, for example. */
  const char *tag = C_("tag of the language of these messages", "en");

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);

  if (g_str_equal (tag, lm_subject_get_language (subject)))
    return g_object_ref (subject);

  return lm_subject_translate (subject, tag, translate_cb, NULL);
}
