/* lm-language.c: the language of the interface and the built-in subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "app/lm-installed-locale.h"
#include "app/lm-language.h"
#include "core/locale/lm-locale.h"

/* The counter by which gettext notices that its answers may be other ones now:
 * without it, a message that was looked up before keeps its translation. */
extern int _nl_msg_cat_cntr;

/* The message that each catalog has; not written where it is used, or it would be taken
 * for one that is to be translated. */
static const char header_of_catalog[] = "";

/* From po/LINGUAS, and the language of the source. */
static const char * const languages[] = { LM_LANGUAGES, NULL };

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  g_autofree char *name = lm_locale_get_language_name (*(const char * const *) one);
  g_autofree char *other_name = lm_locale_get_language_name (*(const char * const *) other);

  return lm_locale_compare (name, other_name);
}

GStrv
lm_language_list (void)
{
  GStrv tags = g_strdupv ((GStrv) languages);

  qsort (tags, g_strv_length (tags), sizeof *tags, compare_names);

  return tags;
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
has_catalog (void)
{
  _nl_msg_cat_cntr++;

  return *gettext (header_of_catalog) != '\0';
}

/* gettext names languages as locales: pt_BR. */
static void
put_in_environment (const char *tag)
{
  g_autofree char *name = g_strdelimit (g_strdup (tag), "-", '_');

  g_setenv ("LANGUAGE", name, TRUE);
}

static gboolean
try_locale (const char *locale)
{
  return locale != NULL && setlocale (LC_MESSAGES, locale) != NULL && has_catalog ();
}

/* In the C locale gettext does not look at LANGUAGE, and in glibc 2.41 not in C.UTF-8
 * either: another locale's messages have to be chosen first. English needs no catalog. */
static gboolean
choose_language (const char *tag)
{
  g_autofree char *before = g_strdup (setlocale (LC_MESSAGES, NULL));
  g_autofree char *installed = NULL;

  put_in_environment (tag);
  if (g_str_equal (tag, "en") || has_catalog () || try_locale ("C.UTF-8"))
    return TRUE;

  installed = lm_installed_locale_find ();
  if (try_locale (installed))
    return TRUE;

  setlocale (LC_MESSAGES, before);

  return FALSE;
}

static void
restore_desktop_language (const char *language)
{
  setlocale (LC_MESSAGES, "");

  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");

  /* Where the program does not speak it, all is in English, GTK's messages too. */
  if (!has_catalog ())
    g_setenv ("LANGUAGE", "en", TRUE);
}

/* With the region of the desktop, where that is one of the language. */
static void
set_locale (void)
{
  const char *desktop = setlocale (LC_NUMERIC, NULL);
  g_autofree char *language = g_strndup (desktop, strcspn (desktop, "_.@"));

  lm_locale_set (g_str_equal (language, lm_language_get ()) ? desktop : lm_language_get ());
}

void
lm_language_set_direction (const char *tag)
{
  const char *language;

  g_return_if_fail (tag != NULL);

  language = *tag != '\0' ? tag : lm_language_get ();
  gtk_widget_set_default_direction (lm_locale_is_right_to_left (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
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
    choose_language (tag);
  else
    restore_desktop_language (desktop_language);

  _nl_msg_cat_cntr++;
  set_locale ();

  if (gtk_is_initialized ())
    lm_language_set_direction (tag);
}

const char *
lm_language_get (void)
{
  /* Translators: the tag of the language that you translate to, as in the name of
   * this file, with a hyphen: “de” or “pt-BR”, for example. */
  return C_("tag of the language of these messages", "en");
}

/* What gettext goes by, to put it back. */
typedef struct
{
  char *environment;
  char *locale;
} Choice;

static Choice
save_choice (void)
{
  return (Choice) { g_strdup (g_getenv ("LANGUAGE")), g_strdup (setlocale (LC_MESSAGES, NULL)) };
}

static void
restore_choice (Choice *choice)
{
  setlocale (LC_MESSAGES, choice->locale);
  if (choice->environment != NULL)
    g_setenv ("LANGUAGE", choice->environment, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  _nl_msg_cat_cntr++;

  g_free (choice->environment);
  g_free (choice->locale);
}

gboolean
lm_language_can_be_set (void)
{
  Choice choice = save_choice ();
  gboolean can = languages[1] == NULL || choose_language (languages[1]);

  restore_choice (&choice);

  return can;
}

/* A copy of it that has been edited and carries translations of its own is read in those. */
static gboolean
is_built_in (LmSubject *subject)
{
  return g_str_equal (lm_subject_get_id (subject), "leadership-management") &&
         lm_subject_get_translations (subject)->len == 0;
}

GStrv
lm_language_list_for_subject (LmSubject *subject)
{
  const char *own = lm_subject_get_language (subject);
  GPtrArray *translations = lm_subject_get_translations (subject);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  GStrv tags;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);

  g_strv_builder_add (builder, own);
  for (guint i = 0; i < translations->len; i++)
    g_strv_builder_add (builder, lm_translation_get_language (g_ptr_array_index (translations, i)));
  if (is_built_in (subject))
    for (guint i = 0; languages[i] != NULL; i++)
      if (!g_str_equal (languages[i], own))
        g_strv_builder_add (builder, languages[i]);

  tags = g_strv_builder_end (builder);
  qsort (tags, g_strv_length (tags), sizeof *tags, compare_names);

  return tags;
}

/* “de” for “de-AT”, %NULL when it is neither. */
static const char *
find_closest (const char * const *tags,
              const char         *wanted)
{
  g_autofree char *tag = g_strdup (wanted);

  while (*tag != '\0')
    {
      char *end;

      for (guint i = 0; tags[i] != NULL; i++)
        if (g_ascii_strcasecmp (tags[i], tag) == 0)
          return tags[i];

      end = strrchr (tag, '-');
      *(end != NULL ? end : tag) = '\0';
    }

  return NULL;
}

static const char *
translate_cb (const char *context,
              const char *text,
              gpointer    user_data)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
}

/* The catalogs are those of the interface, which is in another language perhaps: it is put aside
 * for the moment. */
static LmSubject *
translate_from_catalog (LmSubject  *subject,
                        const char *tag)
{
  Choice choice = save_choice ();
  LmSubject *translated;

  if (g_str_equal (tag, lm_language_get ()) || choose_language (tag))
    translated = lm_subject_translate (subject, tag, translate_cb, NULL);
  else
    translated = g_object_ref (subject);

  restore_choice (&choice);

  return translated;
}

LmSubject *
lm_language_translate_subject (LmSubject  *subject,
                               const char *tag)
{
  g_auto(GStrv) tags = NULL;
  const char *closest;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  tags = lm_language_list_for_subject (subject);
  closest = find_closest ((const char * const *) tags, tag);

  if (closest == NULL || g_str_equal (closest, lm_subject_get_language (subject)))
    return g_object_ref (subject);

  return is_built_in (subject) ? translate_from_catalog (subject, closest) : lm_subject_translate_from_file (subject, tag);
}
