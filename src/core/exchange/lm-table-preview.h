/* lm-table-preview.h: the first records of a table, to choose what its columns are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/exchange/lm-exchange-error.h"
#include "core/exchange/lm-import-options.h"

G_BEGIN_DECLS

/**
 * LmTablePreview:
 * @delimiter: what parts the cells: a comma, a semicolon, a tab, or what Anki says
 * @columns: (element-type LmTableColumn): a proposal for #LmImportOptions: what the header
 *   says; without one, the first two are prompt and answer, and the rest is ignored
 * @has_header: whether the first of @records is a header; so it is proposed when its
 *   words are known
 * @is_certain: whether lm_exchange_read() would take the table without being told more
 * @records: (element-type GStrv): the first records, with as many cells as there are columns
 */
typedef struct
{
  char       delimiter;
  GPtrArray *columns;
  gboolean   has_header;
  gboolean   is_certain;
  GPtrArray *records;
} LmTablePreview;

/**
 * lm_table_preview_read:
 * @file: a table
 * @max_records: how many records to show
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * Reads the beginning of the table in @file and blocks meanwhile.
 *
 * Returns: (transfer full) (nullable): a preview
 */
LmTablePreview *lm_table_preview_read        (GFile                *file,
                                              guint                 max_records,
                                              GCancellable         *cancellable,
                                              GError              **error);

/**
 * lm_table_preview_read_bytes:
 * @bytes: the contents of a table
 * @name: the name of the file, for messages
 * @max_records: how many records to show
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Does the same with contents that are in memory.
 *
 * Returns: (transfer full) (nullable): a preview
 */
LmTablePreview *lm_table_preview_read_bytes  (GBytes               *bytes,
                                              const char           *name,
                                              guint                 max_records,
                                              GError              **error);

/**
 * lm_table_preview_read_async:
 * @file: a table
 * @max_records: how many records to show
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: data for @callback
 *
 * Does lm_table_preview_read() on another thread.
 */
void            lm_table_preview_read_async  (GFile                *file,
                                              guint                 max_records,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
LmTablePreview *lm_table_preview_read_finish (GAsyncResult         *result,
                                              GError              **error);
void            lm_table_preview_free        (LmTablePreview       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmTablePreview, lm_table_preview_free)

G_END_DECLS
