/* lm-subject-text.h: what is said about a subject that is not open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/library/lm-library-entry.h"

G_BEGIN_DECLS

/**
 * lm_subject_text_dup_size:
 * @n_aspects: how many aspects a subject has
 * @n_cards: how many cards it yields
 *
 * Returns: (transfer full): “27 aspects, 118 cards”, or for a plain deck only its cards
 */
char *lm_subject_text_dup_size   (guint                  n_aspects,
                                  guint                  n_cards);

/**
 * lm_subject_text_dup_known:
 * @n_cards: how many cards a subject yields
 * @counts: what is known of them
 *
 * Returns: (transfer full): “34 % known”, or that it is still to be begun
 */
char *lm_subject_text_dup_known  (guint                  n_cards,
                                  const LmSubjectCounts *counts);

/**
 * lm_subject_text_dup_due:
 * @counts: what is known of a subject's cards
 *
 * Returns: (transfer full) (nullable): “12 due”, or %NULL when nothing is
 */
char *lm_subject_text_dup_due    (const LmSubjectCounts *counts);

/**
 * lm_subject_text_get_origin:
 * @entry: an entry of a library
 *
 * Returns: where it is, and whether another one goes before it; empty when there is nothing to say
 */
const char *lm_subject_text_get_origin (LmLibraryEntry *entry);

/**
 * lm_subject_text_dup_entry:
 * @entry: an entry of a library
 *
 * Returns: (transfer full): all of the above in one text, as it is read out
 */
char *lm_subject_text_dup_entry  (LmLibraryEntry        *entry);

G_END_DECLS
