/* lm-card-face.c: what a card says on its front and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "app/lm-card-face.h"
#include "core/locale/lm-locale.h"

static char *
dup_place (LmCard *card)
{
  g_autofree char *phase = lm_isolate (lm_phase_get_title (lm_card_get_phase (card)));
  g_autofree char *title = NULL;

  if (lm_card_get_aspect (card) == NULL)
    return g_steal_pointer (&phase);

  title = lm_isolate (lm_aspect_get_title (lm_card_get_aspect (card)));

  /* Translators: where a card comes from: the titles of a phase and of an aspect. */
  return g_strdup_printf (_("%s · %s"), phase, title);
}

/* With more than two sides, which of the others would be the one to look at? */
static LmCell *
find_beside (LmCard *card)
{
  LmAspect *aspect = lm_card_get_aspect (card);
  LmCell *beside = NULL;

  if (lm_aspect_get_n_cells (aspect) != 2)
    return NULL;

  beside = lm_aspect_get_cell (aspect, 0);
  if (beside == lm_card_get_cell (card))
    beside = lm_aspect_get_cell (aspect, 1);

  return lm_cell_is_empty (beside) ? NULL : beside;
}

static void
fill_recall (LmCardFace *face,
             LmCard     *card)
{
  LmCell *cell = lm_card_get_cell (card);
  g_autofree char *name = lm_isolate (lm_side_get_name (lm_cell_get_side (cell)));

  face->prompt_side = lm_cell_get_side (cell);
  /* Translators: asks for a side’s statement in one row of the comparison, for example
   * “What holds for Mitosis?”. A side may be a thing, a person or an idea; its name
   * comes without an article. */
  face->prompt = g_strdup_printf (_("What holds for %s?"), name);
  face->answer = lm_cell_get_statement (cell);
  face->cell = cell;
  face->beside = find_beside (card);
}

static void
fill_identify (LmCardFace *face,
               LmCard     *card)
{
  LmCell *cell = lm_card_get_cell (card);

  face->prompt = g_strdup (lm_cell_get_statement (cell));
  face->question = g_strdup (_("Which side is this?"));
  face->answer_side = lm_cell_get_side (cell);
  face->cell = cell;
  face->beside = find_beside (card);
}

static void
fill_counterpart (LmCardFace *face,
                  LmCard     *card)
{
  LmCell *shown = lm_card_get_cell (card);
  LmCell *asked = lm_card_get_other_cell (card);
  g_autofree char *name = lm_isolate (lm_side_get_name (lm_cell_get_side (asked)));

  face->prompt_side = lm_cell_get_side (shown);
  face->prompt = g_strdup (lm_cell_get_statement (shown));
  /* Translators: asks what another side’s statement is; %s is the name of that side. */
  face->question = g_strdup_printf (_("What is the counterpart for %s?"), name);
  face->answer_side = lm_cell_get_side (asked);
  face->answer = lm_cell_get_statement (asked);
  face->cell = asked;
}

static void
fill_authored (LmCardFace *face,
               LmCard     *card)
{
  LmAuthoredCard *authored = lm_card_get_authored (card);

  face->prompt = g_strdup (lm_authored_card_get_prompt (authored));
  face->hint = lm_authored_card_get_hint (authored);
  face->answer = lm_authored_card_get_answer (authored);
}

LmCardFace *
lm_card_face_new (LmCard *card)
{
  LmCardFace *face;

  g_return_val_if_fail (LM_IS_CARD (card), NULL);

  face = g_new0 (LmCardFace, 1);
  face->place = dup_place (card);

  switch (lm_card_get_kind (card))
    {
    case LM_CARD_RECALL:
      fill_recall (face, card);
      break;

    case LM_CARD_IDENTIFY:
      fill_identify (face, card);
      break;

    case LM_CARD_COUNTERPART:
      fill_counterpart (face, card);
      break;

    case LM_CARD_AUTHORED:
    default:
      fill_authored (face, card);
      break;
    }

  return face;
}

char *
lm_card_face_dup_spoken_prompt (LmCard *card)
{
  LmCell *cell;

  g_return_val_if_fail (LM_IS_CARD (card), NULL);

  cell = lm_card_get_cell (card);

  switch (lm_card_get_kind (card))
    {
    case LM_CARD_RECALL:
      return g_strjoin (". ", lm_aspect_get_title (lm_card_get_aspect (card)),
                        lm_side_get_name (lm_cell_get_side (cell)), NULL);

    case LM_CARD_COUNTERPART:
      return g_strjoin (". ", lm_side_get_name (lm_cell_get_side (cell)), lm_cell_get_statement (cell),
                        lm_side_get_name (lm_cell_get_side (lm_card_get_other_cell (card))), NULL);

    case LM_CARD_IDENTIFY:
      return g_strdup (lm_cell_get_statement (cell));

    case LM_CARD_AUTHORED:
    default:
      return g_strdup (lm_authored_card_get_prompt (lm_card_get_authored (card)));
    }
}

const char *
lm_card_face_get_spoken_answer (LmCardFace *face)
{
  g_return_val_if_fail (face != NULL, NULL);

  return face->answer != NULL ? face->answer : lm_side_get_name (face->answer_side);
}

void
lm_card_face_free (LmCardFace *face)
{
  g_free (face->place);
  g_free (face->prompt);
  g_free (face->question);
  g_free (face);
}
