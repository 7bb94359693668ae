/* lm-store-schema.h: the tables of the progress log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-database.h"

G_BEGIN_DECLS

/* What “PRAGMA user_version” says in files of this version. */
#define LM_STORE_SCHEMA_VERSION 2

/**
 * lm_store_schema_migrate:
 * @database: a connection that may write
 * @error: return location for a #GError, %LM_STORE_ERROR_NEWER when a newer version of
 *   the program wrote the file: it is left as it is
 *
 * Brings the tables to %LM_STORE_SCHEMA_VERSION, version by version, in one
 * transaction. A step that changes what the fold writes clears the signature of the
 * rules, so that the next user folds all events again.
 */
gboolean lm_store_schema_migrate     (LmDatabase  *database,
                                      GError     **error);

/**
 * lm_store_schema_check:
 * @database: a connection
 * @error: return location for a #GError
 *
 * Returns: whether the tables are those of this version
 */
gboolean lm_store_schema_check       (LmDatabase  *database,
                                      GError     **error);

G_END_DECLS
