/* lm-column-chooser.h: choose what the columns of a table are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/exchange/lm-table-preview.h"

G_BEGIN_DECLS

/**
 * LmColumnChooser:
 *
 * The first records of a table, with a choice above each column.
 *
 * Properties: “complete”, whether a subject can be made of what is chosen.
 */
#define LM_TYPE_COLUMN_CHOOSER (lm_column_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LmColumnChooser, lm_column_chooser, LM, COLUMN_CHOOSER, GtkWidget)

/**
 * lm_column_chooser_set_preview:
 * @self: a chooser
 * @preview: (transfer full): the first records and a proposal
 */
void     lm_column_chooser_set_preview  (LmColumnChooser *self,
                                         LmTablePreview  *preview);
gboolean lm_column_chooser_get_complete (LmColumnChooser *self);

/**
 * lm_column_chooser_fill_options:
 * @self: a chooser with a preview
 * @options: options, which get the columns that are chosen
 */
void     lm_column_chooser_fill_options (LmColumnChooser *self,
                                         LmImportOptions *options);

G_END_DECLS
