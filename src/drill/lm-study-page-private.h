/* lm-study-page-private.h: what the files of the study page share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "drill/lm-session-view.h"
#include "drill/lm-study-page.h"
#include "drill/lm-study-preparation.h"
#include "drill/lm-study-start.h"
#include "drill/lm-study-summary.h"

G_BEGIN_DECLS

/**
 * LmStudyWish:
 *
 * What the student asked for while it was not known yet what to ask.
 */
typedef enum
{
  LM_STUDY_WISH_NONE,
  LM_STUDY_WISH_START,
  LM_STUDY_WISH_PRACTISE,
} LmStudyWish;

struct _LmStudyPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  AdwToastOverlay *toasts;
  GtkStack        *stack;
  LmStudyStart    *start;
  LmSessionView   *session_view;
  LmStudySummary  *summary;

  /* Owned */
  LmDeck             *deck;
  LmProgressLog      *log;
  LmPhase            *phase;
  LmStudyQueue       *queue;         /* what is to be asked today, %NULL until it is known */
  LmStudyPreparation *preparation;

  /* Weak */
  AdwToast *toast;

  /* State */
  LmStudyPlan  plan;
  LmStudyWish  wish;
  LmStudyHabit habit;         /* as it was read last */
  LmStudyHabit before;        /* the session that runs, or has ended */
  guint        goal;          /* answers a day, 0 for none */
};

/**
 * lm_study_page_is_shown:
 * @self: a page
 * @name: “start”, “session” or “summary”
 *
 * Returns: whether that part is in front
 */
gboolean lm_study_page_is_shown        (LmStudyPage    *self,
                                        const char     *name);

/**
 * lm_study_page_show:
 * @self: a page
 * @name: “start”, “session” or “summary”
 *
 * Brings that part to the front. It takes the focus along only where the page had it.
 */
void     lm_study_page_show            (LmStudyPage    *self,
                                        const char     *name);

/**
 * lm_study_page_prepare:
 * @self: a page
 *
 * Finds out what is to be asked, each time that it may have changed.
 */
void     lm_study_page_prepare         (LmStudyPage    *self);

/**
 * lm_study_page_follow_preparation:
 * @self: a page
 *
 * Listens to what is found out.
 */
void     lm_study_page_follow_preparation (LmStudyPage *self);

/**
 * lm_study_page_show_habit:
 * @self: a page
 *
 * Shows how far the student is today, where there is a goal.
 */
void     lm_study_page_show_habit      (LmStudyPage    *self);

/**
 * lm_study_page_show_start:
 * @self: a page
 *
 * Lets go of the session, and finds out what is to be asked.
 */
void     lm_study_page_show_start      (LmStudyPage    *self);

/**
 * lm_study_page_start_session:
 * @self: a page
 * @queue: what to ask
 */
void     lm_study_page_start_session   (LmStudyPage    *self,
                                        LmStudyQueue   *queue);

/**
 * lm_study_page_end_session:
 * @self: a page
 *
 * Shows the summary or, where nothing was answered, the start.
 */
void     lm_study_page_end_session     (LmStudyPage    *self);

/**
 * lm_study_page_wish:
 * @self: a page
 * @wish: what the student asks for
 *
 * Does it, as soon as it is known what to ask.
 */
void     lm_study_page_wish            (LmStudyPage    *self,
                                        LmStudyWish     wish);
void     lm_study_page_dismiss_toast   (LmStudyPage    *self);

/**
 * lm_study_page_install_actions:
 * @widget_class: the class of the page
 *
 * Adds the actions, and their keys.
 */
void     lm_study_page_install_actions (GtkWidgetClass *widget_class);

/**
 * lm_study_page_update_actions:
 * @self: a page
 *
 * Enables the actions that make sense now.
 */
void     lm_study_page_update_actions  (LmStudyPage    *self);

G_END_DECLS
