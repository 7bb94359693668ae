/* lm-study-plan.h: what a student wants of a session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmStudyOrder:
 * @LM_STUDY_ORDER_RISK: first what is least likely to be recalled, on the day of the exam
 *   while one is ahead, otherwise today
 * @LM_STUDY_ORDER_DATE: first what has been due for the longest time
 * @LM_STUDY_ORDER_PHASE: one phase after the other, as the subject has them
 * @LM_STUDY_ORDER_RANDOM: shuffled
 *
 * In which order due cards are asked. The nicks are those of the setting.
 */
typedef enum
{
  LM_STUDY_ORDER_RISK,
  LM_STUDY_ORDER_DATE,
  LM_STUDY_ORDER_PHASE,
  LM_STUDY_ORDER_RANDOM,
} LmStudyOrder;

/**
 * LmStudyPlan:
 * @order: in which order due cards are asked
 * @new_cards: how many new cards of the subject to begin in a day
 * @reviews: how many due cards of the subject to ask in a day
 * @bury_siblings: ask only one card of an aspect in a day
 * @practice: ask all cards, due or not, and leave their memory states alone
 * @card_kinds: a set of %LM_CARD_KIND_BIT(): the kinds of cards to ask, 0 for all
 * @most_cards: how many cards to ask in the session, 0 for all
 * @seed: what shuffles; the same seed gives the same order
 */
typedef struct
{
  LmStudyOrder order;
  guint        new_cards;
  guint        reviews;
  gboolean     bury_siblings;
  gboolean     practice;
  guint        card_kinds;
  guint        most_cards;
  guint32      seed;
} LmStudyPlan;

#define LM_STUDY_PLAN_INIT { .order = LM_STUDY_ORDER_RISK, .new_cards = 20, .reviews = 200 }

G_END_DECLS
