/* lm-interval-text.c: how long until a card comes back, in a few letters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/locale/lm-locale.h"
#include "drill/lm-interval-text.h"

#define DAYS_A_MONTH 30.4375
#define DAYS_A_YEAR 365.25

static char *
minutes_to_text (guint minutes)
{
  if (minutes < 60)
    /* Translators: minutes until a card comes back, on a small button. */
    return lm_format (ngettext ("%u min", "%u min", minutes), minutes);

  /* Translators: hours until a card comes back, on a small button. */
  return lm_format (ngettext ("%u h", "%u h", (minutes + 30) / 60), (minutes + 30) / 60);
}

char *
lm_interval_to_text (LmCardPreview preview)
{
  guint months = preview.days / DAYS_A_MONTH + 0.5;

  if (preview.days == 0)
    return preview.minutes > 0 ? minutes_to_text (preview.minutes) : NULL;

  if (preview.days < 31)
    /* Translators: days until a card comes back, on a small button. */
    return lm_format (ngettext ("%u d", "%u d", preview.days), preview.days);

  if (preview.days < DAYS_A_YEAR)
    /* Translators: months until a card comes back, on a small button. */
    return lm_format (ngettext ("%u mo", "%u mo", months), months);

  /* Translators: years until a card comes back, on a small button. */
  return lm_format (_("%.1f y"), preview.days / DAYS_A_YEAR);
}
