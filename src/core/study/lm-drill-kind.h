/* lm-drill-kind.h: the ways to ask cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * LmDrillKind:
 * @LM_DRILL_FLASHCARDS: front, turn, and the student rates
 * @LM_DRILL_IDENTIFY: a statement: which side is it?
 * @LM_DRILL_COUNTERPART: one side's statement: what does the other side do? turn and rate
 * @LM_DRILL_TYPED: the answer is typed
 * @LM_DRILL_MATCH: statements of two sides are paired up
 * @LM_DRILL_SORT: statements fall into columns by side
 */
typedef enum
{
  LM_DRILL_FLASHCARDS,
  LM_DRILL_IDENTIFY,
  LM_DRILL_COUNTERPART,
  LM_DRILL_TYPED,
  LM_DRILL_MATCH,
  LM_DRILL_SORT,
  LM_N_DRILLS,
} LmDrillKind;

/* Sets of drills and of kinds of cards: a bit for each. */
#define LM_DRILL_BIT(kind) (1u << (kind))
#define LM_CARD_KIND_BIT(kind) (1u << (kind))
#define LM_DEFAULT_DRILLS (LM_DRILL_BIT (LM_DRILL_FLASHCARDS) | LM_DRILL_BIT (LM_DRILL_IDENTIFY))

/**
 * lm_drill_kind_to_name:
 * @kind: a drill
 *
 * Returns: (transfer none): the name that the log and the settings use, such as “identify”
 */
const char *lm_drill_kind_to_name      (LmDrillKind   kind);

/**
 * lm_drill_kind_from_name:
 * @name: a name
 * @kind: (out): the drill
 *
 * Returns: whether a drill has that name
 */
gboolean    lm_drill_kind_from_name    (const char   *name,
                                        LmDrillKind  *kind);

/**
 * lm_drill_kinds_get_card_kinds:
 * @drills: a set of drills
 *
 * Returns: the set of the kinds of cards that they ask
 */
guint       lm_drill_kinds_get_card_kinds (guint      drills);

/**
 * lm_drill_kinds_fit:
 * @drills: a set of drills
 * @subject: a subject
 *
 * A plain deck has no sides to tell from each other: only what can ask authored cards is
 * of use there.
 *
 * Returns: those of @drills that can ask the cards of @subject; where none can, the one in
 *   which the student rates
 */
guint       lm_drill_kinds_fit         (guint         drills,
                                        LmSubject    *subject);

/**
 * lm_drill_kinds_pick:
 * @drills: a set of drills
 * @card: the kind of a card
 * @turn: how many were asked before
 *
 * Picks a drill of @drills that asks such cards; where there are more of them, one after the
 * other takes its turn.
 *
 * Returns: the drill; where none fits, the one in which the student rates
 */
LmDrillKind lm_drill_kinds_pick        (guint         drills,
                                        LmCardKind    card,
                                        guint         turn);

G_END_DECLS
