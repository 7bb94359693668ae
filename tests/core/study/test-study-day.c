/* test-study-day.c: where a study day begins
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-study-day.h"

typedef struct
{
  const char *zone;
  const char *local;       /* with the offset that makes it one instant */
  const char *day;
} Case;

static const Case cases[] = {
  { "UTC", "2026-11-24T03:59:59Z", "2026-11-23" },
  { "UTC", "2026-11-24T04:00:00Z", "2026-11-24" },
  { "Europe/Berlin", "2026-11-24T03:59:59+01:00", "2026-11-23" },
  { "Europe/Berlin", "2026-11-24T04:00:00+01:00", "2026-11-24" },
  /* Summer time begins at 02:00 and ends at 03:00: four hours of the clock, not of time. */
  { "Europe/Berlin", "2026-03-29T03:59:59+02:00", "2026-03-28" },
  { "Europe/Berlin", "2026-03-29T04:00:00+02:00", "2026-03-29" },
  { "Europe/Berlin", "2026-10-25T02:30:00+02:00", "2026-10-24" },
  { "Europe/Berlin", "2026-10-25T03:59:59+01:00", "2026-10-24" },
  { "Europe/Berlin", "2026-10-25T04:00:00+01:00", "2026-10-25" },
  { "America/New_York", "2026-03-08T04:00:00-04:00", "2026-03-08" },
  { "America/New_York", "2026-03-08T03:30:00-04:00", "2026-03-07" },
  /* half an hour of summer time */
  { "Australia/Lord_Howe", "2026-10-04T04:00:00+11:00", "2026-10-04" },
  { "Australia/Lord_Howe", "2026-10-04T03:59:00+11:00", "2026-10-03" },
  { "Asia/Kathmandu", "2026-01-01T04:00:00+05:45", "2026-01-01" },
  /* 30 December 2011 was left out there. */
  { "Pacific/Apia", "2011-12-29T23:00:00-10:00", "2011-12-29" },
  { "Pacific/Apia", "2011-12-31T05:00:00+14:00", "2011-12-31" },
  { "UTC", "1969-12-31T03:00:00Z", "1969-12-30" },
  { "UTC", "1969-12-31T04:00:00Z", "1969-12-31" },
};

static gint64
get_time (const char *iso)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);

  return g_date_time_to_unix (time) * 1000;
}

static void
test_boundary (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
      g_autofree char *day = NULL;

      g_assert_nonnull (zone);
      day = lm_study_day_to_iso (lm_study_day_from_time (get_time (cases[i].local), zone));
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_start (void)
{
  const char * const zones[] = { "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (zones[i]);

      for (LmStudyDay day = 20000; day < 21000; day++)
        {
          gint64 start = lm_study_day_get_start (day, zone);

          g_assert_cmpint (lm_study_day_from_time (start, zone), ==, day);
          g_assert_cmpint (lm_study_day_from_time (start - 1, zone), ==, day - 1);
        }
    }
}

static void
test_any_time (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  g_assert_cmpint (lm_study_day_from_time (G_MAXINT64, zone), ==, lm_study_day_from_time (LM_LATEST_TIME, zone));
  g_assert_cmpint (lm_study_day_from_time (G_MININT64, zone), ==, lm_study_day_from_time (LM_EARLIEST_TIME, zone));
  g_assert_cmpint (lm_study_day_get_start (G_MAXINT32, zone), >, lm_study_day_get_start (0, zone));
}

static void
test_iso (void)
{
  const char * const wrong[] = { "", "2026-11-2", "2026-13-01", "2026-02-29", "2026-11-24T", " 2026-11-24", "tomorrow" };
  LmStudyDay day;

  g_assert_true (lm_study_day_from_iso ("2026-11-24", &day));
  g_assert_cmpint (day, ==, 20781);
  g_assert_true (lm_study_day_from_iso ("1970-01-01", &day));
  g_assert_cmpint (day, ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (lm_study_day_from_iso (wrong[i], &day));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study-day/boundary", test_boundary);
  g_test_add_func ("/study-day/start", test_start);
  g_test_add_func ("/study-day/any-time", test_any_time);
  g_test_add_func ("/study-day/iso", test_iso);

  return g_test_run ();
}
