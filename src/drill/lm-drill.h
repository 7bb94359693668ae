/* lm-drill.h: a way to ask cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/study/lm-card.h"
#include "core/study/lm-rating.h"

G_BEGIN_DECLS

/**
 * LmDrill:
 *
 * A widget that asks one card, or some together, and answers with a rating for each. It
 * knows neither the log nor the scheduler: who shows it keeps the answers and brings the
 * next cards.
 *
 * A drill takes its keys where it, or something in it, has the focus.
 */
#define LM_TYPE_DRILL (lm_drill_get_type ())
G_DECLARE_INTERFACE (LmDrill, lm_drill, LM, DRILL, GtkWidget)

struct _LmDrillInterface
{
  GTypeInterface parent_iface;

  void (*show)         (LmDrill    *self,
                        GPtrArray  *cards);
  void (*set_interval) (LmDrill    *self,
                        LmRating    rating,
                        const char *text);
  void (*continue_from) (LmDrill   *self,
                         LmDrill   *before);
  void (*set_count)    (LmDrill    *self,
                        const char *text);
};

/**
 * LmDrill::answered:
 * @self: a drill
 * @card: one of the cards that are shown
 * @rating: (type int): an #LmRating
 * @took: milliseconds, from when the card was asked
 * @chosen: (nullable): the id of the side that was picked, where the drill asks for one
 *
 * Emitted once for each card, as soon as its rating is known.
 */

/**
 * LmDrill::finished:
 * @self: a drill
 *
 * Emitted after the last answer, when the student is ready for what comes next.
 */

/**
 * LmDrill::says:
 * @self: a drill
 * @text: the prompt, a statement, or the answer, in the subject's words
 *
 * Emitted when something is shown that a student may want to hear.
 */

/**
 * lm_drill_show:
 * @self: a drill
 * @cards: (element-type LmCard): the cards to ask, at least one
 *
 * Asks @cards from the beginning, also when they are those that were there before, and
 * takes the focus.
 */
void lm_drill_show          (LmDrill    *self,
                             GPtrArray  *cards);

/**
 * lm_drill_set_interval:
 * @self: a drill
 * @rating: an answer that the student can choose
 * @text: (nullable): when the card comes back after it, %NULL to leave that out
 *
 * Does nothing where the student does not rate.
 */
void lm_drill_set_interval  (LmDrill    *self,
                             LmRating    rating,
                             const char *text);

/**
 * lm_drill_continue_from:
 * @self: a drill that has just been shown
 * @before: another one of its kind, which asks the same cards in another version
 *
 * Shows of its cards what @before shows, with what was answered, and asks on from there. Answers
 * that @before has given are not given again.
 */
void lm_drill_continue_from (LmDrill    *self,
                             LmDrill    *before);

/**
 * lm_drill_set_count:
 * @self: a drill
 * @text: how many cards are left, in words
 *
 * Lets a screen reader say @text after the prompts that are shown from now on. Does nothing
 * where the drill asks some cards together, and counts them.
 */
void lm_drill_set_count     (LmDrill    *self,
                             const char *text);

/**
 * lm_drill_class_bind_main_keys:
 * @widget_class: the class of a drill
 * @action: its action that is wanted most, without a target
 *
 * Binds Space and Enter to @action.
 */
void lm_drill_class_bind_main_keys   (GtkWidgetClass *widget_class,
                                      const char     *action);

/**
 * lm_drill_class_bind_rating_keys:
 * @widget_class: the class of a drill
 * @action: its action whose target is a rating, an “i”
 *
 * Binds 1 to 4 to @action.
 */
void lm_drill_class_bind_rating_keys (GtkWidgetClass *widget_class,
                                      const char     *action);

/**
 * lm_drill_emit_answered:
 * @self: a drill
 * @card: a card
 * @rating: how well it was recalled
 * @took: milliseconds
 * @chosen: (nullable): the id of a side
 *
 * Emits #LmDrill::answered; for those who implement the interface.
 */
void lm_drill_emit_answered (LmDrill    *self,
                             LmCard     *card,
                             LmRating    rating,
                             gint64      took,
                             const char *chosen);

/**
 * lm_drill_emit_finished:
 * @self: a drill
 *
 * Emits #LmDrill::finished; for those who implement the interface.
 */
void lm_drill_emit_finished (LmDrill    *self);

/**
 * lm_drill_emit_says:
 * @self: a drill
 * @text: what is shown
 *
 * Emits #LmDrill::says; for those who implement the interface.
 */
void lm_drill_emit_says     (LmDrill    *self,
                             const char *text);

G_END_DECLS
