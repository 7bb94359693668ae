/* lm-json-document-private.h: what the parser fills in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-json-document.h"

G_BEGIN_DECLS

/* A hash table would take three times the memory, for the few values that are ever asked for. */
typedef struct
{
  JsonNode *node;          /* borrowed from the tree */
  guint32   offset;        /* of its text, in bytes */
} LmJsonPlace;

struct _LmJsonDocument
{
  /* Owned */
  GBytes     *bytes;
  JsonNode   *root;
  GArray     *places;      /* LmJsonPlace of each value; sorted by node when one is first looked up */
  GPtrArray  *problems;

  /* State */
  gsize start;             /* of the text, behind a byte order mark */
  guint n_problems;        /* more than are in the array, maybe */
  guint n_errors;
  gboolean places_sorted;
};

/* Reports a problem at @offset bytes into the text, which the JSON Pointer of @node names. */
void lm_json_document_report_at (LmJsonDocument    *self,
                                 LmProblemSeverity  severity,
                                 JsonNode          *node,
                                 gsize              offset,
                                 const char        *format,
                                 va_list            arguments) G_GNUC_PRINTF (5, 0);

/* Parses the text into root and places; root stays NULL when the text is not JSON. */
void lm_json_document_parse     (LmJsonDocument    *self);

G_END_DECLS
