/* lm-study-day.h: the day that an answer belongs to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmStudyDay:
 *
 * Days since 1970-01-01. A study day begins at 04:00 of the local clock, so that who
 * studies past midnight still studies “today”.
 */
typedef gint32 LmStudyDay;

/* Bounds of what is taken from a file: the years 1 to 9999 in the first case, and more
 * than those in the second. */
#define LM_EARLIEST_TIME (G_GINT64_CONSTANT (-62135596800000))
#define LM_LATEST_TIME (G_GINT64_CONSTANT (253402300799999))
#define LM_FARTHEST_STUDY_DAY 3000000

/**
 * lm_study_day_from_time:
 * @at: milliseconds since 1970-01-01 UTC; what is out of the years 1 to 9999 counts as their end
 * @zone: where the student is
 *
 * Takes four hours off the time that the local clock shows: also on the days when
 * daylight saving begins or ends, the study day changes when the clock shows 04:00.
 *
 * Returns: the study day
 */
LmStudyDay lm_study_day_from_time (gint64        at,
                                   GTimeZone    *zone);

/**
 * lm_study_day_get_start:
 * @day: a study day
 * @zone: where the student is
 *
 * Returns: when @day begins, in milliseconds since 1970-01-01 UTC
 */
gint64     lm_study_day_get_start (LmStudyDay    day,
                                   GTimeZone    *zone);

/**
 * lm_study_day_to_iso:
 * @day: a study day
 *
 * Returns: (transfer full): its date, such as “2026-11-24”
 */
char      *lm_study_day_to_iso    (LmStudyDay    day);

/**
 * lm_study_day_from_iso:
 * @text: what should be a date such as “2026-11-24”
 * @day: (out): the study day of that date
 *
 * Returns: whether @text is a date
 */
gboolean   lm_study_day_from_iso  (const char   *text,
                                   LmStudyDay   *day);

G_END_DECLS
