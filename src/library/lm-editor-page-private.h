/* lm-editor-page-private.h: what the parts of the editor page share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "library/lm-edit-context.h"
#include "library/lm-edit-field.h"
#include "library/lm-edit-header.h"
#include "library/lm-edit-row-view.h"
#include "library/lm-editor-page.h"
#include "library/lm-paced-list.h"
#include "library/lm-translate-page.h"

G_BEGIN_DECLS

struct _LmEditorPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget       *header_bar;
  GtkWidget       *action_bar;
  GtkWidget       *problems_button;
  GtkLabel        *problems_label;
  GtkStack        *modes;            /* “write”, “translate” */
  AdwClamp        *header_clamp;
  LmEditHeader    *header;
  GtkWidget       *scroller;
  GtkListView     *list_view;
  LmTranslatePage *translate_page;

  /* Owned */
  LmEditContext *context;
  GListModel    *rows;
  LmPacedList   *shown;       /* those that the list view has got so far */
  GHashTable    *views;       /* LmEditRow to the LmEditRowView that shows it, both borrowed */
  GCancellable  *pasting;     /* what is being read from the clipboard, or NULL */

  /* State */
  char     *wanted;           /* pointer of what takes the focus as soon as it has a widget */
  gboolean  wants_last;       /* and there the last field */
  gboolean  translating;      /* the translations are in front */
  guint     tick;
  guint     n_frames;
};

void lm_editor_page_install_focus_actions (GtkWidgetClass *widget_class);

/* Brings the row at @position into sight. */
void lm_editor_page_scroll_to             (LmEditorPage   *self,
                                           guint           position);

/* Puts the cursor into what is written at @pointer. */
void lm_editor_page_focus                 (LmEditorPage   *self,
                                           const char     *pointer);

void lm_editor_page_paste_table           (LmEditorPage   *self,
                                           const char     *phase);

/* Tells the person what was done. */
void lm_editor_page_say                   (LmEditorPage   *self,
                                           const char     *message);

G_END_DECLS
