/* lm-contrast.h: what was right beside what was taken for it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/subject/lm-cell.h"

G_BEGIN_DECLS

/**
 * LmContrast:
 *
 * Two cells beside each other, with detail and examples: seeing the difference is the
 * lesson. A button opens their row on the compare page by “study.show-in-comparison”, with
 * the card's id.
 */
#define LM_TYPE_CONTRAST (lm_contrast_get_type ())
G_DECLARE_FINAL_TYPE (LmContrast, lm_contrast, LM, CONTRAST, GtkWidget)

/**
 * lm_contrast_show:
 * @self: a contrast
 * @right: the right cell
 * @chosen: (nullable): the cell that was taken for it, if that has a statement
 * @card: the id of the card that was asked
 */
void lm_contrast_show (LmContrast *self,
                       LmCell     *right,
                       LmCell     *chosen,
                       const char *card);

/**
 * lm_contrast_get_text:
 * @self: a contrast that shows something
 *
 * Returns: (transfer none): what it shows, line by line, for who does not see it
 */
const char *lm_contrast_get_text (LmContrast *self);

G_END_DECLS
