/* lm-feedback.h: whether an answer was right, as icon and text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LM_VERDICT_NONE,
  LM_VERDICT_RIGHT,
  LM_VERDICT_WRONG,
} LmVerdict;

/**
 * LmFeedback:
 *
 * A line that says whether an answer was right. It takes the focus, so that a screen
 * reader reads it. A verdict fades in where it is in sight already, if motion is wanted.
 */
#define LM_TYPE_FEEDBACK (lm_feedback_get_type ())
G_DECLARE_FINAL_TYPE (LmFeedback, lm_feedback, LM, FEEDBACK, GtkWidget)

/**
 * lm_feedback_show:
 * @self: a line
 * @verdict: decides on the icon
 * @text: says it in words
 *
 * Shows both, without a description.
 */
void        lm_feedback_show     (LmFeedback *self,
                                  LmVerdict   verdict,
                                  const char *text);

/**
 * lm_feedback_describe:
 * @self: a line
 * @text: what a screen reader reads after it
 */
void        lm_feedback_describe (LmFeedback *self,
                                  const char *text);

/**
 * lm_feedback_get_text:
 * @self: a line
 *
 * Returns: (transfer none): what it says
 */
const char *lm_feedback_get_text (LmFeedback *self);

G_END_DECLS
