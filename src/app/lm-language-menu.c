/* lm-language-menu.c: the languages in the main menu
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-language.h"
#include "app/lm-language-menu.h"
#include "core/locale/lm-locale.h"

static void
append (GMenu      *section,
        const char *label,
        const char *action,
        const char *tag)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", tag);
  g_menu_append_item (section, item);
}

void
lm_language_menu_append (GMenu      *section,
                         const char *action,
                         const char *tag)
{
  g_autofree char *name = lm_locale_get_language_name (tag);

  append (section, name, action, tag);
}

/* The choice that follows something else stands apart from the languages. */
static GMenuModel *
new_menu (const char *label,
          const char *action,
          GStrv       tags)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) automatic = g_menu_new ();
  g_autoptr(GMenu) languages = g_menu_new ();

  append (automatic, label, action, "");
  for (guint i = 0; tags[i] != NULL; i++)
    lm_language_menu_append (languages, action, tags[i]);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (automatic));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (languages));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

void
lm_language_menu_fill (GMenu     *section,
                       LmSubject *subject)
{
  g_auto(GStrv) tags = lm_language_list ();
  g_auto(GStrv) subject_tags = lm_language_list_for_subject (subject);
  /* Translators: choice of language: the one that the desktop has. */
  g_autoptr(GMenuModel) languages = new_menu (C_("language", "As the desktop"), "app.language", tags);

  g_menu_append_submenu (section, _("_Language"), languages);

  if (g_strv_length (subject_tags) > 1)
    {
      /* Translators: choice of the language of a subject: the one that the interface has. */
      g_autoptr(GMenuModel) menu = new_menu (C_("language of a subject", "As the interface"),
                                             "win.subject-language", subject_tags);

      g_menu_append_submenu (section, _("Show the _Subject In"), menu);
    }
}

void
lm_language_menu_fill_second (GMenu     *section,
                              LmSubject *subject)
{
  g_auto(GStrv) tags = lm_language_list_for_subject (subject);
  g_autoptr(GMenuModel) menu = NULL;

  if (g_strv_length (tags) < 2)
    return;

  /* Translators: choice of a second language of a subject, which stands below the first. */
  menu = new_menu (C_("second language", "None"), "win.second-language", tags);
  g_menu_append_submenu (section, _("Second _Language"), menu);
}
