/* lm-browse-window-private.h: what the parts of the window share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "browse/lm-browse-window.h"
#include "browse/lm-card-pane.h"
#include "browse/lm-card-selection.h"
#include "core/study/lm-card-edits.h"
#include "core/study/lm-card-list.h"

G_BEGIN_DECLS

struct _LmBrowseWindow
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkBox             *search_box;
  GtkLabel           *count;
  GtkEditable        *entry;
  GtkToggleButton    *filter_button;
  GtkDropDown        *phase;
  GtkDropDown        *side;
  GtkDropDown        *kind;
  GtkDropDown        *state;
  GtkDropDown        *flag;
  AdwToastOverlay    *toasts;
  AdwFlap            *flap;
  GtkStack           *stack;
  GtkColumnView      *view;
  LmCardPane         *pane;
  GtkMenuButton      *more_button;

  /* Borrowed */
  AdwToast *toast;               /* the last one, NULL when it is gone */

  /* Owned */
  LmProgressLog   *log;
  LmCardList      *list;
  LmCardSelection *selection;
  LmCardEdits     *edits;
  GCancellable    *cancellable;
  GtkBitset       *wanted;       /* indexes of the cards to select as soon as they can be found, or NULL */

  /* State */
  LmCardColumn column;           /* what is sorted by */
  gboolean     descending;
  guint        folding;          /* idle source */
};

/**
 * lm_browse_actions_install:
 * @widget_class: the class of the window
 *
 * Installs every verb of the window as an action, with its key.
 */
void lm_browse_actions_install (GtkWidgetClass *widget_class);

/**
 * lm_browse_actions_update:
 * @self: a window
 *
 * Enables the actions that make sense now.
 */
void lm_browse_actions_update  (LmBrowseWindow *self);

/**
 * lm_browse_window_show_pane:
 * @self: a window
 * @shown: whether front and back of the selected card are to be seen
 */
void lm_browse_window_show_pane (LmBrowseWindow *self,
                                 gboolean        shown);

/**
 * lm_browse_window_clear_filter:
 * @self: a window
 *
 * Shows all cards.
 */
void lm_browse_window_clear_filter (LmBrowseWindow *self);

G_END_DECLS
