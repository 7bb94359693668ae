/* lm-card-record.c: a card in a list of all cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-record.h"

static LmCardCondition
find_condition (const LmCardProgress *progress,
                LmStudyDay            today)
{
  if (progress->suspended)
    return LM_CONDITION_SUSPENDED;

  if (progress->buried_until != LM_NO_DAY && progress->buried_until > today)
    return LM_CONDITION_BURIED;

  return (LmCardCondition) progress->state;
}

void
lm_card_record_set_progress (LmCardRecord         *self,
                             const LmCardProgress *progress,
                             const LmStudyMoment  *moment,
                             GTimeZone            *zone)
{
  self->condition = find_condition (progress, moment->day);
  self->stability = progress->memory.stability;
  self->n_lapses = progress->n_lapses;
  self->flag = progress->flag;
  self->due_day = lm_card_progress_get_due_day (progress, moment);
  self->due_at = G_MAXINT64;

  if (self->due_day != LM_NO_DAY)
    {
      self->due_at = self->due_day * G_GINT64_CONSTANT (86400000);
    }
  else if (lm_card_progress_is_in_steps (progress))
    {
      self->due_at = progress->due_at;
      self->due_day = lm_study_day_from_time (progress->due_at, zone);
    }
}

static gboolean
lets_pass (int wanted,
           int found)
{
  return wanted == LM_CARD_FILTER_ANY || wanted == found;
}

gboolean
lm_card_filter_matches (const LmCardFilter *self,
                        const LmCardRecord *record)
{
  return lets_pass (self->phase, (int) record->phase) &&
         lets_pass (self->side, record->side) &&
         lets_pass (self->kind, record->kind) &&
         lets_pass (self->condition, record->condition) &&
         lets_pass (self->flag, record->flag);
}
