/* lm-id.h: ids made from titles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LM_ID_MAX_CHARS 64

/**
 * lm_id_from_text:
 * @text: a title, in any language
 * @fallback: an id for a text of which nothing can be kept, “phase” for example
 *
 * Makes an id that a person recognizes @text by: letters without accents, digits, and
 * one hyphen for whatever stands between. The same text gives the same id in all
 * languages of the interface.
 *
 * Returns: (transfer full): an id by the rules of the subject file
 */
char *lm_id_from_text   (const char *text,
                         const char *fallback);

/**
 * lm_id_make_unique:
 * @id: an id
 * @taken: (element-type utf8): a set of the ids that there are already
 *
 * Returns: (transfer full): @id, or @id with the least number from 2 behind it that makes
 *   it differ from those in @taken
 */
char *lm_id_make_unique (const char *id,
                         GHashTable *taken);

G_END_DECLS
