/* lm-protobuf.h: reading messages in the encoding of Protocol Buffers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_protobuf_get_integer:
 * @data: (array length=size): a message
 * @size: its length in bytes
 * @field: the number of a field
 * @value: (out): its value, 0 when the message does not have it
 *
 * Returns: whether @data is a message in which that field, if it is there, is an integer
 */
gboolean lm_protobuf_get_integer (const guint8  *data,
                                  gsize          size,
                                  guint          field,
                                  guint64       *value);

/**
 * lm_protobuf_dup_text:
 * @data: (array length=size): a message
 * @size: its length in bytes
 * @field: the number of a field
 *
 * Returns: (transfer full) (nullable): its text, empty when the message does not have it;
 *   %NULL when @data is no message or the field is not a text in UTF-8
 */
char    *lm_protobuf_dup_text    (const guint8  *data,
                                  gsize          size,
                                  guint          field);

G_END_DECLS
