/* lm-settings-map.c: settings that differ from subject to subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-settings-map.h"

char *
lm_settings_map_lookup (GSettings  *settings,
                        const char *key,
                        const char *subject)
{
  g_autoptr(GVariant) map = g_settings_get_value (settings, key);
  char *value;

  return g_variant_lookup (map, subject, "s", &value) ? value : NULL;
}

void
lm_settings_map_insert (GSettings  *settings,
                        const char *key,
                        const char *subject,
                        const char *value)
{
  g_autoptr(GVariant) map = g_settings_get_value (settings, key);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *id;
  const char *known;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, map);
  while (g_variant_iter_next (&iter, "{&s&s}", &id, &known))
    if (!g_str_equal (id, subject))
      g_variant_builder_add (&builder, "{ss}", id, known);

  if (value != NULL)
    g_variant_builder_add (&builder, "{ss}", subject, value);

  g_settings_set_value (settings, key, g_variant_builder_end (&builder));
}
