/* lm-card-progress.c: what a card's events add up to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-progress.h"

#define MILLISECONDS_A_MINUTE G_GINT64_CONSTANT (60000)

gboolean
lm_card_progress_is_in_steps (const LmCardProgress *self)
{
  return self->state == LM_CARD_LEARNING || self->state == LM_CARD_RELEARNING;
}

static LmMemoryState
get_next_memory (const LmCardProgress *self,
                 const LmScheduler    *scheduler,
                 LmStudyDay            day,
                 LmRating              rating)
{
  if (self->state == LM_CARD_NEW)
    return lm_scheduler_get_first_state (scheduler, rating);

  return lm_scheduler_get_next_state (scheduler, self->memory, MAX (day - self->last_day, 0), rating);
}

/* The interval of one rating alone, before the ratings are put in order. */
static guint
get_own_interval (const LmCardProgress *self,
                  const LmScheduler    *scheduler,
                  const LmEvent        *event,
                  LmRating              rating)
{
  LmMemoryState memory = get_next_memory (self, scheduler, event->day, rating);

  return lm_scheduler_get_fuzzed_interval (scheduler, memory.stability, event->card, self->n_reviews + 1);
}

/* Hard never later than good, easy always later: so that the four buttons make sense. */
static guint
get_interval (const LmCardProgress *self,
              const LmScheduler    *scheduler,
              const LmEvent        *event)
{
  guint hard;
  guint good;
  guint easy;

  if (event->rating == LM_RATING_AGAIN)
    return get_own_interval (self, scheduler, event, LM_RATING_AGAIN);

  good = get_own_interval (self, scheduler, event, LM_RATING_GOOD);
  hard = MIN (get_own_interval (self, scheduler, event, LM_RATING_HARD), good);

  if (self->state == LM_CARD_REVIEW)
    good = MAX (good, hard + 1);

  easy = MAX (get_own_interval (self, scheduler, event, LM_RATING_EASY), good + 1);

  if (event->rating == LM_RATING_HARD)
    return hard;

  return MIN (event->rating == LM_RATING_GOOD ? good : easy, lm_scheduler_get_maximum_interval (scheduler));
}

static guint
get_hard_minutes (const guint *steps,
                  gsize        n_steps,
                  guint        step)
{
  if (step > 0)
    return steps[step];

  if (n_steps > 1)
    return (steps[0] + steps[1] + 1) / 2;

  return (steps[0] * 3 + 1) / 2;
}

/* Whether the answer leaves the card in steps, and then in which and for how long. */
static gboolean
find_step (const LmCardProgress *self,
           const LmStudyRules   *rules,
           LmRating              rating,
           guint                *step,
           guint                *minutes)
{
  gboolean relearning = self->state == LM_CARD_REVIEW || self->state == LM_CARD_RELEARNING;
  gsize n_steps;
  const guint *steps = lm_study_rules_get_steps (rules, relearning, &n_steps);
  guint current = lm_card_progress_is_in_steps (self) ? self->step : 0;

  if (current >= n_steps || rating == LM_RATING_EASY ||
      (self->state == LM_CARD_REVIEW && rating != LM_RATING_AGAIN))
    return FALSE;

  if (rating == LM_RATING_GOOD)
    {
      *step = current + 1;
      if (*step >= n_steps)
        return FALSE;

      *minutes = steps[*step];
      return TRUE;
    }

  *step = rating == LM_RATING_AGAIN ? 0 : current;
  *minutes = rating == LM_RATING_AGAIN ? steps[0] : get_hard_minutes (steps, n_steps, current);

  return TRUE;
}

static void
apply_review (LmCardProgress     *self,
              const LmStudyRules *rules,
              const LmEvent      *event)
{
  const LmScheduler *scheduler = lm_study_rules_get_scheduler (rules);
  LmMemoryState memory = get_next_memory (self, scheduler, event->day, event->rating);
  gboolean was_known = self->state == LM_CARD_REVIEW || self->state == LM_CARD_RELEARNING;
  guint step = 0;
  guint minutes = 0;

  if (find_step (self, rules, event->rating, &step, &minutes))
    {
      if (self->state == LM_CARD_REVIEW)
        self->n_lapses++;
      self->state = was_known ? LM_CARD_RELEARNING : LM_CARD_LEARNING;
      self->due_at = event->at + minutes * MILLISECONDS_A_MINUTE;
      self->due_day = LM_NO_DAY;
    }
  else
    {
      self->due_day = event->day + get_interval (self, scheduler, event);
      self->due_at = 0;
      if (self->state == LM_CARD_REVIEW && event->rating == LM_RATING_AGAIN)
        self->n_lapses++;
      self->state = LM_CARD_REVIEW;
      step = 0;
    }

  self->step = step;
  self->memory = memory;
  self->n_reviews++;
  self->last_day = MAX (event->day, self->last_day);
  if (self->first_day == LM_NO_DAY)
    self->first_day = event->day;
  self->buried_until = LM_NO_DAY;
  self->set_due = LM_NO_DAY;
}

