/* lm-table-dialect.h: how a table is written, and what its columns are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-import-options.h"
#include "core/exchange/lm-record-reader.h"
#include "core/exchange/lm-table-text.h"

G_BEGIN_DECLS

/**
 * LmTableDialect:
 * @start: the byte at which the records begin: behind the lines that Anki puts in front
 * @delimiter: what parts the cells
 * @is_html: whether the cells hold HTML
 * @phase_title: (nullable): the title of the phase when no column names it
 * @columns: (nullable) (element-type LmTableColumn): what the columns are, or %NULL when
 *   the table does not say it
 * @has_header: whether the first record is a header, and so no content
 */
typedef struct
{
  gsize      start;
  char       delimiter;
  gboolean   is_html;
  char      *phase_title;
  GPtrArray *columns;
  gboolean   has_header;
} LmTableDialect;

/**
 * lm_table_dialect_detect:
 * @text: a table
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Goes by the lines that Anki's export of text begins with, and by the first records: their
 * delimiter is the one with which they look most like a table.
 *
 * Returns: (transfer full) (nullable): the dialect, or %NULL when the table is broken
 *   in its first record
 */
LmTableDialect *lm_table_dialect_detect      (LmTableText        *text,
                                              GError            **error);
void            lm_table_dialect_free        (LmTableDialect   *self);

/**
 * lm_table_columns_from_header:
 * @names: the cells of a record
 *
 * Knows “phase”, “aspect” and two to four sides, and “prompt”, “answer” and perhaps “phase”
 * and “hint”, in any order, in English and in the language of the interface.
 *
 * Returns: (transfer full) (nullable) (element-type LmTableColumn): the columns, or %NULL
 *   when this is no such header
 */
GPtrArray      *lm_table_columns_from_header (const char * const *names);

/**
 * lm_table_columns_are_enough:
 * @columns: (element-type LmTableColumn): columns
 *
 * Returns: whether a subject can be made of @columns: one prompt and one answer, or one
 *   aspect and two to four sides
 */
gboolean        lm_table_columns_are_enough  (GPtrArray        *columns);

/**
 * lm_table_columns_from_card_header:
 * @record: a record
 *
 * Returns: (transfer full) (nullable) (element-type LmTableColumn): the columns of authored cards,
 *   or %NULL when @record is anything but their header
 */
GPtrArray      *lm_table_columns_from_card_header (LmRecordReader *record);

/**
 * lm_table_dialect_check_columns:
 * @self: the dialect of @text
 * @text: a table
 * @columns: (nullable) (element-type LmTableColumn): its columns
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Returns: whether there is something in the table and lm_table_columns_are_enough()
 */
gboolean        lm_table_dialect_check_columns    (LmTableDialect  *self,
                                                   LmTableText     *text,
                                                   GPtrArray       *columns,
                                                   GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmTableDialect, lm_table_dialect_free)

G_END_DECLS
