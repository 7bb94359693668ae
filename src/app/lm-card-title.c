/* lm-card-title.c: a card in some words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-card-title.h"
#include "core/locale/lm-locale.h"

static char *
dup_cell_title (LmCard *card)
{
  LmSide *side = lm_cell_get_side (lm_card_get_cell (card));
  g_autofree char *aspect = lm_isolate (lm_aspect_get_title (lm_card_get_aspect (card)));
  g_autofree char *name = lm_isolate (lm_side_get_name (side));

  /* Translators: a card that is about one side in one aspect: first the aspect, then the side. */
  return g_strdup_printf (C_("card", "%s: %s"), aspect, name);
}

char *
lm_card_to_title (LmCard *card)
{
  if (lm_card_get_authored (card) != NULL)
    return g_strdup (lm_authored_card_get_prompt (lm_card_get_authored (card)));

  return dup_cell_title (card);
}
