/* lm-json-pointer.h: places in a JSON tree
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * lm_json_pointer_split:
 * @pointer: a JSON Pointer (RFC 6901)
 *
 * Returns: (transfer full): the names and positions in it, from the root on
 */
GStrv     lm_json_pointer_split   (const char *pointer);

/**
 * lm_json_pointer_escape:
 * @step: a name
 *
 * Returns: (transfer full): @step as it is written in a pointer
 */
char     *lm_json_pointer_escape  (const char *step);

/**
 * lm_json_pointer_step:
 * @node: a value
 * @step: a name or a position
 *
 * Returns: (transfer none) (nullable): what stands there in @node
 */
JsonNode *lm_json_pointer_step    (JsonNode   *node,
                                   const char *step);

/**
 * lm_json_pointer_resolve:
 * @root: a value
 * @pointer: a JSON Pointer
 *
 * Returns: (transfer none) (nullable): what stands there in @root
 */
JsonNode *lm_json_pointer_resolve (JsonNode   *root,
                                   const char *pointer);

/**
 * lm_json_pointer_parse_position:
 * @step: a step of a pointer
 * @position: (out): where to put the position
 *
 * Returns: whether @step is a position in a list
 */
gboolean  lm_json_pointer_parse_position (const char *step,
                                          guint      *position);

/**
 * lm_json_pointer_get_text:
 * @node: (nullable): a value
 *
 * Returns: (transfer none) (nullable): the text that @node holds, or %NULL when it holds none
 */
const char *lm_json_pointer_get_text (JsonNode *node);

G_END_DECLS
