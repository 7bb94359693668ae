/* lm-draft-translation.h: a draft in one more language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/edit/lm-draft.h"

G_BEGIN_DECLS

/**
 * LmDraftTextKind:
 * @LM_DRAFT_TEXT_TITLE: the title of the subject
 * @LM_DRAFT_TEXT_PHASE_TITLE: the title of a phase
 * @LM_DRAFT_TEXT_ASPECT_TITLE: the title of an aspect
 * @LM_DRAFT_TEXT_SUMMARY: what the subject or a phase is about
 * @LM_DRAFT_TEXT_NAME: the name of a side
 * @LM_DRAFT_TEXT_STATEMENT: what a side says
 * @LM_DRAFT_TEXT_DETAIL: more about it
 * @LM_DRAFT_TEXT_EXAMPLE: an example of it
 * @LM_DRAFT_TEXT_PROMPT: the question of a card
 * @LM_DRAFT_TEXT_ANSWER: the answer of a card
 * @LM_DRAFT_TEXT_HINT: the hint of a card
 */
typedef enum
{
  LM_DRAFT_TEXT_TITLE,
  LM_DRAFT_TEXT_PHASE_TITLE,
  LM_DRAFT_TEXT_ASPECT_TITLE,
  LM_DRAFT_TEXT_SUMMARY,
  LM_DRAFT_TEXT_NAME,
  LM_DRAFT_TEXT_STATEMENT,
  LM_DRAFT_TEXT_DETAIL,
  LM_DRAFT_TEXT_EXAMPLE,
  LM_DRAFT_TEXT_PROMPT,
  LM_DRAFT_TEXT_ANSWER,
  LM_DRAFT_TEXT_HINT,
} LmDraftTextKind;

/**
 * LmDraftText:
 *
 * A text of a draft that is to be translated. It says how the text was when the
 * translation was begun.
 *
 * Properties, read only: “earlier”, see lm_draft_text_get_earlier().
 */
#define LM_TYPE_DRAFT_TEXT (lm_draft_text_get_type ())
G_DECLARE_FINAL_TYPE (LmDraftText, lm_draft_text, LM, DRAFT_TEXT, GObject)

LmDraftTextKind lm_draft_text_get_kind     (LmDraftText *self);
const char     *lm_draft_text_get_original (LmDraftText *self);

/**
 * lm_draft_text_get_places:
 * @self: a text
 *
 * Returns: (transfer none): titles of what it stands in, from the outermost on: the phase, the
 *   aspect, the side; not its own, and none that is empty
 */
const char * const *lm_draft_text_get_places (LmDraftText *self);

/**
 * lm_draft_text_get_earlier:
 * @self: a text
 *
 * Returns: (transfer none) (nullable): what the text was when it was translated, where it is another now: then
 *   somebody must look at the translation again
 */
const char     *lm_draft_text_get_earlier  (LmDraftText *self);

/**
 * lm_draft_text_get_field:
 * @self: a text
 *
 * Returns: (transfer none): the field of the draft’s root in which its translation is
 */
const char     *lm_draft_text_get_field    (LmDraftText *self);

/**
 * LmDraftTranslation:
 *
 * A #GListModel of the #LmDraftText of a draft: first those that lacked a translation when it was
 * made, then those whose translation was of an earlier text, then the others, each in the order of the subject.
 *
 * Properties, read only: “n-left”, how many texts are still to be translated, or to be looked at again.
 */
#define LM_TYPE_DRAFT_TRANSLATION (lm_draft_translation_get_type ())
G_DECLARE_FINAL_TYPE (LmDraftTranslation, lm_draft_translation, LM, DRAFT_TRANSLATION, GObject)

/**
 * lm_draft_translation_new:
 * @draft: a draft
 * @language: BCP 47 tag of another language than the draft’s
 *
 * The ids of what is translated never change from the first translation on.
 *
 * Returns: (transfer full): the texts of @draft as they are now
 */
LmDraftTranslation *lm_draft_translation_new           (LmDraft            *draft,
                                                        const char         *language);
guint               lm_draft_translation_get_n_left    (LmDraftTranslation *self);

/**
 * lm_draft_translation_find:
 * @self: a translation
 * @pointer: a JSON Pointer
 * @position: (out): where in @self
 *
 * Returns: whether the translation of a text stands at @pointer
 */
gboolean            lm_draft_translation_find          (LmDraftTranslation *self,
                                                        const char         *pointer,
                                                        guint              *position);

/**
 * lm_draft_translation_find_text:
 * @self: a translation
 * @text: a text
 * @position: (out): where in @self
 *
 * Returns: whether @text is in @self
 */
gboolean            lm_draft_translation_find_text     (LmDraftTranslation *self,
                                                        LmDraftText        *text,
                                                        guint              *position);

/**
 * lm_draft_translation_keep:
 * @self: a translation
 * @text: a text in @self
 *
 * The translation of @text is right as it is, though it was made from an earlier text.
 */
void                lm_draft_translation_keep          (LmDraftTranslation *self,
                                                        LmDraftText        *text);

/**
 * lm_draft_list_languages:
 * @self: a draft
 *
 * Returns: (transfer full): the languages that its texts are translated to, as in the file
 */
GStrv               lm_draft_list_languages            (LmDraft            *self);

/**
 * lm_draft_remove_language:
 * @self: a draft
 * @language: BCP 47 tag
 *
 * Removes all that is translated to @language, in one step.
 */
void                lm_draft_remove_language           (LmDraft            *self,
                                                        const char         *language);

/**
 * lm_draft_dup_language_at:
 * @pointer: a JSON Pointer
 *
 * Returns: (transfer full) (nullable): the language in whose translations @pointer is
 */
char               *lm_draft_dup_language_at           (const char         *pointer);

G_END_DECLS
