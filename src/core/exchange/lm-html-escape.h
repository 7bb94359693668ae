/* lm-html-escape.h: a text in HTML
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_html_append_character:
 * @html: where to
 * @ch: a character of a text
 *
 * Appends @ch so that a browser shows it, in an element or between double quotation marks.
 * What HTML has no way to write is left out; so are ends of lines, which stand for nothing there.
 */
void lm_html_append_character (GString  *html,
                               gunichar  ch);

G_END_DECLS
