/* lm-typed-drill.h: the drill in which the answer is typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-answer-match.h"

G_BEGIN_DECLS

/**
 * LmTypedDrill:
 *
 * “Type it”, an #LmDrill for one card: the student types the answer, sees word by word what was
 * different, and takes the rating that is proposed, or another.
 *
 * Actions: “typed.check” (Return), “typed.rate” (1 to 4), “typed.take” (Space or Return), which
 * takes the proposal.
 */
#define LM_TYPE_TYPED_DRILL (lm_typed_drill_get_type ())
G_DECLARE_FINAL_TYPE (LmTypedDrill, lm_typed_drill, LM, TYPED_DRILL, GtkWidget)

/**
 * lm_typed_drill_set_forgiven:
 * @self: a drill
 * @forgiven: what makes no difference
 */
void lm_typed_drill_set_forgiven (LmTypedDrill  *self,
                                  LmForgiveness  forgiven);

G_END_DECLS
