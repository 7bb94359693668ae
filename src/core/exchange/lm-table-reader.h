/* lm-table-reader.h: from CSV, TSV and Anki's text to a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange.h"

G_BEGIN_DECLS

/**
 * lm_table_reader_read:
 *
 * Does lm_exchange_read() for a table. Columns “phase”, “aspect” and two to four more make a
 * comparison with those as its sides; “prompt” and “answer”, and perhaps “phase” and
 * “hint”, or two columns without a header make a plain deck. After an empty line may come a header of the
 * other kind. Where the phase is empty, it is that of the record before; a record with only a
 * phase adds one that may stay empty.
 *
 * Returns: (transfer full) (nullable): the subject
 */
LmSubject *lm_table_reader_read       (GFile                  *file,
                                       const LmImportOptions  *options,
                                       LmExchangeReport       *report,
                                       LmProgressFunc          progress,
                                       gpointer                progress_data,
                                       GCancellable           *cancellable,
                                       GError                **error);

/**
 * lm_table_reader_read_bytes:
 * @bytes: the contents of a table
 * @name: the name of the file, as messages say it and the title comes from
 *
 * Does the same with contents that are in memory.
 *
 * Returns: (transfer full) (nullable): the subject
 */
LmSubject *lm_table_reader_read_bytes (GBytes                 *bytes,
                                       const char             *name,
                                       const LmImportOptions  *options,
                                       LmExchangeReport       *report,
                                       LmProgressFunc          progress,
                                       gpointer                progress_data,
                                       GCancellable           *cancellable,
                                       GError                **error);

G_END_DECLS
