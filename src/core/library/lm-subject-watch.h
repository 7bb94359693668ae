/* lm-subject-watch.h: the file of a subject that is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject-reader.h"

G_BEGIN_DECLS

/**
 * LmSubjectWatch:
 *
 * Reads a subject again, on another thread, when somebody writes its file.
 */
#define LM_TYPE_SUBJECT_WATCH (lm_subject_watch_get_type ())
G_DECLARE_FINAL_TYPE (LmSubjectWatch, lm_subject_watch, LM, SUBJECT_WATCH, GObject)

/**
 * LmSubjectWatch::reloaded:
 * @self: a watch
 * @subject: what is in the file now
 */

/**
 * LmSubjectWatch::failed:
 * @self: a watch
 * @error: why the file does not open any more: %G_IO_ERROR_NOT_FOUND when it is gone, an error of
 *   %LM_SUBJECT_ERROR when its contents are refused
 */

/**
 * lm_subject_watch_new:
 * @file: the file of a subject
 *
 * Returns: (transfer full): a watch of @file as it is from now on
 */
LmSubjectWatch *lm_subject_watch_new      (GFile          *file);

/**
 * lm_subject_watch_look:
 * @self: a watch
 *
 * Reads the file again if it is another one than when @self last looked, or was made.
 */
void            lm_subject_watch_look     (LmSubjectWatch *self);

G_END_DECLS
