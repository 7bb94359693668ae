/* lm-window.h: a subject in a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/library/lm-library.h"
#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * LmWindow:
 *
 * The frame around an #LmSubjectView. It stays while the subject in it, its version or the
 * language changes, and has all verbs as actions.
 *
 * Properties: “subject”, “searching”, “covered-side” (the id of a side, empty for none),
 * “subject-language” (a tag, empty for that of the interface), “second-language” (empty for none), “notice” (what the student has to know, or %NULL).
 */
#define LM_TYPE_WINDOW (lm_window_get_type ())
G_DECLARE_FINAL_TYPE (LmWindow, lm_window, LM, WINDOW, AdwApplicationWindow)

/**
 * lm_window_new:
 * @application: the application
 * @subject: the subject to show
 * @log: where the student's answers go
 *
 * Returns: (transfer floating): a window, with size, page and phase as they were left
 */
LmWindow      *lm_window_new         (GtkApplication *application,
                                      LmSubject      *subject,
                                      LmProgressLog  *log);

/**
 * lm_window_get_subject:
 * @self: a window
 *
 * Returns: (transfer none): the subject as it is in its file, whatever language it is shown in
 */
LmSubject     *lm_window_get_subject (LmWindow       *self);

/**
 * lm_window_set_subject:
 * @self: a window
 * @subject: the subject to show, as it is in its file
 *
 * Makes everything in the window anew, in the language that is set. With another version of the
 * subject that is shown, or the same, the student goes on where he is: page, phase, search, cover
 * and session are kept. With another subject all is as it was left in that subject.
 */
void           lm_window_set_subject (LmWindow       *self,
                                      LmSubject      *subject);

/**
 * lm_window_set_library:
 * @self: a window
 * @library: the subjects that can be chosen
 */
void           lm_window_set_library (LmWindow       *self,
                                      LmLibrary      *library);

/**
 * lm_window_renew:
 * @self: a window
 *
 * Makes all that is shown anew, in the language that is set: it was translated when it was made.
 * Everything stays where it was, and what is written is kept.
 */
void           lm_window_renew       (LmWindow       *self);

/**
 * lm_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file of the subject
 */
GFile         *lm_window_get_file    (LmWindow       *self);

/**
 * lm_window_follow_file:
 * @self: a window
 * @file: the file that its subject was read from
 *
 * From now on the subject follows @file, and it counts as what was open last.
 */
void           lm_window_follow_file (LmWindow       *self,
                                      GFile          *file);

/**
 * lm_window_open_subject:
 * @self: a window
 * @subject: what is in @file
 * @file: the file of a subject
 *
 * Shows @subject in place of the one before.
 */
void           lm_window_open_subject (LmWindow      *self,
                                       LmSubject     *subject,
                                       GFile         *file);

/**
 * lm_window_open_file:
 * @self: a window with a library
 * @file: the file of a subject
 *
 * Reads @file and shows what is in it, or why it does not open.
 */
void           lm_window_open_file   (LmWindow       *self,
                                      GFile          *file);

/**
 * lm_window_import_file:
 * @self: a window with a library
 * @file: a file of any format that can be read
 *
 * Shows what is in @file, to be added or opened; one that is in the library is opened.
 */
void           lm_window_import_file (LmWindow       *self,
                                      GFile          *file);

/**
 * lm_window_edit_new:
 * @self: a window with a library
 *
 * Begins a new subject.
 */
void           lm_window_edit_new    (LmWindow       *self);

/**
 * lm_window_offer_recovery:
 * @self: a window with a library
 *
 * Looks for what was not saved when the program ended, and asks whether to go on with it.
 */
void           lm_window_offer_recovery (LmWindow    *self);

G_END_DECLS
