/* lm-anki-template-private.h: what a template is made of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-anki-template.h"

G_BEGIN_DECLS

#define LM_ANKI_MAX_FILTERS 6

typedef enum
{
  LM_ANKI_NODE_TEXT,
  LM_ANKI_NODE_VALUE,
  LM_ANKI_NODE_FRONT_SIDE,
  LM_ANKI_NODE_SECTION,
  LM_ANKI_NODE_SECTION_WITHOUT,
  LM_ANKI_NODE_SECTION_END,
} LmAnkiNodeKind;

typedef enum
{
  LM_ANKI_FILTER_TEXT,
  LM_ANKI_FILTER_CLOZE,
  LM_ANKI_FILTER_CLOZE_ONLY,
  LM_ANKI_FILTER_HINT,
  LM_ANKI_FILTER_TYPE,
  LM_ANKI_FILTER_SPEECH,
} LmAnkiFilter;

typedef enum
{
  LM_ANKI_VALUE_UNKNOWN,
  LM_ANKI_VALUE_FIELD,
  LM_ANKI_VALUE_NAME,           /* an LmAnkiName */
  LM_ANKI_VALUE_CLOZE,          /* whether a gap is asked for */
} LmAnkiValueKind;

typedef struct
{
  LmAnkiNodeKind  kind;
  LmAnkiValueKind value;
  guint           index;        /* of the field or name; number of the gap */
  LmAnkiFilter    filters[LM_ANKI_MAX_FILTERS];
  guint           n_filters;
  gsize           begin;        /* of a text */
  gsize           length;
  guint           end;          /* of a section: the node that ends it */
} LmAnkiNode;

struct _LmAnkiTemplate
{
  char   *text;
  GArray *nodes;
};

G_END_DECLS
