/* lm-record-reader.h: the records of a table, cell by cell
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-table-text.h"

G_BEGIN_DECLS

#define LM_RECORD_MAX_CELLS 256

/**
 * LmRecordReader:
 *
 * Takes comma-separated values apart as RFC 4180 says, with any delimiter and any line
 * break. A quotation mark means something only at the beginning of a cell; empty
 * lines are no records.
 *
 * libcsv could not be used: it tells no positions, drops spaces around cells and can not
 * tell an empty line from none.
 */
typedef struct _LmRecordReader LmRecordReader;

/**
 * lm_record_reader_new:
 * @text: a text, which must outlive the reader
 * @start: the byte at which to begin
 * @delimiter: an ASCII character that parts cells
 *
 * Returns: (transfer full): a reader that stands before the first record
 */
LmRecordReader *lm_record_reader_new             (LmTableText     *text,
                                                  gsize            start,
                                                  char             delimiter);
void            lm_record_reader_free            (LmRecordReader  *self);

/**
 * lm_record_reader_set_max_cells:
 * @self: a reader
 * @max_cells: how many cells a record may have from now on
 *
 * At first it is %LM_RECORD_MAX_CELLS, which only a hostile table passes.
 */
void            lm_record_reader_set_max_cells   (LmRecordReader  *self,
                                                  guint            max_cells);

/**
 * lm_record_reader_next:
 * @self: a reader
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Goes to the next record.
 *
 * Returns: whether there is one; %FALSE without @error at the end
 */
gboolean        lm_record_reader_next            (LmRecordReader  *self,
                                                  GError         **error);

/**
 * lm_record_reader_follows_gap:
 * @self: a reader
 *
 * Returns: whether there is an empty line before the record
 */
gboolean        lm_record_reader_follows_gap     (LmRecordReader  *self);
guint           lm_record_reader_get_n_cells     (LmRecordReader  *self);

/**
 * lm_record_reader_get_cell:
 * @self: a reader
 * @index: which cell
 *
 * Returns: (transfer none): the cell without its quotation marks, until the next record is
 *   read; “” beyond the last
 */
const char     *lm_record_reader_get_cell        (LmRecordReader  *self,
                                                  guint            index);

/**
 * lm_record_reader_get_cell_offset:
 * @self: a reader
 * @index: which cell
 *
 * Returns: the byte at which the cell begins in the text; that of the record beyond the last
 */
gsize           lm_record_reader_get_cell_offset (LmRecordReader  *self,
                                                  guint            index);

/**
 * lm_record_reader_get_end:
 * @self: a reader
 *
 * Returns: the byte behind the record and its line break
 */
gsize           lm_record_reader_get_end         (LmRecordReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmRecordReader, lm_record_reader_free)

G_END_DECLS
