/* lm-import-options.h: what a file of another format does not say itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmColumnRole:
 *
 * What a column of a table becomes in the subject.
 */
typedef enum
{
  LM_COLUMN_IGNORED,
  LM_COLUMN_PHASE,
  LM_COLUMN_ASPECT,
  LM_COLUMN_SIDE,
  LM_COLUMN_PROMPT,
  LM_COLUMN_ANSWER,
  LM_COLUMN_HINT,
} LmColumnRole;

/**
 * LmTableColumn:
 * @role: what it becomes
 * @name: (nullable): the name in the table's header; a side is called so
 */
typedef struct
{
  LmColumnRole  role;
  char         *name;
} LmTableColumn;

LmTableColumn *lm_table_column_new  (LmColumnRole   role,
                                     const char    *name);
void           lm_table_column_free (LmTableColumn *self);

/**
 * LmImportOptions:
 * @subject_id: (nullable): the id of the subject, or %NULL for one made of the title
 * @language: (nullable): BCP 47 tag of the text, or %NULL for “und”, unknown
 * @title: (nullable): the title, or %NULL for what the file says, or else its name
 *   without the ending
 * @columns: (nullable) (element-type LmTableColumn): what the columns of a table are, or
 *   %NULL for what its header says
 * @has_header: with @columns: whether the first record is a header, and so no content
 *
 * Only files that do not say these things go by them: a subject file is read as it is.
 */
typedef struct
{
  char      *subject_id;
  char      *language;
  char      *title;
  GPtrArray *columns;
  gboolean   has_header;
} LmImportOptions;

LmImportOptions *lm_import_options_new   (void);

/**
 * lm_import_options_copy:
 * @self: options
 *
 * Returns: (transfer full): a copy that shares nothing with @self
 */
LmImportOptions *lm_import_options_copy  (const LmImportOptions *self);
void             lm_import_options_free  (LmImportOptions       *self);

/**
 * lm_import_options_check:
 * @self: options
 * @error: return location for %LM_EXCHANGE_ERROR_INVALID
 *
 * Returns: whether id, language and title, where there are any, may be those of a subject
 */
gboolean         lm_import_options_check (const LmImportOptions *self,
                                          GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmTableColumn, lm_table_column_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmImportOptions, lm_import_options_free)

G_END_DECLS
