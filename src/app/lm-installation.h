/* lm-installation.h: where the program's own files are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lm_installation_dup_locale_dir:
 *
 * Returns: (transfer full): the folder of the message catalogs: in the build folder
 *   when the program runs uninstalled, otherwise where it was installed
 */
char      *lm_installation_dup_locale_dir (void);

/**
 * lm_installation_get_settings:
 *
 * The settings of the program, with a schema from the build folder when it runs
 * uninstalled, from the system, or from the prefix it was installed to.
 *
 * Returns: (transfer none): the settings, the same each time
 */
GSettings *lm_installation_get_settings   (void);

G_END_DECLS
