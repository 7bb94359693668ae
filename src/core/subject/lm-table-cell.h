/* lm-table-cell.h: a text in a cell of a table, and out of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_table_cell_append:
 * @table: where to
 * @text: a text
 * @delimiter: what parts the cells
 *
 * Appends @text as a cell by RFC 4180. One that a spreadsheet would take for a formula, or
 * that looks as if this had been done to it, begins with an apostrophe.
 */
void        lm_table_cell_append  (GString    *table,
                                   const char *text,
                                   char        delimiter);

/**
 * lm_table_cell_get_text:
 * @cell: a cell without its quotation marks
 *
 * Returns: (transfer none): the text without the apostrophe
 */
const char *lm_table_cell_get_text (const char *cell);

G_END_DECLS
