/* lm-pasted-table.h: a table from a spreadsheet or a web page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_pasted_table_from_text:
 * @text: what is on the clipboard as text
 *
 * Takes apart what spreadsheets put there: a line a row, tabs between cells, quotation marks
 * around a cell that has either in it.
 *
 * Returns: (transfer full) (element-type GStrv): the rows, each with the texts of its cells;
 *   empty when @text is no table
 */
GPtrArray *lm_pasted_table_from_text (const char *text);

/**
 * lm_pasted_table_from_html:
 * @html: what is on the clipboard as HTML, in UTF-8
 *
 * Reads the first table. A cell that spans columns leaves empty cells behind it.
 *
 * Returns: (transfer full) (element-type GStrv): the rows, as lm_pasted_table_from_text() does
 */
GPtrArray *lm_pasted_table_from_html (const char *html);

G_END_DECLS
