/* lm-html-text.h: what a piece of HTML says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LM_HTML_TEXT_MAX_BYTES:
 *
 * The longest piece that is read.
 */
#define LM_HTML_TEXT_MAX_BYTES (128 * 1024)

/**
 * LmHtmlPictureFunc:
 * @source: where the picture is to be found, as the HTML says it
 * @user_data: what was given with the function
 */
typedef void (*LmHtmlPictureFunc) (const char *source,
                                   gpointer    user_data);

/**
 * lm_html_to_text:
 * @html: a fragment or a document in UTF-8
 * @answer: (out) (optional) (transfer full) (nullable): what stands after the first
 *   `<hr id=answer>`, by which Anki's cards part question and answer; %NULL without one
 * @picture: (nullable) (scope call): called for each picture, which the text leaves out
 * @user_data: data for @picture
 *
 * Blocks, line breaks, the items of lists and the rows of tables become lines; scripts,
 * styles, comments and what is hidden are left out; entities become what they stand for.
 *
 * Returns: (transfer full) (nullable): the text without white space at its ends, or %NULL
 *   when @html is longer than %LM_HTML_TEXT_MAX_BYTES, nested a hundred levels deep and more, or has
 *   tags as lm_html_has_sane_tags() refuses them
 */
char *lm_html_to_text (const char         *html,
                       char              **answer,
                       LmHtmlPictureFunc   picture,
                       gpointer            user_data);

G_END_DECLS
