/* lm-anki-note-text.h: a field of Anki’s, in HTML
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * LmAnkiNoteText:
 * @prompt: the question in HTML
 * @answer: the answer in HTML
 * @hint: a hint in HTML, which may be empty
 * @plain: the question without markup, by which Anki sorts and compares
 *
 * The fields of the note that a card of ours becomes. The strings have to be freed with
 * lm_anki_note_text_clear().
 */
typedef struct
{
  GString *prompt;
  GString *answer;
  GString *hint;
  GString *plain;
} LmAnkiNoteText;

/**
 * lm_anki_note_text_init:
 * @self: (out caller-allocates): the fields
 * @card: a card
 *
 * What lm_anki_read() makes of the fields of an authored card is the card.
 */
void lm_anki_note_text_init  (LmAnkiNoteText *self,
                              LmCard         *card);
void lm_anki_note_text_clear (LmAnkiNoteText *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LmAnkiNoteText, lm_anki_note_text_clear)

G_END_DECLS
