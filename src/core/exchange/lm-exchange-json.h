/* lm-exchange-json.h: subject files among the other formats
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange.h"

G_BEGIN_DECLS

/**
 * lm_exchange_json_read:
 *
 * Does lm_exchange_read() for a subject file. The message of an error of
 * %LM_EXCHANGE_ERROR_INVALID is the report of #LmSubjectReader.
 *
 * Returns: (transfer full) (nullable): the subject
 */
LmSubject *lm_exchange_json_read (GFile                  *file,
                                  const LmImportOptions  *options,
                                  LmExchangeReport       *report,
                                  LmProgressFunc          progress,
                                  gpointer                progress_data,
                                  GCancellable           *cancellable,
                                  GError                **error);

/**
 * lm_exchange_json_write:
 *
 * Makes the contents for lm_exchange_write().
 *
 * Returns: (transfer full) (nullable): the contents, or %NULL when they are larger than a
 *   subject file may be
 */
GBytes    *lm_exchange_json_write (LmSubject         *subject,
                                   LmExchangeReport  *report,
                                   GCancellable      *cancellable,
                                   GError           **error);

G_END_DECLS
