/* lm-json-parser-private.h: what the two halves of the parser share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-json-document-private.h"

G_BEGIN_DECLS

typedef struct
{
  /* Borrowed */
  LmJsonDocument *document;
  JsonNode       *node;     /* the innermost value that is being read */

  /* Owned */
  GString *text;            /* the string that was read last */
  guint8  *crowds;          /* how many names of a translation have a hash value, or NULL */

  /* State */
  const char *start;
  const char *at;
  const char *end;          /* of what is UTF-8 and has no NUL */
  gboolean    cut;          /* there is more behind the end */
  guint       depth;
  guint       n_values;
  guint       n_containers;
  guint       n_pairs;      /* of members of one object, where there are more than others may have */
} LmJsonParser;

/* Reports an error at @at, a place in the text. */
void     lm_json_parser_report      (LmJsonParser *parser,
                                     const char   *at,
                                     const char   *format,
                                     ...) G_GNUC_PRINTF (3, 4);

/* Reports that the text ended too early, unless it was cut: that is the error then. */
gboolean lm_json_parser_fail_at_end (LmJsonParser *parser,
                                     const char   *at,
                                     const char   *message);

/* Reads a string, the quotation marks included, into text. What leaves the rest readable
 * is reported and read on; FALSE when nothing more can be read. */
gboolean lm_json_parser_read_text   (LmJsonParser *parser);

/* Reads a number into the node. */
gboolean lm_json_parser_read_number (LmJsonParser *parser);

/* Whether a person takes @character for a part of a word or number. */
gboolean lm_json_parser_is_word_char (char         character);

G_END_DECLS
