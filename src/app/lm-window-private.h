/* lm-window-private.h: what the parts of the window share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lm-window.h"
#include "compare/lm-compare-page.h"
#include "compare/lm-phase-sidebar.h"
#include "drill/lm-study-page.h"
#include "progress/lm-progress-page.h"

G_BEGIN_DECLS

struct _LmWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwToastOverlay *toasts;
  AdwLeaflet      *leaflet;
  GtkLabel        *subject_title;
  LmPhaseSidebar  *sidebar;
  GtkLabel        *notice;
  AdwViewStack    *stack;
  LmComparePage   *compare_page;
  AdwBin          *study_bin;
  AdwBin          *progress_bin;
  GtkWidget       *menu_button;
  GtkWidget       *compare_menu_button;
  GtkWidget       *search_button;
  LmCompareState  *state;
  GMenu           *cover_section;

  /* Borrowed */
  GSettings     *settings;
  LmStudyPage   *study_page;      /* NULL until it is first shown */

  /* Owned */
  LmSubject           *subject;
  LmProgressLog       *log;
  LmDeck              *deck;
  LmPhaseProgressList *progress;
  LmPhase             *phase;
  LmPhase             *phase_before_search;
};

/**
 * lm_window_install_actions:
 * @widget_class: the class of the window
 *
 * Installs every verb of the window as an action.
 */
void lm_window_install_actions (GtkWidgetClass *widget_class);

/**
 * lm_window_update_actions:
 * @self: a window
 *
 * Enables the actions that make sense now.
 */
void lm_window_update_actions  (LmWindow       *self);

/**
 * lm_window_show_page:
 * @self: a window
 * @name: “compare”, “study” or “progress”
 */
void lm_window_show_page       (LmWindow       *self,
                                const char     *name);

/**
 * lm_window_show_toast:
 * @self: a window
 * @title: what happened
 */
void lm_window_show_toast      (LmWindow       *self,
                                const char     *title);

G_END_DECLS
