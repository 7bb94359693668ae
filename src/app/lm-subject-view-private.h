/* lm-subject-view-private.h: what a view of a subject is made of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lm-subject-view.h"
#include "compare/lm-compare-page.h"
#include "compare/lm-phase-sidebar.h"
#include "drill/lm-study-page.h"
#include "progress/lm-progress-page.h"

G_BEGIN_DECLS

struct _LmSubjectView
{
  GtkWidget parent_instance;

  /* Template widgets */
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
  GMenu           *recent_menu;
  GMenu           *language_section;
  GMenu           *second_section;

  /* Borrowed */
  GSettings     *settings;
  LmStudyPage   *study_page;      /* NULL until it is first shown */

  /* Owned */
  LmSubject           *original;      /* as it is in its file */
  LmSubject           *subject;       /* in the language in which it is shown */
  LmProgressLog       *log;
  LmDeck              *deck;
  LmPhaseProgressList *progress;
  LmPhase             *phase;
  LmPhase             *phase_before_search;
};

G_END_DECLS
