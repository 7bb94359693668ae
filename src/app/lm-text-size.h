/* lm-text-size.h: how large the text on pages is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lm_text_size_follow:
 * @settings: the settings of the program
 *
 * Keeps the text of everything with the style class “page-text” at the percentage
 * that @settings say, on the default display.
 */
void lm_text_size_follow (GSettings *settings);

G_END_DECLS
