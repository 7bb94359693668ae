/* lm-json-document.h: JSON text that knows where each value stands
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "core/subject/lm-subject-reader.h"

G_BEGIN_DECLS

#define LM_JSON_MAX_DEPTH      64
#define LM_JSON_MAX_MEMBERS    128
#define LM_JSON_MAX_TEXTS      50000     /* members of a translation, an object at depth 3 */
#define LM_JSON_MAX_PAIRS      1300000000u /* of members of one translation, in all of them together */

/* Enough for as many cells as a subject may have, each with details and examples, and so
 * few that no file takes more than 512 MiB of memory. */
#define LM_JSON_MAX_CONTAINERS 620000
#define LM_JSON_MAX_VALUES     1700000

/* More problems than this are counted and not kept: nobody reads them, and a hostile
 * file has millions. */
#define LM_JSON_MAX_PROBLEMS   1000

/**
 * LmJsonDocument:
 *
 * A JSON text, its values as #JsonNode, the place of each in the text, and the list
 * of what is wrong with it, to which its reader adds.
 *
 * #JsonParser could not be used. It tells no positions, takes comments, duplicate
 * members and lone surrogates without a word, and recurses as deep as the text likes.
 *
 * The text is RFC 8259, and a byte order mark in front is skipped. Beyond the RFC it
 * may have neither duplicate members nor a NUL, and the limits above hold: a file
 * that is sensible never comes near them, and a hostile one can not take all memory,
 * nor all time by choosing names that collide in a #JsonObject.
 */
typedef struct _LmJsonDocument LmJsonDocument;

/**
 * lm_json_document_new:
 * @bytes: the text, less than 4 GiB
 *
 * Parses @bytes. What is wrong with them as JSON is reported already.
 *
 * Returns: (transfer full): a document
 */
LmJsonDocument *lm_json_document_new           (GBytes            *bytes);
void            lm_json_document_free          (LmJsonDocument    *self);

/**
 * lm_json_document_get_root:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the outermost value, or %NULL when the text
 *   could not be read to its end
 */
JsonNode       *lm_json_document_get_root      (LmJsonDocument    *self);

/**
 * lm_json_document_steal_root:
 * @self: a document with an outermost value
 *
 * Returns: (transfer full): the outermost value, which outlives @self
 */
JsonNode       *lm_json_document_steal_root    (LmJsonDocument    *self);

/**
 * lm_json_document_report:
 * @self: a document
 * @severity: how bad it is
 * @node: the value that it is about
 * @format: a printf format for the translated message, and its arguments after it
 *
 * Adds a problem that stands at @node.
 */
void            lm_json_document_report        (LmJsonDocument    *self,
                                                LmProblemSeverity  severity,
                                                JsonNode          *node,
                                                const char        *format,
                                                ...) G_GNUC_PRINTF (4, 5);

/**
 * lm_json_document_report_name:
 * @self: a document
 * @severity: how bad it is
 * @node: the value of a member of an object
 * @format: a printf format for the translated message, and its arguments after it
 *
 * Adds a problem that stands at the name of the member.
 */
void            lm_json_document_report_name   (LmJsonDocument    *self,
                                                LmProblemSeverity  severity,
                                                JsonNode          *node,
                                                const char        *format,
                                                ...) G_GNUC_PRINTF (4, 5);

/**
 * lm_json_document_has_errors:
 * @self: a document
 *
 * Returns: whether an error was reported; warnings do not count
 */
gboolean        lm_json_document_has_errors    (LmJsonDocument    *self);

/**
 * lm_json_document_dup_problems:
 * @self: a document
 * @n_left_out: (out): how many more there were than are kept
 *
 * Returns: (transfer full) (element-type LmProblem): the problems, in the order of the text
 */
GPtrArray      *lm_json_document_dup_problems  (LmJsonDocument    *self,
                                                guint             *n_left_out);

/**
 * lm_json_excerpt:
 * @text: a text from a file
 *
 * Makes @text fit for a message: at most 40 characters, and none that would break the
 * line or hide what follows.
 *
 * Returns: (transfer full): the excerpt
 */
char           *lm_json_excerpt                (const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmJsonDocument, lm_json_document_free)

G_END_DECLS
