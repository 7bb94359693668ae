/* lm-date-text.c: dates in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-date-text.h"
#include "core/locale/lm-locale.h"

char *
lm_date_to_text (LmStudyDay day)
{
  return lm_format_date (day, LM_DATE_SHORT);
}
