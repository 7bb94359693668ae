/* lm-subject.h: one comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-fixed-list.h"
#include "core/subject/lm-phase.h"
#include "core/subject/lm-source.h"
#include "core/subject/lm-translation.h"

G_BEGIN_DECLS

/**
 * LmSubject:
 *
 * A comparison of two to four sides, or a plain deck without sides: a #GListModel
 * of its #LmPhase in order. A subject and all that is in it never changes once it
 * was made, so that any thread may read it.
 */
#define LM_TYPE_SUBJECT (lm_subject_get_type ())
G_DECLARE_FINAL_TYPE (LmSubject, lm_subject, LM, SUBJECT, LmFixedList)

/**
 * lm_subject_new:
 * @id: the id in the subject file
 * @language: BCP 47 tag of the text
 * @title: the title that is shown
 * @summary: (nullable): a few sentences about the subject
 * @source: (nullable): where the ideas come from
 * @sides: (transfer full) (element-type LmSide): the sides, none in a plain deck; it owns its elements
 * @phases: (transfer full) (element-type LmPhase): the phases; it owns its elements
 *
 * Returns: (transfer full): a subject
 */
LmSubject  *lm_subject_new          (const char *id,
                                     const char *language,
                                     const char *title,
                                     const char *summary,
                                     LmSource   *source,
                                     GPtrArray  *sides,
                                     GPtrArray  *phases);
const char *lm_subject_get_id       (LmSubject  *self);
const char *lm_subject_get_language (LmSubject  *self);
const char *lm_subject_get_title    (LmSubject  *self);
const char *lm_subject_get_summary  (LmSubject  *self);

/**
 * lm_subject_get_source:
 * @self: a subject
 *
 * Returns: (transfer none) (nullable): where the ideas come from
 */
LmSource   *lm_subject_get_source   (LmSubject  *self);

/**
 * lm_subject_get_sides:
 * @self: a subject
 *
 * Returns: (transfer none): the sides in the file's order, a model of #LmSide
 */
GListModel *lm_subject_get_sides    (LmSubject  *self);
guint       lm_subject_get_n_sides  (LmSubject  *self);

/**
 * lm_subject_get_side:
 * @self: a subject
 * @index: which one, less than lm_subject_get_n_sides()
 *
 * Returns: (transfer none): the side
 */
LmSide     *lm_subject_get_side     (LmSubject  *self,
                                     guint       index);
guint       lm_subject_get_n_phases (LmSubject  *self);

/**
 * lm_subject_get_phase:
 * @self: a subject
 * @index: which one, less than lm_subject_get_n_phases()
 *
 * Returns: (transfer none): the phase
 */
LmPhase    *lm_subject_get_phase    (LmSubject  *self,
                                     guint       index);

/**
 * LmTranslateFunc:
 * @context: which string it is: ids of the file and the member's name, for example
 *   “vision/money/manager statement”, “vision/money title”, “manager name”,
 *   “vision/money/manager example 1” or, for the subject's own, “title”
 * @text: the text in the file
 * @user_data: what was given to lm_subject_translate()
 *
 * Returns: (transfer none): @text in another language, or @text itself
 */
typedef const char *(*LmTranslateFunc) (const char *context,
                                        const char *text,
                                        gpointer    user_data);

/**
 * lm_subject_translate:
 * @self: a subject
 * @language: BCP 47 tag of the language that @translate brings
 * @translate: (scope call): called for each string that a person reads; the source
 *   is a citation and stays as it is
 * @user_data: data for @translate
 *
 * Ids, order and colors stay, and with them the ids of cards: progress belongs to
 * a subject in whatever language it is read.
 *
 * Returns: (transfer full): a new subject with the translated strings
 */
LmSubject  *lm_subject_translate    (LmSubject       *self,
                                     const char      *language,
                                     LmTranslateFunc  translate,
                                     gpointer         user_data);

/**
 * lm_subject_get_translations:
 * @self: a subject
 *
 * Returns: (transfer none) (element-type LmTranslation): its texts in other languages, as its file
 *   has them
 */
GPtrArray  *lm_subject_get_translations (LmSubject   *self);

/**
 * lm_subject_find_translation:
 * @self: a subject
 * @language: BCP 47 tag
 *
 * Returns: (transfer none) (nullable): its texts in just that language
 */
LmTranslation *lm_subject_find_translation (LmSubject  *self,
                                            const char *language);

/**
 * lm_subject_translate_from_file:
 * @self: a subject
 * @language: BCP 47 tag
 *
 * Translates by what the file of @self has, each text as closely to @language as there is one:
 * “de-AT”, then “de”, then the language of @self.
 *
 * Returns: (transfer full): a new subject, or @self when there is nothing in that language
 */
LmSubject  *lm_subject_translate_from_file (LmSubject  *self,
                                            const char *language);

/**
 * lm_subject_get_original:
 * @self: a subject
 *
 * Returns: (transfer none): the subject that @self is a translation of, or @self
 */
LmSubject  *lm_subject_get_original (LmSubject       *self);

G_END_DECLS
