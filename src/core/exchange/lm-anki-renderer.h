/* lm-anki-renderer.h: cards of ours from cards of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-anki-collection.h"
#include "core/exchange/lm-anki-media.h"

G_BEGIN_DECLS

/**
 * LmAnkiOutcome:
 * @LM_ANKI_RENDERED: there is a text for both sides
 * @LM_ANKI_WITHOUT_TEXT: one side has none: it shows pictures, plays sounds, or is blank
 * @LM_ANKI_TOO_LONG: one side is longer than a card may be, or nested too deeply
 * @LM_ANKI_BROKEN: the template is missing, or its sections do not fit into each other
 */
typedef enum
{
  LM_ANKI_RENDERED,
  LM_ANKI_WITHOUT_TEXT,
  LM_ANKI_TOO_LONG,
  LM_ANKI_BROKEN,
  LM_ANKI_N_OUTCOMES
} LmAnkiOutcome;

/**
 * LmAnkiText:
 * @prompt: the question
 * @answer: the answer
 * @hint: (nullable): a hint
 *
 * The texts of a card, to be freed with g_free().
 */
typedef struct
{
  char *prompt;
  char *answer;
  char *hint;
} LmAnkiText;

void lm_anki_text_clear (LmAnkiText *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LmAnkiText, lm_anki_text_clear)

typedef struct _LmAnkiRenderer LmAnkiRenderer;

/**
 * lm_anki_renderer_new:
 * @media: counts the pictures and sounds that are left out; it must outlive the renderer
 *
 * Returns: (transfer full): a renderer
 */
LmAnkiRenderer *lm_anki_renderer_new    (LmAnkiMedia          *media);
void            lm_anki_renderer_free   (LmAnkiRenderer       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnkiRenderer, lm_anki_renderer_free)

/**
 * lm_anki_renderer_render:
 * @self: a renderer
 * @note_type: the type of @note; it must outlive the renderer
 * @note: the note, whose fields are without sounds and without the contents of pictures
 * @ordinal: which of its cards, from 0
 * @deck_name: the name of the deck, the levels parted by `::`
 * @text: (out caller-allocates): the texts, when there are some
 *
 * Returns: what came of it
 */
LmAnkiOutcome   lm_anki_renderer_render (LmAnkiRenderer       *self,
                                         const LmAnkiNoteType *note_type,
                                         const LmAnkiNote     *note,
                                         guint                 ordinal,
                                         const char           *deck_name,
                                         LmAnkiText           *text);

G_END_DECLS
