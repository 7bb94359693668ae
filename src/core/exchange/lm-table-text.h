/* lm-table-text.h: the text of a table, and where in it something stands
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange-error.h"

G_BEGIN_DECLS

/**
 * LmTableText:
 *
 * The contents of a file as UTF-8 without a byte order mark.
 */
typedef struct _LmTableText LmTableText;

/**
 * lm_table_text_new:
 * @name: how messages name the file
 * @bytes: UTF-8 with or without a byte order mark, or UTF-16 with one
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when @bytes are none
 */
LmTableText *lm_table_text_new        (const char       *name,
                                       GBytes           *bytes,
                                       GError          **error);
void         lm_table_text_free       (LmTableText      *self);

/**
 * lm_table_text_get:
 * @self: a text
 * @length: (out): how many bytes there are
 *
 * Returns: (transfer none): the text, without a NUL in it or behind it
 */
const char  *lm_table_text_get        (LmTableText      *self,
                                       gsize            *length);

/**
 * lm_table_text_set_error:
 * @self: a text
 * @offset: the byte that the message is about
 * @code: the error's code
 * @message: the translated message
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Sets an error with “NAME:LINE:COLUMN: ” in front of @message. Columns are characters.
 */
void         lm_table_text_set_error  (LmTableText      *self,
                                       gsize             offset,
                                       LmExchangeError   code,
                                       const char       *message,
                                       GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmTableText, lm_table_text_free)

G_END_DECLS
