/* lm-pulse.c: how long the main thread works at a stretch
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-pulse.h"

#include <time.h>

#define PULSE_MS 1

double
lm_pulse_get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

void
lm_pulse_begin (LmPulse *self)
{
  self->longest = 0;
  self->hardest = 0;
  self->began = self->last_beat = g_get_monotonic_time ();
  self->last_work = lm_pulse_get_work ();
}

double
lm_pulse_beat (LmPulse *self)
{
  gint64 now = g_get_monotonic_time ();
  double work = lm_pulse_get_work ();

  self->longest = MAX (self->longest, (now - self->last_beat) / 1e3);
  self->hardest = MAX (self->hardest, work - self->last_work);
  self->last_beat = now;
  self->last_work = work;

  return (now - self->began) / 1e3;
}

guint
lm_pulse_add (LmPulse     *self,
              GSourceFunc  func,
              gpointer     data)
{
  lm_pulse_begin (self);

  return g_timeout_add_full (G_PRIORITY_HIGH, PULSE_MS, func, data, NULL);
}
