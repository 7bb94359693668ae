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
  LmDeck              *deck;          /* NULL until it is derived, and so is progress */
  LmPhaseProgressList *progress;
  LmPhase             *phase;
  LmPhase             *phase_before_search;
  GCancellable        *deriving;      /* of the cards of a large subject, until they are there */
  LmSubjectView       *before;        /* whose session goes on then */
};

/**
 * lm_subject_view_derive_cards:
 * @self: a view that has its subject
 *
 * Makes the deck and what counts its cards: at once, or for a large subject on a thread while
 * the comparison can be read. Then “progress” is notified.
 */
void lm_subject_view_derive_cards   (LmSubjectView *self);

/**
 * lm_subject_view_fill_page:
 * @self: a view
 *
 * Makes the page that is shown, if it is not there: only Compare is from the start, so that
 * the first window does not wait for the others. Study and Progress wait for the cards.
 */
void lm_subject_view_fill_page      (LmSubjectView *self);

/**
 * lm_subject_view_continue_study:
 * @self: a view
 * @before: the view of another version of the subject, with a study page
 *
 * Goes on with the session of @before, when the cards are there.
 */
void lm_subject_view_continue_study (LmSubjectView *self,
                                     LmSubjectView *before);

G_END_DECLS
