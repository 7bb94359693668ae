/* lm-anki-reader.h: a subject from a package of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange.h"

G_BEGIN_DECLS

/**
 * lm_anki_read:
 *
 * Does lm_exchange_read() for an `.apkg` or a `.colpkg`: a plain deck with an authored card
 * for each card of Anki’s, in a phase for each deck that has some. Nothing of the file
 * stays behind on the disk.
 *
 * Returns: (transfer full) (nullable): the subject
 */
LmSubject *lm_anki_read       (GFile                  *file,
                               const LmImportOptions  *options,
                               LmExchangeReport       *report,
                               LmProgressFunc          progress,
                               gpointer                progress_data,
                               GCancellable           *cancellable,
                               GError                **error);

/**
 * lm_anki_read_bytes:
 * @package: the contents of an `.apkg` or a `.colpkg`
 * @title: the title of what the package has no title for
 * @options: what the package does not say itself
 * @report: gets a line for each kind of thing that is left out
 * @progress: (nullable): called now and then
 * @progress_data: data for @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the subject
 */
LmSubject *lm_anki_read_bytes (GBytes                 *package,
                               const char             *title,
                               const LmImportOptions  *options,
                               LmExchangeReport       *report,
                               LmProgressFunc          progress,
                               gpointer                progress_data,
                               GCancellable           *cancellable,
                               GError                **error);

G_END_DECLS
