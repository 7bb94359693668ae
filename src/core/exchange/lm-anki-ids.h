/* lm-anki-ids.h: what cards are known by, here and in Anki
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_anki_guid_new:
 * @subject_id: the id of a subject
 * @card_id: the id of one of its cards, see lm_card_get_id()
 *
 * Returns: (transfer full): by what Anki knows the note of that card, so that it updates
 *   the note when it gets the card again
 */
char   *lm_anki_guid_new      (const char *subject_id,
                               const char *card_id);

/**
 * lm_anki_guid_to_card_id:
 * @guid: what Anki knows a note by
 * @ordinal: the place of a card among those of the note, from 0
 *
 * Returns: (transfer full): the id of an authored card, the same for the same card in
 *   whatever package it comes. An authored card of this program gets its own back.
 */
char   *lm_anki_guid_to_card_id (const char *guid,
                                 guint       ordinal);

/**
 * lm_anki_number_new:
 * @text: an id
 *
 * Returns: the number by which Anki knows a deck or a note type that is made of what has
 *   that id; a time in milliseconds, as Anki’s are, in the years 2001 to 2009, in which
 *   there were none
 */
gint64  lm_anki_number_new    (const char *text);

G_END_DECLS
