/* lm-edit-error.h: what can go wrong when a subject is edited
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LM_EDIT_ERROR (lm_edit_error_quark ())
GQuark lm_edit_error_quark (void);

/**
 * LmEditError:
 * @LM_EDIT_ERROR_CONFLICT: the file on disk is not the one that is edited any more
 * @LM_EDIT_ERROR_INVALID: the draft breaks a rule of the format; its problems say which
 * @LM_EDIT_ERROR_NO_ROOM: the disk is full, and the file is as it was
 * @LM_EDIT_ERROR_FAILED: anything else that the file system refused; the file is as it was
 *
 * Errors of editing a subject.
 */
typedef enum
{
  LM_EDIT_ERROR_CONFLICT,
  LM_EDIT_ERROR_INVALID,
  LM_EDIT_ERROR_NO_ROOM,
  LM_EDIT_ERROR_FAILED,
} LmEditError;

G_END_DECLS
