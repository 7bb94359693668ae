/* lm-progress-cache.h: what is known of cards, at hand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-progress.h"

G_BEGIN_DECLS

/**
 * LmProgressCache:
 *
 * What the events of cards add up to, by subject and card, in memory.
 */
typedef struct _LmProgressCache LmProgressCache;

LmProgressCache *lm_progress_cache_new  (void);
void             lm_progress_cache_free (LmProgressCache      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmProgressCache, lm_progress_cache_free)

/**
 * lm_progress_cache_get:
 * @self: a cache
 * @subject: a subject's id
 * @card: a card's id
 *
 * Returns: what is known of the card; %LM_CARD_PROGRESS_INIT where nothing is
 */
LmCardProgress   lm_progress_cache_get  (LmProgressCache      *self,
                                         const char           *subject,
                                         const char           *card);
void             lm_progress_cache_set  (LmProgressCache      *self,
                                         const char           *subject,
                                         const char           *card,
                                         const LmCardProgress *progress);

/**
 * lm_progress_cache_take:
 * @self: a cache
 * @subject: a subject's id
 * @cards: (transfer full): the ids of its cards and their #LmCardProgress
 *
 * Takes over what was read, but for cards of which something newer is known.
 */
void             lm_progress_cache_take (LmProgressCache      *self,
                                         const char           *subject,
                                         GHashTable           *cards);

/**
 * lm_progress_cache_get_note:
 * @self: a cache
 * @subject: a subject's id
 * @card: a card's id
 *
 * Returns: (transfer none) (nullable): the student's note on the card
 */
const char      *lm_progress_cache_get_note   (LmProgressCache *self,
                                               const char      *subject,
                                               const char      *card);
void             lm_progress_cache_set_note   (LmProgressCache *self,
                                               const char      *subject,
                                               const char      *card,
                                               const char      *note);

/**
 * lm_progress_cache_take_notes:
 * @self: a cache
 * @subject: a subject's id
 * @notes: (transfer full): the ids of its cards and the notes on them
 */
void             lm_progress_cache_take_notes (LmProgressCache *self,
                                               const char      *subject,
                                               GHashTable      *notes);

/**
 * lm_progress_cache_clear:
 * @self: a cache
 *
 * Forgets all cards, but not the subjects that were taken.
 */
void             lm_progress_cache_clear (LmProgressCache     *self);

/**
 * lm_progress_cache_list_subjects:
 * @self: a cache
 *
 * Returns: (transfer container) (element-type utf8): the ids of the subjects in it
 */
GList           *lm_progress_cache_list_subjects (LmProgressCache *self);

/**
 * lm_progress_cache_new_cards:
 *
 * Returns: (transfer full): an empty table for lm_progress_cache_take()
 */
GHashTable      *lm_progress_cache_new_cards (void);

G_END_DECLS
