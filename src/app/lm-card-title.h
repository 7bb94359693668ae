/* lm-card-title.h: a card in some words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card.h"

G_BEGIN_DECLS

/**
 * lm_card_to_title:
 * @card: a card
 *
 * Returns: (transfer full): a short name: what the card is about
 */
char *lm_card_to_title (LmCard *card);

G_END_DECLS
