/* lm-clock.c: what time it is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-clock.h"

#ifdef LM_TEST_HOOKS

static gint64
get_shift (void)
{
  const char *now = g_getenv ("LEADMGMT_NOW");
  gint64 wanted;

  if (now == NULL || !g_ascii_string_to_signed (now, 10, 0, G_MAXINT64, &wanted, NULL))
    return 0;

  return wanted - g_get_real_time () / 1000;
}

gint64
lm_clock_get_time (void)
{
  static gint64 shift;
  static gsize is_known = 0;

  if (g_once_init_enter (&is_known))
    {
      shift = get_shift ();
      g_once_init_leave (&is_known, 1);
    }

  return g_get_real_time () / 1000 + shift;
}

#else

gint64
lm_clock_get_time (void)
{
  return g_get_real_time () / 1000;
}

#endif
