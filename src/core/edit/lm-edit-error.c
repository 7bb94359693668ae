/* lm-edit-error.c: what can go wrong when a subject is edited
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-edit-error.h"

G_DEFINE_QUARK (lm-edit-error-quark, lm_edit_error)
