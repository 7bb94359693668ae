/* lm-exchange.h: subjects from and to files of other formats
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange-error.h"
#include "core/exchange/lm-exchange-format.h"
#include "core/exchange/lm-exchange-report.h"
#include "core/exchange/lm-import-options.h"
#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * LmProgressFunc:
 * @fraction: how much is done, from 0 to 1
 * @user_data: what was given with the function
 */
typedef void (*LmProgressFunc) (double   fraction,
                                gpointer user_data);

/**
 * lm_exchange_can_read:
 * @format: a format
 *
 * Returns: whether lm_exchange_read() knows @format
 */
gboolean   lm_exchange_can_read     (LmExchangeFormat        format);

/**
 * lm_exchange_can_write:
 * @format: a format
 *
 * Returns: whether lm_exchange_write() knows @format
 */
gboolean   lm_exchange_can_write    (LmExchangeFormat        format);

/**
 * lm_exchange_read:
 * @file: a file in a format that can be read, by the ending of its name
 * @options: (nullable): what the file does not say itself
 * @report: (nullable): gets a line for each kind of thing that is left out
 * @progress: (nullable) (scope call): called now and then, on this thread
 * @progress_data: data for @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * Reads @file and blocks meanwhile. Whatever @file holds, this takes neither more than
 * 10 seconds nor more than 512 MiB.
 *
 * Returns: (transfer full) (nullable): the subject, which keeps all rules of subjects
 */
LmSubject *lm_exchange_read         (GFile                  *file,
                                     const LmImportOptions  *options,
                                     LmExchangeReport       *report,
                                     LmProgressFunc          progress,
                                     gpointer                progress_data,
                                     GCancellable           *cancellable,
                                     GError                **error);

/**
 * lm_exchange_read_async:
 * @file: a file
 * @options: (nullable): what the file does not say itself; a copy is kept
 * @progress: (nullable) (scope notified): called now and then in the main context of the
 *   caller, for the last time before @callback
 * @progress_data: data for @progress
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: data for @callback
 *
 * Does lm_exchange_read() on another thread.
 */
void       lm_exchange_read_async   (GFile                  *file,
                                     const LmImportOptions  *options,
                                     LmProgressFunc          progress,
                                     gpointer                progress_data,
                                     GCancellable           *cancellable,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data);

/**
 * lm_exchange_read_finish:
 * @result: what the callback got
 * @report: (out) (optional) (transfer full): what was left out; set also on failure
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the subject
 */
LmSubject *lm_exchange_read_finish  (GAsyncResult           *result,
                                     LmExchangeReport      **report,
                                     GError                **error);

/**
 * lm_exchange_check_write:
 * @file: where to
 * @error: return location for %LM_EXCHANGE_ERROR_UNSUPPORTED
 *
 * Returns: whether lm_exchange_write() knows the format of @file
 */
gboolean   lm_exchange_check_write  (GFile                  *file,
                                     GError                **error);

/**
 * lm_exchange_write:
 * @subject: a subject
 * @file: where to, in a format that can be written, by the ending of its name
 * @report: (nullable): gets a line for each kind of thing that the format cannot hold
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * Writes @file and blocks meanwhile. On success it is complete and on the disk, with the
 * access rights that it had before, if it was there; on failure it is as it was.
 *
 * Returns: whether it was written
 */
gboolean   lm_exchange_write        (LmSubject              *subject,
                                     GFile                  *file,
                                     LmExchangeReport       *report,
                                     GCancellable           *cancellable,
                                     GError                **error);

/**
 * lm_exchange_write_async:
 * @subject: a subject
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: data for @callback
 *
 * Does lm_exchange_write() on another thread.
 */
void       lm_exchange_write_async  (LmSubject              *subject,
                                     GFile                  *file,
                                     GCancellable           *cancellable,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data);

/**
 * lm_exchange_write_finish:
 * @result: what the callback got
 * @report: (out) (optional) (transfer full): what the format cannot hold
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * Returns: whether the file was written
 */
gboolean   lm_exchange_write_finish (GAsyncResult           *result,
                                     LmExchangeReport      **report,
                                     GError                **error);

G_END_DECLS
