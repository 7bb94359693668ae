/* lm-drill-stack.h: one widget for each drill, and one of them in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-answer-match.h"
#include "core/study/lm-deck.h"
#include "core/study/lm-drill-kind.h"
#include "drill/lm-drill.h"

G_BEGIN_DECLS

/**
 * LmDrillStack:
 *
 * Has the drills, each made when it is first needed, and passes on what the one in front says by
 * signals as those of #LmDrill: “answered”, “finished” and “says”.
 */
#define LM_TYPE_DRILL_STACK (lm_drill_stack_get_type ())
G_DECLARE_FINAL_TYPE (LmDrillStack, lm_drill_stack, LM, DRILL_STACK, GtkWidget)

/**
 * lm_drill_stack_show:
 * @self: the drills
 * @kind: which one
 * @cards: (element-type LmCard): what it asks
 * @count: how many cards are left, in words, for who does not see it
 */
void lm_drill_stack_show         (LmDrillStack  *self,
                                  LmDrillKind    kind,
                                  GPtrArray     *cards,
                                  const char    *count);

/**
 * lm_drill_stack_set_interval:
 * @self: the drills
 * @rating: an answer to the drill in front
 * @text: (nullable): when the card comes back after it, %NULL to leave that out
 */
void lm_drill_stack_set_interval (LmDrillStack  *self,
                                  LmRating       rating,
                                  const char    *text);

/**
 * lm_drill_stack_continue_from:
 * @self: drills
 * @before: drills that ask something
 * @deck: the same cards in another version
 * @count: how many cards are left, in words, for who does not see it
 *
 * Goes on in @deck with what @before asks, as it stands there, and remembers how long answers took.
 *
 * Returns: (transfer none) (nullable): the first of the cards that are asked, %NULL when one of
 *   them is not in @deck, and nothing is asked
 */
LmCard *lm_drill_stack_continue_from (LmDrillStack *self,
                                      LmDrillStack *before,
                                      LmDeck       *deck,
                                      const char   *count);

/**
 * lm_drill_stack_set_forgiven:
 * @self: the drills
 * @forgiven: what makes no difference in a typed answer
 */
void lm_drill_stack_set_forgiven (LmDrillStack  *self,
                                  LmForgiveness  forgiven);

/**
 * lm_drill_stack_set_sorts_by_phase:
 * @self: the drills
 * @by_phase: whether statements are sorted by phase, where they are from several, not by side
 */
void     lm_drill_stack_set_sorts_by_phase (LmDrillStack *self,
                                            gboolean      by_phase);
gboolean lm_drill_stack_get_sorts_by_phase (LmDrillStack *self);

/**
 * lm_drill_stack_set_usual_time:
 * @self: the drills
 * @milliseconds: the median of the student's right answers to “Who is it?” in earlier sessions, 0
 *   when there were too few: then it is the median of those that the drills have seen
 */
void     lm_drill_stack_set_usual_time     (LmDrillStack *self,
                                            guint         milliseconds);

G_END_DECLS
