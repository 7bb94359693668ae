/* lm-pulse.h: how long the main thread works at a stretch
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmPulse:
 * @longest: milliseconds on the clock between two beats, at most
 * @hardest: the same in processor time of the main thread, which does not depend on what else
 *   the computer does
 *
 * Asks the main loop every millisecond whether it is there.
 */
typedef struct
{
  double longest;
  double hardest;

  gint64 began;
  gint64 last_beat;
  double last_work;
} LmPulse;

/**
 * lm_pulse_get_work:
 *
 * Returns: milliseconds of processor time that this thread has had so far
 */
double lm_pulse_get_work (void);

/**
 * lm_pulse_begin:
 * @self: a pulse
 *
 * Measures anew from now on.
 */
void   lm_pulse_begin    (LmPulse     *self);

/**
 * lm_pulse_beat:
 * @self: a pulse that was begun
 *
 * Returns: milliseconds since it was begun
 */
double lm_pulse_beat     (LmPulse     *self);

/**
 * lm_pulse_add:
 * @self: a pulse
 * @func: called every millisecond, to call lm_pulse_beat(), until it returns %G_SOURCE_REMOVE
 * @data: for @func
 *
 * Returns: the source
 */
guint  lm_pulse_add      (LmPulse     *self,
                          GSourceFunc  func,
                          gpointer     data);

G_END_DECLS
