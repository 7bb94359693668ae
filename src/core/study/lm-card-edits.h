/* lm-card-edits.h: what is done to many cards at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"
#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * LmCardEdit:
 * @kind: suspend, resume, bury, forget, due, flag or note
 * @days: with bury and due: how many days from today, 1 or more with bury
 * @flag: with flag: 0 to 7
 * @text: with note: the text, empty to remove it
 *
 * What is done to a card.
 */
typedef struct
{
  LmEventKind  kind;
  guint        days;
  guint        flag;
  const char  *text;
} LmCardEdit;

/**
 * LmCardEdits:
 *
 * Edits cards of one subject, many in one step, and takes the steps back.
 *
 * Properties: “can-undo”, notified on change.
 */
#define LM_TYPE_CARD_EDITS (lm_card_edits_get_type ())
G_DECLARE_FINAL_TYPE (LmCardEdits, lm_card_edits, LM, CARD_EDITS, GObject)

/**
 * lm_card_edits_new:
 * @subject: a subject's id
 * @log: where edits go
 *
 * Returns: (transfer full): nothing was edited yet
 */
LmCardEdits *lm_card_edits_new      (const char       *subject,
                                     LmProgressLog    *log);

/**
 * lm_card_edits_apply:
 * @self: edits
 * @edit: what to do
 * @cards: (element-type LmCard): to which cards
 *
 * Passes over cards of which it would change nothing: those that are suspended
 * already, for example.
 *
 * Returns: how many cards are changed by it; with 0 there is no step to take back
 */
guint        lm_card_edits_apply    (LmCardEdits      *self,
                                     const LmCardEdit *edit,
                                     GPtrArray        *cards);

gboolean     lm_card_edits_can_undo (LmCardEdits      *self);

/**
 * lm_card_edits_undo:
 * @self: edits
 *
 * Takes back the last step that stands, if there is one.
 *
 * Returns: of how many cards it is taken back
 */
guint        lm_card_edits_undo     (LmCardEdits      *self);

G_END_DECLS
