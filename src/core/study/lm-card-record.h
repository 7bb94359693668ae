/* lm-card-record.h: a card in a list of all cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"
#include "core/study/lm-card-progress.h"

G_BEGIN_DECLS

/**
 * LmCardCondition:
 * @LM_CONDITION_NEW: never answered, or forgotten on purpose
 * @LM_CONDITION_LEARNING: in the steps of a new card
 * @LM_CONDITION_REVIEW: scheduled in days
 * @LM_CONDITION_RELEARNING: in the steps after a lapse
 * @LM_CONDITION_SUSPENDED: not asked until it is resumed, whatever else it is
 * @LM_CONDITION_BURIED: not asked today, whatever else it is
 *
 * What a student calls the state of a card; the first four are those of #LmCardState.
 */
typedef enum
{
  LM_CONDITION_NEW,
  LM_CONDITION_LEARNING,
  LM_CONDITION_REVIEW,
  LM_CONDITION_RELEARNING,
  LM_CONDITION_SUSPENDED,
  LM_CONDITION_BURIED,
  LM_CONDITION_N_CONDITIONS,
} LmCardCondition;

/**
 * LmCardRecord:
 * @stability: days; 0 for a new card
 * @due_at: when it is due, milliseconds since 1970-01-01 UTC; %G_MAXINT64 for a card that has no due date
 * @due_day: the study day on which it is due, or %LM_NO_DAY
 * @phase: the index of its phase in the subject
 * @n_lapses: how often it was known and not recalled
 * @side: the index of the side that it is about, -1 for an authored card
 * @kind: #LmCardKind
 * @condition: #LmCardCondition
 * @flag: 0 to 7
 * @has_note: whether there is a note on it
 *
 * What a list shows of a card, and is sorted and filtered by. A value: it is copied by
 * assignment. @phase, @side and @kind are those of the card and never change.
 */
typedef struct
{
  double     stability;
  gint64     due_at;
  LmStudyDay due_day;
  guint32    phase;
  guint32    n_lapses;
  gint8      side;
  guint8     kind;
  guint8     condition;
  guint8     flag;
  guint8     has_note;
} LmCardRecord;

/**
 * lm_card_record_set_progress:
 * @self: a record
 * @progress: what is known of the card
 * @moment: now
 * @zone: where the student is
 *
 * Brings @self up to date, but for the note.
 */
void lm_card_record_set_progress (LmCardRecord         *self,
                                  const LmCardProgress *progress,
                                  const LmStudyMoment  *moment,
                                  GTimeZone            *zone);

/* A member of a filter that lets every card pass. */
#define LM_CARD_FILTER_ANY -1

/**
 * LmCardFilter:
 * @phase: the index of a phase in the subject
 * @side: the index of a side in the subject
 * @kind: #LmCardKind
 * @condition: #LmCardCondition
 * @flag: 0 to 7, 0 for cards without a flag
 *
 * Which cards are wanted. Each member may be %LM_CARD_FILTER_ANY.
 */
typedef struct
{
  int phase;
  int side;
  int kind;
  int condition;
  int flag;
} LmCardFilter;

#define LM_CARD_FILTER_INIT \
  { LM_CARD_FILTER_ANY, LM_CARD_FILTER_ANY, LM_CARD_FILTER_ANY, LM_CARD_FILTER_ANY, LM_CARD_FILTER_ANY }

/**
 * lm_card_filter_matches:
 * @self: a filter
 * @record: a card
 *
 * Returns: whether the card is wanted
 */
gboolean lm_card_filter_matches (const LmCardFilter *self,
                                 const LmCardRecord *record);

/**
 * LmCardColumn:
 * @LM_CARD_COLUMN_CARD: by the title of the aspect, or the prompt of an authored card
 * @LM_CARD_COLUMN_PHASE: as the subject has the phases
 * @LM_CARD_COLUMN_KIND: as #LmCardKind has them
 * @LM_CARD_COLUMN_STATE: as #LmCardCondition has them
 * @LM_CARD_COLUMN_DUE: the earliest first
 * @LM_CARD_COLUMN_STABILITY: the weakest first
 * @LM_CARD_COLUMN_LAPSES: the fewest first
 * @LM_CARD_COLUMN_FLAG: as the flags are numbered
 * @LM_CARD_COLUMN_NOTE: by the text
 *
 * What a list of cards shows and is sorted by.
 */
typedef enum
{
  LM_CARD_COLUMN_CARD,
  LM_CARD_COLUMN_PHASE,
  LM_CARD_COLUMN_KIND,
  LM_CARD_COLUMN_STATE,
  LM_CARD_COLUMN_DUE,
  LM_CARD_COLUMN_STABILITY,
  LM_CARD_COLUMN_LAPSES,
  LM_CARD_COLUMN_FLAG,
  LM_CARD_COLUMN_NOTE,
  LM_CARD_N_COLUMNS,
} LmCardColumn;

G_END_DECLS
