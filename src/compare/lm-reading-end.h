/* lm-reading-end.h: what comes after reading
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/subject/lm-source.h"

G_BEGIN_DECLS

#define LM_TYPE_READING_END (lm_reading_end_get_type ())
G_DECLARE_FINAL_TYPE (LmReadingEnd, lm_reading_end, LM, READING_END, GtkWidget)

/**
 * lm_reading_end_new:
 * @source: (nullable): the source to credit
 *
 * Returns: (transfer floating): an offer to study what was read, and the credit
 */
GtkWidget *lm_reading_end_new (LmSource *source);

G_END_DECLS
