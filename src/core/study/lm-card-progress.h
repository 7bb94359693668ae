/* lm-card-progress.h: what a card's events add up to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-event.h"
#include "core/study/lm-study-rules.h"

G_BEGIN_DECLS

/**
 * LmCardState:
 * @LM_CARD_NEW: never answered, or forgotten on purpose
 * @LM_CARD_LEARNING: answered, and still in the steps of a new card
 * @LM_CARD_REVIEW: scheduled in days
 * @LM_CARD_RELEARNING: was scheduled in days, not recalled, and in the steps after that
 */
typedef enum
{
  LM_CARD_NEW,
  LM_CARD_LEARNING,
  LM_CARD_REVIEW,
  LM_CARD_RELEARNING,
} LmCardState;

/* No day at all, where a member is a day. */
#define LM_NO_DAY G_MININT32

/**
 * LmCardProgress:
 * @memory: the memory state; stability 0 while the card is new
 * @state: where the card stands
 * @step: which step it waits for, in learning and relearning
 * @suspended: not asked until it is resumed
 * @flag: 0 to 7
 * @n_reviews: reviews since it was new
 * @n_lapses: how often it was known and not recalled
 * @first_day: the study day of the first review since it was new, or %LM_NO_DAY
 * @last_day: the study day of the last review, or %LM_NO_DAY
 * @due_day: in the state “review”: the study day on which it is due
 * @due_at: in learning and relearning: when it is due, milliseconds since 1970-01-01 UTC
 * @buried_until: not asked before that study day, or %LM_NO_DAY
 * @set_due: due on that day whatever the rest says, or %LM_NO_DAY
 * @last_at: “at” of the last event that counted, %G_MININT64 if none
 * @last_id: its id
 *
 * The fold of a card's events, in which it starts as %LM_CARD_PROGRESS_INIT. A value: it is copied
 * by assignment. Note the absence of the note: a text, kept by the store.
 */
typedef struct
{
  LmMemoryState memory;
  gint64        due_at;
  gint64        last_at;
  LmEventId     last_id;
  LmStudyDay    first_day;
  LmStudyDay    last_day;
  LmStudyDay    due_day;
  LmStudyDay    buried_until;
  LmStudyDay    set_due;
  guint32       n_reviews;
  guint32       n_lapses;
  guint8        state;         /* LmCardState */
  guint8        step;
  guint8        flag;
  guint8        suspended;
} LmCardProgress;

#define LM_CARD_PROGRESS_INIT \
  { .last_at = G_MININT64, .first_day = LM_NO_DAY, .last_day = LM_NO_DAY, \
    .due_day = LM_NO_DAY, .buried_until = LM_NO_DAY, .set_due = LM_NO_DAY }

/**
 * lm_card_progress_apply:
 * @self: the fold so far
 * @rules: the settings
 * @event: the next event of the card, which no withdrawal names
 *
 * Takes the next step of the fold. Elapsed days are the difference of the events' days
 * and never below 0.
 */
void     lm_card_progress_apply   (LmCardProgress       *self,
                                   const LmStudyRules   *rules,
                                   const LmEvent        *event);

/**
 * lm_card_progress_is_next:
 * @self: the fold so far
 * @event: an event of the same card
 *
 * Returns: whether @event comes after all that was folded, so that it may be applied;
 *   otherwise the card must be folded from its first event
 */
gboolean lm_card_progress_is_next (const LmCardProgress *self,
                                   const LmEvent        *event);

/**
 * lm_card_progress_is_in_steps:
 * @self: what is known of a card
 *
 * Returns: whether it is in learning or relearning, so that it comes back within minutes
 */
gboolean lm_card_progress_is_in_steps (const LmCardProgress *self);

gboolean lm_card_progress_equal   (const LmCardProgress *a,
                                   const LmCardProgress *b);

/**
 * LmStudyMoment:
 * @at: now, milliseconds since 1970-01-01 UTC
 * @day: the study day
 * @exam: the study day of the subject's exam, or %LM_NO_DAY; one that is over has no effect
 *
 * When something is asked, and what lies ahead.
 */
typedef struct
{
  gint64     at;
  LmStudyDay day;
  LmStudyDay exam;
} LmStudyMoment;

/**
 * lm_card_progress_get_due_day:
 * @self: what is known of a card
 * @moment: now
 *
 * Where the card is in the state “review”: the day on which it is due, which is never
 * later than the day before the exam while the exam is ahead. A day that was set for it
 * goes before both.
 *
 * Returns: a study day, or %LM_NO_DAY when the card is new or waits for a step
 */
LmStudyDay lm_card_progress_get_due_day (const LmCardProgress *self,
                                         const LmStudyMoment  *moment);

/**
 * LmAskability:
 * @LM_ASK_NEVER: suspended
 * @LM_ASK_LATER: not due yet, or buried
 * @LM_ASK_WAITING: a step of learning or relearning is not over
 * @LM_ASK_NEW: new: asked as far as the limit of the day allows
 * @LM_ASK_STEP: a step of learning or relearning is over
 * @LM_ASK_REVIEW: due
 *
 * Whether, and as what, a card is to be asked; now with all that come after
 * %LM_ASK_WAITING.
 */
typedef enum
{
  LM_ASK_NEVER,
  LM_ASK_LATER,
  LM_ASK_WAITING,
  LM_ASK_NEW,
  LM_ASK_STEP,
  LM_ASK_REVIEW,
} LmAskability;

LmAskability lm_card_progress_get_askability (const LmCardProgress *self,
                                              const LmStudyMoment  *moment);

/**
 * LmCardPreview:
 * @minutes: until a step is over, when @days is 0
 * @days: until the card is due
 *
 * What an answer would lead to.
 */
typedef struct
{
  guint minutes;
  guint days;
} LmCardPreview;

/**
 * lm_card_progress_preview:
 * @self: what is known of a card
 * @rules: the settings
 * @subject: the subject's id
 * @card: the card's id
 * @rating: an answer
 * @moment: when it would be given
 *
 * Returns: when the card would come back: just what lm_card_progress_apply() will make of it
 */
LmCardPreview lm_card_progress_preview (const LmCardProgress *self,
                                        const LmStudyRules   *rules,
                                        const char           *subject,
                                        const char           *card,
                                        LmRating              rating,
                                        const LmStudyMoment  *moment);

G_END_DECLS
