/* lm-statistics-text.c: statistics in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "core/locale/lm-locale.h"
#include "progress/lm-statistics-text.h"

char *
lm_percent_to_text (double share)
{
  /* Translators: %% is a percent sign. */
  return lm_format (_("%u %%"), (guint) (share * 100.0 + 0.5));
}

char *
lm_duration_to_text (gint64 milliseconds)
{
  guint minutes = (milliseconds + 30000) / 60000;

  if (minutes < 60)
    return lm_format (ngettext ("%u minute", "%u minutes", minutes), minutes);

  /* Translators: hours and minutes, both in digits. */
  return lm_format (_("%u h %u min"), minutes / 60, minutes % 60);
}

char *
lm_cards_to_text (guint n_cards)
{
  return lm_format (ngettext ("%u card", "%u cards", n_cards), n_cards);
}

char *
lm_answers_to_text (const LmDayAnswers *day)
{
  /* Translators: how many answers of each rating. */
  return lm_format (_("Again %u, hard %u, good %u, easy %u"),
                    day->n_answers[LM_RATING_AGAIN], day->n_answers[LM_RATING_HARD],
                    day->n_answers[LM_RATING_GOOD], day->n_answers[LM_RATING_EASY]);
}

char *
lm_retention_to_text (const LmMonthRetention *month,
                      double                  desired_retention)
{
  guint percent = month->n_recalled * 100.0 / MAX (month->n_asked, 1) + 0.5;

  return lm_format (ngettext ("%u %% of %u answer recalled, %u %% wanted",
                              "%u %% of %u answers recalled, %u %% wanted", month->n_asked),
                    percent, month->n_asked, (guint) (desired_retention * 100.0 + 0.5));
}

char *
lm_stability_range_to_text (LmStabilityRange range)
{
  static const char * const texts[] = {
    N_("Less than a day"), N_("Up to a week"), N_("Up to a month"),
    N_("Up to three months"), N_("Up to a year"), N_("A year and longer"),
  };

  return g_strdup (_(texts[range]));
}
