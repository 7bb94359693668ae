/* lm-cut-off-report.h: what does not have room on screen, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lm_cut_off_report_install:
 *
 * Each time that the program gets SIGUSR1, writes the texts on screen that are cut off to the file
 * that LEADMGMT_CUT_OFF names, one a line. Does nothing where that is not set.
 */
void lm_cut_off_report_install (void);

G_END_DECLS
