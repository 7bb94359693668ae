/* lm-anki-cloze.h: gaps in a text of Anki’s, `{{c1::what is hidden::hint}}`
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmAnkiClozeView:
 * @LM_ANKI_CLOZE_QUESTION: the text with a gap
 * @LM_ANKI_CLOZE_ANSWER: the text with the gap filled
 * @LM_ANKI_CLOZE_FILLING: what fills the gap, and nothing else
 */
typedef enum
{
  LM_ANKI_CLOZE_QUESTION,
  LM_ANKI_CLOZE_ANSWER,
  LM_ANKI_CLOZE_FILLING,
} LmAnkiClozeView;

/**
 * lm_anki_cloze_render:
 * @html: the text of a field
 * @number: which gap is asked for, from 1
 * @view: how it is shown
 * @is_picture: (out): whether the gap is a part of a picture, which no text can show;
 *   left alone when it is not
 *
 * The other gaps of the text are filled. Gaps may stand in gaps, up to ten deep.
 *
 * Returns: (transfer full): the text as it is shown; empty without a gap of that number
 */
char *lm_anki_cloze_render (const char      *html,
                            guint            number,
                            LmAnkiClozeView  view,
                            gboolean        *is_picture);

G_END_DECLS
