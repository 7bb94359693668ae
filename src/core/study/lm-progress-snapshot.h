/* lm-progress-snapshot.h: what is known of the cards of a deck at one moment
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-deck.h"
#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * LmProgressSnapshot:
 *
 * A deck, what is known of each of its cards, the settings and the moment. It never
 * changes: another thread may read it while the log goes on.
 */
typedef struct _LmProgressSnapshot LmProgressSnapshot;

/**
 * lm_progress_snapshot_new:
 * @deck: the cards
 * @log: what is known of them
 *
 * Returns: (transfer full): how things are now
 */
LmProgressSnapshot   *lm_progress_snapshot_new        (LmDeck                   *deck,
                                                       LmProgressLog            *log);
LmProgressSnapshot   *lm_progress_snapshot_ref        (LmProgressSnapshot       *self);
void                  lm_progress_snapshot_unref      (LmProgressSnapshot       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmProgressSnapshot, lm_progress_snapshot_unref)

LmDeck               *lm_progress_snapshot_get_deck   (const LmProgressSnapshot *self);
LmStudyRules         *lm_progress_snapshot_get_rules  (const LmProgressSnapshot *self);
const LmStudyMoment  *lm_progress_snapshot_get_moment (const LmProgressSnapshot *self);

/**
 * lm_progress_snapshot_get_card:
 * @self: a snapshot
 * @index: a card's index in the deck
 *
 * Returns: (transfer none): what is known of the card
 */
const LmCardProgress *lm_progress_snapshot_get_card   (const LmProgressSnapshot *self,
                                                       guint                     index);

/**
 * lm_progress_snapshot_get_recall:
 * @self: a snapshot
 * @index: a card's index in the deck
 * @day: a study day
 *
 * Returns: the chance that the card is recalled on @day when it is not asked before, from
 *   0 to 1; 0 for a new card
 */
double                lm_progress_snapshot_get_recall (const LmProgressSnapshot *self,
                                                       guint                     index,
                                                       LmStudyDay                day);

G_END_DECLS
