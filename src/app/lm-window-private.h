/* lm-window-private.h: what the parts of the window share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lm-subject-view.h"
#include "app/lm-window.h"
#include "core/edit/lm-draft-file.h"
#include "core/library/lm-subject-watch.h"

G_BEGIN_DECLS

struct _LmWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwToastOverlay *toasts;
  GtkStack        *stack;
  AdwBin          *subject_bin;
  AdwBin          *library_bin;     /* empty until the library is first shown */
  AdwBin          *editor_bin;      /* empty unless a subject is edited */

  /* Borrowed */
  GSettings     *settings;
  LmSubjectView *view;          /* of the subject; made anew for each version of it */
  GtkWidget     *browse_window; /* of the view’s cards, or NULL */
  AdwToast      *toast;         /* the last one, NULL when it is gone */

  /* Owned */
  LmProgressLog  *log;
  GSignalGroup   *view_signals;
  LmLibrary      *library;
  GFile          *file;         /* of the subject, NULL when it came from nowhere */
  LmSubjectWatch *watch;        /* of the file, unless it cannot change */
  GCancellable   *opening;      /* of the file that is being read */
  LmDraftFile    *editing;      /* what is edited, or NULL */
  LmSubject      *edited;       /* as it was saved last, or NULL */

  /* State */
  char     *notice;
  char     *file_notice;
  GQueue    to_import;        /* GFile, after the one that is looked at */
  gboolean  importing;
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
 * lm_window_renew_browse_window:
 * @self: a window
 *
 * Browses the cards that are shown now, as far as it is another version of those before; else ends
 * browsing.
 */
void lm_window_renew_browse_window (LmWindow   *self);

/**
 * lm_window_shows_library:
 * @self: a window
 *
 * Returns: whether the library is in front of the subject
 */
gboolean lm_window_shows_library (LmWindow     *self);
void     lm_window_show_library  (LmWindow     *self);
void     lm_window_renew_library (LmWindow     *self);
void     lm_window_show_subject  (LmWindow     *self);

/**
 * lm_window_choose_import:
 * @self: a window with a library
 *
 * Lets a person choose files, and shows what is in each before it is added.
 */
void     lm_window_choose_import (LmWindow     *self);

/**
 * lm_window_choose_export:
 * @self: a window
 *
 * Lets a person choose a file, and writes the subject to it in the format of its ending.
 */
void     lm_window_choose_export (LmWindow     *self);

/**
 * lm_window_remember_subject:
 * @self: a window
 *
 * Keeps its subject, if it came from a file, as the one that was open last, by the title that is shown.
 */
void     lm_window_remember_subject (LmWindow  *self);

/**
 * lm_window_accept_drops:
 * @self: a window
 *
 * From now on a file that is dropped on it is imported.
 */
void     lm_window_accept_drops  (LmWindow     *self);

/**
 * lm_window_is_editing:
 * @self: a window
 *
 * Returns: whether the editor is in front of the subject
 */
gboolean lm_window_is_editing         (LmWindow *self);

/**
 * lm_window_edit:
 * @self: a window
 *
 * Begins to edit the subject, or a copy of it when it is not the person’s own; ends when
 * it is being edited.
 */
void     lm_window_edit               (LmWindow *self);
void     lm_window_save               (LmWindow *self);
void     lm_window_renew_editor       (LmWindow *self);

/**
 * lm_window_finish_editing:
 * @self: a window
 *
 * Shows the subject again, as it was saved; asks what is to become of changes that were not.
 */
void     lm_window_finish_editing     (LmWindow *self);

/**
 * lm_window_asks_before_closing:
 * @self: a window
 *
 * Returns: whether there are changes that are not saved, and the person is asked about them
 */
gboolean lm_window_asks_before_closing (LmWindow *self);

/**
 * lm_window_tell_not_saved:
 * @self: a window
 * @message: why a file could not be written, and which
 */
void lm_window_tell_not_saved  (LmWindow       *self,
                                const char     *message);

/**
 * lm_window_show_toast:
 * @self: a window
 * @title: what happened
 */
void lm_window_show_toast      (LmWindow       *self,
                                const char     *title);

G_END_DECLS
