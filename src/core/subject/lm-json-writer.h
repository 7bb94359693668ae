/* lm-json-writer.h: JSON text, value by value
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LmJsonWriter:
 *
 * Appends JSON to a string: two spaces a level, a member or an item a line. A
 * container that is begun as inline stands on one line with all that is in it.
 *
 * #JsonGenerator could not be used: it has one layout for all objects, escapes what
 * is not ASCII, and writes 0.1 as 0.10000000000000001.
 */
typedef struct
{
  /* Borrowed */
  GString *text;

  /* State */
  guint    depth;
  guint    inline_depth;    /* of the outermost container that is inline, or 0 */
  gboolean is_first;        /* whether nothing stands yet in the innermost container */
} LmJsonWriter;

/**
 * lm_json_writer_begin:
 * @self: a writer
 * @bracket: “{” or “[”
 * @is_inline: whether all stands on one line; what is in an inline container is inline too
 */
void lm_json_writer_begin     (LmJsonWriter *self,
                               char          bracket,
                               gboolean      is_inline);

/**
 * lm_json_writer_end:
 * @self: a writer
 * @bracket: “}” or “]”, the counterpart of what was begun last
 */
void lm_json_writer_end       (LmJsonWriter *self,
                               char          bracket);

/**
 * lm_json_writer_add_name:
 * @self: a writer in an object
 * @name: the name of a member, whose value is written next
 */
void lm_json_writer_add_name  (LmJsonWriter *self,
                               const char   *name);

/**
 * lm_json_writer_begin_item:
 * @self: a writer in a list
 *
 * Goes to where the next item is written.
 */
void lm_json_writer_begin_item (LmJsonWriter *self);

/**
 * lm_json_writer_add_value:
 * @self: a writer where a value is due
 * @node: a value, and all that is in it
 *
 * Writes @node with its members in their own order.
 */
void lm_json_writer_add_value (LmJsonWriter *self,
                               JsonNode     *node);

G_END_DECLS
