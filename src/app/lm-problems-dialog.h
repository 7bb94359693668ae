/* lm-problems-dialog.h: why a subject does not open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_problems_dialog_present:
 * @parent: the window that stays as it is
 * @name: the name of the file
 * @message: what is wrong, in a sentence, for when there is no @report
 * @report: the problems, a line each; empty when the file could not be read at all
 */
void lm_problems_dialog_present (GtkWindow  *parent,
                                 const char *name,
                                 const char *message,
                                 const char *report);

G_END_DECLS
