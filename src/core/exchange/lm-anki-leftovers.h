/* lm-anki-leftovers.h: what an import leaves behind that was killed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LM_ANKI_TEMPORARY_PREFIX:
 *
 * How the names of the files begin into which packages are unpacked; six letters and digits follow.
 */
#define LM_ANKI_TEMPORARY_PREFIX "leadmgmt-anki-unpacked-"

/**
 * lm_anki_leftovers_remove:
 * @folder: the folder for temporary files
 *
 * Removes the files in @folder into which this person unpacked packages of Anki’s more than an hour ago,
 * and blocks meanwhile. An import takes seconds, and removes its own file unless it is killed.
 */
void lm_anki_leftovers_remove (const char *folder);

G_END_DECLS
