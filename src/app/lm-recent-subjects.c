/* lm-recent-subjects.c: the subjects that were open last
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-recent-subjects.h"

#define KEY      "recent-subjects"
#define MAX_KEPT 10

void
lm_recent_subjects_add (GSettings  *settings,
                        GFile      *file,
                        const char *title)
{
  g_autoptr(GVariant) before = g_settings_get_value (settings, KEY);
  g_autofree char *uri = g_file_get_uri (file);
  GVariantBuilder builder;
  guint n_kept = 1;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (&builder, "(ss)", uri, title);

  for (gsize i = 0; i < g_variant_n_children (before) && n_kept < MAX_KEPT; i++)
    {
      const char *other_uri, *other_title;

      g_variant_get_child (before, i, "(&s&s)", &other_uri, &other_title);
      if (g_str_equal (other_uri, uri))
        continue;

      g_variant_builder_add (&builder, "(ss)", other_uri, other_title);
      n_kept++;
    }

  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

GStrv
lm_recent_subjects_dup_uris (GSettings *settings)
{
  g_autoptr(GVariant) recent = g_settings_get_value (settings, KEY);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; i < g_variant_n_children (recent); i++)
    {
      const char *uri;

      g_variant_get_child (recent, i, "(&s&s)", &uri, NULL);
      g_strv_builder_add (builder, uri);
    }

  return g_strv_builder_end (builder);
}

GFile *
lm_recent_subjects_dup_last (GSettings *settings)
{
  g_auto(GStrv) uris = lm_recent_subjects_dup_uris (settings);

  return uris[0] != NULL ? g_file_new_for_uri (uris[0]) : NULL;
}

/* A title is no mnemonic. */
static char *
dup_label (const char *title)
{
  g_auto(GStrv) parts = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", parts);
}

void
lm_recent_subjects_fill_menu (GSettings *settings,
                              GMenu     *menu)
{
  g_autoptr(GVariant) recent = g_settings_get_value (settings, KEY);

  g_menu_remove_all (menu);

  for (gsize i = 0; i < g_variant_n_children (recent); i++)
    {
      const char *uri, *title;
      g_autofree char *label = NULL;
      g_autoptr(GMenuItem) item = NULL;

      g_variant_get_child (recent, i, "(&s&s)", &uri, &title);
      label = dup_label (title);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.open-subject", "s", uri);
      g_menu_append_item (menu, item);
    }
}
