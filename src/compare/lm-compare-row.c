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

static void
add_phase (GPtrArray    *rows,
           LmPhase      *phase,
           LmTextSearch *search)
{
  GListModel *cards = lm_phase_get_cards (phase);
  guint n_cards = g_list_model_get_n_items (cards);

  if (search != NULL && lm_text_search_count_phase (search, phase) == 0)
    return;

  add_row (rows, LM_COMPARE_ROW_HEADING, phase);

  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    {
      LmAspect *aspect = lm_phase_get_aspect (phase, i);

      if (search == NULL || lm_text_search_matches_aspect (search, aspect))
        add_row (rows, LM_COMPARE_ROW_ASPECT, aspect);
    }

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr(LmAuthoredCard) card = g_list_model_get_item (cards, i);

      if (search == NULL || lm_text_search_matches_authored_card (search, card))
        add_row (rows, LM_COMPARE_ROW_CARD, card);
    }
}

GPtrArray *
lm_compare_rows_new (LmSubject    *subject,
                     LmPhase      *phase,
                     LmTextSearch *search)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);

  if (phase != NULL)
    add_phase (rows, phase, search);
  else
    for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
      add_phase (rows, lm_subject_get_phase (subject, i), search);

  if (search == NULL)
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
