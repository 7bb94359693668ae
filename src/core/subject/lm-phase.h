/* lm-phase.h: a chapter of a comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-aspect.h"
#include "core/subject/lm-authored-card.h"
#include "core/subject/lm-fixed-list.h"

G_BEGIN_DECLS

/**
 * LmPhase:
 *
 * A chapter: a #GListModel of its #LmAspect in order, and beside them a list of
 * authored cards.
 */
#define LM_TYPE_PHASE (lm_phase_get_type ())
G_DECLARE_FINAL_TYPE (LmPhase, lm_phase, LM, PHASE, LmFixedList)

/**
 * lm_phase_new:
 * @id: the id in the subject file
 * @title: the title that is shown
 * @summary: (nullable): a few sentences about the phase
 * @aspects: (transfer full) (element-type LmAspect): the rows; it owns its elements
 * @cards: (transfer full) (element-type LmAuthoredCard): the authored cards; it owns its elements
 *
 * Returns: (transfer full): a phase; it never changes
 */
LmPhase    *lm_phase_new         (const char *id,
                                  const char *title,
                                  const char *summary,
                                  GPtrArray  *aspects,
                                  GPtrArray  *cards);
const char *lm_phase_get_id      (LmPhase    *self);
const char *lm_phase_get_title   (LmPhase    *self);
const char *lm_phase_get_summary (LmPhase    *self);
guint       lm_phase_get_n_aspects (LmPhase  *self);

/**
 * lm_phase_get_aspect:
 * @self: a phase
 * @index: which one, less than lm_phase_get_n_aspects()
 *
 * Returns: (transfer none): the aspect
 */
LmAspect   *lm_phase_get_aspect  (LmPhase    *self,
                                  guint       index);

/**
 * lm_phase_get_cards:
 * @self: a phase
 *
 * Returns: (transfer none): the authored cards, a model of #LmAuthoredCard
 */
GListModel *lm_phase_get_cards   (LmPhase    *self);

G_END_DECLS
