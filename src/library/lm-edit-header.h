/* lm-edit-header.h: the names of the sides over the columns of the editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "library/lm-edit-context.h"

G_BEGIN_DECLS

#define LM_TYPE_EDIT_HEADER (lm_edit_header_get_type ())
G_DECLARE_FINAL_TYPE (LmEditHeader, lm_edit_header, LM, EDIT_HEADER, GtkWidget)

/**
 * lm_edit_header_set_context:
 * @self: a header
 * @context: what the editor is about
 *
 * Shows the sides of the draft, as they are called from now on.
 */
void lm_edit_header_set_context (LmEditHeader  *self,
                                 LmEditContext *context);

G_END_DECLS
