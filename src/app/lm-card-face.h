/* lm-card-face.h: what a card says on its front and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * LmCardFace:
 * @place: where the card comes from: its phase, and its aspect if it has one
 * @prompt_side: (nullable): the side that the prompt is about
 * @prompt: what is asked about, in large letters
 * @question: (nullable): what to do with the prompt, where it is not a question itself
 * @hint: (nullable): what the author offers as help
 * @answer_side: (nullable): the side of the answer, or the answer itself
 * @answer: (nullable): the answer, %NULL when it is only a side
 * @cell: (nullable): the cell whose detail and examples explain the answer
 * @beside: (nullable): the other side's cell, to look at beside the answer
 *
 * What a card says, in words and sides. Strings that a card lends are not copied: a
 * face lives as long as its card at most.
 */
typedef struct
{
  char       *place;
  LmSide     *prompt_side;
  char       *prompt;
  char       *question;
  const char *hint;
  LmSide     *answer_side;
  const char *answer;
  LmCell     *cell;
  LmCell     *beside;
} LmCardFace;

/**
 * lm_card_face_new:
 * @card: a card
 *
 * Returns: (transfer full): what @card says
 */
LmCardFace *lm_card_face_new  (LmCard     *card);

/**
 * lm_card_face_dup_spoken_prompt:
 * @card: a card
 *
 * What the program itself asks is left out: a voice of the subject's language could not read it.
 *
 * Returns: (transfer full): what is asked about, in the subject's words
 */
char       *lm_card_face_dup_spoken_prompt (LmCard     *card);

/**
 * lm_card_face_get_spoken_answer:
 * @face: a face
 *
 * Returns: (transfer none): the answer, in the subject's words
 */
const char *lm_card_face_get_spoken_answer (LmCardFace *face);
void        lm_card_face_free (LmCardFace *face);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmCardFace, lm_card_face_free)

G_END_DECLS
