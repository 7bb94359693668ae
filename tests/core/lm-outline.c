/* lm-outline.c: what is in a subject, as lines
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-outline.h"

static const char *
text_or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static void
append_aspect (GString  *outline,
               LmAspect *aspect)
{
  g_string_append_printf (outline, "aspect %s: %s", lm_aspect_get_id (aspect), lm_aspect_get_title (aspect));

  for (guint i = 0; i < lm_aspect_get_n_cells (aspect); i++)
    g_string_append_printf (outline, " | %s",
                            text_or_nothing (lm_cell_get_statement (lm_aspect_get_cell (aspect, i))));

  g_string_append_c (outline, '\n');
}

static void
append_cards (GString *outline,
              LmPhase *phase)
{
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (phase));

  for (guint i = 0; i < lm_fixed_list_get_length (cards); i++)
    {
      LmAuthoredCard *card = lm_fixed_list_get (cards, i);

      g_string_append_printf (outline, "card %s: %s | %s", lm_authored_card_get_id (card),
                              lm_authored_card_get_prompt (card), lm_authored_card_get_answer (card));
      if (lm_authored_card_get_hint (card) != NULL)
        g_string_append_printf (outline, " | %s", lm_authored_card_get_hint (card));
      g_string_append_c (outline, '\n');
    }
}

char *
lm_outline (LmSubject *subject)
{
  GString *outline = g_string_new (NULL);

  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    {
      LmSide *side = lm_subject_get_side (subject, i);

      g_string_append_printf (outline, "side %s: %s\n", lm_side_get_id (side), lm_side_get_name (side));
    }

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);

      g_string_append_printf (outline, "phase %s: %s\n", lm_phase_get_id (phase), lm_phase_get_title (phase));

      for (guint j = 0; j < lm_phase_get_n_aspects (phase); j++)
        append_aspect (outline, lm_phase_get_aspect (phase, j));

      append_cards (outline, phase);
    }

  return g_string_free (outline, FALSE);
}
