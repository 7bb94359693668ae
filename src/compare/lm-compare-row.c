/* lm-compare-row.c: what stands in one row of the compare page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-compare-row.h"

struct _LmCompareRow
{
  GObject parent_instance;

  /* Owned */
  gpointer content;       /* what the kind says, NULL at the end */

  /* State */
  LmCompareRowKind kind;
};

G_DEFINE_FINAL_TYPE (LmCompareRow, lm_compare_row, G_TYPE_OBJECT)

static void
lm_compare_row_dispose (GObject *object)
{
  LmCompareRow *self = LM_COMPARE_ROW (object);

  g_clear_object (&self->content);

  G_OBJECT_CLASS (lm_compare_row_parent_class)->dispose (object);
}

static void
lm_compare_row_class_init (LmCompareRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lm_compare_row_dispose;
}

static void
lm_compare_row_init (LmCompareRow *self)
{
}

static void
add_row (GPtrArray        *rows,
         LmCompareRowKind  kind,
         gpointer          content)
{
  LmCompareRow *self = g_object_new (LM_TYPE_COMPARE_ROW, NULL);

  self->kind = kind;
  self->content = content != NULL ? g_object_ref (content) : NULL;

  g_ptr_array_add (rows, self);
}

static gboolean
has_aspect (LmCompareState *state,
            LmAspect       *aspect)
{
  return lm_compare_state_get_search (state) == NULL ||
         lm_compare_state_match_aspect (state, aspect) != LM_TEXT_MATCH_NONE;
}

static gboolean
has_card (LmCompareState *state,
          LmAuthoredCard *card)
{
  return lm_compare_state_get_search (state) == NULL ||
         lm_compare_state_match_card (state, card) != LM_TEXT_MATCH_NONE;
}

static void
add_phase (GPtrArray      *rows,
           LmCompareState *state,
           LmPhase        *phase)
{
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (phase));
  guint n_before = rows->len;

  add_row (rows, LM_COMPARE_ROW_HEADING, phase);

  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    if (has_aspect (state, lm_phase_get_aspect (phase, i)))
      add_row (rows, LM_COMPARE_ROW_ASPECT, lm_phase_get_aspect (phase, i));

  for (guint i = 0; i < lm_fixed_list_get_length (cards); i++)
    if (has_card (state, lm_fixed_list_get (cards, i)))
      add_row (rows, LM_COMPARE_ROW_CARD, lm_fixed_list_get (cards, i));

  if (lm_compare_state_get_search (state) != NULL && rows->len == n_before + 1)
    g_ptr_array_set_size (rows, n_before);
}

GPtrArray *
lm_compare_rows_new (LmCompareState *state,
                     LmPhase        *phase)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  LmSubject *subject;

  g_return_val_if_fail (LM_IS_COMPARE_STATE (state), NULL);

  subject = lm_compare_state_get_subject (state);
  if (phase != NULL)
    add_phase (rows, state, phase);
  else
    for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
      add_phase (rows, state, lm_subject_get_phase (subject, i));

  if (lm_compare_state_get_search (state) == NULL)
    add_row (rows, LM_COMPARE_ROW_END, NULL);

  return g_steal_pointer (&rows);
}

LmCompareRowKind
lm_compare_row_get_kind (LmCompareRow *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_ROW (self), LM_COMPARE_ROW_END);

  return self->kind;
}

LmPhase *
lm_compare_row_get_phase (LmCompareRow *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_ROW (self), NULL);

  return LM_PHASE (self->content);
}

LmAspect *
lm_compare_row_get_aspect (LmCompareRow *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_ROW (self), NULL);

  return LM_ASPECT (self->content);
}

LmAuthoredCard *
lm_compare_row_get_card (LmCompareRow *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_ROW (self), NULL);

  return LM_AUTHORED_CARD (self->content);
}
