/* lm-study-day.c: the day that an answer belongs to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>

#include "core/study/lm-study-day.h"

#define MILLISECONDS_A_DAY (24 * 60 * 60 * G_GINT64_CONSTANT (1000))
#define FIRST_HOUR 4
#define JULIAN_EPOCH 719163      /* of 1970-01-01, as GDate counts */

static gint64
floor_divide (gint64 a,
              gint64 b)
{
  gint64 quotient = a / b;

  return quotient * b > a ? quotient - 1 : quotient;
}

LmStudyDay
lm_study_day_from_time (gint64     at,
                        GTimeZone *zone)
{
  gint64 clamped = CLAMP (at, LM_EARLIEST_TIME, LM_LATEST_TIME);
  gint64 seconds = floor_divide (clamped, 1000);
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);
  gint64 local = clamped + g_time_zone_get_offset (zone, interval) * G_GINT64_CONSTANT (1000);

  return floor_divide (local - FIRST_HOUR * G_GINT64_CONSTANT (3600000), MILLISECONDS_A_DAY);
}

gint64
lm_study_day_get_start (LmStudyDay  day,
                        GTimeZone  *zone)
{
  gint64 days = CLAMP (day, LM_EARLIEST_TIME / MILLISECONDS_A_DAY, LM_LATEST_TIME / MILLISECONDS_A_DAY);
  gint64 local = days * 24 * 3600 + FIRST_HOUR * 3600;
  int interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_STANDARD, &local);

  return (local - g_time_zone_get_offset (zone, interval)) * 1000;
}

char *
lm_study_day_to_iso (LmStudyDay day)
{
  gint64 julian = CLAMP ((gint64) day + JULIAN_EPOCH, 1, LM_LATEST_TIME / MILLISECONDS_A_DAY + JULIAN_EPOCH);
  GDate date;

  g_date_set_julian (&date, julian);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

gboolean
lm_study_day_from_iso (const char *text,
                       LmStudyDay *day)
{
  guint year;
  guint month;
  guint day_of_month;
  int length = 0;
  GDate date;

  if (sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day_of_month, &length) != 3 ||
      length != 10 || text[10] != '\0' ||
      !g_date_valid_dmy (day_of_month, month, year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day_of_month, month, year);
  *day = (gint64) g_date_get_julian (&date) - JULIAN_EPOCH;

  return TRUE;
}
