/* lm-compare-state.h: how a comparison is being read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-parallel-text.h"
#include "core/subject/lm-subject.h"
#include "core/subject/lm-text-search.h"

G_BEGIN_DECLS

/**
 * LmCompareState:
 *
 * What the reader of a comparison has chosen: the order of the sides, the side that
 * is covered, which of its cells were uncovered, which cells are unfolded, and what
 * is searched for. It holds no widget; the widgets of the compare page show it.
 *
 * Properties: “subject” (%NULL at first), “covered-side” (the id of a side, empty
 * for none), “rotation” (by how many places the sides are moved), “search” (an
 * #LmTextSearch, %NULL when nothing is searched for).
 */
#define LM_TYPE_COMPARE_STATE (lm_compare_state_get_type ())
G_DECLARE_FINAL_TYPE (LmCompareState, lm_compare_state, LM, COMPARE_STATE, GObject)

LmCompareState *lm_compare_state_new              (void);

/**
 * lm_compare_state_get_subject:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the subject that is read
 */
LmSubject      *lm_compare_state_get_subject      (LmCompareState *self);
void            lm_compare_state_set_subject      (LmCompareState *self,
                                                   LmSubject      *subject);
const char     *lm_compare_state_get_covered_side (LmCompareState *self);

/**
 * lm_compare_state_set_covered_side:
 * @self: a state
 * @side: the id of a side, or the empty string to cover none
 *
 * Covers all cells of @side, those that were uncovered before included.
 */
void            lm_compare_state_set_covered_side (LmCompareState *self,
                                                   const char     *side);
guint           lm_compare_state_get_rotation     (LmCompareState *self);
void            lm_compare_state_set_rotation     (LmCompareState *self,
                                                   guint           rotation);

/**
 * lm_compare_state_swap_sides:
 * @self: a state
 *
 * Moves the first side behind the last: two sides change places.
 */
void            lm_compare_state_swap_sides       (LmCompareState *self);

/**
 * lm_compare_state_get_nth_side:
 * @self: a state
 * @position: a column, from 0 and less than the number of sides
 *
 * Returns: the index in the subject of the side that stands in that column
 */
guint           lm_compare_state_get_nth_side     (LmCompareState *self,
                                                   guint           position);

/**
 * lm_compare_state_get_search:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): what is searched for
 */
LmTextSearch   *lm_compare_state_get_search       (LmCompareState *self);

/**
 * lm_compare_state_search_for:
 * @self: a state
 * @query: words; none ends the search
 */
void            lm_compare_state_search_for       (LmCompareState *self,
                                                   const char     *query);

/**
 * lm_compare_state_match_aspect:
 * @self: a state with a search
 * @aspect: a row of the subject
 *
 * Returns: in which of the languages that are shown the words of the search are
 */
LmTextMatch     lm_compare_state_match_aspect     (LmCompareState *self,
                                                   LmAspect       *aspect);

/**
 * lm_compare_state_match_card:
 * @self: a state with a search
 * @card: an authored card of the subject
 *
 * Returns: in which of the languages that are shown the words of the search are
 */
LmTextMatch     lm_compare_state_match_card       (LmCompareState *self,
                                                   LmAuthoredCard *card);

/**
 * lm_compare_state_count_matches:
 * @self: a state with a search
 * @phase: (nullable): where to look, or %NULL for all phases
 *
 * Returns: how many rows match, in either of the languages that are shown
 */
guint           lm_compare_state_count_matches    (LmCompareState *self,
                                                   LmPhase        *phase);
gboolean        lm_compare_state_is_covered       (LmCompareState *self,
                                                   LmCell         *cell);

/**
 * lm_compare_state_uncover:
 * @self: a state
 * @cell: a covered cell
 *
 * Shows @cell until another side is covered or the same is covered again.
 */
void            lm_compare_state_uncover          (LmCompareState *self,
                                                   LmCell         *cell);

/**
 * lm_compare_state_uncover_next:
 * @self: a state
 * @phase: (nullable): where to look, or %NULL for all phases
 *
 * Uncovers the first covered cell, in a search the first in a row that matches.
 *
 * Returns: (transfer none) (nullable): the aspect of that cell, or %NULL when there is none left
 */
LmAspect       *lm_compare_state_uncover_next     (LmCompareState *self,
                                                   LmPhase        *phase);
gboolean        lm_compare_state_is_unfolded      (LmCompareState *self,
                                                   LmCell         *cell);
void            lm_compare_state_set_unfolded     (LmCompareState *self,
                                                   LmCell         *cell,
                                                   gboolean        unfolded);

/**
 * lm_compare_state_set_second:
 * @self: a state
 * @subject: the subject that is read, or is going to be
 * @second: (nullable): @subject in another language, cell by cell, or %NULL for none
 *
 * Shows both languages, in all cells that are made from now on.
 */
void            lm_compare_state_set_second       (LmCompareState *self,
                                                   LmSubject      *subject,
                                                   LmSubject      *second);

/**
 * lm_compare_state_get_parallel_text:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the subject in both languages, %NULL when one is read
 */
LmParallelText *lm_compare_state_get_parallel_text  (LmCompareState *self);

/**
 * lm_compare_state_get_language:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the tag of the language of the subject, if there is one
 */
const char     *lm_compare_state_get_language       (LmCompareState *self);

/**
 * lm_compare_state_get_second_language:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the tag of the second language
 */
const char     *lm_compare_state_get_second_language (LmCompareState *self);

/**
 * lm_compare_state_get_second:
 * @self: a state
 * @part: a side, phase, aspect, cell or authored card of the subject
 *
 * Returns: (transfer none) (nullable): @part in the second language
 */
gpointer        lm_compare_state_get_second       (LmCompareState *self,
                                                   gpointer        part);

/**
 * lm_compare_state_continue:
 * @self: a state with a subject
 * @before: a state with another version of the subject
 *
 * Uncovers and unfolds what @before has uncovered and unfolded, as far as it is still there,
 * and covers the same side.
 */
void            lm_compare_state_continue         (LmCompareState *self,
                                                   LmCompareState *before);

/**
 * LmCompareState::cell-changed:
 * @self: a state
 * @cell: the cell that was covered, uncovered, unfolded or folded, %NULL when it may be any
 */

G_END_DECLS
