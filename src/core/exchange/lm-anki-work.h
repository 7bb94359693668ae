/* lm-anki-work.h: how long the reading of a package may go on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange.h"

G_BEGIN_DECLS

/**
 * LmAnkiWork:
 *
 * One reading of one package on one thread: it can be cancelled, it tells how far it is,
 * and it ends when it has taken more time of the processor than any honest package needs.
 */
typedef struct
{
  LmProgressFunc  progress;
  gpointer        progress_data;
  GCancellable   *cancellable;
  gint64          deadline;       /* of this thread’s processor time, in microseconds */
} LmAnkiWork;

/**
 * lm_anki_work_begin:
 * @self: (out caller-allocates): the work, for the thread that calls this
 * @progress: (nullable): called now and then
 * @progress_data: data for @progress
 * @cancellable: (nullable): a cancellable
 */
void     lm_anki_work_begin (LmAnkiWork      *self,
                             LmProgressFunc   progress,
                             gpointer         progress_data,
                             GCancellable    *cancellable);

/**
 * lm_anki_work_tell:
 * @self: work
 * @fraction: how much is done, from 0 to 1
 */
void     lm_anki_work_tell  (LmAnkiWork      *self,
                             double           fraction);

/**
 * lm_anki_work_check:
 * @self: work
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it may go on
 */
gboolean lm_anki_work_check (LmAnkiWork      *self,
                             GError         **error);

G_END_DECLS
