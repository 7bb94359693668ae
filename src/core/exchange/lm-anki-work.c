/* lm-anki-work.c: how long the reading of a package may go on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-work.h"

#include <glib/gi18n-lib.h>
#include <time.h>

#define MAX_SECONDS 8

/* Not the time on the wall: on a busy machine that says little about the package. */
static gint64
get_processor_time (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

void
lm_anki_work_begin (LmAnkiWork     *self,
                    LmProgressFunc  progress,
                    gpointer        progress_data,
                    GCancellable   *cancellable)
{
  *self = (LmAnkiWork) {
    progress, progress_data, cancellable, get_processor_time () + MAX_SECONDS * G_USEC_PER_SEC
  };
}

void
lm_anki_work_tell (LmAnkiWork *self,
                   double      fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->progress_data);
}

gboolean
lm_anki_work_check (LmAnkiWork  *self,
                    GError     **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  if (get_processor_time () <= self->deadline)
    return TRUE;

  g_set_error_literal (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
                       _("Reading this package takes too long. Export fewer decks at once, then try again."));

  return FALSE;
}
