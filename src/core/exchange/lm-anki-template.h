/* lm-anki-template.h: how Anki makes a side of a card out of a note
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LM_ANKI_TEMPLATE_MAX_BYTES:
 *
 * The longest template that is read, and the most that one may make of a note.
 */
#define LM_ANKI_TEMPLATE_MAX_BYTES (128 * 1024)

/**
 * LmAnkiName:
 *
 * What a template can name beside the fields of the note.
 */
typedef enum
{
  LM_ANKI_NAME_TAGS,
  LM_ANKI_NAME_TYPE,
  LM_ANKI_NAME_DECK,
  LM_ANKI_NAME_SUBDECK,
  LM_ANKI_NAME_CARD,
  LM_ANKI_N_NAMES
} LmAnkiName;

/**
 * LmAnkiValues:
 * @fields: the fields of the note in HTML, in the order of their names
 * @n_fields: how many there are; a field that is missing is empty
 * @names: the values of the other names in HTML, by #LmAnkiName; %NULL is empty
 * @cloze: the gap that is asked for, from 1, or 0 when the note type has no gaps
 * @ordinal: the place of the card among those of its note, from 0
 *
 * What a template is filled with.
 */
typedef struct
{
  const char * const *fields;
  guint               n_fields;
  const char         *names[LM_ANKI_N_NAMES];
  guint               cloze;
  guint               ordinal;
} LmAnkiValues;

/**
 * LmAnkiSide:
 * @html: (nullable): what is shown, to be freed with g_free(); %NULL when it is longer
 *   than %LM_ANKI_TEMPLATE_MAX_BYTES
 * @hint: (nullable): what a question shows when asked for a hint
 * @after_front: in an answer, where in @html the part after `{{FrontSide}}` begins; the
 *   front itself is not in @html
 * @is_filled: whether a field that is not empty is shown; with gaps, whether the one that
 *   is asked for is
 * @is_picture: whether the gap that is asked for is a part of a picture
 */
typedef struct
{
  char     *html;
  char     *hint;
  gsize     after_front;
  gboolean  is_filled;
  gboolean  is_picture;
} LmAnkiSide;

void lm_anki_side_clear (LmAnkiSide *side);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LmAnkiSide, lm_anki_side_clear)

typedef struct _LmAnkiTemplate LmAnkiTemplate;

/**
 * lm_anki_template_new:
 * @text: (nullable): a template
 * @field_names: the names of the fields, %NULL-terminated
 *
 * Returns: (transfer full) (nullable): the template, or %NULL when @text is longer than
 *   %LM_ANKI_TEMPLATE_MAX_BYTES or its sections do not fit into each other
 */
LmAnkiTemplate *lm_anki_template_new    (const char          *text,
                                         const char * const  *field_names);
void            lm_anki_template_free   (LmAnkiTemplate      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnkiTemplate, lm_anki_template_free)

/**
 * lm_anki_template_render:
 * @self: a template
 * @values: what it is filled with
 * @is_answer: whether it is that of the answer
 * @side: (out caller-allocates): what comes of it
 *
 * Fields that are unknown are empty, filters that are unknown do nothing.
 */
void            lm_anki_template_render (LmAnkiTemplate      *self,
                                         const LmAnkiValues  *values,
                                         gboolean             is_answer,
                                         LmAnkiSide          *side);

G_END_DECLS