static void
forget (LmCardProgress *self)
{
  const LmCardProgress nothing = LM_CARD_PROGRESS_INIT;
  LmCardProgress kept = *self;

  *self = nothing;
  self->suspended = kept.suspended;
  self->flag = kept.flag;
}

void
lm_card_progress_apply (LmCardProgress     *self,
                        const LmStudyRules *rules,
                        const LmEvent      *event)
{
  switch (event->kind)
    {
    case LM_EVENT_REVIEW:
      apply_review (self, rules, event);
      break;

    case LM_EVENT_SUSPEND:
      self->suspended = TRUE;
      break;

    case LM_EVENT_RESUME:
      self->suspended = FALSE;
      break;

    case LM_EVENT_BURY:
      self->buried_until = event->until;
      break;

    case LM_EVENT_FORGET:
      forget (self);
      break;

    case LM_EVENT_DUE:
      self->set_due = event->until;
      break;

    case LM_EVENT_FLAG:
      self->flag = event->flag;
      break;

    case LM_EVENT_PRACTICE:
    case LM_EVENT_NOTE:
    case LM_EVENT_WITHDRAW:
    case LM_EVENT_UNKNOWN:
    default:
      break;
    }

  self->last_at = event->at;
  self->last_id = event->id;
}

gboolean
lm_card_progress_is_next (const LmCardProgress *self,
                          const LmEvent        *event)
{
  if (event->at != self->last_at)
    return event->at > self->last_at;

  if (event->id.device != self->last_id.device)
    return event->id.device > self->last_id.device;

  return event->id.counter > self->last_id.counter;
}

/* Equal and not nearly: both come from the same steps, or something is wrong. */
static gboolean
is_same_number (double a,
                double b)
{
  return memcmp (&a, &b, sizeof a) == 0;
}

gboolean
lm_card_progress_equal (const LmCardProgress *a,
                        const LmCardProgress *b)
{
  return is_same_number (a->memory.stability, b->memory.stability) &&
         is_same_number (a->memory.difficulty, b->memory.difficulty) &&
         a->due_at == b->due_at &&
         a->last_at == b->last_at &&
         a->last_id.device == b->last_id.device &&
         a->last_id.counter == b->last_id.counter &&
         a->first_day == b->first_day &&
         a->last_day == b->last_day &&
         a->due_day == b->due_day &&
         a->buried_until == b->buried_until &&
         a->set_due == b->set_due &&
         a->n_reviews == b->n_reviews &&
         a->n_lapses == b->n_lapses &&
         a->state == b->state &&
         a->step == b->step &&
         a->flag == b->flag &&
         a->suspended == b->suspended;
}

LmStudyDay
lm_card_progress_get_due_day (const LmCardProgress *self,
                              const LmStudyMoment  *moment)
{
  LmStudyDay day_before;

  if (self->set_due != LM_NO_DAY)
    return self->set_due;

  if (self->state != LM_CARD_REVIEW)
    return LM_NO_DAY;

  if (moment->exam == LM_NO_DAY || moment->day >= moment->exam)
    return self->due_day;

  day_before = MAX (moment->exam - 1, self->last_day + 1);

  return MIN (self->due_day, day_before);
}

LmAskability
lm_card_progress_get_askability (const LmCardProgress *self,
                                 const LmStudyMoment  *moment)
{
  LmStudyDay due;

  if (self->suspended)
    return LM_ASK_NEVER;

  if (self->buried_until != LM_NO_DAY && self->buried_until > moment->day)
    return LM_ASK_LATER;

  due = lm_card_progress_get_due_day (self, moment);
  if (due != LM_NO_DAY)
    return due <= moment->day ? LM_ASK_REVIEW : LM_ASK_LATER;

  if (self->state == LM_CARD_NEW)
    return LM_ASK_NEW;

  return self->due_at <= moment->at ? LM_ASK_STEP : LM_ASK_WAITING;
}

LmCardPreview
lm_card_progress_preview (const LmCardProgress *self,
                          const LmStudyRules   *rules,
                          const char           *subject,
                          const char           *card,
                          LmRating              rating,
                          const LmStudyMoment  *moment)
{
  g_autoptr(LmEvent) event = lm_event_new (LM_EVENT_REVIEW, subject, card, moment->at, moment->day);
  LmCardProgress after = *self;
  LmCardPreview preview = { 0 };

  event->rating = rating;
  lm_card_progress_apply (&after, rules, event);

  if (lm_card_progress_is_in_steps (&after))
    preview.minutes = (after.due_at - moment->at) / MILLISECONDS_A_MINUTE;
  else
    preview.days = MAX (lm_card_progress_get_due_day (&after, moment) - moment->day, 1);

  return preview;
}
