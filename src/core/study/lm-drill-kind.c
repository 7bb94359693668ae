/* lm-drill-kind.c: the ways to ask cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-drill-kind.h"

#define ANY_TEXT (LM_CARD_KIND_BIT (LM_CARD_RECALL) | LM_CARD_KIND_BIT (LM_CARD_AUTHORED))

static const struct
{
  const char *name;
  guint       cards;
} drills_by_kind[LM_N_DRILLS] = {
  [LM_DRILL_FLASHCARDS] = { "flashcards", ANY_TEXT },
  [LM_DRILL_IDENTIFY] = { "identify", LM_CARD_KIND_BIT (LM_CARD_IDENTIFY) },
  [LM_DRILL_COUNTERPART] = { "counterpart", LM_CARD_KIND_BIT (LM_CARD_COUNTERPART) },
  [LM_DRILL_TYPED] = { "typed", ANY_TEXT },
  [LM_DRILL_MATCH] = { "match", LM_CARD_KIND_BIT (LM_CARD_COUNTERPART) },
  [LM_DRILL_SORT] = { "sort", LM_CARD_KIND_BIT (LM_CARD_IDENTIFY) },
};

const char *
lm_drill_kind_to_name (LmDrillKind kind)
{
  g_return_val_if_fail (kind < LM_N_DRILLS, NULL);

  return drills_by_kind[kind].name;
}

gboolean
lm_drill_kind_from_name (const char  *name,
                         LmDrillKind *kind)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (*kind = 0; *kind < LM_N_DRILLS; (*kind)++)
    if (g_str_equal (drills_by_kind[*kind].name, name))
      return TRUE;

  return FALSE;
}

guint
lm_drill_kinds_get_card_kinds (guint drills)
{
  guint kinds = 0;

  for (guint i = 0; i < LM_N_DRILLS; i++)
    if (drills & LM_DRILL_BIT (i))
      kinds |= drills_by_kind[i].cards;

  return kinds;
}

guint
lm_drill_kinds_fit (guint      drills,
                    LmSubject *subject)
{
  guint fitting = 0;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), drills);

  if (lm_subject_get_n_sides (subject) > 0)
    return drills;

  for (guint i = 0; i < LM_N_DRILLS; i++)
    if (drills & LM_DRILL_BIT (i) && drills_by_kind[i].cards & LM_CARD_KIND_BIT (LM_CARD_AUTHORED))
      fitting |= LM_DRILL_BIT (i);

  return fitting != 0 ? fitting : LM_DRILL_BIT (LM_DRILL_FLASHCARDS);
}

LmDrillKind
lm_drill_kinds_pick (guint      drills,
                     LmCardKind card,
                     guint      turn)
{
  LmDrillKind fitting[LM_N_DRILLS];
  guint n_fitting = 0;

  for (guint i = 0; i < LM_N_DRILLS; i++)
    if (drills & LM_DRILL_BIT (i) && drills_by_kind[i].cards & LM_CARD_KIND_BIT (card))
      fitting[n_fitting++] = i;

  return n_fitting > 0 ? fitting[turn % n_fitting] : LM_DRILL_FLASHCARDS;
}
