/* lm-authored-card.h: a question and answer that the author wrote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LM_TYPE_AUTHORED_CARD (lm_authored_card_get_type ())
G_DECLARE_FINAL_TYPE (LmAuthoredCard, lm_authored_card, LM, AUTHORED_CARD, GObject)

/**
 * lm_authored_card_new:
 * @id: the id in the subject file
 * @prompt: the question
 * @answer: the answer
 * @hint: (nullable): a hint
 *
 * Returns: (transfer full): an authored card; it never changes
 */
LmAuthoredCard *lm_authored_card_new        (const char     *id,
                                             const char     *prompt,
                                             const char     *answer,
                                             const char     *hint);
const char     *lm_authored_card_get_id     (LmAuthoredCard *self);
const char     *lm_authored_card_get_prompt (LmAuthoredCard *self);
const char     *lm_authored_card_get_answer (LmAuthoredCard *self);
const char     *lm_authored_card_get_hint   (LmAuthoredCard *self);

G_END_DECLS
