/* lm-date-text.c: dates in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-date-text.h"

/* In digits: names of months follow the locale and not the language that was chosen. */
char *
lm_date_to_text (LmStudyDay day)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (day * G_GINT64_CONSTANT (86400));

  if (date == NULL)
    return g_strdup ("");

  /* Translators: a date in digits: %Y the year, %m the month, %d the day, see g_date_time_format(). */
  return g_date_time_format (date, _("%Y-%m-%d"));
}
