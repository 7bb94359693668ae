/* lm-drill-stack.h: one widget for each drill, and one of them in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-answer-match.h"
#include "core/study/lm-drill-kind.h"
#include "drill/lm-drill.h"

G_BEGIN_DECLS

/**
 * LmDrillStack:
 *
 * Has the drills, each made when it is first needed, and passes on what the one in front says by
 * signals as those of #LmDrill: “answered” and “finished”.
 */
#define LM_TYPE_DRILL_STACK (lm_drill_stack_get_type ())
G_DECLARE_FINAL_TYPE (LmDrillStack, lm_drill_stack, LM, DRILL_STACK, GtkWidget)

/**
 * lm_drill_stack_show:
 * @self: the drills
 * @kind: which one
 * @cards: (element-type LmCard): what it asks
 */
void lm_drill_stack_show         (LmDrillStack  *self,
                                  LmDrillKind    kind,
                                  GPtrArray     *cards);

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
 * lm_drill_stack_set_forgiven:
 * @self: the drills
 * @forgiven: what makes no difference in a typed answer
 */
void lm_drill_stack_set_forgiven (LmDrillStack  *self,
                                  LmForgiveness  forgiven);

G_END_DECLS
