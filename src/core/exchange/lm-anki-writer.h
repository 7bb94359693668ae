/* lm-anki-writer.h: a subject as a package of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange.h"

G_BEGIN_DECLS

/**
 * lm_anki_write:
 * @subject: a subject
 * @report: gets a line for each kind of thing that is left out
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * Makes an `.apkg` that Anki since 2.0 and Mnemosyne open: a note for each card, in a deck
 * for each phase. What they are known by depends on ids alone: when Anki gets a later
 * package of the same subject, it updates the notes.
 *
 * Returns: (transfer full) (nullable): the package
 */
GBytes *lm_anki_write    (LmSubject         *subject,
                          LmExchangeReport  *report,
                          GCancellable      *cancellable,
                          GError           **error);

/**
 * lm_anki_write_at:
 * @subject: a subject
 * @time: when it is written, in seconds since 1970; of two packages, Anki keeps the notes
 *   of the later one
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * The same subject at the same time gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the package
 */
GBytes *lm_anki_write_at (LmSubject         *subject,
                          gint64             time,
                          GCancellable      *cancellable,
                          GError           **error);

G_END_DECLS
