/* lm-html-attributes.h: how many attributes the tags of HTML have
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LM_HTML_MAX_ATTRIBUTES:
 *
 * More than any page has in a tag. libxml2 compares each attribute with all before it, so
 * that many short pieces of HTML with tags like that would take minutes.
 */
#define LM_HTML_MAX_ATTRIBUTES 64

/**
 * lm_html_has_sane_tags:
 * @html: a fragment in UTF-8
 *
 * Counts what may be an attribute in what may be a tag, rather too much than too little.
 *
 * Returns: whether no tag has more than twice %LM_HTML_MAX_ATTRIBUTES, and none more than
 *   that with values
 */
gboolean lm_html_has_sane_tags (const char *html);

G_END_DECLS
