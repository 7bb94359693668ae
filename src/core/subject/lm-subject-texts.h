/* lm-subject-texts.h: the texts of a subject file that can be translated
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LmSubjectText:
 * @path: how translations name it, as “vision/money/manager statement”
 * @member: what it is: “title”, “statement”, “example”…
 * @number: which example, from 1; 0 for all else
 * @text: the text
 * @phase: (nullable): the phase in which it stands
 * @row: (nullable): the aspect or the authored card in which it stands
 * @side: (nullable): the side whose text it is
 *
 * A text in the tree of a subject file.
 */
typedef struct
{
  const char *path;
  const char *member;
  guint       number;
  const char *text;
  JsonNode   *phase;
  JsonNode   *row;
  JsonNode   *side;
} LmSubjectText;

typedef void (*LmSubjectTextFunc) (const LmSubjectText *text,
                                   gpointer             data);

/**
 * lm_subject_texts_foreach:
 * @root: what a subject file holds; it may break rules
 * @func: (scope call): called with each text, in the order of the subject
 * @data: for @func
 */
void  lm_subject_texts_foreach        (JsonNode          *root,
                                       LmSubjectTextFunc  func,
                                       gpointer           data);

/**
 * lm_subject_texts_get_max_length:
 * @path: how translations name a text
 *
 * Returns: how long it may be, in characters; of what is no text, as of the longest one
 */
guint lm_subject_texts_get_max_length (const char        *path);

G_END_DECLS
