/* lm-language-menu.h: the languages in the main menu
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_language_menu_fill:
 * @section: an empty section of a menu
 * @subject: the subject as it is in its file
 *
 * Adds a menu of the languages of the interface (“app.language”) and, if @subject can be read
 * in more than one, of its languages (“win.subject-language”).
 */
void lm_language_menu_fill           (GMenu      *section,
                                      LmSubject  *subject);

/**
 * lm_language_menu_fill_second:
 * @section: an empty section of a menu
 * @subject: the subject as it is in its file
 *
 * If @subject can be read in more than one language, adds a menu of the one that stands below the
 * first in each cell (“win.second-language”).
 */
void lm_language_menu_fill_second    (GMenu      *section,
                                      LmSubject  *subject);

/**
 * lm_language_menu_append:
 * @section: a section of a menu
 * @action: an action with a tag as its state
 * @tag: a language
 *
 * Adds the choice of @tag.
 */
void lm_language_menu_append         (GMenu      *section,
                                      const char *action,
                                      const char *tag);

G_END_DECLS
