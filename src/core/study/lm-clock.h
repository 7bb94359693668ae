/* lm-clock.h: what time it is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_clock_get_time:
 *
 * In builds for tests the environment variable LEADMGMT_NOW, milliseconds since
 * 1970-01-01 UTC, says what time it was when the program started.
 *
 * Returns: now, milliseconds since 1970-01-01 UTC
 */
gint64 lm_clock_get_time (void);

G_END_DECLS
