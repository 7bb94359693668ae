/* lm-recent-subjects.h: the subjects that were open last
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lm_recent_subjects_add:
 * @settings: the settings of the program
 * @file: the file of a subject that is open now
 * @title: its title
 *
 * Puts it before all others, of which the oldest is let go when there are too many.
 */
void       lm_recent_subjects_add        (GSettings   *settings,
                                          GFile       *file,
                                          const char  *title);

/**
 * lm_recent_subjects_dup_last:
 * @settings: the settings of the program
 *
 * Returns: (transfer full) (nullable): the file that was open last, %NULL at first
 */
GFile     *lm_recent_subjects_dup_last   (GSettings   *settings);

/**
 * lm_recent_subjects_dup_uris:
 * @settings: the settings of the program
 *
 * Returns: (transfer full): the URIs of the files, the last that was open first
 */
GStrv      lm_recent_subjects_dup_uris   (GSettings   *settings);

/**
 * lm_recent_subjects_fill_menu:
 * @settings: the settings of the program
 * @menu: a menu, which is emptied before
 *
 * Makes an item “win.open-subject” of each, with its title.
 */
void       lm_recent_subjects_fill_menu  (GSettings   *settings,
                                          GMenu       *menu);

G_END_DECLS
