/* lm-progress-snapshot.c: what is known of the cards of a deck at one moment
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-progress-snapshot.h"

struct _LmProgressSnapshot
{
  LmDeck         *deck;
  LmStudyRules   *rules;
  LmCardProgress *cards;      /* by index in the deck */
  LmStudyMoment   moment;
};

LmProgressSnapshot *
lm_progress_snapshot_new (LmDeck        *deck,
                          LmProgressLog *log)
{
  LmProgressSnapshot *self = g_atomic_rc_box_new0 (LmProgressSnapshot);
  const char *subject = lm_subject_get_id (lm_deck_get_subject (deck));
  guint n_cards = lm_deck_get_n_cards (deck);

  self->deck = g_object_ref (deck);
  self->rules = lm_study_rules_ref (lm_progress_log_get_rules (log));
  self->moment = lm_progress_log_get_moment (log, subject);
  self->cards = g_new (LmCardProgress, n_cards);

  for (guint i = 0; i < n_cards; i++)
    self->cards[i] = lm_progress_log_get_progress (log, subject, lm_card_get_id (lm_deck_get_card (deck, i)));

  return self;
}

LmProgressSnapshot *
lm_progress_snapshot_ref (LmProgressSnapshot *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_snapshot (gpointer data)
{
  LmProgressSnapshot *self = data;

  g_free (self->cards);
  lm_study_rules_unref (self->rules);
  g_object_unref (self->deck);
}

void
lm_progress_snapshot_unref (LmProgressSnapshot *self)
{
  g_atomic_rc_box_release_full (self, clear_snapshot);
}

LmDeck *
lm_progress_snapshot_get_deck (const LmProgressSnapshot *self)
{
  return self->deck;
}

LmStudyRules *
lm_progress_snapshot_get_rules (const LmProgressSnapshot *self)
{
  return self->rules;
}

const LmStudyMoment *
lm_progress_snapshot_get_moment (const LmProgressSnapshot *self)
{
  return &self->moment;
}

const LmCardProgress *
lm_progress_snapshot_get_card (const LmProgressSnapshot *self,
                               guint                     index)
{
  return &self->cards[index];
}

double
lm_progress_snapshot_get_recall (const LmProgressSnapshot *self,
                                 guint                     index,
                                 LmStudyDay                day)
{
  const LmCardProgress *card = &self->cards[index];

  if (card->state == LM_CARD_NEW)
    return 0.0;

  return lm_scheduler_get_retrievability (lm_study_rules_get_scheduler (self->rules), card->memory.stability,
                                          MAX (day - card->last_day, 0));
}
