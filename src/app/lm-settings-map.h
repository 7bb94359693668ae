/* lm-settings-map.h: settings that differ from subject to subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lm_settings_map_lookup:
 * @settings: the settings of the program
 * @key: a key of type a{ss}
 * @subject: the id of a subject
 *
 * Returns: (transfer full) (nullable): the value for @subject, %NULL when there is none
 */
char *lm_settings_map_lookup (GSettings  *settings,
                              const char *key,
                              const char *subject);

/**
 * lm_settings_map_insert:
 * @settings: the settings of the program
 * @key: a key of type a{ss}
 * @subject: the id of a subject
 * @value: (nullable): the value for @subject, %NULL to have none
 */
void  lm_settings_map_insert (GSettings  *settings,
                              const char *key,
                              const char *subject,
                              const char *value);

G_END_DECLS
