/* lm-edit-row-view-private.h: what a row of the editor and its actions share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/lm-edit-row-view.h"

G_BEGIN_DECLS

struct _LmEditRowView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *problem;       /* about the row as a whole, or NULL */

  /* Owned */
  LmEditContext *context;
  LmEditRow     *row;

  /* State */
  gboolean unfolded;
};

/* Whether the row is of an item that can be moved and removed. */
gboolean lm_edit_row_view_has_item        (LmEditRowView  *self);
void     lm_edit_row_view_install_actions (GtkWidgetClass *widget_class);
void     lm_edit_row_view_add_dragging    (LmEditRowView  *self,
                                           GtkWidget      *handle);

G_END_DECLS
