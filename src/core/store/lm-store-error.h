/* lm-store-error.h: what can go wrong with the progress log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LM_STORE_ERROR:
 *
 * The domain of all errors of src/core/store. The messages are for people: they say
 * what happened, where, and what to do.
 */
#define LM_STORE_ERROR (lm_store_error_quark ())

/**
 * LmStoreError:
 * @LM_STORE_ERROR_FAILED: something that has no name below
 * @LM_STORE_ERROR_CORRUPT: the file is damaged, cut off, or no database at all
 * @LM_STORE_ERROR_NEWER: a newer version of the program wrote the file
 * @LM_STORE_ERROR_FULL: the disk or the quota is full
 * @LM_STORE_ERROR_READ_ONLY: the file or its folder may not be written
 * @LM_STORE_ERROR_BUSY: another program uses the file
 * @LM_STORE_ERROR_UNREADABLE: the file cannot be opened: a folder, no permission
 * @LM_STORE_ERROR_CONFLICT: an event's id is there with other contents
 * @LM_STORE_ERROR_INVALID: what should be an event, or a log, is none
 */
typedef enum
{
  LM_STORE_ERROR_FAILED,
  LM_STORE_ERROR_CORRUPT,
  LM_STORE_ERROR_NEWER,
  LM_STORE_ERROR_FULL,
  LM_STORE_ERROR_READ_ONLY,
  LM_STORE_ERROR_BUSY,
  LM_STORE_ERROR_UNREADABLE,
  LM_STORE_ERROR_CONFLICT,
  LM_STORE_ERROR_INVALID,
} LmStoreError;

GQuark lm_store_error_quark (void);

G_END_DECLS
