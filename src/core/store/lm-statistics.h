/* lm-statistics.h: what the log says about a student
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-database.h"
#include "core/store/lm-store.h"
#include "core/study/lm-deck.h"

G_BEGIN_DECLS

#define LM_FORECAST_DAYS 30
#define LM_HARDEST_CARDS 10
#define LM_STATISTICS_SIDES 4

/**
 * LmDayAnswers:
 * @day: a study day
 * @n_answers: by rating; practice is not counted
 */
typedef struct
{
  LmStudyDay day;
  guint      n_answers[LM_RATING_EASY + 1];
} LmDayAnswers;

/**
 * LmMonthRetention:
 * @year: of the month
 * @month: from 1
 * @n_asked: answers to cards that were known, and due or not
 * @n_recalled: those of them that were hard, good or easy
 *
 * True retention: how much of what was known was recalled when it was asked.
 */
typedef struct
{
  guint year;
  guint month;
  guint n_asked;
  guint n_recalled;
} LmMonthRetention;

/**
 * LmPhaseStatistics:
 * @phase: (nullable): the phase, %NULL for all
 * @n_cards: its cards
 * @n_new: those that were never answered
 * @recall: the share of its cards that is expected to be recalled now; new cards are not
 * @recall_at_exam: the same on the day of the exam; 0 without one
 * @n_taken: by the side that was right and the side that was chosen, how often it was so
 */
typedef struct
{
  LmPhase *phase;
  guint    n_cards;
  guint    n_new;
  double   recall;
  double   recall_at_exam;
  guint    n_taken[LM_STATISTICS_SIDES][LM_STATISTICS_SIDES];
} LmPhaseStatistics;

/**
 * LmHardCard:
 * @card: a card
 * @n_lapses: how often it was known and not recalled
 * @difficulty: from 1 to 10
 */
typedef struct
{
  LmCard *card;
  guint   n_lapses;
  double  difficulty;
} LmHardCard;

/**
 * LmStabilityRange:
 *
 * In how many days the expected recall of a card falls to 90 %: less than a day, a week, a
 * month (30 days), three months, a year, or a year and more.
 */
typedef enum
{
  LM_STABILITY_DAY,
  LM_STABILITY_WEEK,
  LM_STABILITY_MONTH,
  LM_STABILITY_QUARTER,
  LM_STABILITY_YEAR,
  LM_STABILITY_LONGER,
  LM_STABILITY_N_RANGES,
} LmStabilityRange;

/**
 * LmStatistics:
 * @deck: the cards that it is about; what the log has of others is left out where it is about cards
 * @moment: when it was made
 * @desired_retention: as the settings have it
 * @forecast: how many cards are due today (and before), tomorrow, and so on; new ones are not
 * @days: (element-type LmDayAnswers): the last %LM_FORECAST_DAYS days on which there are answers, the earliest first
 * @months: (element-type LmMonthRetention): all that have answers, the earliest first
 * @phases: (element-type LmPhaseStatistics): first all together, then the phases in their order
 * @took_today: milliseconds spent today, practice included
 * @took_week: in the last seven days
 * @took_month: in the last thirty days
 * @took_all: ever
 * @n_stability: how many cards are in each range; new ones are in none
 * @hard: (element-type LmHardCard): the hardest cards, the hardest first; those without a lapse are none
 *
 * What the log says about a subject, or where it is about cards, about one of its phases. It
 * never changes.
 */
typedef struct
{
  LmDeck        *deck;
  LmStudyMoment  moment;
  double         desired_retention;
  guint          forecast[LM_FORECAST_DAYS];
  GArray        *days;
  GArray        *months;
  GArray        *phases;
  gint64         took_today;
  gint64         took_week;
  gint64         took_month;
  gint64         took_all;
  guint          n_stability[LM_STABILITY_N_RANGES];
  GArray        *hard;
} LmStatistics;

/**
 * lm_statistics_new:
 * @database: a connection to a progress file
 * @deck: the cards, in which lm_deck_find() was called before
 * @phase: (nullable): a phase that @forecast, @n_stability and @hard are about, %NULL for all
 * @rules: the settings
 * @moment: now
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the statistics
 */
LmStatistics *lm_statistics_new        (LmDatabase           *database,
                                        LmDeck               *deck,
                                        LmPhase              *phase,
                                        LmStudyRules         *rules,
                                        const LmStudyMoment  *moment,
                                        GError              **error);
void          lm_statistics_free       (LmStatistics         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmStatistics, lm_statistics_free)

/**
 * lm_statistics_new_async:
 * @store: a store
 * @deck: the cards
 * @phase: (nullable): a phase, or %NULL for all
 * @cancellable: (nullable): cancels waiting
 * @callback: called when the statistics are there
 * @data: for @callback
 *
 * lm_statistics_new() on the thread of @store, with all that was appended before.
 */
void          lm_statistics_new_async  (LmStore              *store,
                                        LmDeck               *deck,
                                        LmPhase              *phase,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
LmStatistics *lm_statistics_new_finish (LmStore              *store,
                                        GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
